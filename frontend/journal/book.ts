/**
 * A journal on this device, of a test or of a class's knowledge checks: what is done is written down first and then sent,
 * until the server has it. Pages show it; this knows nothing of them.
 */
import { Clock, type Reading } from './clock.ts';
import type { Pairs } from './fields.ts';
import { freshId } from './id.ts';
import { keyOf, open, seal, sealInAddress, type Key } from './seal.ts';
import { send, type Result, type Sent } from './send.ts';
import { append, knownSheet, linesOf, sheet as enter, type Line, type Sheet } from './store.ts';

/** What a line says beside the fields of a form. */
export interface Deed {
  pairs: Pairs | null;
}

/** What is written down of every line. */
export interface Facts extends Reading {
  key: string;
  journal: string;
  sequence: number;
  language: string;
}

/** What another tab is told: about what a line was. */
export type Said = string | number | null;

/** What a page does about its journal. */
export interface Reader {
  /** Something was written down, or the server has answered. */
  changed(sent?: Sent): void;
  /** Another tab has written something down, or the server has it. */
  heard(said: Said): void;
  /** What the server says of an answer beside that it has it. */
  told(results: Record<string, Result>): void;
}

export class Book<D extends Deed> {
  lines: Line[] = [];
  readonly clock: Clock;
  private readonly deeds = new Map<string, D & Facts>();
  private readonly talk: BroadcastChannel | undefined;
  private reader: Reader | undefined;
  private retry = 0;
  private timer: number | undefined;

  private constructor(
    private readonly id: string,
    private readonly key: Key,
    private readonly post: string,
    private known: Sheet,
    readonly fresh: boolean,
  ) {
    this.clock = new Clock(fresh);
    this.talk = 'BroadcastChannel' in self ? new BroadcastChannel(`amana-${id}`) : undefined;
  }

  /** Opens the journal that a page names. */
  static async open<D extends Deed>(root: HTMLElement): Promise<Book<D>> {
    const { journal = '', seal = '', post = '', now } = root.dataset;
    const { sheet, fresh } = await enter(journal, Number(now), Date.now());
    const book = new Book<D>(journal, keyOf(seal), post, sheet, fresh);
    await book.load();
    return book;
  }

  /** Begins to tell a page what happens, and sends what waits. */
  begin(reader: Reader): void {
    this.reader = reader;
    addEventListener('online', () => void this.flush());
    this.talk?.addEventListener('message', (event: MessageEvent<Said>) => {
      void this.load().then(() => {
        reader.heard(event.data);
        this.takeOver();
      });
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void this.load().then(() => this.takeOver());
    });
    void this.flush();
  }

  /** What another tab has written down goes from here if that tab is closed before it could send it. */
  private takeOver(): void {
    if (this.waiting === 0) return;
    this.timer ??= setTimeout(() => void this.flush(), 2_000) as unknown as number;
  }

  get receipt(): string {
    return this.known.receipt;
  }

  /** How many lines the server does not have. */
  get waiting(): number {
    return this.lines.filter((line) => !line.outcome).length;
  }

  /** The server's clock now, as far as this device can tell. */
  now(): number {
    return this.clock.now(this.known);
  }

  deed(line: Line | undefined): D | undefined {
    return line && this.deeds.get(line.key);
  }

  /** The last line that is about something. */
  latest(isAbout: (deed: D) => boolean): Line | undefined {
    const about = this.lines.filter((line) => {
      const deed = this.deeds.get(line.key);
      return deed !== undefined && isAbout(deed);
    });
    return about[about.length - 1];
  }

  /** When this has resolved, it is on the disk; it throws where the device keeps nothing. */
  async write(deed: D, said: Said): Promise<void> {
    const key = freshId();
    const reading = this.clock.read(this.known);
    const language = document.documentElement.lang;
    const whole = { ...deed, key, journal: '', sequence: 0, language, ...reading };
    const line = await append(this.id, this.post, key, ({ journal, next }) =>
      seal(this.key, this.id, Object.assign(whole, { journal, sequence: next })),
    );
    this.lines.push(line);
    this.deeds.set(key, whole);
    this.reader?.changed();
    this.talk?.postMessage(said);
    void this.flush();
  }

  /** Sends what waits, and goes on trying as long as something does. */
  async flush(): Promise<Sent> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const sent = await send((id, results) => id === this.id && this.reader?.told(results)).catch(() => 'failed' as const);
    await this.load();
    this.reader?.changed(sent);
    if (sent === 'all') this.talk?.postMessage(-1);
    if (this.waiting === 0) {
      this.retry = 0;
      return sent;
    }
    // Written down while the parcel was under way, or the network failed: soon again, then more and more seldom.
    this.retry = sent === 'failed' || sent === 'unnoted' ? Math.min(this.retry * 2 + 2_000, 60_000) : 0;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), this.retry) as unknown as number;
    if (sent === 'failed') void later();
    return sent;
  }

  /** All its lines as a file that a coordinator can bring in, when the phone never finds a network. */
  file(): Blob {
    const inside = { now: Date.now(), lines: this.lines.map((line) => line.sealed) };
    const whole = { amana: 'journal-1', attempt: this.id, sealed: seal(this.key, this.id, inside) };
    return new Blob([JSON.stringify(whole)], { type: 'application/json' });
  }

  /** What the lines say that the server does not have, with all that was written down of them. */
  unsent(): (D & Facts)[] {
    return this.lines.filter((line) => !line.outcome).flatMap((line) => this.deeds.get(line.key) ?? []);
  }

  /** Seals something for an address. */
  seal(value: unknown): string {
    return sealInAddress(this.key, this.id, value);
  }

  private async load(): Promise<void> {
    this.lines = await linesOf(this.id);
    for (const line of this.lines) {
      if (this.deeds.has(line.key)) continue;
      const deed = open(this.key, this.id, line.sealed) as (D & Facts) | undefined;
      if (deed) this.deeds.set(line.key, deed);
    }
    this.known.receipt = (await knownSheet(this.id))?.receipt ?? this.known.receipt;
  }
}

/** Asks the browser to send when it finds a network again, also when the page is closed. */
async function later(): Promise<void> {
  const worker = await navigator.serviceWorker?.ready;
  const sync = (worker as unknown as { sync?: { register(tag: string): Promise<void> } } | undefined)?.sync;
  await sync?.register('journal').catch(() => undefined);
}
