/** A real server that is killed without warning and started again on the same data. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Disk } from './disk.ts';

const ROOT = join(import.meta.dirname, '..', '..');
export const PASSWORD = 'demo-pass-1';

/** One answer or one hand-in of a device, as it is on record. */
export interface Delivered {
  place: number | null;
  given: string | null;
  recorded: number;
  received: number;
  moved: number | null;
  outcome: string;
}

/** What the database holds of an attempt. */
export interface Held {
  closes: number;
  submitted: number | null;
  receipt: string | null;
  earned: number | null;
  sheet: { question: string; shown: number[] }[];
  answers: Map<number, { given: string; at: number }>;
  /** In the order in which they arrived. */
  delivered: Delivered[];
}

export class Program {
  private child: ChildProcess | undefined;
  port = 0;
  /** By how much the server's clock is ahead of this machine's. */
  private ahead = 0;

  private constructor(readonly disk: Disk) {}

  static async start(): Promise<Program> {
    const program = new Program(Disk.make());
    program.port = await freePort();
    await program.begin(true);
    return program;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** As a power cut does: nothing is said, nothing is finished. */
  async kill(): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
  }

  async restart(): Promise<void> {
    await this.kill();
    await this.begin(false);
  }

  async end(): Promise<void> {
    await this.kill();
    this.disk.away();
  }

  /** The server's clock. */
  now(): number {
    return Date.now() + this.ahead;
  }

  /** Time passes, or, for the next run, turns back. Seen by a server that is started after this. */
  pass(milliseconds: number): void {
    this.ahead += milliseconds;
  }

  get isAhead(): boolean {
    return this.ahead !== 0;
  }

  /**
   * Fills the disk up to some bytes. The database's log keeps the room that it once had and would go on in it; emptied
   * first, the next write meets the full disk.
   */
  fillDisk(room: number): void {
    this.ask('pragma wal_checkpoint(truncate)', []);
    this.disk.fill(room);
  }

  /** Reads the database itself, past every page and every cache. */
  held(attempt: string): Held {
    const id = `x'${attempt.replaceAll('-', '')}'`;
    const query = `select json_object(
      'attempt', (select json_object('closes', closes_at, 'submitted', submitted_at, 'receipt', receipt, 'earned', earned, 'sheet', json(sheet)) from attempt where id = ${id}),
      'answers', (select json_group_array(json_array(place, json_object('given', given, 'at', answered_at))) from answer where attempt_id = ${id}),
      'delivered', (select json_group_array(json_object('place', place, 'given', given, 'recorded', recorded_at, 'received', received_at, 'moved', moved, 'outcome', outcome))
        from (select * from delivery where attempt_id = ${id} order by received_at, sequence)))`;
    const held = JSON.parse(this.ask(query, ['-readonly'])) as { attempt: Omit<Held, 'answers' | 'delivered'>; answers: [number, { given: string; at: number }][]; delivered: Delivered[] };
    return { ...held.attempt, answers: new Map(held.answers), delivered: held.delivered };
  }

  /** What it holds of somebody's knowledge checks, by question. */
  checked(account: string): Map<string, string> {
    const query = `select json_group_array(json_array(question, given)) from check_answer
      join person on person.id = check_answer.person_id where sign_in_name = '${account}'`;
    return new Map(JSON.parse(this.ask(query, ['-readonly'])) as [string, string][]);
  }

  private ask(query: string, options: string[]): string {
    return execFileSync('sqlite3', [...options, join(this.disk.folder, 'amana.db'), query], { encoding: 'utf8' });
  }

  private async begin(demo: boolean): Promise<void> {
    const program = process.env.AMANA_BIN;
    if (!program) throw new Error('Set AMANA_BIN to the program: bin/faults does.');
    const environment: NodeJS.ProcessEnv = {
      ...process.env, AMANA_ADDR: `127.0.0.1:${this.port}`, AMANA_DATA: this.disk.folder, AMANA_DEMO_PASSWORD: PASSWORD,
      AMANA_CHEAP_PASSWORDS: 'true', AMANA_LOG: 'error', AMANA_CLOCK: String(this.now()),
    };
    delete environment.AMANA_DATABASE_URL;
    this.child = spawn(program, demo ? ['serve', '--demo'] : ['serve'], { cwd: ROOT, env: environment, stdio: 'ignore' });
    for (let tries = 0; tries < 3_000; tries += 1) {
      if (await answers(`${this.origin}/readyz`)) return;
      if (this.child.exitCode !== null) throw new Error(`the server ended with ${this.child.exitCode}`);
      await new Promise((done) => setTimeout(done, 10));
    }
    throw new Error('the server does not answer');
  }
}

function answers(url: string): Promise<boolean> {
  return new Promise((done) => {
    const asked = get(url, (reply) => {
      reply.resume();
      done(reply.statusCode === 200);
    });
    asked.on('error', () => done(false));
  });
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const listener = createServer().listen(0, '127.0.0.1', () => {
      const address = listener.address();
      listener.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
