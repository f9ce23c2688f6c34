import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { COURSE, lessons } from '../../course.ts';
import { CAST_PASSWORD } from '../../fixture.ts';
import { Line } from '../../line.ts';
import { LANGUAGES } from '../../pages.ts';
import { HAS_ISLAND, NO_ISLAND } from '../../site.ts';
import { expect, test } from '../../world.ts';

const RESULTS = join(import.meta.dirname, '..', '..', 'results');
const BROTLI = { 'accept-encoding': 'br', accept: 'text/html' };

/** What a browser with nothing kept fetches for a page without an island, over the line. */
interface Cost {
  html: number;
  css: number;
  /** Icon, pictures, sound, and the script that keeps answers. */
  rest: number;
  requests: number;
}

const all = (cost: Cost) => cost.html + cost.css + cost.rest;

async function cost(line: Line, path: string): Promise<Cost> {
  const page = await line.get(path, BROTLI);
  expect(page.status, path).toBe(200);
  expect(page.headers['content-encoding'], `${path} is compressed`).toBe('br');
  const html = brotliDecompressSync(page.raw).toString('utf8');
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((found) => found[1]!);
  const scripts = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map((found) => found[1]!);
  const links = [...html.matchAll(/<(?:link rel="(?:icon|preload|modulepreload|manifest)"|img|audio|source|video)[^>]* (?:href|src)="([^"]+)"/g)].map((found) => found[1]!);
  const parts = [...new Set([...links, ...scripts])];
  const weigh = async (paths: string[]) => {
    let sum = 0;
    for (const one of paths) {
      const reply = await line.get(one, { 'accept-encoding': 'br' });
      expect(reply.status, one).toBe(200);
      sum += reply.raw.length;
    }
    return sum;
  };
  return { html: page.raw.length, css: await weigh(sheets), rest: await weigh(parts), requests: 1 + sheets.length + parts.length };
}

test.use({ journal: true });

const rows: Record<string, string | number>[] = [];

function note(page: string, cost: Cost): void {
  rows.push({ page, html: cost.html, css: cost.css, rest: cost.rest, all: all(cost), requests: cost.requests });
}

test.afterAll(() => {
  mkdirSync(RESULTS, { recursive: true });
  const file = join(RESULTS, 'bytes.json');
  const before = safely(() => (JSON.parse(readFileSync(file, 'utf8')) as { rows: typeof rows }).rows) ?? [];
  const names = new Set(rows.map((row) => row.page));
  writeFileSync(file, `${JSON.stringify({ rows: [...before.filter((row) => !names.has(row.page!)), ...rows] }, null, 2)}\n`);
});

test('The largest lesson is readable after 14 kB and costs 40 kB in four requests at most', async ({ baseURL }) => {
  // With every check answered and explained, a lesson is at its longest.
  const line = await new Line(baseURL!).signIn('trainee-done', CAST_PASSWORD);
  let largest: { name: string; cost: Cost } | undefined;
  const tooLarge: string[] = [];
  for (const language of LANGUAGES) {
    for (const lesson of lessons(language)) {
      const name = `${language}${lesson.path}`;
      const found = await cost(line, `/${name}`);
      if (found.html + found.css > 14_000) tooLarge.push(`${name}: ${found.html + found.css}`);
      expect(all(found), name).toBeLessThanOrEqual(40_000);
      expect(found.requests, name).toBeLessThanOrEqual(4);
      if (!largest || found.html > largest.cost.html) largest = { name, cost: found };
    }
  }
  note(`lesson (largest: ${largest!.name.replace(`/courses/${COURSE}/`, ' ')})`, largest!.cost);
  expect(tooLarge, 'HTML and CSS over 14000 bytes').toEqual([]);
});

test('The other pages of a trainee are as light', async ({ baseURL, world }) => {
  const half = await new Line(baseURL!).signIn('trainee-half', CAST_PASSWORD);
  const taker = world.readers.taker!;
  const done = world.readers.done!;
  for (const [name, line, path] of [
    ['sign-in', new Line(baseURL!), '/ar/sign-in'],
    ['home', half, '/ar'],
    ['course', half, `/ar/courses/${COURSE}`],
    ['lesson (first)', half, `/ar${lessons('ar')[0]!.path}`],
    ['test', taker, `/ar${world.open}`],
    ['certificates', done, '/ar/certificates'],
  ] as const) {
    const found = await cost(line, path);
    note(name, found);
    expect.soft(all(found), name).toBeLessThanOrEqual(40_000);
    expect.soft(found.requests, name).toBeLessThanOrEqual(4);
  }
});

test('A browser with nothing kept fetches no more than that', async ({ visit, at }) => {
  const page = await visit('trainee-half');
  const session = await page.context().newCDPSession(page);
  const seen = new Map<string, { url: string; bytes: number }>();
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  session.on('Network.requestWillBeSent', ({ requestId, request }) => seen.set(requestId, { url: request.url, bytes: 0 }));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = seen.get(requestId);
    if (one) one.bytes = encodedDataLength;
  });
  await page.goto(at(lessons('en')[0]!.path));
  await page.waitForLoadState('networkidle');
  const fetched = [...seen.values()];
  const kinds = fetched.map((one) => new URL(one.url).pathname.split('.').at(-1)).slice(1);
  expect(kinds.sort()).toEqual(['css', 'js', 'svg']);
  expect(fetched.reduce((sum, one) => sum + one.bytes, 0)).toBeLessThanOrEqual(40_000);
});

test('The editor’s own half costs 110 kB at most', async ({ baseURL }) => {
  test.skip(!HAS_ISLAND, NO_ISLAND);
  const line = await new Line(baseURL!).signIn('trainer', CAST_PASSWORD);
  const page = await line.get(`/en/teach/${COURSE}/01-rights/01-what-is-a-right/en`);
  const wanted = [...new Set([...page.text.matchAll(/\/pkg\/[0-9a-z]+\/[\w.]+\.(?:js|wasm)/g)].map((found) => found[0]))];
  expect(wanted.length).toBe(2);
  let sum = 0;
  for (const path of wanted) {
    const reply = await line.get(path, { 'accept-encoding': 'br' });
    expect(reply.status, path).toBe(200);
    expect(reply.headers['content-encoding'], path).toBe('br');
    sum += reply.raw.length;
  }
  rows.push({ page: 'editor: script and WASM', html: '', css: '', rest: sum, all: sum, requests: wanted.length });
  expect(sum).toBeLessThanOrEqual(110_000);
});

test('A page brings no script but the one that keeps answers', async ({ baseURL }) => {
  const line = await new Line(baseURL!).signIn('trainee-half', CAST_PASSWORD);
  for (const path of ['/en', `/en${lessons('en')[0]!.path}`, '/en/certificates', `/en/courses/${COURSE}/tests/pre`]) {
    const text = (await line.get(path)).text.replace(/<script type="module" src="\/pkg\/\w+\/journal\.js"><\/script>/, '');
    expect(text).not.toMatch(/<script|javascript:|\son[a-z]+=/);
  }
});

function safely<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
