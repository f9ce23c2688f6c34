/**
 * What the signed facts of a certificate are worth, told on the device and without asking anybody. The format is told in
 * `docs/formats/certificate.md`; `credential/src/token.rs` verifies by the same rules.
 */
import { hashes, verify as fits } from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { base32nopad } from '@scure/base';
import { decode, encode } from 'cborg';

// The browser's own SHA-512 is missing where a page came without TLS.
hashes.sha512 = sha512;

export type Verdict = 'valid' | 'expired' | 'revoked' | 'replaced' | 'forged' | 'unknown-key';

/** A verdict, with the facts where they are the issuer's: of what is forged nothing is told. */
export type Judgement =
  | { verdict: 'valid' | 'expired' | 'revoked' | 'replaced'; facts: Facts }
  | { verdict: 'forged' | 'unknown-key'; facts?: undefined };

/** What an address says that was scanned or pasted. */
export interface Scanned {
  code: string;
  token: string;
}

/** English and Arabic; either may be empty. */
export type Bilingual = [en: string, ar: string];

/** The facts as they are signed. Days are counted from 1 January 1970, moments are seconds since then. */
export interface Facts {
  issuer: string;
  code: string;
  serial: string;
  /** 0 completion, 1 participation, 2 trainer. */
  kind: number;
  holder: Bilingual;
  course: Bilingual;
  version: string;
  begins: number;
  ends: number;
  issuedAt: number;
  /** The last day on which it is valid. */
  validUntil: number | undefined;
}

/** What a token holds, before anybody has looked at the signature. */
interface Signed {
  kid: string;
  signature: Uint8Array;
  /** What was signed. */
  bytes: Uint8Array;
  facts: Facts;
}

export const DAY = 86_400;
/** How far the clock in Juba is ahead. */
const JUBA = 7_200;
/** What a `Date` can hold. */
const MOST_DAYS = 100_000_000;
const CODE_LENGTH = 12;
/** The first byte of a tagged `COSE_Sign1`. */
const SIGN1 = 0xd2;
/** The labels of the protected header, and the algorithm. */
const [ALGORITHM, KEY, EDDSA] = [1, 4, -8] as const;
/** The labels of the claims. */
const [ISSUER, EXPIRATION, ISSUED_AT, IDENTIFIER, FACTS] = [1, 4, 6, 7, -65537] as const;

/** Finds the signed facts in a text, such as a link that was pasted. */
export function scanned(text: string): Scanned | undefined {
  const [, code, token] = /\/V\/([A-Z0-9]{12})\/([A-Z0-9]+)/.exec(text) ?? [];
  return code && token ? { code, token } : undefined;
}

/** The marks of codes that hold no more. Those in whose place a corrected certificate stands are among the revoked too. */
export interface Ended {
  revoked: ReadonlySet<string>;
  replaced: ReadonlySet<string>;
}

/** Says what a code and its signed facts are worth at a moment. */
export function verify(
  code: string,
  token: string,
  keys: ReadonlyMap<string, Uint8Array>,
  ended: Ended,
  now: number,
): Judgement {
  const signed = read(token);
  if (!signed || signed.facts.code !== code) return { verdict: 'forged' };
  const key = keys.get(signed.kid);
  if (!key) return { verdict: 'unknown-key' };
  if (!fits(signed.signature, signed.bytes, key, { zip215: false })) return { verdict: 'forged' };
  const { facts } = signed;
  if (ended.replaced.has(mark(code))) return { verdict: 'replaced', facts };
  if (ended.revoked.has(mark(code))) return { verdict: 'revoked', facts };
  const expires = expiration(facts);
  return { verdict: expires !== undefined && now >= expires ? 'expired' : 'valid', facts };
}

/** The name of a key: the first eight bytes of its hash. */
export function kidOf(key: Uint8Array): string {
  return bytesToHex(sha256(key).subarray(0, 8));
}

/** What stands in the list of revoked certificates for a code. */
function mark(code: string): string {
  return bytesToHex(sha256(ascii(code)).subarray(0, 8));
}

/**
 * Reads a token; `undefined` where it is not written as the server writes it, to the last bit. To be sure of that, what
 * was read is written once more and compared: nothing is left that this might have overlooked.
 */
function read(token: string): Signed | undefined {
  try {
    const bytes = base32nopad.decode(token);
    const [header, , payload, proof] = listOf(opened(bytes.subarray(1)), 4);
    const kid = bytesOf(mapOf(opened(bytesOf(header))).get(KEY), 8);
    const facts = factsOf(mapOf(opened(bytesOf(payload))));
    const signature = bytesOf(proof, 64);
    const head = encode(pairs([ALGORITHM, EDDSA], [KEY, kid]));
    const body = encode(claimsOf(facts));
    const again = Uint8Array.of(SIGN1, ...encode([head, pairs(), body, signature]));
    const isSame = again.length === bytes.length && again.every((byte, n) => byte === bytes[n]);
    if (!isSame) return undefined;
    const signed = encode(['Signature1', head, new Uint8Array(), body]);
    return { kid: bytesToHex(kid), signature, bytes: signed, facts };
  } catch {
    return undefined;
  }
}

function factsOf(claims: Map<unknown, unknown>): Facts {
  const [serial, kind, holder, course, version, begins, ends] = listOf(claims.get(FACTS), 7);
  const expires = claims.get(EXPIRATION);
  return {
    issuer: textOf(claims.get(ISSUER)),
    code: String.fromCharCode(...bytesOf(claims.get(IDENTIFIER), CODE_LENGTH)),
    serial: textOf(serial),
    kind: numberOf(kind, 0, 2),
    holder: bilingualOf(holder),
    course: bilingualOf(course),
    version: textOf(version),
    begins: dayOf(begins),
    ends: dayOf(ends),
    issuedAt: numberOf(claims.get(ISSUED_AT)),
    validUntil: expires === undefined ? undefined : dayOf((numberOf(expires) + JUBA) / DAY - 1),
  };
}

function claimsOf(facts: Facts): Map<number, unknown> {
  const { issuer, code, serial, kind, holder, course, version, begins, ends, issuedAt } = facts;
  const expires = expiration(facts);
  return pairs(
    [ISSUER, issuer],
    ...(expires === undefined ? [] : [[EXPIRATION, expires] as const]),
    [ISSUED_AT, issuedAt],
    [IDENTIFIER, ascii(code)],
    [FACTS, [serial, kind, holder, course, version, begins, ends]],
  );
}

/** The first moment at which it is not valid any more: midnight in Juba. */
function expiration({ validUntil }: Facts): number | undefined {
  return validUntil === undefined ? undefined : (validUntil + 1) * DAY - JUBA;
}

function opened(bytes: Uint8Array): unknown {
  return decode(bytes, { useMaps: true, strict: true });
}

function pairs(...all: (readonly [number, unknown])[]): Map<number, unknown> {
  return new Map(all);
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** What a part must be: with anything else the whole token is refused. */
function must<T>(value: unknown, holds: boolean): T {
  if (!holds) throw new TypeError('not what a certificate holds');
  return value as T;
}

function mapOf(value: unknown): Map<unknown, unknown> {
  return must(value, value instanceof Map);
}

function listOf(value: unknown, length: number): unknown[] {
  return must(value, Array.isArray(value) && value.length === length);
}

function bytesOf(value: unknown, length?: number): Uint8Array {
  return must(value, value instanceof Uint8Array && (length === undefined || value.length === length));
}

function textOf(value: unknown): string {
  return must(value, typeof value === 'string');
}

function bilingualOf(value: unknown): Bilingual {
  const [en, ar] = listOf(value, 2);
  return [textOf(en), textOf(ar)];
}

function numberOf(value: unknown, least = Number.MIN_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER): number {
  const number = value as number;
  return must(value, Number.isSafeInteger(value) && number >= least && number <= most);
}

function dayOf(value: unknown): number {
  return numberOf(value, -MOST_DAYS, MOST_DAYS);
}
