/** Says something where the page has a place for it; an unchanged word is not read aloud again. */
export function say(within: HTMLElement, where: string, words: string): void {
  for (const place of within.querySelectorAll(where)) if (place.textContent !== words) place.textContent = words;
}
