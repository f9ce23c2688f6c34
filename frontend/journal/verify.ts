/**
 * The page on which a certificate is verified. What was scanned is verified on the device, with a network or without. A
 * code alone proves nothing by itself: with a network the form goes to the server, as it would without us.
 */
import { canScan, scan } from './camera.ts';
import { keepCopy } from './copy.ts';
import { DAY, scanned, verify, type Bilingual, type Facts, type Judgement, type Scanned } from './credential.ts';
import { say } from './say.ts';
import { kept, renew, type Trust } from './trust.ts';

/** What the server has said for us, in the language of the page. */
interface Words {
  /** How old keys and list are. */
  age: string;
  /** There are none, and no network. */
  none: string;
  /** A code needs a network. */
  online: string;
}

type Language = 'en' | 'ar';

const LANGUAGES: Language[] = ['en', 'ar'];
const HERE: Language = document.documentElement.lang === 'ar' ? 'ar' : 'en';
const THERE: Language = HERE === 'ar' ? 'en' : 'ar';
/** Days and clocks as everywhere on the site. */
const LOCALE = { en: 'en-GB', ar: 'ar-u-nu-latn' }[HERE];

class Verifier {
  private readonly words: Words;
  /** What was asked last, and what was said of it. */
  private asked: Scanned | undefined;
  private said: Judgement | undefined;
  /** Stops the camera. */
  private looking: AbortController | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly form: HTMLFormElement,
    private readonly field: HTMLInputElement,
  ) {
    this.words = JSON.parse(root.querySelector('[data-words]')?.textContent ?? '{}') as Words;
  }

  async begin(): Promise<void> {
    this.form.addEventListener('submit', (event) => {
      if (this.take(this.field.value)) event.preventDefault();
    });
    void this.offerCamera().catch(() => undefined);
    this.open();
    const before = await kept();
    if (before) this.sayAge(before);
    const now = await renew();
    this.sayAge(now);
    // It may have been revoked since this device had a network last.
    if (!this.asked || !this.said) return;
    const again = judge(this.asked, now);
    if (again.verdict !== this.said.verdict) this.show(again);
  }

  /** What the worker has answered with the copy of this page, because there is no network. */
  private open(): void {
    const [, v, code, token, ...more] = location.pathname.split('/');
    if (v === 'V' && code && token && !more.length) return void this.check({ code, token });
    // The server fills in what was asked. Where it has not, this is the copy.
    const asked = new URLSearchParams(location.search).get('code');
    if (!asked || this.field.defaultValue) return;
    this.field.value = asked;
    const found = scanned(asked);
    if (found) void this.check(found);
    else this.sayOnline();
  }

  /** Takes what somebody typed, pasted or scanned. Whether that is all there is to do; otherwise it is for the server. */
  private take(text: string): boolean {
    const found = scanned(text);
    if (found) void this.check(found);
    else if (!navigator.onLine) this.sayOnline();
    else return false;
    return true;
  }

  private async check(asked: Scanned): Promise<void> {
    this.asked = asked;
    this.said = undefined;
    let judged = judge(asked, await kept());
    if (judged.verdict === 'unknown-key') {
      const now = await renew();
      this.sayAge(now);
      judged = judge(asked, now);
    }
    // Somebody may have asked for another one meanwhile.
    if (this.asked === asked) this.show(judged);
  }

  private show(judged: Judgement): void {
    this.said = judged;
    const template = this.root.querySelector<HTMLTemplateElement>(`template[data-verdict="${judged.verdict}"]`);
    if (!template) return;
    const verdict = template.content.cloneNode(true) as DocumentFragment;
    for (const place of verdict.querySelectorAll<HTMLElement>('[data-fact]')) {
      const [words, language] = fact(place.dataset.fact ?? '', judged.facts);
      place.textContent = words;
      if (language) place.lang = language;
      if (!words) place.closest('[data-row]')?.remove();
    }
    this.tell(verdict);
  }

  private sayOnline(): void {
    this.asked = undefined;
    const paragraph = document.createElement('p');
    paragraph.textContent = this.words.online;
    this.tell(paragraph);
  }

  private tell(what: Node): void {
    const result = this.root.querySelector<HTMLElement>('[data-result]');
    result?.replaceChildren(what);
    result?.focus();
  }

  private sayAge(trust: Trust | undefined): void {
    const place = this.root.querySelector<HTMLElement>('[data-age]');
    if (!place) return;
    place.hidden = false;
    say(this.root, '[data-age]', trust ? this.words.age.replace('{when}', moment(trust.at)) : this.words.none);
  }

  private async offerCamera(): Promise<void> {
    const button = this.root.querySelector<HTMLElement>('[data-scan]');
    const video = this.root.querySelector<HTMLVideoElement>('[data-camera]');
    if (!button || !video || !(await canScan())) return;
    button.hidden = false;
    button.addEventListener('click', () => void this.look(button, video));
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.looking?.abort();
    });
  }

  private async look(button: HTMLElement, video: HTMLVideoElement): Promise<void> {
    if (this.looking) return this.looking.abort();
    this.looking = new AbortController();
    button.setAttribute('aria-pressed', 'true');
    // Who does not let us look through the camera can still type.
    const text = await scan(video, this.looking.signal).catch(() => undefined);
    this.looking = undefined;
    button.removeAttribute('aria-pressed');
    if (text === undefined) return;
    this.field.value = text;
    if (!this.take(text)) this.form.submit();
  }
}

/** A clock that was set back makes nothing valid: it is at least as late as when the list was made. */
function judge({ code, token }: Scanned, trust: Trust | undefined): Judgement {
  const now = Math.max(Math.floor(Date.now() / 1000), trust?.at ?? 0);
  const ended = { revoked: trust?.revoked ?? new Set<string>(), replaced: trust?.replaced ?? new Set<string>() };
  return verify(code, token, trust?.keys ?? new Map(), ended, now);
}

/** The words for a place of a verdict, and their language where that may not be the page's. */
function fact(name: string, facts: Facts | undefined): [words: string, language?: Language] {
  if (!facts) return [''];
  const { holder, course, begins, ends, validUntil } = facts;
  switch (name) {
    case 'holder':
      return best(holder);
    case 'holder-other':
      return only(holder, HERE) ? [only(holder, THERE), THERE] : [''];
    case 'course':
      return best(course);
    case 'dates':
      return [begins === ends ? day(begins) : `${day(begins)} – ${day(ends)}`];
    case 'serial':
      return [facts.serial];
    case 'code':
      return [facts.code.replace(/(.{4})(?=.)/g, '$1-')];
    case 'until':
      return [validUntil === undefined ? '' : day(validUntil)];
    default:
      return [''];
  }
}

function best(words: Bilingual): [string, Language] {
  return only(words, HERE) ? [only(words, HERE), HERE] : [only(words, THERE), THERE];
}

function only([en, ar]: Bilingual, language: Language): string {
  return language === 'en' ? en : ar;
}

function day(days: number): string {
  return new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeZone: 'UTC' }).format(days * DAY * 1000);
}

function moment(seconds: number): string {
  const style = { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23', timeZone: 'Africa/Juba' } as const;
  return new Intl.DateTimeFormat(LOCALE, style).format(seconds * 1000);
}

/** Keeps this page for when there is no network: under its own address, and for the address that a code leads to. */
async function keepPage(): Promise<void> {
  if (!('caches' in self) || !navigator.serviceWorker) return;
  await navigator.serviceWorker.register('/sw.js');
  const copies = await caches.open('verify');
  for (const language of LANGUAGES) await keepCopy(copies, `/${language}/verify`, ...(language === HERE ? ['/verify'] : []));
}

const root = document.querySelector<HTMLElement>('[data-verify]');
const form = root?.querySelector('form');
const field = form?.querySelector<HTMLInputElement>('input[name="code"]');
if (root && form && field) {
  void new Verifier(root, form, field).begin();
  void keepPage().catch(() => undefined);
}
