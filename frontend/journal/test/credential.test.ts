/** What a verifier says of a certificate, and that nobody can change a letter of it. */
import assert from 'node:assert/strict';
import { createPrivateKey, createPublicKey, sign as signByNode } from 'node:crypto';
import { test } from 'node:test';
import { keygen, sign } from '@noble/ed25519';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { base32nopad } from '@scure/base';
import { encode } from 'cborg';
import { kidOf, scanned, verify, type Judgement, type Verdict } from '../credential.ts';

const CODE = '7K3M9QXW2TBA';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const ISSUED = 1_795_862_400;
/** The first day after the last, and its midnight in Juba. */
const AFTER = 21_879;
const MIDNIGHT = AFTER * 86_400 - 7_200;

const OWN = keygen();
const KEYS = new Map([[kidOf(OWN.publicKey), OWN.publicKey]]);
const FACTS: unknown[] = [
  'SSNPS-HR101-2026-EC-00042-7',
  0,
  ['Mary Lado Keji', 'ماري لادو كيجي'],
  ['Human Rights in Policing – Foundation', 'حقوق الإنسان في العمل الشرطي'],
  '1.0.0',
  20_780,
  20_782,
];

type Labels = [number, unknown][];

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const head = (): Labels => [[1, -8], [4, sha256(OWN.publicKey).slice(0, 8)]];
const claims = (): Labels => [[1, 'SSNPS'], [4, MIDNIGHT], [6, ISSUED], [7, ascii(CODE)], [-65537, FACTS]];
const map = (labels: Labels): Uint8Array => encode(new Map(labels));

/** The parts of a token; what is left out is as it should be. */
interface Parts {
  head?: Uint8Array;
  unprotected?: Uint8Array;
  claims?: Uint8Array;
  tag?: Uint8Array;
  key?: Uint8Array;
}

/** Signs parts as they are, right or wrong. */
function token(parts: Parts = {}): string {
  const [header, payload] = [parts.head ?? map(head()), parts.claims ?? map(claims())];
  const signature = sign(encode(['Signature1', header, new Uint8Array(), payload]), parts.key ?? OWN.secretKey);
  const unprotected = parts.unprotected ?? Uint8Array.of(0xa0);
  const array = concatBytes(Uint8Array.of(0x84), encode(header), unprotected, encode(payload), encode(signature));
  return base32nopad.encode(concatBytes(parts.tag ?? Uint8Array.of(0xd2), array));
}

function told(text: string, { code = CODE, keys = KEYS, revoked = [] as string[], replaced = [] as string[], now = ISSUED } = {}): Judgement {
  return verify(code, text, keys, { revoked: new Set(revoked), replaced: new Set(replaced) }, now);
}

function isForged(text: string, why: string): void {
  assert.deepEqual(told(text), { verdict: 'forged' }, why);
}

function without(labels: Labels, label: number): Labels {
  return labels.filter(([other]) => other !== label);
}

function withClaim(label: number, value: unknown): Uint8Array {
  return map([...without(claims(), label), [label, value]]);
}

function withFact(place: number, value: unknown): Uint8Array {
  return withClaim(-65537, FACTS.map((fact, n) => (n === place ? value : fact)));
}

/** The same bytes with one piece of them written otherwise. */
function rewritten(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const hex = bytesToHex(bytes);
  assert.equal(hex.split(from).length, 2, `${from} is there once`);
  return hexToBytes(hex.replace(from, to));
}

test('a certificate is valid and its facts are told', () => {
  assert.deepEqual(told(token()), {
    verdict: 'valid',
    facts: {
      issuer: 'SSNPS',
      code: CODE,
      serial: 'SSNPS-HR101-2026-EC-00042-7',
      kind: 0,
      holder: ['Mary Lado Keji', 'ماري لادو كيجي'],
      course: ['Human Rights in Policing – Foundation', 'حقوق الإنسان في العمل الشرطي'],
      version: '1.0.0',
      begins: 20_780,
      ends: 20_782,
      issuedAt: ISSUED,
      validUntil: AFTER - 1,
    },
  });
});

test('it is valid until its last day has passed, to the second', () => {
  const text = token();
  assert.equal(told(text, { now: MIDNIGHT - 1 }).verdict, 'valid');
  assert.equal(told(text, { now: MIDNIGHT }).verdict, 'expired');
  assert.ok(told(text, { now: MIDNIGHT }).facts);
});

test('one without a last day never expires', () => {
  const judged = told(token({ claims: map(without(claims(), 4)) }), { now: 2 ** 40 });
  assert.equal(judged.verdict, 'valid');
  assert.equal(judged.facts?.validUntil, undefined);
});

test('one that is revoked says so before it says that it expired', () => {
  const mark = bytesToHex(sha256(ascii(CODE)).slice(0, 8));
  const judged = told(token(), { revoked: ['9f86d081884c7d65', mark], now: MIDNIGHT });
  assert.equal(judged.verdict, 'revoked');
  assert.equal(judged.facts?.code, CODE);
  assert.equal(told(token(), { revoked: ['9f86d081884c7d65'] }).verdict, 'valid');
});

test('one in whose place a corrected one stands is no fraud', () => {
  const mark = bytesToHex(sha256(ascii(CODE)).slice(0, 8));
  const judged = told(token(), { revoked: [mark], replaced: [mark] });
  assert.equal(judged.verdict, 'replaced');
  assert.equal(judged.facts?.code, CODE);
});

test('a key of somebody else is unknown', () => {
  assert.deepEqual(told(token(), { keys: new Map() }), { verdict: 'unknown-key' });
  const other = keygen();
  const named = map([[1, -8], [4, sha256(other.publicKey).slice(0, 8)]]);
  assert.deepEqual(told(token({ head: named, key: other.secretKey })), { verdict: 'unknown-key' });
});

test('who names our key and signs with another one is a forger', () => {
  isForged(token({ key: keygen().secretKey }), 'another key');
});

test('a forged one is forged whether the key is known or not', () => {
  const text = token({ claims: withClaim(8, 1) });
  assert.deepEqual(told(text, { keys: new Map() }), { verdict: 'forged' });
  assert.deepEqual(told(token(), { keys: new Map(), code: '7K3M9QXW2TBB' }), { verdict: 'forged' });
});

test('every changed letter of a token is seen', () => {
  const text = token();
  const allowed: Verdict[] = ['forged', 'unknown-key'];
  let tried = 0;
  for (let n = 0; n < text.length; n += 1) {
    for (const letter of `${LETTERS}0189=${text.charAt(n).toLowerCase()}`) {
      if (letter === text.charAt(n)) continue;
      const judged = told(text.slice(0, n) + letter + text.slice(n + 1));
      // A changed name of the key names one that is not known.
      assert.ok(allowed.includes(judged.verdict) && !judged.facts, `${n}: ${letter}: ${judged.verdict}`);
      tried += 1;
    }
  }
  assert.ok(tried > 31 * text.length);
});

test('letters that are missing or too many are seen', () => {
  const text = token();
  for (let n = 0; n < text.length; n += 1) {
    isForged(text.slice(0, n), `cut at ${n}`);
    assert.equal(told(text.slice(0, n + 1) + text.slice(n)).facts, undefined, `doubled at ${n}`);
  }
  for (const more of ['A', '=', '======', ' ', '\n', 'AAAAAAAA']) isForged(text + more, JSON.stringify(more));
  isForged(text.toLowerCase(), 'small letters');
  isForged(` ${text}`, 'a space before it');
});

test('every changed letter of a code is seen', () => {
  const text = token();
  for (let n = 0; n < CODE.length; n += 1) {
    for (const letter of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-\u0137') {
      const code = CODE.slice(0, n) + letter + CODE.slice(n + 1);
      if (code !== CODE) assert.deepEqual(told(text, { code }), { verdict: 'forged' }, code);
    }
  }
  for (const code of ['', CODE.slice(1), `${CODE}A`, CODE.toLowerCase()]) assert.equal(told(text, { code }).verdict, 'forged', code);
});

test('there is one way to write it, also for whoever has the key', () => {
  const longer = (from: string, to: string): Uint8Array => rewritten(map(claims()), from, to);
  const [issued, seconds] = [`06${bytesToHex(encode(ISSUED))}`, ISSUED.toString(16).padStart(16, '0')];
  isForged(token({ claims: longer(issued, `061b${seconds}`) }), 'a number in eight bytes');
  isForged(token({ claims: longer(issued, `06fb${bytesToHex(float(ISSUED))}`) }), 'a number with a point');
  isForged(token({ claims: longer('0165', '017805') }), 'a longer length of a text');
  isForged(token({ claims: longer('0165', '180165') }), 'a longer label');
  isForged(token({ claims: longer('3a00010000', '3b0000000000010000') }), 'a longer negative label');
  isForged(token({ claims: new Uint8Array() }), 'nothing at all');
  isForged(token({ claims: concatBytes(Uint8Array.of(0xbf), map(claims()).slice(1), Uint8Array.of(0xff)) }), 'a map without an end');
  isForged(token({ claims: concatBytes(map(claims()), Uint8Array.of(0)) }), 'more after the claims');
  isForged(token({ claims: longer('6553534e505304', '6553534e50ff04') }), 'a text that is no text');
  const [first, ...rest] = claims().map((claim) => map([claim]).slice(1));
  isForged(token({ claims: concatBytes(Uint8Array.of(0xa5), ...rest, first!) }), 'another order');
  isForged(token({ claims: concatBytes(Uint8Array.of(0xa6), first!, first!, ...rest) }), 'a claim twice');
  isForged(token({ tag: new Uint8Array() }), 'no tag');
  isForged(token({ tag: Uint8Array.of(0xd8, 18) }), 'a longer tag');
  isForged(token({ tag: Uint8Array.of(0xd1) }), 'another tag');
  isForged(token({ tag: Uint8Array.of(0xd8, 61, 0xd2) }), 'a tag around it');
});

function float(value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value);
  return bytes;
}

test('headers are as they should be, and no others', () => {
  const kid = sha256(OWN.publicKey).slice(0, 8);
  isForged(token({ head: map([...head(), [3, 'text/plain']]) }), 'one more');
  isForged(token({ head: map([[4, kid]]) }), 'no algorithm');
  isForged(token({ head: map([[1, -8]]) }), 'no key');
  isForged(token({ head: map([[1, -7], [4, kid]]) }), 'another algorithm');
  isForged(token({ head: map([[1, 'EdDSA'], [4, kid]]) }), 'a word');
  isForged(token({ head: map([[1, -8], [4, kid.slice(1)]]) }), 'a short name of the key');
  isForged(token({ head: map([[1, -8], [4, bytesToHex(kid)]]) }), 'a name of the key as a text');
  isForged(token({ head: new Uint8Array() }), 'none');
  isForged(token({ unprotected: map([[4, kid]]) }), 'one that is not signed');
  isForged(token({ unprotected: Uint8Array.of(0xf6) }), 'null');
  isForged(token({ unprotected: Uint8Array.of(0x80) }), 'a list');
});

test('claims are as they should be, and no others', () => {
  for (const label of [1, 6, 7, -65537]) isForged(token({ claims: map(without(claims(), label)) }), `no ${label}`);
  for (const [label, value] of [[2, 'somebody'], [5, ISSUED], [0, 0], [-65538, []]] as Labels) {
    isForged(token({ claims: withClaim(label, value) }), `also ${label}`);
  }
  isForged(token({ claims: map([...claims(), ['x', 1] as unknown as [number, unknown]]) }), 'a label that is a word');
  for (const value of [1, null, true, ascii('SSNPS'), ['SSNPS'], new Map()]) {
    isForged(token({ claims: withClaim(1, value) }), `issuer ${String(value)}`);
  }
  for (const value of [MIDNIGHT + 1, MIDNIGHT + 0.5, String(MIDNIGHT), null, 2n ** 60n]) {
    isForged(token({ claims: withClaim(4, value) }), `expiration ${String(value)}`);
  }
  for (const value of [ISSUED + 0.5, String(ISSUED), null, 2n ** 60n]) isForged(token({ claims: withClaim(6, value) }), `issued ${String(value)}`);
  for (const value of [CODE, ascii(CODE.slice(1)), null]) isForged(token({ claims: withClaim(7, value) }), `code ${String(value)}`);
  isForged(token({ claims: encode([1, 2]) }), 'no map');
});

test('facts are as they should be, and no others', () => {
  isForged(token({ claims: withClaim(-65537, FACTS.slice(0, 6)) }), 'one less');
  isForged(token({ claims: withClaim(-65537, [...FACTS, 0]) }), 'one more');
  isForged(token({ claims: withClaim(-65537, new Map()) }), 'a map');
  for (const place of [0, 4]) for (const value of [1, null, ['a']]) isForged(token({ claims: withFact(place, value) }), `${place}: ${String(value)}`);
  for (const kind of [-1, 3, 0.5, '0', null]) isForged(token({ claims: withFact(1, kind) }), `kind ${String(kind)}`);
  for (const place of [2, 3]) {
    for (const value of ['Mary', ['Mary'], ['Mary', 'ماري', ''], ['Mary', null], [1, 'ماري']]) {
      isForged(token({ claims: withFact(place, value) }), `${place}: ${JSON.stringify(value)}`);
    }
  }
  for (const place of [5, 6]) for (const value of [1.5, '20780', null, 10 ** 9]) isForged(token({ claims: withFact(place, value) }), `${place}: ${String(value)}`);
  for (const kind of [0, 1, 2]) assert.equal(told(token({ claims: withFact(1, kind) })).facts?.kind, kind);
  assert.deepEqual(told(token({ claims: withFact(2, ['', 'ماري']) })).facts?.holder, ['', 'ماري']);
});

test('a signature of which the second half is too large is another way to write it', () => {
  const bytes = base32nopad.decode(token());
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const half = bytes.subarray(bytes.length - 32);
  let more = BigInt(`0x${bytesToHex(Uint8Array.from(half).reverse())}`) + order;
  for (let n = 0; n < 32; n += 1, more >>= 8n) half[n] = Number(more & 255n);
  isForged(base32nopad.encode(bytes), 'the same signature with the order of the group added');
});

test('no text is taken for a certificate', () => {
  for (const text of ['', 'A', 'AA', '2KCE', '€', 'null', '2'.repeat(600), base32nopad.encode(new Uint8Array(400).fill(0x81))]) isForged(text, text);
});

test('it is made of the bytes that the format names, and another library signs the same', () => {
  // The key of RFC 8032, section 7.1, test 1.
  const secret = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
  const key = createPrivateKey({ key: Buffer.from(`302e020100300506032b657004220420${secret}`, 'hex'), format: 'der', type: 'pkcs8' });
  const published = new Uint8Array(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(12));
  assert.equal(bytesToHex(published), 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
  const header = `a2012704 48${kidOf(published)}`;
  const payload =
    `a4 01 6553534e5053 06 1a 6b0a7d00 07 4c ${bytesToHex(ascii(CODE))} 3a00010000 87` +
    '6153 02 82 614d 62d985 82 6143 60 65312e302e30 19512c 19512e';
  const [head, body] = [header, payload].map((hex) => Buffer.from(hex.replaceAll(' ', ''), 'hex')) as [Buffer, Buffer];
  const length = body.length.toString(16).padStart(2, '0');
  const signed = Buffer.concat([Buffer.from('846a5369676e6174757265314d', 'hex'), head, Buffer.from(`4058${length}`, 'hex'), body]);
  const whole = Buffer.concat([
    Buffer.from('d2844d', 'hex'),
    head,
    Buffer.from(`a058${length}`, 'hex'),
    body,
    Buffer.from('5840', 'hex'),
    signByNode(null, signed, key),
  ]);
  const judged = verify(CODE, base32nopad.encode(whole), new Map([[kidOf(published), published]]), { revoked: new Set(), replaced: new Set() }, 0);
  assert.equal(judged.verdict, 'valid');
  assert.deepEqual(judged.facts?.holder, ['M', 'م']);
  assert.deepEqual(judged.facts?.course, ['C', '']);
  assert.equal(judged.facts?.issuedAt, 0x6b0a7d00);
});

test('the facts are found in a text, and only where they are', () => {
  const address = `HTTPS://AMANA.EXAMPLE:8443/V/${CODE}/ABC234`;
  const found = { code: CODE, token: 'ABC234' };
  for (const text of [address, `  ${address}\n`, `See ${address}.`, `${address}?from=mail`, `/V/${CODE}/ABC234`]) {
    assert.deepEqual(scanned(text), found, text);
  }
  for (const text of ['', CODE, `https://amana.example/v/${CODE}`, `HTTPS://AMANA.EXAMPLE/V/${CODE}`, `HTTPS://AMANA.EXAMPLE/V/${CODE}/`, address.toLowerCase()]) {
    assert.equal(scanned(text), undefined, text);
  }
});

test('an address with the code of another certificate is forged', () => {
  const other = scanned(`HTTPS://AMANA.EXAMPLE/V/7K3M9QXW2TBB/${token()}`);
  assert.ok(other);
  assert.deepEqual(told(other.token, { code: other.code }), { verdict: 'forged' });
  const right = scanned(`HTTPS://AMANA.EXAMPLE/V/${CODE}/${token()}`);
  assert.ok(right);
  assert.equal(told(right.token, { code: right.code }).verdict, 'valid');
});
