/**
 * Keeps a page that belongs to nobody, under its path and other names, for when there is no network. What was built for it
 * comes first: a copy without its script and style would be worth little.
 */
export async function keepCopy(copies: Cache, path: string, ...names: string[]): Promise<void> {
  // Nobody is signed in in a copy: whoever opens it later may be somebody else.
  const response = await fetch(path, { cache: 'no-store', credentials: 'omit' });
  if (!response.ok || response.redirected) return;
  const built = await caches.open('built');
  const text = await response.clone().text();
  for (const [, url] of text.matchAll(/(?:href|src)="(\/pkg\/[^"]+)"/g)) if (url && !(await built.match(url))) await built.add(url);
  for (const name of [path, ...names]) await copies.put(name, response.clone());
}
