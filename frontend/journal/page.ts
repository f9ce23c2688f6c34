/**
 * A test on the device: all its questions at once, each answer written down before it is sent, and beside each question
 * where its answer is. The server has rendered everything that is said here; this only shows and hides.
 */
import { Book, type Deed as Written, type Reader, type Said } from './book.ts';
import { complete, fill, pairsOf, type Pairs } from './fields.ts';
import { say } from './say.ts';
import type { Sent } from './send.ts';
import type { Line } from './store.ts';

/** What a line says: the answer to the question at a place, or that the test is handed in. */
interface Deed extends Written {
  place: number | null;
}

/** Where the answer to a question is. */
type State = 'open' | 'device' | 'server' | 'refused' | 'after';

interface Words {
  /** For each number of answers that wait, from none. */
  waiting: string[];
  /** For each number of minutes that are left, from none. */
  minutes: string[];
  /** For each number of questions without an answer, from none. */
  open: string[];
  /** For each question and each state, what a screen reader says of its number in the map. */
  map: Record<State, string[]>;
}

const HANDED_IN = 'handed';
const OVERVIEW = 'end';

export class Test implements Reader {
  private readonly words: Words;
  private readonly leaves: Map<string, HTMLElement>;
  /** What draws codes, fetched while there is a network. */
  private readonly drawing = import('./slip.js').catch(() => undefined);
  /** What is being written down at this moment, by place. */
  private readonly saving = new Map<number, { said: string; done: Promise<boolean> }>();
  /** Places whose fields hold something that has not been written down. */
  private readonly dirty = new Set<number>();

  private constructor(
    private readonly root: HTMLElement,
    private readonly book: Book<Deed>,
  ) {
    this.words = JSON.parse(root.querySelector('script[type="application/json"]')?.textContent ?? '{}') as Words;
    this.leaves = new Map(Array.from(root.querySelectorAll<HTMLElement>('[data-leaf]'), (leaf) => [leaf.dataset.leaf ?? '', leaf]));
  }

  /** Takes over a page that holds a whole test. */
  static async take(root: HTMLElement): Promise<Test> {
    const test = new Test(root, await Book.open<Deed>(root));
    for (const [leaf, place] of test.places()) test.fill(leaf, place);
    test.listen();
    root.dataset.ready = '';
    test.show(test.asked(), false);
    test.paint();
    test.book.begin(test);
    return test;
  }

  /** Takes up what stood in the fields of a question before this page took over. */
  goOn(place: number, pairs: Pairs): void {
    const form = this.leaves.get(String(place))?.querySelector('form');
    if (!form || this.isHandedIn() || JSON.stringify(pairsOf(form)) === JSON.stringify(pairs)) return;
    fill(form, pairs);
    this.dirty.add(place);
    void this.leave();
  }

  // What there is to see ------------------------------------------------------------------------------------------

  private places(): [HTMLElement, number][] {
    return Array.from(this.leaves)
      .filter(([name]) => /^\d+$/.test(name))
      .map(([name, leaf]) => [leaf, Number(name)]);
  }

  private latest(place: number | null): Line | undefined {
    return this.book.latest((deed) => deed.place === place);
  }

  private state(leaf: HTMLElement, place: number): State {
    const line = this.latest(place);
    if (line && !line.outcome) return 'device';
    if (line?.outcome === 'refused') return 'refused';
    if (line?.outcome === 'after') return 'after';
    return line || leaf.dataset.kept !== undefined ? 'server' : 'open';
  }

  private isHandedIn(): boolean {
    return this.latest(null) !== undefined || this.book.receipt !== '';
  }

  /** Fills in what was written down last, unless the server has just told something newer. */
  private fill(leaf: HTMLElement, place: number): void {
    const line = this.latest(place);
    const deed = this.book.deed(line);
    if (!line || !deed?.pairs) return;
    if (this.book.fresh && line.outcome && line.outcome !== 'refused' && leaf.dataset.kept !== undefined) return;
    const form = leaf.querySelector('form');
    if (form) fill(form, deed.pairs);
  }

  private paint(): void {
    const states = this.places().map(([leaf, place]) => {
      const state = this.state(leaf, place);
      leaf.dataset.state = state;
      const mark = this.root.querySelector<HTMLElement>(`.map [data-place="${place}"]`);
      if (mark) {
        mark.dataset.state = state;
        mark.setAttribute('aria-label', this.words.map[state][place] ?? '');
      }
      return state;
    });
    const unanswered = states.filter((state) => state === 'open' || state === 'refused').length;
    const overview = this.leaves.get(OVERVIEW);
    if (overview) {
      overview.dataset.open = unanswered ? '' : 'none';
      say(overview, '[data-says="open"]', this.words.open[unanswered] ?? '');
    }
    const { waiting } = this.book;
    const bar = this.root.querySelector<HTMLElement>('.waiting');
    if (bar) {
      bar.hidden = waiting === 0;
      say(bar, '[data-says="waiting"]', this.words.waiting[Math.min(waiting, this.words.waiting.length - 1)] ?? '');
    }
    const handed = this.leaves.get(HANDED_IN);
    if (handed) {
      handed.dataset.state = this.book.receipt ? 'server' : 'device';
      const code = this.book.receipt.replace(/(.{4})(?=.)/g, '$1-');
      say(handed, '[data-says="receipt"]', code);
    }
    this.paintTime();
  }

  private paintTime(): void {
    const closes = Number(this.root.dataset.closes);
    if (!closes) return;
    const left = Math.max(0, Math.ceil((closes - this.book.now()) / 60_000));
    say(this.root, '[data-says="minutes"]', this.words.minutes[Math.min(left, this.words.minutes.length - 1)] ?? '');
  }

  private asked(): string {
    if (this.isHandedIn()) return HANDED_IN;
    const asked = Number(new URLSearchParams(location.search).get('question'));
    if (location.pathname.endsWith('/hand-in')) return OVERVIEW;
    if (asked >= 1 && this.leaves.has(String(asked - 1))) return String(asked - 1);
    const open = this.places().find(([leaf, place]) => this.state(leaf, place) === 'open');
    return open ? String(open[1]) : '0';
  }

  private show(name: string, remember = true): void {
    if (this.isHandedIn()) name = HANDED_IN;
    for (const [other, leaf] of this.leaves) leaf.hidden = other !== name;
    this.root.dataset.at = name === HANDED_IN ? HANDED_IN : '';
    for (const link of this.root.querySelectorAll<HTMLElement>('.map [data-place]')) {
      if (link.dataset.place === name) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    }
    if (remember) {
      const base = this.root.dataset.page ?? location.pathname;
      history.pushState(null, '', name === OVERVIEW ? `${base}/hand-in` : `${base}?question=${Number(name) + 1}`);
      scrollTo(0, 0);
      this.leaves.get(name)?.querySelector<HTMLElement>('h1')?.focus();
    }
  }

  // What somebody does --------------------------------------------------------------------------------------------

  private listen(): void {
    for (const [leaf, place] of this.places()) {
      const form = leaf.querySelector('form');
      form?.addEventListener('submit', (event) => {
        event.preventDefault();
        void this.save(leaf, place, form).then((done) => done && this.show(this.after(place)));
      });
      form?.addEventListener('input', () => this.dirty.add(place));
      // A pick is an answer; what is typed or put in order is one when it is complete and left.
      form?.addEventListener('change', () => {
        this.dirty.add(place);
        if (form.querySelector('[type="radio"]') && complete(form)) void this.save(leaf, place, form);
      });
    }
    this.root.addEventListener('click', (event) => {
      const target = (event.target as Element).closest<HTMLElement>('[data-go], [data-do]');
      if (!target) return;
      event.preventDefault();
      const to = target.dataset.go;
      if (to !== undefined) void this.leave().then(() => this.show(to));
      else if (target.dataset.do === 'send') void this.book.flush();
      else if (target.dataset.do === 'file') this.file();
      else if (target.dataset.do === 'codes') void this.showCodes();
      else if (target.dataset.do === 'hand-in') void this.leave().then(() => this.handIn());
    });
    addEventListener('popstate', () => void this.leave().then(() => this.show(this.asked(), false)));
    addEventListener('pagehide', () => void this.leave());
    setInterval(() => this.paintTime(), 15_000);
  }

  private after(place: number): string {
    return this.leaves.has(String(place + 1)) ? String(place + 1) : OVERVIEW;
  }

  /** Writes down what is complete and was not yet. */
  private async leave(): Promise<void> {
    for (const place of Array.from(this.dirty)) {
      const leaf = this.leaves.get(String(place));
      const form = leaf?.querySelector('form');
      if (leaf && form && complete(form)) await this.save(leaf, place, form);
    }
  }

  private async save(leaf: HTMLElement, place: number, form: HTMLFormElement): Promise<boolean> {
    if (this.isHandedIn()) return false;
    leaf.dataset.incomplete = complete(form) ? '' : 'yes';
    if (!complete(form)) return false;
    const pairs = pairsOf(form);
    this.dirty.delete(place);
    const said = JSON.stringify(pairs);
    // A pick and the button that follows it say the same: they are one line. What says something else comes after it.
    for (let under = this.saving.get(place); under; under = this.saving.get(place)) {
      if (under.said === said) return under.done;
      await under.done;
    }
    const before = this.latest(place);
    const same = before && JSON.stringify(this.book.deed(before)?.pairs) === said;
    if (same && before.outcome !== 'refused') return true;
    const done = this.write(place, pairs, form);
    this.saving.set(place, { said, done });
    const written = await done;
    if (this.saving.get(place)?.done === done) this.saving.delete(place);
    return written;
  }

  private async write(place: number, pairs: Pairs, form: HTMLFormElement): Promise<boolean> {
    try {
      await this.book.write({ place, pairs }, place);
      return true;
    } catch {
      // The device keeps nothing (a full disk, a private window): the form goes to the server as it would without us.
      form.submit();
      return false;
    }
  }

  private async handIn(): Promise<void> {
    if (this.isHandedIn()) return;
    try {
      await this.book.write({ place: null, pairs: null }, null);
    } catch {
      // What waits goes first: a test that has been handed in takes no more answers.
      const sent = await this.book.flush();
      if (sent !== 'failed' && sent !== 'refused') this.leaves.get(OVERVIEW)?.querySelector('form')?.submit();
      return;
    }
    this.show(HANDED_IN, false);
  }

  // What the journal tells ----------------------------------------------------------------------------------------

  changed(sent?: Sent): void {
    if (sent) this.root.dataset.sent = sent === 'failed' || sent === 'refused' ? sent : '';
    this.paint();
    if (sent && this.isHandedIn()) this.show(HANDED_IN, false);
  }

  heard(place: Said): void {
    const leaf = typeof place === 'number' ? this.leaves.get(String(place)) : undefined;
    const form = leaf?.querySelector('form');
    const pairs = typeof place === 'number' ? this.book.deed(this.latest(place))?.pairs : undefined;
    if (leaf && form && pairs && JSON.stringify(pairs) !== JSON.stringify(pairsOf(form))) {
      fill(form, pairs);
      this.dirty.delete(Number(place));
      leaf.dataset.elsewhere = '';
    }
    this.paint();
    if (this.isHandedIn()) this.show(HANDED_IN, false);
  }

  told(): void {
    // Of a test nothing is told before everything is over.
  }

  /** The answers that wait, the last to each question, as codes for the camera of a coordinator. */
  private async showCodes(): Promise<void> {
    const box = this.root.querySelector<HTMLElement>('.codes');
    const drawing = await this.drawing;
    if (!box || !drawing) return this.file();
    const latest = new Map(this.book.unsent().map((deed) => [deed.place, deed]));
    const drawn = drawing.codes((value) => this.book.seal(value), this.root.dataset.journal ?? '', [...latest.values()]);
    const items = drawn.map((code) => {
      const item = document.createElement('li');
      item.append(code);
      return item;
    });
    box.querySelector('ol')?.replaceChildren(...items);
    box.hidden = false;
    box.focus();
  }

  private file(): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(this.book.file());
    link.download = `amana-answers-${(this.root.dataset.journal ?? '').slice(-6)}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }
}
