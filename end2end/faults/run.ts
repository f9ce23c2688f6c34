/**
 * Somebody takes a test while everything goes wrong, and writes down what the page tells them. Afterwards the server must
 * hold all that was shown as kept, and nothing that came too late.
 */
import type { Page } from '@playwright/test';
import { begin } from '../office.ts';
import type { Chance } from './chance.ts';
import { look, pick, save, type View } from './device.ts';
import { onStage, Scene, SECOND, type Player, type Stage } from './scene.ts';
import { compare, GRACE, says, verdict, type Given, type Tale } from './truth.ts';
import { weather, type Weather } from './weather.ts';

const STEPS = 12;
const DAY = 86_400 * SECOND;

/** Plays one run, and says what differs between what was shown and what is. */
export async function takeTest(stage: Stage, chance: Chance): Promise<string[]> {
  const sky = weather(chance);
  return onStage(stage, async (player) => {
    const attempt = await begin(player.line, 'pre');
    return new Run(stage, chance, player, sky, attempt).play();
  });
}

class Run extends Scene<View> {
  private readonly given: Given[] = [];
  /** Answers that came without the device's journal: a copy of the test on it does not know of them. */
  private readonly byForm = new Set<number>();
  private handedIn: Tale['handedIn'];
  private clockWasMoved = false;
  protected readonly elsewhere = 'elsewhere';

  constructor(
    stage: Stage,
    chance: Chance,
    player: Player,
    private readonly sky: Weather,
    private readonly attempt: string,
  ) {
    super(stage, chance, player);
    this.origin = stage.program.held(this.id).closes;
  }

  protected get path(): string {
    return this.attempt;
  }

  /** When the test ends. */
  private get closes(): number {
    return this.origin;
  }

  protected look(tab: Page): Promise<View> {
    return look(tab);
  }

  protected async live(): Promise<void> {
    if (this.sky.ends) await this.nearTheEnd();
    if (this.sky.deviceFills) await this.device.limitSpace();
    await this.player.giveCookies();
    await this.open();
    await this.copied();
    for (let step = 0; step < STEPS; step += 1) await this.step();
    if (this.chance.below(3) === 0) await this.handIn();
    if (this.sky.ends && this.chance.below(2) === 0) await this.passTime();
    await this.settle();
  }

  /** Waits for the copy for when there is no network, without which a tab that was closed cannot come back. */
  private async copied(): Promise<void> {
    if ((await look(this.device.tab)) !== 'sheet') return this.tell('opened too late');
    await this.device.tab.waitForFunction(async () => (await caches.open('sheets')).keys().then((keys) => keys.length > 0));
    await this.device.tab.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  }

  private get id(): string {
    return this.attempt.split('/').pop()!;
  }

  private step(): Promise<void> {
    return this.one([
      [10, () => this.answer()],
      ...this.troubles(),
      [this.sky.clockMoves ? 1 : 0, () => this.moveClock()],
      [this.sky.ends ? 3 : 0, () => this.passTime()],
      [this.sky.serverFills ? 3 : 0, async () => this.toggleDisk()],
      [this.sky.deviceFills ? 3 : 0, () => this.toggleSpace()],
    ]);
  }

  // Answering -----------------------------------------------------------------------------------------------------

  /** Answers some question as somebody would, and notes what the page shows once it shows something. */
  private async answer(): Promise<void> {
    const [place, dice] = [this.chance.below(12), this.chance.below(1_000_000)];
    const view = await this.present();
    if (view === 'result') return this.tell('the result is there');
    const from = this.stage.program.now();
    const picked = await pick(this.device.tab, place, dice);
    if (picked === 'handed') return this.tell('handed in already');
    const shown = await this.shown(view, picked.place, await save(this.device.tab, picked.place));
    const kept = shown === 'device' || shown === 'server';
    const given: Given = { ...picked, from, to: this.stage.program.now(), kept, confirmed: shown === 'server' };
    if (shown !== 'incomplete') this.given.push(given);
    this.tell(`${picked.place + 1}=${picked.pairs.map(([, value]) => value).join('')}:${shown}${this.there()}`);
    if (given.confirmed && this.stage.program.disk.isFull) this.checkNow(given);
  }

  /** What is there of an answer: in the test on the device beside it, after a form in the page that follows. */
  private async shown(view: View, place: number, state: string): Promise<string> {
    if (state !== 'gone') return view === 'form' && state !== 'handed' ? 'nothing' : state;
    const next = await look(this.device.tab);
    const address = this.device.tab.url();
    // The next question says so; a page that did not come leaves the address of the one before.
    const isKept = next !== 'elsewhere' && /said=answer-kept/.test(address) && (place === 11 || address.includes(`question=${place + 2}&`));
    if (isKept) this.byForm.add(place);
    return isKept ? 'server' : 'nothing';
  }

  /** On a full disk nothing is kept that is not there at this moment. */
  private checkNow(given: Given): void {
    const has = this.stage.program.held(this.id).answers.get(given.place)?.given;
    if (!has || !says(has, given.pairs)) this.problems.push(`question ${given.place + 1}: shown as with the server, whose disk is full and has ${has}`);
  }

  private async handIn(): Promise<void> {
    if ((await this.present()) !== 'sheet') return;
    const { tab } = this.device;
    const from = this.stage.program.now();
    await tab.evaluate(() => {
      document.querySelector<HTMLElement>('[data-go="end"]')!.click();
      document.querySelector<HTMLElement>('[data-leaf="end"] [data-do="hand-in"]')!.click();
    });
    const shown = await tab.locator('[data-leaf="handed"]').waitFor({ state: 'visible', timeout: 1_500 }).then(() => true, () => false);
    const sure = shown || (await look(tab)) === 'result';
    this.handedIn = { from, to: this.stage.program.now(), sure };
    this.tell(`handed in${sure ? '' : '?'}${this.there()}`);
  }

  // What goes wrong -----------------------------------------------------------------------------------------------

  private async moveClock(): Promise<void> {
    const by = (this.chance.below(2) ? 1 : -1) * (1 + this.chance.below(180)) * 60 * SECOND;
    await this.setClock(by);
    this.clockWasMoved = true;
    this.tell(`clock ${by / 60_000} min`);
  }

  private async setClock(by: number): Promise<void> {
    await this.present();
    await this.device.moveClock(by);
    this.stage.proxy.shift = this.device.shift;
  }

  private toggleDisk(): void {
    const { disk } = this.stage.program;
    const room = this.chance.below(3) * 8_192;
    if (!disk.canFill || this.dead) return;
    if (disk.isFull) disk.empty();
    else this.stage.program.fillDisk(room);
    this.tell(disk.isFull ? `the server's disk is full but for ${room}` : "the server's disk has room");
  }

  private async toggleSpace(): Promise<void> {
    if (this.device.isFull) await this.device.limitSpace();
    else await this.device.fillSpace();
    this.tell(this.device.isFull ? 'the device is full' : 'the device has room');
  }

  // Time ----------------------------------------------------------------------------------------------------------

  /** The test is opened shortly before its end or, as a late beginner's last page, shortly before the end of its grace. */
  private async nearTheEnd(): Promise<void> {
    const before = 3 * SECOND + this.chance.below(8) * SECOND;
    const moment = this.closes - before + (this.chance.below(3) === 0 ? GRACE : 0);
    this.stage.program.pass(moment - this.stage.program.now());
    await this.revive();
  }

  /** The phone lies about for seconds or days, and the server's clock runs on with it. */
  private async passTime(): Promise<void> {
    const now = this.stage.program.now();
    const moments = [-5 * SECOND, 10 * SECOND, 60 * SECOND, 3 * DAY, 40 * DAY].map((after) => this.closes + after);
    const next = moments.filter((moment) => moment > now + 2 * SECOND).slice(0, 2);
    if (next.length === 0) return;
    const by = this.chance.pick(next) - now;
    await this.present();
    await this.noteConfirmed();
    await this.stage.program.kill();
    // No request is under way for days.
    this.stage.proxy.drop();
    await this.setClock(by);
    this.stage.program.pass(by);
    this.tell(`${Math.round(by / SECOND)} s pass${this.there()}`);
    if (!this.dead) await this.revive();
  }

  /** What a page shows as kept with the server stays there, however much later it is. */
  private async noteConfirmed(): Promise<void> {
    const states = await this.states(this.device.tab);
    for (const [place, state] of states) {
      const last = this.lastOf(place);
      if (last?.kept && state === 'server') last.confirmed = true;
    }
  }

  private lastOf(place: number): Given | undefined {
    return this.given.findLast((given) => given.place === place);
  }

  private async states(tab: Page): Promise<Map<number, string>> {
    const leaves = await tab.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLElement>('.sheet[data-ready] [data-leaf]'), (leaf): [number, string] => [Number(leaf.dataset.leaf), leaf.dataset.state ?? '']),
    );
    return new Map(leaves.filter(([place]) => !Number.isNaN(place)));
  }

  // The end of a run ----------------------------------------------------------------------------------------------

  /** All is well again and somebody looks at the test once more: now the server must have it all. */
  private async settle(): Promise<void> {
    this.stage.proxy.heal();
    await this.signInAgain();
    if (this.device.isFull) await this.toggleSpace();
    // A page of its own, unless this one is to go on by itself: it may stand at the way in, or show what was there before.
    if (!this.handedIn && !(this.sky.ends && (await look(this.device.tab)) === 'sheet')) await this.open();
    const view = await this.present();
    // What a full device could not note is sent once more with the next page that is opened.
    if (view === 'result' && this.sky.deviceFills) await this.device.tab.reload({ waitUntil: 'domcontentloaded' });
    await this.delivered(view);
    const held = this.stage.program.held(this.id);
    const tale: Tale = { given: this.given, handedIn: this.handedIn, moved: this.clockWasMoved, loose: this.sky.ends && this.clockWasMoved, now: this.stage.program.now() };
    this.problems.push(...compare(tale, held));
    if (view !== 'sheet') return;
    for (const [place, state] of await this.states(this.device.tab)) {
      const last = this.lastOf(place);
      if (!last?.kept || (state === 'open' && this.byForm.has(place))) continue;
      const has = held.answers.get(place)?.given;
      const isThere = has !== undefined && says(has, last.pairs);
      if (state !== (isThere ? 'server' : 'after')) this.problems.push(`question ${place + 1}: shown as ${state}, the server has ${has}`);
      if (state === 'after' && verdict(last, tale, held) === 'counts') this.problems.push(`question ${place + 1}: given in time, and refused as too late`);
    }
    if (this.handedIn?.sure && (await this.receipt()) !== held.receipt) this.problems.push(`the receipt is ${await this.receipt()}, and with the server ${held.receipt}`);
  }

  /** Waits until nothing waits. */
  private async delivered(view: View): Promise<void> {
    const { tab } = this.device;
    const started = Date.now();
    for (;;) {
      const waiting = await this.device.waiting(tab).catch(() => 1);
      const isToldSo = view !== 'sheet' || !(await tab.locator('.waiting').isVisible());
      const hasReceipt = view !== 'sheet' || !this.handedIn?.sure || (await tab.locator('[data-leaf="handed"][data-state="server"]').count()) === 1;
      if (waiting === 0 && isToldSo && hasReceipt) return;
      if (Date.now() - started > 20_000) return void this.problems.push(`${waiting} answers still wait`);
      if (!this.sky.handsOff && view === 'sheet') await tab.evaluate(() => document.querySelector<HTMLElement>('.waiting:not([hidden]) [data-do="send"]')?.click());
      await new Promise((done) => setTimeout(done, 25));
    }
  }

  private async receipt(): Promise<string> {
    return (await this.device.tab.locator('[data-says="receipt"]').textContent())?.replaceAll('-', '') ?? '';
  }
}
