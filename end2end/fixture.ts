/**
 * What every test starts from: the language it speaks, a class and people of its own, and somebody who watches that
 * no page complains.
 */
import { test as base, expect, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { Line } from './line.ts';
import { Office, type Person } from './office.ts';
import { HAS_ISLAND } from './site.ts';
import { wordsOf, type Facts, type Language, type Words } from './words.ts';

export { expect };
export type { Page };

export interface Options {
  language: Language;
  /** Whether the script that keeps answers on the device arrives. Without it tests and checks are forms, page by page. */
  journal: boolean;
}

/** Somebody who sits at a browser. */
export interface Visitor {
  page: Page;
  context: BrowserContext;
  person: Person;
  line: Line;
}

interface Fixtures extends Options {
  words: Words;
  /** The address of a page in the language of the test: `at('/courses')`. */
  at: (path: string) => string;
  /** Somebody new with the first password of the office, not signed in. */
  newcomer: Person;
  /** Somebody new who has chosen a password and is signed in; the test's own `page` is theirs. */
  trainee: Visitor;
  /** Another browser: nobody's, somebody's of the cast, or the one whose cookies are given. */
  visit: (who?: string | Line, more?: BrowserContextOptions) => Promise<Page>;
  watch: void;
}

interface OfWorker {
  office: Office;
  /** A class that this worker's people are in. */
  cohort: string;
}

export const CAST_PASSWORD = process.env.AMANA_DEMO_PASSWORD ?? 'demo-pass-1';

export const test = base.extend<Fixtures, OfWorker>({
  language: ['en', { option: true }],
  journal: [false, { option: true }],

  words: async ({ language }, use) => use(wordsOf(language)),

  at: async ({ language }, use) => use((path) => `/${language}${path}`),

  office: [
    async ({}, use, worker) => {
      const line = await new Line(origin(worker.project.use.baseURL)).signIn('coordinator', CAST_PASSWORD);
      await use(new Office(line, `E2E${worker.workerIndex}N`));
    },
    { scope: 'worker' },
  ],

  cohort: [
    async ({ office }, use, worker) => use(await office.openClass(`Malek hall ${worker.workerIndex}`)),
    { scope: 'worker' },
  ],

  newcomer: async ({ office, cohort }, use) => use(await office.enrol(cohort)),

  trainee: async ({ office, cohort, page, context }, use) => {
    const { person, line } = await office.settle(cohort);
    await context.addCookies(line.jar());
    await use({ page, context, person, line });
  },

  visit: async ({ browser, contextOptions, baseURL, journal }, use, info) => {
    const opened: BrowserContext[] = [];
    const problems: string[] = [];
    await use(async (who, more = {}) => {
      const context = await another(browser, { ...info.project.use, ...contextOptions, baseURL, ...more });
      opened.push(context);
      listen(context, problems);
      if (!journal) await withoutJournal(context);
      const line = typeof who === 'string' ? await new Line(origin(baseURL)).signIn(who, CAST_PASSWORD) : who;
      if (line) await context.addCookies(line.jar());
      return context.newPage();
    });
    for (const context of opened) await context.close();
    expect(problems, 'what the other browsers complained about').toEqual([]);
  },

  watch: [
    async ({ context, journal }, use) => {
      const problems: string[] = [];
      listen(context, problems);
      if (!journal) await withoutJournal(context);
      await use();
      expect(problems, 'what the browser complained about').toEqual([]);
    },
    { auto: true },
  ],
});

/** As on a network that loses the script: the pages have to do without it. */
async function withoutJournal(context: BrowserContext): Promise<void> {
  await context.route(/\/pkg\/\w+\/journal\.js$/, (route) => route.abort());
}

/** Waits until a test, or the checks of a lesson, are on the device and the script has taken over. */
export async function onDevice(page: Page): Promise<void> {
  await page.locator(':is(.sheet, #checks)[data-ready]').waitFor({ state: 'attached' });
}

/** Signs in as somebody does, on the page of signing in. */
export async function signIn(page: Page, words: Words, account: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: words.name('sign-in-account') }).fill(account);
  await page.getByLabel(words.name('sign-in-password')).fill(password);
  await page.getByRole('button', { name: words.name('sign-in-do') }).click();
}

export function heading(page: Page, words: Words, id: string, facts: Facts = {}) {
  return page.getByRole('heading', { name: words.name(id, facts) });
}

export function button(page: Page, words: Words, id: string, facts: Facts = {}) {
  return page.getByRole('button', { name: words.name(id, facts) });
}

export function link(page: Page, words: Words, id: string, facts: Facts = {}) {
  return page.getByRole('link', { name: words.name(id, facts) });
}

/** Notes whatever a browser complains about: errors in its console, refused policies, parts of a page that are missing. */
export function listen(context: BrowserContext, all: string[]): void {
  const problems = {
    push(problem: string) {
      // Without the browser's half the editor is the form that it is without scripts.
      const ofIsland = /\/pkg\/\w+\/amana\w*\.(js|wasm)/.test(problem);
      if (HAS_ISLAND || !ofIsland) all.push(problem);
    },
  };
  context.on('console', (message) => {
    const isError = message.type() === 'error' || /Content.Security.Policy/i.test(message.text());
    // The status of a page that was asked for is the test's business.
    if (isError && !message.text().startsWith('Failed to load resource')) problems.push(message.text());
  });
  context.on('weberror', (error) => problems.push(String(error.error())));
  context.on('response', (response) => {
    const request = response.request();
    // A worker asks for a page as for anything else; what it accepts is a page.
    const isPage = request.isNavigationRequest() || (request.serviceWorker() !== null && request.headers().accept?.startsWith('text/html'));
    if (response.status() >= (isPage ? 500 : 400)) problems.push(`${response.status()} ${response.url()}`);
  });
}

async function another(browser: Browser, all: Record<string, unknown>): Promise<BrowserContext> {
  const names = ['baseURL', 'viewport', 'hasTouch', 'isMobile', 'locale', 'timezoneId', 'javaScriptEnabled', 'colorScheme', 'userAgent'];
  const options = Object.fromEntries(names.filter((name) => all[name] !== undefined).map((name) => [name, all[name]]));
  return browser.newContext(options);
}

function origin(baseURL: string | undefined): string {
  if (!baseURL) throw new Error('the configuration gives no baseURL');
  return baseURL;
}
