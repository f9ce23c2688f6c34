/** A phone: its tabs, its clock, its storage, and somebody who answers on it. */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';

export type Pairs = [string, string][];

/** What a tab shows: the whole test on the device, a question as a form, the result, or something else. */
export type View = 'sheet' | 'form' | 'result' | 'elsewhere';

/** What is free for a test and its answers on a device that is watched for space. */
const SPACE = 1_500_000;

export class Device {
  readonly tabs: Page[] = [];
  isOffline = false;
  isFull = false;
  /** By how much its clock was moved since the beginning. */
  shift = 0;
  private storage: CDPSession | undefined;

  constructor(
    private readonly context: BrowserContext,
    private readonly origin: string,
  ) {}

  async prepare(): Promise<void> {
    this.context.setDefaultTimeout(20_000);
    await this.context.addInitScript(ownClock);
  }

  get tab(): Page {
    return this.tabs[this.tabs.length - 1]!;
  }

  async newTab(): Promise<Page> {
    const tab = await this.context.newPage();
    this.tabs.push(tab);
    return tab;
  }

  async setOffline(offline: boolean): Promise<void> {
    this.isOffline = offline;
    await this.context.setOffline(offline);
  }

  /** All tabs read one clock. */
  async moveClock(by: number): Promise<void> {
    this.shift += by;
    for (const tab of this.tabs) {
      const isSet = await tab.evaluate((shift) => void localStorage.setItem('faults-clock', String(shift)), this.shift).then(() => true, () => false);
      if (isSet) return;
    }
    throw new Error('no tab through which the clock could be moved');
  }

  /**
   * Limits the storage to what is there and a little more. Must come before the test is opened: a browser that was
   * generous once does not count every byte for half a minute.
   */
  async limitSpace(): Promise<void> {
    // The limit is gone with the page through which it was set.
    this.storage ??= await this.context.newCDPSession(await this.context.newPage());
    const { usage } = await this.storage.send('Storage.getUsageAndQuota', { origin: this.origin });
    await this.storage.send('Storage.overrideQuotaForOrigin', { origin: this.origin, quotaSize: usage + SPACE });
    this.isFull = false;
  }

  /** Fills what is left of the storage, as somebody's pictures do. */
  async fillSpace(): Promise<boolean> {
    for (const tab of this.tabs) this.isFull = this.isFull || (await tab.evaluate(fill).catch(() => false));
    return this.isFull;
  }

  /** How many lines on it the server does not have. */
  waiting(tab: Page): Promise<number> {
    return tab.evaluate(countWaiting);
  }
}

/** Waits until a tab shows what it is going to show. */
export async function look(tab: Page): Promise<View> {
  for (let tries = 0; tries < 3; tries += 1) {
    // A page whose reply was cut off may never come, and nothing can be asked of it.
    const never = new Promise<View>((done) => setTimeout(() => done('elsewhere'), 8_000).unref());
    const seen = await Promise.race([tab.evaluate(seenNow).catch(() => undefined), never]);
    if (seen) return seen;
    // It went on to another page while it was looked at.
    await tab.waitForLoadState('domcontentloaded').catch(() => undefined);
  }
  return 'elsewhere';
}

/** Goes to a question and picks or types something. Gives what stands in the fields, or why nothing can be answered. */
export function pick(tab: Page, place: number, dice: number): Promise<{ place: number; pairs: Pairs } | 'handed'> {
  return tab.evaluate(pickSomething, { place, dice });
}

/** Saves, and says what is shown of it: `gone` where the page went on to another one. */
export function save(tab: Page, place: number): Promise<string> {
  return tab.evaluate(saveAndSee, place).catch(() => 'gone');
}

// What follows runs in the browser, and is handed over as text: each function stands for itself. -------------------

/** A clock that can be moved, and waiting in fast motion. Notes whether the script of the test gave up. */
function ownClock(): void {
  const now = Date.now.bind(Date);
  Date.now = () => {
    try {
      return now() + Number(localStorage.getItem('faults-clock') ?? 0);
    } catch {
      return now();
    }
  };
  const wait = window.setTimeout.bind(window);
  Object.assign(window, { setTimeout: (then: () => void, after = 0) => wait(then, after >= 1_000 ? after / 20 : after) });
  addEventListener('unhandledrejection', () => Object.assign(window, { gaveUp: true }));
  addEventListener('error', () => Object.assign(window, { gaveUp: true }));
}

async function seenNow(): Promise<View> {
  const until = performance.now() + 5_000;
  for (;;) {
    if (document.querySelector('.sheet[data-ready]')) return 'sheet';
    const isComing = document.querySelector('.sheet, [data-sheet]') && !(window as { gaveUp?: boolean }).gaveUp;
    if (document.readyState !== 'loading' && (!isComing || performance.now() > until)) break;
    await new Promise((done) => setTimeout(done, 5));
  }
  if (document.querySelector('.sheet, form.ask')) return 'form';
  return /\/attempts\/[0-9a-f-]{36}/.test(location.pathname) && document.querySelector('main h1') && !document.querySelector('.empty, form[action*="sign-in"]') ? 'result' : 'elsewhere';
}

async function pickSomething({ place, dice }: { place: number; dice: number }): Promise<{ place: number; pairs: Pairs } | 'handed'> {
  const sheet = document.querySelector<HTMLElement>('.sheet[data-ready]');
  if (sheet?.dataset.at === 'handed') return 'handed';
  let form = document.querySelector<HTMLFormElement>('form.ask')!;
  if (sheet) {
    const leaf = sheet.querySelector<HTMLElement>(`[data-leaf="${place}"]`)!;
    sheet.querySelector<HTMLElement>(`.map [data-place="${place}"]`)!.click();
    const until = performance.now() + 2_000;
    while (leaf.hidden && performance.now() < until) await new Promise((done) => setTimeout(done, 2));
    form = leaf.querySelector('form')!;
  }
  const fields = Array.from(form.elements) as (HTMLInputElement | HTMLSelectElement)[];
  const picks = fields.filter((field): field is HTMLInputElement => /radio|checkbox/.test(field.type));
  const lists = fields.filter((field): field is HTMLSelectElement => field instanceof HTMLSelectElement);
  const typed = fields.find((field) => field.type === 'text') as HTMLInputElement | undefined;
  if (picks[0]?.type === 'radio') {
    // In a scenario the next step asks once a choice leads to it.
    for (let name: string | undefined = picks[0].name; name !== undefined; ) {
      const choices: HTMLInputElement[] = picks.filter((choice) => choice.name === name);
      const choice: HTMLInputElement = choices[dice % choices.length]!;
      choice.click();
      name = picks.find((next) => next.name === `${choice.name}-${choice.value}`)?.name;
    }
  } else if (picks.length) picks.forEach((pick, n) => (pick.checked = n === dice % picks.length || (dice >> n) % 2 === 1));
  else if (lists.length) lists.forEach((list, n) => (list.value = String((n + dice) % lists.length)));
  else if (typed) typed.value = typed.inputMode === 'decimal' ? String(dice % 100) : `word ${dice % 100}`;
  const pairs = Array.from(new FormData(form).entries()).map(([name, value]) => [name, String(value)] as [string, string]);
  return { place: Number(/answers\/(\d+)/.exec(form.action)?.[1]), pairs };
}

/** The page goes on to the next question once the answer is on the disk, and not before. */
async function saveAndSee(place: number): Promise<string> {
  const sheet = document.querySelector<HTMLElement>('.sheet[data-ready]');
  const form = Array.from(document.querySelectorAll<HTMLFormElement>('form.ask')).find((form) => form.action.endsWith(`/answers/${place}`))!;
  form.querySelector<HTMLButtonElement>('button:not([type="button"])')!.click();
  const leaf = form.closest<HTMLElement>('.leaf');
  const until = performance.now() + 4_000;
  while (performance.now() < until) {
    await new Promise((done) => setTimeout(done, 2));
    if (sheet && leaf) {
      if (sheet.dataset.at === 'handed') return 'handed';
      if (leaf.dataset.incomplete === 'yes') return 'incomplete';
      if (leaf.hidden) return leaf.dataset.state ?? 'nothing';
    }
  }
  return 'nothing';
}

async function countWaiting(): Promise<number> {
  // Opening a database that is not there would make one.
  if (!(await indexedDB.databases()).some(({ name }) => name === 'amana')) return 0;
  const opened = indexedDB.open('amana');
  const db = await new Promise<IDBDatabase>((done, refuse) => {
    opened.onsuccess = () => done(opened.result);
    opened.onerror = () => refuse(opened.error);
  });
  const asked = db.transaction('lines').objectStore('lines').index('outcome').count('');
  const count = await new Promise<number>((done) => (asked.onsuccess = () => done(asked.result)));
  db.close();
  return count;
}

async function fill(): Promise<boolean> {
  const opened = indexedDB.open('pictures');
  opened.onupgradeneeded = () => opened.result.createObjectStore('all', { autoIncrement: true });
  const db = await new Promise<IDBDatabase | undefined>((done) => {
    opened.onsuccess = () => done(opened.result);
    opened.onerror = () => done(undefined);
  });
  if (!db) return true;
  const until = performance.now() + 5_000;
  for (const size of [65_536, 4_096, 64]) {
    for (let fits = true; fits; ) {
      if (performance.now() > until) throw new Error('the storage does not end');
      const tx = db.transaction('all', 'readwrite');
      tx.objectStore('all').add(crypto.getRandomValues(new Uint8Array(size)));
      fits = await new Promise((done) => {
        tx.oncomplete = () => done(true);
        tx.onabort = () => done(false);
      });
    }
  }
  db.close();
  return true;
}
