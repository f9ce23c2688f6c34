/**
 * One run: somebody takes a test while everything goes wrong, and writes down what the page tells them. Afterwards the
 * server must hold all that was shown as kept, and nothing that came too late.
 */
import type { Browser, Page } from '@playwright/test';
import { Line } from '../line.ts';
import { begin, type Office, type Person } from '../office.ts';
import type { Chance } from './chance.ts';
import { Device, look, pick, save, type View } from './device.ts';
import type { Fault, Proxy } from './proxy.ts';
import { PASSWORD, type Program } from './server.ts';
import { compare, GRACE, says, verdict, type Given, type Tale } from './truth.ts';
import { weather, type Weather } from './weather.ts';

export interface Stage {
  program: Program;
  proxy: Proxy;
  browser: Browser;
  office: Office;
  cohort: string;
}

const FAULTS: readonly Fault[] = ['lost', 'unanswered', 'cut', 'twice', 'slow'];
const STEPS = 12;
const SECOND = 1_000;
const DAY = 86_400 * SECOND;

/** Plays one run, and says what differs between what was shown and what is. */
export async function play(stage: Stage, chance: Chance): Promise<string[]> {
  const sky = weather(chance);
  const { person, line } = await stage.office.settle(stage.cohort);
  const attempt = await begin(line, 'pre');
  const context = await stage.browser.newContext({ baseURL: stage.proxy.origin, locale: 'en-GB', viewport: { width: 360, height: 740 } });
  try {
    const device = new Device(context, stage.proxy.origin);
    await device.prepare();
    const run = new Run(stage, chance, sky, device, person, line, attempt, () => context.addCookies(cookies(line, stage.proxy.origin)), () => context.clearCookies());
    return await run.play();
  } finally {
    await context.close();
    await recover(stage);
  }
}

/** Leaves the stage as it was before a run. */
async function recover({ program, proxy, office }: Stage): Promise<void> {
  proxy.heal();
  proxy.shift = 0;
  program.disk.empty();
  if (!program.isAhead) return;
  program.pass(Date.now() - program.now());
  await program.restart();
  // Days have passed since the office signed in.
  await office.line.signIn('coordinator', PASSWORD);
}

class Run {
  private readonly given: Given[] = [];
  private readonly story: string[] = [];
  private readonly problems: string[] = [];
  /** Answers that came without the device's journal: a copy of the test on it does not know of them. */
  private readonly byForm = new Set<number>();
  private handedIn: Tale['handedIn'];
  private closes = 0;
  private dead = false;
  private clockWasMoved = false;

  constructor(
    private readonly stage: Stage,
    private readonly chance: Chance,
    private readonly sky: Weather,
    private readonly device: Device,
    private readonly person: Person,
    private readonly line: Line,
    private readonly attempt: string,
    private readonly giveCookies: () => Promise<void>,
    private readonly takeCookies: () => Promise<void>,
  ) {}

  async play(): Promise<string[]> {
    this.closes = this.stage.program.held(this.id).closes;
    // What cannot go on is a problem as well, and its story is told.
    await Promise.race([this.live(), tooLong()]).catch((error) => this.problems.push(String(error)));
    return this.problems.map((problem) => `${problem}\n    the end ${this.at(this.closes)} · ${this.story.join(' · ')}`);
  }

  private async live(): Promise<void> {
    if (this.sky.ends) await this.nearTheEnd();
    if (this.sky.deviceFills) await this.device.limitSpace();
    await this.giveCookies();
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

  private tell(what: string): void {
    this.story.push(`${this.at(this.stage.program.now())} ${what}`);
  }

  /** A moment, in seconds from the end of the test. */
  private at(moment: number): string {
    return ((moment - this.closes) / SECOND).toFixed(1);
  }

  private async step(): Promise<void> {
    const deeds: [number, () => Promise<void>][] = [
      [10, () => this.answer()],
      [3, async () => this.fail()],
      [2, () => this.toggleNetwork()],
      [2, () => this.kill()],
      [1, () => this.loseSession()],
      [2, () => this.reopen()],
      [1, () => this.secondTab()],
      [this.sky.clockMoves ? 1 : 0, () => this.moveClock()],
      [this.sky.ends ? 3 : 0, () => this.passTime()],
      [this.sky.serverFills ? 3 : 0, async () => this.toggleDisk()],
      [this.sky.deviceFills ? 3 : 0, () => this.toggleSpace()],
    ];
    let pick = this.chance.below(deeds.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, deed] of deeds) {
      pick -= weight;
      if (pick < 0) return deed();
    }
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
    this.tell(`${picked.place + 1}=${picked.pairs.map(([, value]) => value).join('')}:${shown}${this.troubles()}`);
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

  private troubles(): string {
    const { device, stage } = this;
    const all = { offline: device.isOffline, dead: this.dead, 'server full': stage.program.disk.isFull, 'device full': device.isFull };
    const there = Object.entries(all).filter(([, is]) => is).map(([name]) => name);
    return there.length ? ` (${there.join(', ')})` : '';
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
    this.tell(`handed in${sure ? '' : '?'}${this.troubles()}`);
  }

  // What goes wrong -----------------------------------------------------------------------------------------------

  private fail(): void {
    const faults = Array.from({ length: 1 + this.chance.below(3) }, () => this.chance.pick(FAULTS));
    this.stage.proxy.fail(faults);
    this.tell(faults.join('+'));
  }

  private async toggleNetwork(): Promise<void> {
    await this.device.setOffline(!this.device.isOffline);
    this.tell(this.device.isOffline ? 'offline' : 'online');
  }

  /** Kills the server, and half of the time leaves it dead for a while. */
  private async kill(): Promise<void> {
    await this.stage.program.kill();
    this.dead = true;
    this.tell('kill -9');
    if (this.chance.below(2) === 0) await this.revive();
  }

  private async revive(): Promise<void> {
    // It does not start on a disk that is full.
    this.stage.program.disk.empty();
    await this.stage.program.restart();
    this.stage.proxy.lead(this.stage.program.port);
    this.dead = false;
    this.tell('restart');
  }

  private async loseSession(): Promise<void> {
    await this.takeCookies();
    this.tell('cookies gone');
  }

  /** Closes the tab, as a phone does that is out of memory, and opens the test again. */
  private async reopen(): Promise<void> {
    await this.device.tabs.pop()?.close();
    if (this.device.tabs.length === 0) await this.open();
    this.tell('tab closed and opened');
  }

  private async secondTab(): Promise<void> {
    await this.open();
    this.tell('second tab');
  }

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
    this.tell(`${Math.round(by / SECOND)} s pass${this.troubles()}`);
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

  // Opening, and coming back --------------------------------------------------------------------------------------

  private async open(): Promise<void> {
    const tab = await this.device.newTab();
    await this.come(tab);
  }

  /** The tab shows the test, or what became of it; one that lost its way is led back. */
  private async present(): Promise<View> {
    const view = await look(this.device.tab);
    return view === 'elsewhere' ? this.come(this.device.tab) : view;
  }

  private async come(tab: Page): Promise<View> {
    let view: View = 'elsewhere';
    // Without a network the copy on the device opens; with one and without a session, the way in does.
    for (let tries = 0; tries < 5; tries += 1) {
      await tab.goto(`/en${this.attempt}`, { timeout: 10_000, waitUntil: 'domcontentloaded' }).catch(() => undefined);
      view = await look(tab);
      if (view !== 'elsewhere') return view;
      await this.signInAgain();
    }
    throw new Error(`the test does not open: ${tab.url()} ${(await tab.locator('body').innerText()).slice(0, 200)}`);
  }

  /** As somebody does who is asked to. */
  private async signInAgain(): Promise<void> {
    this.stage.program.disk.empty();
    if (this.dead) await this.revive();
    if (this.device.isOffline) await this.toggleNetwork();
    await this.line.signIn(this.person.account, this.person.password);
    await this.giveCookies();
    this.tell('signed in again');
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

/** Sooner than the test runner, which would not tell the story. */
function tooLong(): Promise<never> {
  return new Promise((_, refuse) => setTimeout(() => refuse(new Error('something never came to an end')), 75_000).unref());
}

/** The cookies of a line, for another address of the same server. */
function cookies(line: Line, url: string): { name: string; value: string; url: string }[] {
  return line.jar().map((cookie) => ({ ...cookie, url }));
}
