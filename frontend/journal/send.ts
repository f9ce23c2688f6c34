/** Sending what waits. The page does it, and the worker does it when no page is open. */
import { delivered, waiting, type Line, type Outcome } from './store.ts';

/** As many lines at once as fit into one request on a slow network. */
const PARCEL = 50;

/** What is said of the answer to a knowledge check. */
export interface Result {
  html: string;
  /** How much is left of the lesson; empty where nothing is. */
  left: string;
}

interface Answer {
  lines: [string, Outcome][];
  /** Of a test that was handed in. */
  receipt?: string;
  /** Of knowledge checks, by question. */
  results?: Record<string, Result>;
  /** The server's clock. */
  now: number;
}

/** The server's clock when it last answered, beside this device's two. */
interface Told {
  server: number;
  device: number;
  running: number;
}

let told: Told | undefined;

export function lastTold(): Told | undefined {
  return told;
}

/** `unnoted`: the server has it all, and this device has no room to write that down. */
export type Sent = 'nothing' | 'all' | 'failed' | 'refused' | 'unnoted';

/** Told what the server says of the answers of one journal. */
type Hear = (id: string, results: Record<string, Result>) => unknown;

/** Sends everything that waits, of every journal on this device. One tab at a time, where the browser can arrange it. */
export async function send(hear?: Hear): Promise<Sent> {
  const locks = navigator.locks as LockManager | undefined;
  return locks ? locks.request('amana-send', () => sendAll(hear)) : sendAll(hear);
}

/** Sends a line once more that somebody else has delivered, the worker or another tab: it is told the same again. */
export async function repeat(line: Line): Promise<Record<string, Result>> {
  const answer = await post([line]);
  return typeof answer === 'string' ? {} : (answer.results ?? {});
}

async function sendAll(hear?: Hear): Promise<Sent> {
  let sent: Sent = 'nothing';
  let [refused, unnoted] = [false, false];
  const byAttempt = new Map<string, Line[]>();
  for (const line of await waiting()) {
    const lines = byAttempt.get(line.attempt) ?? [];
    lines.push(line);
    byAttempt.set(line.attempt, lines);
  }
  for (const [attempt, lines] of byAttempt) {
    for (let first = 0; first < lines.length; first += PARCEL) {
      const parcel = lines.slice(first, first + PARCEL);
      const answer = await post(parcel);
      // One test that the server does not know must not hold the others back; without a network nothing gets through.
      if (answer === 'failed') return answer;
      if (answer === 'refused') {
        refused = true;
        break;
      }
      const isNoted = await delivered(attempt, answer.lines, answer.receipt ?? '').then(() => true, () => false);
      unnoted ||= !isNoted;
      if (answer.results) hear?.(attempt, answer.results);
      sent = unnoted ? 'unnoted' : 'all';
    }
  }
  return refused ? 'refused' : sent;
}

async function post(lines: Line[]): Promise<Answer | 'failed' | 'refused'> {
  const target = lines[0]!.post;
  const body = JSON.stringify({ now: Date.now(), lines: lines.map((line) => line.sealed) });
  try {
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const response = await fetch(target, { method: 'POST', headers, body, credentials: 'same-origin' });
    if (response.ok) {
      const answer = (await response.json()) as Answer;
      told = { server: answer.now, device: Date.now(), running: performance.now() };
      return answer;
    }
    return response.status >= 500 || response.status === 429 ? 'failed' : 'refused';
  } catch {
    return 'failed';
  }
}
