/**
 * The knowledge checks of a lesson: each answer is written down before it is sent, and what it was worth is shown as soon
 * as the server has said so. The server has rendered everything that is said here.
 */
import { Book, type Deed as Written, type Reader, type Said } from './book.ts';
import { complete, fill, pairsOf } from './fields.ts';
import { say } from './say.ts';
import { repeat, type Result, type Sent } from './send.ts';
import type { Line } from './store.ts';

/** What a line says: the answer to a check. */
interface Deed extends Written {
  check: string;
}

export class Checks implements Reader {
  private readonly forms: Map<string, HTMLFormElement>;
  private readonly waiting: string[];
  /** The checks of which this page has something to say: what became of others, the server has rendered. */
  private readonly own = new Set<string>();
  /** The checks of which an answer is being written down at this moment. */
  private readonly writing = new Set<string>();
  /** Lines of which the worth was asked for, because the worker or another tab had delivered them. */
  private readonly asked = new Set<string>();

  private constructor(
    private readonly root: HTMLElement,
    private readonly book: Book<Deed>,
  ) {
    const forms = document.querySelectorAll<HTMLFormElement>('.lesson form.check');
    this.forms = new Map(Array.from(forms, (form) => [form.id.replace(/^q-/, ''), form]));
    this.waiting = (root.dataset.waiting ?? '').split('|');
  }

  /** Takes over the checks of a lesson. */
  static async take(root: HTMLElement): Promise<void> {
    const checks = new Checks(root, await Book.open<Deed>(root));
    const states = root.querySelector('template');
    for (const [id, form] of checks.forms) {
      if (states) form.querySelector('button')?.after(states.content.cloneNode(true));
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        void checks.save(id, form);
      });
      form.addEventListener('input', () => {
        delete form.dataset.incomplete;
        watch();
      });
    }
    root.addEventListener('click', (event) => {
      if ((event.target as Element).closest('[data-do="send"]')) void checks.book.flush();
    });
    for (const id of checks.forms.keys()) checks.refill(id);
    root.dataset.ready = '';
    checks.changed();
    checks.book.begin(checks);
  }

  private async save(check: string, form: HTMLFormElement): Promise<void> {
    if (!complete(form)) {
      form.dataset.incomplete = '';
      return;
    }
    // What is shown of the answer before is not what is shown of this one.
    this.writing.add(check);
    delete form.dataset.state;
    const kept = await this.book.write({ check, pairs: pairsOf(form) }, check).then(() => true, () => false);
    this.writing.delete(check);
    // The device keeps nothing (a full disk, a private window): the form goes to the server as it would without us.
    if (kept) this.changed();
    else form.submit();
  }

  changed(sent?: Sent): void {
    for (const [id, form] of this.forms) {
      const line = this.book.latest((deed) => deed.check === id);
      if (line && !line.outcome) this.own.add(id);
      if (!line || !this.own.has(id) || this.writing.has(id)) continue;
      if (!line.outcome || line.outcome === 'refused') form.querySelector('.result')?.remove();
      const has = form.querySelector('.result') ? 'told' : 'server';
      form.dataset.state = !line.outcome ? 'device' : line.outcome === 'refused' ? 'refused' : has;
      if (form.dataset.state === 'server') void this.ask(line);
    }
    const { waiting } = this.book;
    const bar = this.root.querySelector<HTMLElement>('.waiting');
    if (bar) {
      bar.hidden = waiting === 0;
      say(bar, '[data-says="waiting"]', this.waiting[Math.min(waiting, this.waiting.length - 1)] ?? '');
    }
    if (sent) this.root.dataset.sent = sent === 'failed' ? sent : '';
  }

  private async ask(line: Line): Promise<void> {
    if (this.asked.has(line.key)) return;
    this.asked.add(line.key);
    this.told(await repeat(line));
  }

  heard(check: Said): void {
    if (typeof check === 'string') this.refill(check);
    this.changed();
  }

  told(results: Record<string, Result>): void {
    for (const [id, { html, left }] of Object.entries(results)) {
      const form = this.forms.get(id);
      if (!form) continue;
      form.querySelector('.result')?.remove();
      form.insertAdjacentHTML('beforeend', html);
      form.dataset.state = 'told';
      say(form, 'button', this.root.dataset.again ?? '');
      const hint = document.querySelector<HTMLElement>('[data-says="left"]');
      if (left && hint) hint.textContent = left;
      if (left) continue;
      hint?.remove();
      document.querySelector<HTMLElement>('[data-says="done"]')?.removeAttribute('hidden');
    }
  }

  /** Fills in an answer that the server does not have yet; what it has, it has filled in itself. */
  private refill(check: string): void {
    const form = this.forms.get(check);
    const line = this.book.latest((deed) => deed.check === check);
    const pairs = this.book.deed(line)?.pairs;
    if (form && line && !line.outcome && pairs) fill(form, pairs);
  }
}

let watched = false;

/** Sets up the worker, which sends what waits also when the page is closed. Only who answers pays for it, and once. */
function watch(): void {
  if (watched || !navigator.onLine) return;
  watched = true;
  void navigator.serviceWorker?.register('/sw.js').catch(() => undefined);
}
