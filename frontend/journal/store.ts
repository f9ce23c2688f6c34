/** What is kept on the device: one line for each answer, sealed, until the server has it. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { freshId } from './id.ts';

/** A line as it is kept. Nothing in it can be read without the key of its attempt. */
export interface Line {
  key: string;
  attempt: string;
  sequence: number;
  sealed: string;
  /** Where it goes. */
  post: string;
  /** What became of it; `''` while the server does not have it. */
  outcome: Outcome | '';
}

export type Outcome = 'kept' | 'late' | 'older' | 'after' | 'refused';

/** A test on this device. */
export interface Sheet {
  attempt: string;
  /** The name of this device's journal of it: within one journal the sequence tells the order. */
  journal: string;
  /** The server's clock and this device's when the test was fetched. */
  anchor: number;
  anchorDevice: number;
  /** The sequence of the next line. */
  next: number;
  /** What the server answered to the hand-in; `''` before. */
  receipt: string;
}

interface Schema extends DBSchema {
  lines: { key: string; value: Line; indexes: { attempt: string; outcome: string } };
  sheets: { key: string; value: Sheet };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('amana', 1, {
    upgrade(db) {
      const lines = db.createObjectStore('lines', { keyPath: 'key' });
      lines.createIndex('attempt', 'attempt');
      lines.createIndex('outcome', 'outcome');
      db.createObjectStore('sheets', { keyPath: 'attempt' });
    },
    terminated() {
      opened = undefined;
    },
  });
  opened.catch(() => (opened = undefined));
  return opened;
}

/** Strict: once it is said that an answer is kept, it survives a battery that is taken out. */
const STRICT = { durability: 'strict' } as const;

/** The test as this device knows it. One that came fresh from the server brings a new anchor for its clock. */
export async function sheet(attempt: string, served: number, device: number): Promise<{ sheet: Sheet; fresh: boolean }> {
  const tx = (await database()).transaction('sheets', 'readwrite', STRICT);
  const known = await tx.store.get(attempt);
  const fresh = !known || served > known.anchor;
  const now: Sheet = fresh
    ? { attempt, journal: freshId(), next: 1, receipt: '', ...known, anchor: served, anchorDevice: device }
    : known;
  // A device without room still opens the test that it knows.
  if (fresh) await tx.store.put(now);
  await tx.done;
  return { sheet: now, fresh };
}

export async function knownSheet(attempt: string): Promise<Sheet | undefined> {
  return (await database()).get('sheets', attempt);
}

/** Writes a line down. When this has resolved, the line is on the disk. */
export async function append(attempt: string, post: string, key: string, sealed: (sheet: Sheet) => string): Promise<Line> {
  const tx = (await database()).transaction(['lines', 'sheets'], 'readwrite', STRICT);
  const sheets = tx.objectStore('sheets');
  const known = await sheets.get(attempt);
  if (!known) throw new Error('no such test on this device');
  const line: Line = { key, attempt, sequence: known.next, sealed: sealed(known), post, outcome: '' };
  await tx.objectStore('lines').add(line);
  await sheets.put({ ...known, next: known.next + 1 });
  await tx.done;
  return line;
}

export async function linesOf(attempt: string): Promise<Line[]> {
  const lines = await (await database()).getAllFromIndex('lines', 'attempt', attempt);
  return lines.sort((one, other) => one.sequence - other.sequence);
}

/** Everything that the server does not have, in the order in which it was written. */
export async function waiting(): Promise<Line[]> {
  const lines = await (await database()).getAllFromIndex('lines', 'outcome', '');
  return lines.sort((one, other) => one.sequence - other.sequence);
}

/** Notes what the server said. */
export async function delivered(attempt: string, outcomes: [string, Outcome][], receipt: string): Promise<void> {
  const tx = (await database()).transaction(['lines', 'sheets'], 'readwrite', STRICT);
  const lines = tx.objectStore('lines');
  for (const [key, outcome] of outcomes) {
    const line = await lines.get(key);
    if (line) await lines.put({ ...line, outcome });
  }
  const sheets = tx.objectStore('sheets');
  const known = await sheets.get(attempt);
  if (known && receipt) await sheets.put({ ...known, receipt });
  await tx.done;
}

/** Forgets all that the server has. What it does not have stays, sealed. */
export async function forgetDelivered(): Promise<void> {
  const tx = (await database()).transaction(['lines', 'sheets'], 'readwrite', STRICT);
  const needed = new Set<string>();
  for await (const cursor of tx.objectStore('lines')) {
    if (cursor.value.outcome) await cursor.delete();
    else needed.add(cursor.value.attempt);
  }
  for await (const cursor of tx.objectStore('sheets')) {
    if (!needed.has(cursor.value.attempt)) await cursor.delete();
  }
  await tx.done;
}
