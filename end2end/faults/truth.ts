/**
 * What must be in the database after a run, and what must not: told from what the person did and saw, by a clock that no
 * device has.
 */
import { bank } from '../course.ts';
import type { Pairs } from './device.ts';
import type { Delivered, Held } from './server.ts';

const SECOND = 1_000;
const DAY = 86_400 * SECOND;
/** How long after the end an answer that was on its way still counts, and how long one that waited on a device. */
export const GRACE = 30 * SECOND;
export const LATE = 30 * DAY;
/** A device learns the server's clock with the test, as late as the network brought it. */
const SLACK = 3 * SECOND;

/** An answer as somebody gave it, between two moments of the server's clock. */
export interface Given {
  place: number;
  pairs: Pairs;
  from: number;
  to: number;
  /** Shown as kept, here or with the server. What was not may have arrived all the same. */
  kept: boolean;
  /** Shown as kept with the server. */
  confirmed: boolean;
}

export interface Tale {
  given: Given[];
  /** When it was handed in; `sure` where the page said so. */
  handedIn: { from: number; to: number; sure: boolean } | undefined;
  /** The device's clock was moved: when something was recorded is the server's guess. */
  moved: boolean;
  /** And the time of the test ran out: so is what counts. */
  loose: boolean;
  /** The server's clock at last. */
  now: number;
}

type Verdict = 'counts' | 'does not' | 'may';

export function compare(tale: Tale, held: Held): string[] {
  return [...answers(tale, held), ...ending(tale, held), ...records(held), ...moments(tale, held), ...score(held)];
}

/** Whether an answer was given in time. */
export function verdict(given: Given, tale: Tale, held: Held): Verdict {
  if (tale.loose) return 'may';
  const end = held.closes + GRACE;
  if (given.from > end + SLACK) return 'does not';
  if (!given.kept || given.to > end - SLACK) return 'may';
  // What was delivered later than thirty days after the end came too late, whenever it was recorded.
  return given.confirmed || tale.now <= held.closes + LATE ? 'counts' : 'may';
}

function answers(tale: Tale, held: Held): string[] {
  const problems: string[] = [];
  for (const place of new Set(tale.given.map((given) => given.place))) {
    const has = held.answers.get(place)?.given;
    const allowed: Given[] = [];
    let mustBe = false;
    for (const given of tale.given.filter((given) => given.place === place).reverse()) {
      const found = verdict(given, tale, held);
      if (found !== 'does not') allowed.push(given);
      mustBe = found === 'counts';
      if (mustBe) break;
    }
    const fits = has === undefined ? !mustBe : allowed.some((given) => says(has, given.pairs));
    if (!fits) problems.push(`question ${place + 1}: ${mustBe ? 'must be' : 'may be'} ${JSON.stringify(allowed.map((given) => given.pairs))}, the server has ${has}`);
  }
  return problems;
}

function ending(tale: Tale, held: Held): string[] {
  const handed = tale.handedIn;
  const isOver = held.submitted !== null && held.receipt !== null;
  if (handed?.sure && !isOver) return ['handed in: shown, and the server knows nothing of it'];
  if (!handed && isOver && tale.now < held.closes + GRACE) return ['the server has a hand-in that nobody made'];
  if (!handed || held.submitted === null || tale.moved || tale.now > held.closes + LATE) return [];
  const at = held.submitted;
  const fits = (at >= handed.from - SLACK && at <= handed.to + SLACK && at <= held.closes) || (at === held.closes && (!handed.sure || handed.to > held.closes - SLACK));
  return fits ? [] : [`handed in between ${handed.from} and ${handed.to}, the server says ${at}, the end is ${held.closes}`];
}

/** What the server says of each line, by the moment that it worked out itself. */
function records(held: Held): string[] {
  const problems: string[] = [];
  const end = held.closes + GRACE;
  const handIn = held.delivered.find((line) => line.place === null);
  for (const [place, answer] of held.answers) if (answer.at > end) problems.push(`question ${place + 1} counts, recorded ${answer.at - end} ms after the end and its grace`);
  for (const [n, line] of held.delivered.entries()) {
    if (line.place === null) continue;
    const says = `question ${line.place + 1} is on record as ${line.outcome}`;
    const inTime = line.recorded <= end;
    // A server that was down for so long has not closed the test yet, and takes it all the same.
    const isWaitedFor = line.received <= held.closes + LATE;
    const isAgain = held.delivered.slice(0, n).some((other) => other.place === line.place && other.given === line.given && other.outcome !== 'after');
    const wasHandedIn = handIn !== undefined && handIn.received <= line.received;
    if (line.outcome === 'refused') problems.push(`${says}: it was an answer`);
    if (line.outcome === 'after' && inTime && isWaitedFor && !wasHandedIn && !byForm(held)) problems.push(`${says}, recorded ${end - line.recorded} ms before the end of the grace`);
    if ((line.outcome === 'late' || line.outcome === 'older') && !inTime) problems.push(`${says}, and was not recorded in time`);
    if (line.outcome === 'kept' && line.received > held.closes && !isAgain) problems.push(`${says} and not as late: it came ${line.received - held.closes} ms after the end`);
  }
  return problems;
}

/** Handed in by the form of the page, which leaves no line. */
function byForm(held: Held): boolean {
  return held.submitted !== null && held.submitted < held.closes && !held.delivered.some((line) => line.place === null);
}

/** Whether the server found out when each line was recorded. */
function moments(tale: Tale, held: Held): string[] {
  if (tale.moved) return [];
  const isKnown = (line: Delivered) =>
    tale.given.some((given) => given.place === line.place && says(line.given ?? '', given.pairs) && line.recorded >= given.from - SLACK && line.recorded <= given.to + SLACK);
  return held.delivered
    .filter((line) => line.place !== null && line.moved === null && !line.given?.startsWith('{"path"') && !isKnown(line))
    .map((line) => `question ${line.place! + 1}: nobody answered ${line.given} at ${line.recorded}, ${apart(tale, line)}`);
}

/** What was found must fit the answers that count. The questions that can be marked in part are left open. */
function score(held: Held): string[] {
  if (held.earned === null) return [];
  let [least, most] = [0, 0];
  for (const [place, answer] of held.answers) {
    const { question, shown } = held.sheet[place]!;
    const right = isRight(question, JSON.parse(answer.given) as Stored, shown);
    if (right !== false) most += 100;
    if (right === true) least += 100;
  }
  return held.earned >= least && held.earned <= most ? [] : [`the score is ${held.earned}, and the answers that count reach ${least} to ${most}`];
}

interface Stored {
  one?: number;
  set?: number[];
  sequence?: number[];
  pairs?: number[];
  path?: number[];
  typed?: string;
}

const QUESTIONS = new Map(bank('en').map((question) => [question.id, question]));

function isRight(id: string, given: Stored, shown: number[]): boolean | undefined {
  if (given.one !== undefined) return shown[given.one] === QUESTIONS.get(id)?.right[0];
  const places = given.sequence ?? given.pairs;
  return places?.every((place, n) => shown[place] === n);
}

/** Whether an answer as it is stored says what stood in the fields. */
export function says(stored: string, pairs: Pairs): boolean {
  if (!stored) return false;
  const given = JSON.parse(stored) as Stored;
  const values = pairs.map(([, value]) => value);
  if (given.one !== undefined) return values.length === 1 && Number(values[0]) === given.one;
  if (given.set) return JSON.stringify(values.map(Number)) === JSON.stringify(given.set);
  // Fields say which place each line has; what is stored says which line stands at each place.
  if (given.sequence) return given.sequence.every((line, place) => Number(values[line]) === place);
  if (given.pairs) return JSON.stringify(values.map(Number)) === JSON.stringify(given.pairs);
  // What was picked before on another way stays picked; each step is asked under the name of the way to it.
  if (given.path) return given.path.every((choice, n) => pairs.some(([name, value]) => name === ['answer', ...given.path!.slice(0, n)].join('-') && Number(value) === choice));
  return given.typed === values[0]?.trim();
}

/** How far the moment of a line lies from that of the nearest answer like it. */
function apart(tale: Tale, line: Delivered): string {
  const off = tale.given
    .filter((given) => given.place === line.place && says(line.given ?? '', given.pairs))
    .map((given) => (line.recorded < given.from ? line.recorded - given.from : line.recorded - given.to));
  const nearest = off.sort((one, other) => Math.abs(one) - Math.abs(other))[0];
  return nearest === undefined ? 'or ever' : `${nearest} ms from when it was given`;
}
