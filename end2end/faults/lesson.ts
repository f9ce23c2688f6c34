/**
 * Somebody answers the knowledge checks of a lesson while everything goes wrong. Afterwards the server must hold the last
 * answer to each that was shown as kept, and no other.
 */
import type { Page } from '@playwright/test';
import { lessons, type Lesson } from '../course.ts';
import type { Chance } from './chance.ts';
import type { Pairs } from './device.ts';
import { onStage, Scene, type Player, type Stage } from './scene.ts';
import { says } from './truth.ts';

const STEPS = 12;
/** A scenario is picked step by step; the tests have some. */
const LESSONS = lessons('en').filter(({ checks }) => checks.length > 1 && checks.every(({ kind }) => kind !== 'scenario'));

/** Plays one run, and says what differs between what was shown and what is. */
export async function readLesson(stage: Stage, chance: Chance): Promise<string[]> {
  const lesson = chance.pick(LESSONS);
  const handsOff = chance.below(2) === 0;
  return onStage(stage, (player) => new Reading(stage, chance, player, lesson, handsOff).play());
}

interface Given {
  check: string;
  pairs: Pairs;
  /** Shown as kept, here or with the server. What was not may have arrived all the same. */
  kept: boolean;
}

type View = 'lesson' | 'elsewhere';

class Reading extends Scene<View> {
  private readonly given: Given[] = [];
  protected readonly elsewhere = 'elsewhere';

  constructor(
    stage: Stage,
    chance: Chance,
    player: Player,
    private readonly lesson: Lesson,
    /** Nobody presses a button so that what waits is sent: it must go by itself. */
    private readonly handsOff: boolean,
  ) {
    super(stage, chance, player);
  }

  protected get path(): string {
    return this.lesson.path;
  }

  protected async look(tab: Page): Promise<View> {
    const never = new Promise<View>((done) => setTimeout(() => done('elsewhere'), 8_000).unref());
    const seen = tab.evaluate(seenNow).catch(() => 'elsewhere' as const);
    return Promise.race([seen, never]);
  }

  protected async live(): Promise<void> {
    await this.player.giveCookies();
    await this.open();
    for (let step = 0; step < STEPS; step += 1) await this.one([[10, () => this.answer()], ...this.troubles()]);
    await this.settle();
  }

  private async answer(): Promise<void> {
    const check = this.chance.pick(this.lesson.checks).id;
    const dice = this.chance.below(1_000_000);
    await this.present();
    const { pairs, shown } = await this.device.tab.evaluate(answerCheck, { check, dice });
    const kept = shown === 'device' || shown === 'server' || shown === 'told';
    this.given.push({ check, pairs, kept });
    this.tell(`${check}=${pairs.map(([, value]) => value).join('')}:${shown}${this.there()}`);
  }

  /** All is well again and somebody opens the lesson once more: now the server must have it all. */
  private async settle(): Promise<void> {
    this.stage.proxy.heal();
    await this.signInAgain();
    await this.open();
    await this.delivered();
    const held = this.stage.program.checked(this.player.person.account);
    const shown = await this.open().then(() => this.device.tab.evaluate(checksShown));
    for (const check of new Set(this.given.map((given) => given.check))) {
      const all = this.given.filter((given) => given.check === check);
      const lastKept = all.findLastIndex((given) => given.kept);
      const allowed = all.slice(Math.max(0, lastKept));
      const has = held.get(check);
      const fits = has === undefined ? lastKept < 0 : allowed.some((given) => says(has, given.pairs));
      if (!fits) this.problems.push(`${check}: may be ${JSON.stringify(allowed.map((given) => given.pairs))}, the server has ${has}`);
      if ((has !== undefined) !== shown.includes(check)) this.problems.push(`${check}: the lesson says ${shown.includes(check) ? 'that it was answered' : 'nothing of it'}, the server has ${has}`);
    }
    for (const check of held.keys()) if (!this.given.some((given) => given.check === check)) this.problems.push(`${check}: nobody answered it`);
  }

  /** Waits until nothing waits. */
  private async delivered(): Promise<void> {
    const { tab } = this.device;
    const started = Date.now();
    for (;;) {
      if ((await this.device.waiting(tab).catch(() => 1)) === 0 && !(await tab.locator('.waiting').isVisible())) return;
      if (Date.now() - started > 20_000) return void this.problems.push('answers still wait');
      if (!this.handsOff) await tab.evaluate(() => document.querySelector<HTMLElement>('.waiting:not([hidden]) [data-do="send"]')?.click());
      await new Promise((done) => setTimeout(done, 25));
    }
  }
}

// What follows runs in the browser, and is handed over as text: each function stands for itself. -------------------

/** Waits until the script has taken over; a page without it is led back to, since its forms lead away. */
async function seenNow(): Promise<View> {
  const until = performance.now() + 5_000;
  while (performance.now() < until) {
    if (document.querySelector('#checks[data-ready]')) return 'lesson';
    if (document.readyState !== 'loading' && !document.getElementById('checks')) return 'elsewhere';
    await new Promise((done) => setTimeout(done, 5));
  }
  return 'elsewhere';
}

/** Answers a check, and says what is shown of it as soon as something is. */
async function answerCheck({ check, dice }: { check: string; dice: number }): Promise<{ pairs: Pairs; shown: string }> {
  const form = document.getElementById(`q-${check}`) as HTMLFormElement;
  const fields = Array.from(form.elements) as (HTMLInputElement | HTMLSelectElement)[];
  const picks = fields.filter((field): field is HTMLInputElement => /radio|checkbox/.test(field.type));
  const lists = fields.filter((field): field is HTMLSelectElement => field instanceof HTMLSelectElement);
  const typed = fields.find((field) => field.type === 'text') as HTMLInputElement | undefined;
  if (picks[0]?.type === 'radio') picks[dice % picks.length]!.click();
  else if (picks.length) picks.forEach((pick, n) => (pick.checked = n === dice % picks.length || (dice >> n) % 2 === 1));
  else if (lists.length) lists.forEach((list, n) => (list.value = String((n + dice) % lists.length)));
  else if (typed) typed.value = typed.inputMode === 'decimal' ? String(dice % 100) : `word ${dice % 100}`;
  const pairs = Array.from(new FormData(form).entries()).map(([name, value]) => [name, String(value)] as [string, string]);
  // What was shown of the answer before is not what is shown of this one.
  delete form.dataset.state;
  form.querySelector<HTMLButtonElement>('button:not([type="button"])')!.click();
  const until = performance.now() + 4_000;
  while (performance.now() < until) {
    await new Promise((done) => setTimeout(done, 2));
    if (form.dataset.incomplete !== undefined) return { pairs, shown: 'incomplete' };
    if (form.dataset.state) return { pairs, shown: form.dataset.state };
  }
  return { pairs, shown: 'nothing' };
}

/** The checks of which the page says what their answer was worth. */
function checksShown(): string[] {
  return Array.from(document.querySelectorAll<HTMLFormElement>('form.check'), (form) => (form.querySelector('.result') ? form.id.replace(/^q-/, '') : '')).filter(Boolean);
}
