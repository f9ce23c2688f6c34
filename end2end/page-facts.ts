/** What can be asked of any page, whatever it is about. Runs inside the page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { Words } from './words.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What changes with the width of the window. */
export const OF_LAYOUT = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'heading-order', 'region'];

/** What axe finds, a line each. `only` limits it to some rules. */
export async function violations(page: Page, only?: string[]): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(
    async ([tags, rules]) => {
      type Node = { target: unknown[]; any: { message: string }[]; all: { message: string }[]; none: { message: string }[] };
      type Found = { violations: { id: string; help: string; nodes: Node[] }[] };
      const run = (window as unknown as { axe: { run(options: object): Promise<Found> } }).axe;
      const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags };
      const found = await run.run({ runOnly, resultTypes: ['violations'] });
      return found.violations.flatMap((one) =>
        one.nodes.map((node) => {
          const why = [...node.any, ...node.all, ...node.none].map((check) => check.message).join('; ');
          return `${one.id}: ${one.help}: ${node.target.join(' ')}: ${why}`;
        }),
      );
    },
    [TAGS, only] as const,
  );
}

/** Elements that reach beyond the side of the window, or a window that scrolls sideways. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const box = element.getBoundingClientRect();
      const beyond = box.right > root.clientWidth + 0.5 || box.left < -0.5;
      return beyond && box.width > 0 && !element.closest('.skip, .unseen');
    });
    const deepest = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
    const names = deepest.slice(0, 5).map((element) => {
      const box = element.getBoundingClientRect();
      const name = `${element.tagName.toLowerCase()}${element.className && typeof element.className === 'string' ? `.${element.className}` : ''}`;
      return `${name} “${(element.textContent ?? '').trim().slice(0, 40)}” from ${Math.round(box.left)} to ${Math.round(box.right)}`;
    });
    return [`${root.scrollWidth} px in a window of ${root.clientWidth}`, ...names];
  });
}

/** Names of messages, holes and leftovers that a reader must never see; and words of the other script without its language. */
export async function untranslated(page: Page, words: Words): Promise<string[]> {
  const seen = await page.evaluate(() => {
    const texts: { text: string; lang: string; plain: boolean }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = (node.textContent ?? '').trim();
      if (!parent || !text || parent.closest('script, style, textarea, .ruled')) continue;
      const lang = parent.closest('[lang]')?.getAttribute('lang') ?? '';
      // Names, codes and addresses are what they are in every language.
      const plain = !parent.closest('bdi, code, pre, [dir=ltr]:not(html), a[href*="/v/"]');
      texts.push({ text, lang, plain });
    }
    for (const element of document.querySelectorAll('[aria-label], [alt], [title], [placeholder], [data-label]')) {
      for (const name of ['aria-label', 'alt', 'title', 'placeholder', 'data-label']) {
        const text = element.getAttribute(name);
        if (text) texts.push({ text, lang: element.closest('[lang]')?.getAttribute('lang') ?? '', plain: true });
      }
    }
    // A title may name a place or a file.
    texts.push({ text: document.title, lang: document.documentElement.lang, plain: false });
    return texts;
  });
  const ids = new Set(words.ids());
  const problems: string[] = [];
  for (const { text, lang, plain } of seen) {
    const id = text.match(/\b[a-z]+(?:-[a-z]+)+\b/g)?.find((word) => ids.has(word) && word.split('-').length > 1);
    if (id && !/\s/.test(text.replace(id, '').trim())) problems.push(`a message’s name: ${text}`);
    if (/No localization|\{ ?\$|undefined|\[object/i.test(text)) problems.push(`a hole: ${text}`);
    if (!plain) continue;
    const foreign = lang === 'ar' ? /\b[A-Za-z]{4,}\b/ : /[\u0621-\u064a]{3,}/;
    if (foreign.test(ours(text))) problems.push(`${lang}: ${text.slice(0, 80)}`);
  }
  return [...new Set(problems)];
}

/** A sentence without what was put into it, and without the names that languages give themselves. */
function ours(text: string): string {
  return text.replace(/\u2068[^\u2069]*\u2069/g, '').replace(/English|العربية/g, '');
}

/** Buttons, fields and links of their own that a thumb would miss: lower than 48 px. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = document.querySelectorAll('button, select, textarea, input:not([type=hidden]), a.button, nav a, header a, li > a');
    const alone = [...document.querySelectorAll('p > a')].filter(
      (link) => !link.closest('.text') && link.parentElement?.textContent?.trim() === link.textContent?.trim(),
    );
    const small = [...found, ...alone].filter((element) => {
      // What is pressed is the label around a circle or a tick.
      const box = (element.closest('label') ?? element).getBoundingClientRect();
      return box.width > 0 && box.height < 47.5 && !element.closest('[inert]');
    });
    const name = (element: Element) => {
      const box = (element.closest('label') ?? element).getBoundingClientRect();
      return `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 30)}” ${Math.round(box.height)} px`;
    };
    return small.slice(0, 4).map(name);
  });
}
