/**
 * Sealing: what is kept on a shared computer can be read only by somebody to whom the server has given the key of that
 * test. XChaCha20-Poly1305, because it works where a page came without TLS (a laptop in a classroom), unlike the
 * browser's own cryptography, and because a changed byte is always seen.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';

const NONCE = 24;

export type Key = Uint8Array;

/** The key as the page carries it: 64 hexadecimal digits. */
export function keyOf(hex: string): Key {
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => parseInt(byte, 16));
}

/** Seals a value for one attempt. What is sealed for one cannot be opened as another's. */
export function seal(key: Key, attempt: string, value: unknown): string {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
  const cipher = xchacha20poly1305(key, nonce, bound(attempt));
  const sealed = cipher.encrypt(new TextEncoder().encode(JSON.stringify(value)));
  return text([...nonce, ...sealed]);
}

/** The same for an address. */
export function sealInAddress(key: Key, attempt: string, value: unknown): string {
  return seal(key, attempt, value).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Opens what was sealed; `undefined` where it was changed or belongs to another key. */
export function open(key: Key, attempt: string, sealed: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(sealed), (c) => c.charCodeAt(0));
    const cipher = xchacha20poly1305(key, bytes.subarray(0, NONCE), bound(attempt));
    return JSON.parse(new TextDecoder().decode(cipher.decrypt(bytes.subarray(NONCE))));
  } catch {
    return undefined;
  }
}

function bound(attempt: string): Uint8Array {
  return new TextEncoder().encode(`amana:${attempt}`);
}

function text(bytes: number[]): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
