/** What can go wrong while somebody works on a device, whatever they are doing, and telling how it went. */
import type { Browser, Page } from '@playwright/test';
import type { Line } from '../line.ts';
import type { Office, Person } from '../office.ts';
import type { Chance } from './chance.ts';
import { Device } from './device.ts';
import type { Fault, Proxy } from './proxy.ts';
import { PASSWORD, type Program } from './server.ts';

export interface Stage {
  program: Program;
  proxy: Proxy;
  browser: Browser;
  office: Office;
  cohort: string;
}

/** Somebody of the class, and their phone. */
export interface Player {
  person: Person;
  line: Line;
  device: Device;
  giveCookies: () => Promise<void>;
  takeCookies: () => Promise<void>;
}

/** What may happen next, and how often. */
export type Deed = [weight: number, deed: () => Promise<void>];

const FAULTS: readonly Fault[] = ['lost', 'unanswered', 'cut', 'twice', 'slow'];
export const SECOND = 1_000;

/** Brings somebody new to the stage, and leaves it as it was before. */
export async function onStage(stage: Stage, play: (player: Player) => Promise<string[]>): Promise<string[]> {
  const { office, cohort, browser, proxy } = stage;
  const { person, line } = await office.settle(cohort);
  const context = await browser.newContext({ baseURL: proxy.origin, locale: 'en-GB', viewport: { width: 360, height: 740 } });
  try {
    const device = new Device(context, proxy.origin);
    await device.prepare();
    const giveCookies = () => context.addCookies(line.jar().map((cookie) => ({ ...cookie, url: proxy.origin })));
    return await play({ person, line, device, giveCookies, takeCookies: () => context.clearCookies() });
  } finally {
    await context.close();
    await recover(stage);
  }
}

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

export abstract class Scene<View extends string> {
  protected readonly problems: string[] = [];
  private readonly story: string[] = [];
  protected dead = false;
  /** The moment from which the story counts its seconds. */
  protected origin: number;
  /** What is seen where the page is not the one that was asked for. */
  protected abstract readonly elsewhere: View;

  constructor(
    protected readonly stage: Stage,
    protected readonly chance: Chance,
    protected readonly player: Player,
  ) {
    this.origin = stage.program.now();
  }

  /** The address of the page, without its language. */
  protected abstract get path(): string;
  /** Waits until a tab shows what it is going to show. */
  protected abstract look(tab: Page): Promise<View>;
  protected abstract live(): Promise<void>;

  async play(): Promise<string[]> {
    // What cannot go on is a problem as well, and its story is told.
    await Promise.race([this.live(), tooLong()]).catch((error) => this.problems.push(String(error)));
    return this.problems.map((problem) => `${problem}\n    ${this.story.join(' · ')}`);
  }

  protected get device(): Device {
    return this.player.device;
  }

  protected tell(what: string): void {
    this.story.push(`${((this.stage.program.now() - this.origin) / SECOND).toFixed(1)} ${what}`);
  }

  /** What is wrong at this moment. */
  protected there(): string {
    const { device, stage } = this;
    const all = { offline: device.isOffline, dead: this.dead, 'server full': stage.program.disk.isFull, 'device full': device.isFull };
    const there = Object.entries(all).filter(([, is]) => is).map(([name]) => name);
    return there.length ? ` (${there.join(', ')})` : '';
  }

  /** Does one of them, by chance. */
  protected one(deeds: Deed[]): Promise<void> {
    let pick = this.chance.below(deeds.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, deed] of deeds) {
      pick -= weight;
      if (pick < 0) return deed();
    }
    return Promise.resolve();
  }

  /** What can go wrong in every scene. */
  protected troubles(): Deed[] {
    return [
      [3, async () => this.fail()],
      [2, () => this.toggleNetwork()],
      [2, () => this.kill()],
      [1, () => this.loseSession()],
      [2, () => this.reopen()],
      [1, () => this.secondTab()],
    ];
  }

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

  protected async revive(): Promise<void> {
    // It does not start on a disk that is full.
    this.stage.program.disk.empty();
    await this.stage.program.restart();
    this.stage.proxy.lead(this.stage.program.port);
    this.dead = false;
    this.tell('restart');
  }

  private async loseSession(): Promise<void> {
    await this.player.takeCookies();
    this.tell('cookies gone');
  }

  /** Closes the tab, as a phone does that is out of memory, and opens the page again. */
  private async reopen(): Promise<void> {
    await this.device.tabs.pop()?.close();
    if (this.device.tabs.length === 0) await this.open();
    this.tell('tab closed and opened');
  }

  private async secondTab(): Promise<void> {
    await this.open();
    this.tell('second tab');
  }

  protected async open(): Promise<void> {
    const tab = await this.device.newTab();
    await this.come(tab);
  }

  /** The tab shows the page, or what became of it; one that lost its way is led back. */
  protected async present(): Promise<View> {
    const view = await this.look(this.device.tab);
    return view === this.elsewhere ? this.come(this.device.tab) : view;
  }

  private async come(tab: Page): Promise<View> {
    // Without a network a copy on the device opens, where there is one; with one and without a session, the way in does.
    for (let tries = 0; tries < 5; tries += 1) {
      await tab.goto(`/en${this.path}`, { timeout: 10_000, waitUntil: 'domcontentloaded' }).catch(() => undefined);
      const view = await this.look(tab);
      if (view !== this.elsewhere) return view;
      await this.signInAgain();
    }
    throw new Error(`the page does not open: ${tab.url()} ${(await tab.locator('body').innerText()).slice(0, 200)}`);
  }

  /** As somebody does who is asked to. */
  protected async signInAgain(): Promise<void> {
    this.stage.program.disk.empty();
    if (this.dead) await this.revive();
    if (this.device.isOffline) await this.toggleNetwork();
    const { line, person, giveCookies } = this.player;
    await line.signIn(person.account, person.password);
    await giveCookies();
    this.tell('signed in again');
  }
}

/** Sooner than the test runner, which would not tell the story. */
function tooLong(): Promise<never> {
  return new Promise((_, refuse) => setTimeout(() => refuse(new Error('something never came to an end')), 75_000).unref());
}
