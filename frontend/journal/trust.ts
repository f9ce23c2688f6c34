/**
 * What a device verifies certificates with where there is no network: the public keys, and the list of what was revoked.
 * None of it is personal; it stays when somebody signs out.
 */
import { base64urlnopad } from '@scure/base';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { kidOf } from './credential.ts';

export interface Trust {
  /** The public keys, by their names. */
  keys: Map<string, Uint8Array>;
  /** The marks of the codes of revoked certificates. */
  revoked: Set<string>;
  /** Those among them in whose place a corrected one stands. A device that kept a list before November 2026 has none. */
  replaced?: Set<string>;
  /** When the server made the list, in seconds. */
  at: number;
}

interface Schema extends DBSchema {
  trust: { key: string; value: Trust };
}

/** How long to wait for the server: somebody stands there with a paper in their hand. */
const PATIENCE = 15_000;
const NAME = 'trust';

/** What this page has fetched, for a device that keeps nothing (a private window). */
let held: Trust | undefined;
let renewing: Promise<Trust | undefined> | undefined;
let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('amana-verify', 1, {
    upgrade(db) {
      db.createObjectStore(NAME);
    },
    terminated() {
      opened = undefined;
    },
  });
  opened.catch(() => (opened = undefined));
  return opened;
}

/** What is on this device; `undefined` where nothing ever was. */
export async function kept(): Promise<Trust | undefined> {
  try {
    return (await (await database()).get(NAME, NAME)) ?? held;
  } catch {
    return held;
  }
}

/** Fetches both anew, and gives what is on this device then. Without a network, that is what was there before. */
export function renew(): Promise<Trust | undefined> {
  renewing ??= fetched()
    .then(keep)
    .catch(kept)
    .finally(() => (renewing = undefined));
  return renewing;
}

async function keep(fresh: Trust): Promise<Trust> {
  held = newer(fresh, held);
  try {
    const tx = (await database()).transaction(NAME, 'readwrite');
    held = newer(held, await tx.store.get(NAME));
    await tx.store.put(held, NAME);
    await tx.done;
  } catch {
    // This page has it, at least.
  }
  return held;
}

/** The fresh keys, with the list that was made last: one that comes late from somewhere would forget what was revoked. */
function newer(fresh: Trust, before: Trust | undefined): Trust {
  return before && before.at > fresh.at ? { ...before, keys: fresh.keys } : fresh;
}

async function fetched(): Promise<Trust> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), PATIENCE);
  try {
    const [keys, list] = await Promise.all(['/.well-known/jwks.json', '/api/certificates/revoked'].map((path) => json(path, late.signal)));
    return { keys: keysOf(keys), ...listOf(list) };
  } finally {
    clearTimeout(timer);
  }
}

async function json(path: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(path, { cache: 'no-store', credentials: 'omit', signal });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/** The keys that this can use. Each is known by the name that follows from it, whatever it is called. */
function keysOf(set: unknown): Map<string, Uint8Array> {
  const keys = new Map<string, Uint8Array>();
  for (const { kty, crv, x } of (set as { keys: Record<string, unknown>[] }).keys) {
    if (kty !== 'OKP' || crv !== 'Ed25519' || typeof x !== 'string') continue;
    const key = base64urlnopad.decode(x);
    if (key.length === 32) keys.set(kidOf(key), key);
  }
  return keys;
}

function listOf(list: unknown): Omit<Trust, 'keys'> {
  const { at, revoked, replaced } = list as { at: unknown; revoked: unknown; replaced: unknown };
  if (!Number.isSafeInteger(at) || !areMarks(revoked) || !areMarks(replaced)) throw new TypeError('no list of revoked certificates');
  return { at: at as number, revoked: new Set(revoked), replaced: new Set(replaced) };
}

function areMarks(list: unknown): list is string[] {
  return Array.isArray(list) && list.every((mark) => /^[0-9a-f]{16}$/.test(String(mark)));
}
