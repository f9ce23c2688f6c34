/**
 * Where a journal begins on a device. A lesson's knowledge checks are taken over as they are. The page of a test holds one
 * question and works as it is; this fetches the whole test, keeps a copy for when there is no network, and takes over.
 */
import { Checks } from './checks.ts';
import { isTouched, pairsOf } from './fields.ts';
import { Test } from './page.ts';

async function begin(): Promise<void> {
  if (!('indexedDB' in self) || !crypto?.getRandomValues) return;
  const checks = document.getElementById('checks');
  if (checks) return Checks.take(checks);
  const whole = document.querySelector<HTMLElement>('.sheet');
  if (whole) {
    await Test.take(whole);
    return;
  }
  const offer = document.querySelector<HTMLElement>('[data-sheet]');
  const main = document.querySelector('main');
  if (!offer || !main) return;
  const response = await fetch(offer.dataset.sheet ?? '', { credentials: 'same-origin', redirect: 'error' });
  if (!response.ok) return;
  const copy = response.clone();
  const served = new DOMParser().parseFromString(await response.text(), 'text/html');
  const sheet = served.querySelector<HTMLElement>('.sheet');
  const page = served.querySelector('main');
  if (!sheet || !page) return;
  // Only a device that can write takes over; a full one stays with the page that it has, which works by its forms.
  document.adoptNode(page);
  const test = await Test.take(sheet);
  // What was picked or typed while the test was on its way goes along.
  const form = main.querySelector<HTMLFormElement>('form.ask');
  const begun = form && isTouched(form) && { place: Number(form.action.split('/').pop()), pairs: pairsOf(form) };
  main.replaceWith(page);
  if (begun) test.goOn(begun.place, begun.pairs);
  await keep(sheet.dataset.page ?? '', copy);
  await keepOther(served, sheet.dataset.now ?? '');
}

/** A copy of the whole test and of what its page needs, for when there is no network. */
async function keep(page: string, copy: Response): Promise<void> {
  if (!('caches' in self) || !navigator.serviceWorker) return;
  await navigator.serviceWorker.register('/sw.js');
  const built = await caches.open('built');
  const needs = Array.from(document.querySelectorAll('link[rel="stylesheet"], link[rel="icon"], script[src]'), (element) =>
    element instanceof HTMLLinkElement ? element.href : (element as HTMLScriptElement).src,
  );
  needs.push(new URL('slip.js', import.meta.url).href);
  await Promise.all(needs.map(async (url) => (await built.match(url)) ?? built.add(url)));
  await (await caches.open('sheets')).put(page, copy);
}

/** The same test in the other language: whoever reads one and thinks in another can change without a network too. */
async function keepOther(served: Document, now: string): Promise<void> {
  const page = served.querySelector<HTMLAnchorElement>('a.switch')?.getAttribute('href');
  if (!page || !('caches' in self)) return;
  // Without it the test goes on in the language in which it was begun.
  const response = await fetch(`${page}/sheet`, { credentials: 'same-origin', redirect: 'error' }).catch(() => undefined);
  if (!response?.ok) return;
  // Both copies name the moment at which this device took the test: its clock is told from that one.
  const text = (await response.text()).replace(/data-now="\d+"/, `data-now="${now}"`);
  await (await caches.open('sheets')).put(page, new Response(text, { headers: response.headers }));
}

void begin();
