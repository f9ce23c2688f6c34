/** What the pages show, made before they are looked at: the demonstration class, and a few people of its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf, sealInAddress } from '../frontend/journal/seal.ts';
import { COURSE, levels } from './course.ts';
import { CAST_PASSWORD } from './fixture.ts';
import { Line } from './line.ts';
import { begin, handIn, Office, type Person } from './office.ts';

/** What stands ready for looking at. */
export interface World {
  /** Who is signed in where: the cookies of each. */
  readers: Record<Reader, Line | undefined>;
  origin: string;
  /** The demonstration class, and one of the test's own. */
  cohort: string;
  own: string;
  enrolment: string;
  /** Whose certificate it is, in the register. */
  person: string;
  certified: string;
  certificate: string;
  session: string;
  code: string;
  /** The path in the QR code of that certificate. */
  scanned: string;
  open: string;
  failed: string;
  pre: string;
  passed: string;
  /** A test on paper that has not come back: its person, its attempt and its code. */
  printed: { enrolment: string; attempt: string; code: string };
  arriving: Person;
  /** People of the test's own class whose practical is not marked, is not yet competent, is marked differently by two. */
  unmarked: string;
  notYet: string;
  disputed: string;
  /** A class that is suspended, and somebody who has left it. */
  halted: { cohort: string; left: string };
  /** Somebody in no class who can be erased, and somebody who was: in the register. */
  erasable: string;
  erased: string;
  /** The venue of the demonstration class. */
  venue: string;
  /** A class about which five people have said what they thought. */
  reacted: string;
  /** Somebody who signs certificates, in a state without classes. */
  signatory: string;
  /** Somebody who holds two roles, as the administrator sees them. */
  employed: string;
  /** Certificates that were asked for, of which one could not be issued. */
  batch: string;
  /** Those who came into the test's own class together. */
  intake: string;
  /** An answer that a phone shows as a code: the address in it. */
  slip: string;
  /** A test that is being taken aloud, and one that was. */
  aloud: string;
  told: string;
}

export type Reader =
  | 'nobody' | 'arriving' | 'new' | 'half' | 'done' | 'taker' | 'listener' | 'on-paper' | 'trainer' | 'coordinator' | 'coordinator-second' | 'coordinator-other' | 'administrator';

/** Makes what the pages show, from the demonstration class and a few people of its own. */
export async function build(office: Office, cohort: string): Promise<World> {
  const { origin } = office.line;
  const cast = (name: string) => new Line(origin).signIn(name, CAST_PASSWORD);
  const taker = (await office.settle(cohort)).line;
  const pre = await begin(taker, 'pre');
  await handIn(taker, pre);
  const failed = await begin(taker, 'final');
  await handIn(taker, failed);
  const open = await begin(taker, 'final');
  const arriving = await office.enrol(cohort);
  const lost = await office.enrol(cohort);
  const second = await cast('coordinator-second');
  const administrator = await cast('administrator');
  const [unmarked, notYet, disputed] = [await office.enrol(cohort), await office.enrol(cohort), await office.enrol(cohort)];
  const [least, , most] = levels('en');
  await office.assess(notYet, least!.id);
  await office.assess(disputed, least!.id);
  await new Office(second, '').assess(disputed, most!.id);
  const listener = await office.settle(cohort);
  const told = await office.beginAloud(notYet, 'pre');
  await office.line.post(`/en${told}/hand-in`, {});
  const aloud = await office.beginAloud(listener.person, 'pre');
  const seatOf = (person: Person) => `/coordinate/${person.cohort}/people/${person.enrolment}`;
  const onPaper = await office.settle(cohort);
  const printed = await print(office, onPaper.person);

  const classes = (await office.line.get('/en/coordinate')).text;
  const demo = /\/coordinate\/([0-9a-f-]{36})"[^>]*>(?:(?!<\/li>).)*Kol Training Centre/s.exec(classes)?.[1];
  const people = (await office.line.get(`/en/coordinate/${demo}`)).text;
  const seat = (account: string) => /\/people\/([0-9a-f-]{36})/.exec(people.split('<tr>').find((row) => row.includes(`>${account}<`)) ?? '')?.[1];
  const certified = seat('trainee-done');
  const member = (await office.line.get(`/en/coordinate/${demo}/people/${certified}`)).text;
  const certificate = /\/certificates\/([0-9a-f-]{36})/.exec(member)?.[1];
  const person = /\/coordinate\/people\/([0-9a-f-]{36})/.exec(member)?.[1];
  const session = /\/attendance\/([0-9a-f-]{36})/.exec((await office.line.get(`/en/coordinate/${demo}/attendance`)).text)?.[1];
  const done = await cast('trainee-done');
  const code = /\/v\/([A-Z0-9]+)/.exec((await done.get('/en/certificates')).text)?.[1];
  const passed = await lastFinal(done);
  const enrolment = seat('trainee-half');
  const pdf = (await done.get((await done.get('/en/certificates')).text.match(/\/en\/certificates\/[0-9a-f-]{36}\/pdf/)?.[0] ?? '')).raw;
  const scanned = scannedIn(pdf);
  if (!demo || !certified || !certificate || !session || !code || !enrolment || !person) throw new Error('the demonstration class is not as expected');

  for (let times = 0; times < 2; times += 1) await office.line.get(`/en/coordinate/${demo}/certificates/pdf`);

  return {
    origin, cohort: demo, own: cohort, enrolment, person, certified, certificate, session, code, scanned, open, failed, pre, passed, printed,
    arriving: lost,
    halted: await halted(office),
    ...await erasure(office),
    reacted: await reacted(office),
    signatory: await design(administrator),
    employed: await employed(administrator),
    batch: (await office.line.post(`/en/coordinate/${demo}/certificates`, { enrolment })).location.replace(/^\/en/, ''),
    venue: await venue(office),
    intake: await intake(office, cohort),
    slip: await slip(taker, open),
    unmarked: seatOf(unmarked), notYet: seatOf(notYet), disputed: seatOf(disputed), aloud, told,
    readers: {
      nobody: undefined,
      arriving: await new Line(origin).signIn(arriving.account, arriving.password),
      new: await cast('trainee-new'),
      half: await cast('trainee-half'),
      done,
      taker,
      listener: listener.line,
      'on-paper': onPaper.line,
      trainer: await cast('trainer'),
      coordinator: office.line,
      'coordinator-second': second,
      'coordinator-other': await cast('coordinator-other'),
      administrator,
    },
  };
}

/** A class with partners that was suspended, after somebody had left it. */
async function halted(office: Office): Promise<World['halted']> {
  const cohort = await office.openClass('Kol Market hall');
  const person = await office.enrol(cohort);
  const left = `/coordinate/${cohort}/people/${person.enrolment}`;
  await office.line.post(`/en/coordinate/${cohort}/standing`, { partners: 'River Fund\nKol Trust', objectives: 'Plan 2.3', funding: 'B-17' });
  await office.line.post(`/en${left}/leave`, { do: 'withdraw', reason: 'Posted to another station' });
  await office.line.post(`/en/coordinate/${cohort}/suspend`, { reason: 'A report is looked into' });
  return { cohort, left };
}

/** Somebody who was added with one role and given another. */
async function employed(administrator: Line): Promise<string> {
  const entry = { name_latin: 'Nyandeng Deng', name_arabic: 'نياندينق دينق', sex: 'F', kind: 'police', rank: 'CPT', state: 'SS-UY' };
  const added = await administrator.post('/en/admin/staff', { ...entry, role: 'trainer', reach: '' });
  const path = /\/admin\/staff\/[0-9a-f-]{36}/.exec((await administrator.get(added.location)).text)?.[0];
  if (!path) throw new Error('nobody was added');
  await administrator.post(`/en${path}`, { do: 'grant', role: 'coordinator', reach: 'SS-UY' });
  return path;
}

/** Somebody who signs, and a logo; no certificate of another test bears them. */
async function design(administrator: Line): Promise<string> {
  const names = { name_latin: 'Achol Garang Lual', name_arabic: 'أشول قرنق لوال', title_en: 'Director of Training', title_ar: 'مديرة التدريب' };
  await administrator.post('/en/admin/signatories', { ...names, state: 'SS-UY', begins: '2026-01-01', ends: '' });
  const gone = { ...names, name_latin: 'James Wani Lado', name_arabic: 'جيمس واني لادو' };
  await administrator.post('/en/admin/signatories', { ...gone, state: 'SS-UY', begins: '2025-01-01', ends: '2025-12-31' });
  const allowed = { name_en: 'Kol River Fund', name_ar: 'صندوق نهر كول', given_by: 'The director of the fund', reference: 'Letter 12 of 3 January 2026' };
  const file = { name: 'logo.png', bytes: readFileSync(join(import.meta.dirname, '..', 'paper', 'tests', 'it', 'logo.png')) };
  await administrator.upload('/en/admin/logos', { ...allowed, partner: 'Kol River Fund', begins: '2026-01-01', ends: '' }, file);
  const path = /\/admin\/signatories\/[0-9a-f-]{36}/.exec((await administrator.get('/en/admin/signatories')).text)?.[0];
  if (!path) throw new Error('nobody signs');
  return path;
}

/** Two people who have left their class, one of whom is erased. */
async function erasure(office: Office): Promise<Pick<World, 'erasable' | 'erased'>> {
  const cohort = await office.openClass('Kol Bridge hall');
  const left = async (): Promise<[string, Person]> => {
    const person = await office.enrol(cohort);
    const member = `/en/coordinate/${cohort}/people/${person.enrolment}`;
    await office.line.post(`${member}/leave`, { do: 'withdraw', reason: 'Listed by mistake' });
    const id = /\/coordinate\/people\/([0-9a-f-]{36})/.exec((await office.line.get(member)).text)?.[1];
    if (!id) throw new Error('somebody who has left is not in the register');
    return [id, person];
  };
  const [erasable] = await left();
  const [erased, person] = await left();
  await office.line.post(`/en/coordinate/people/${erased}/erase`, { reason: 'mistake', who: person.serviceNo });
  return { erasable, erased };
}

/** Where the demonstration class is held, in the list; and below it one that is closed. */
async function venue(office: Office): Promise<string> {
  const list = async () => (await office.line.get('/en/coordinate/venues')).text;
  const find = async (name: string) =>
    new RegExp(`/coordinate/venues/([0-9a-f-]{36})"[^>]*>(?:(?!</li>).)*${name}`, 's').exec(await list())?.[1];
  const old = { name_en: 'Old Bridge school', name_ar: 'مدرسة الجسر القديم', state: 'SS-EC', power: 'none', connectivity: '2g' };
  await office.line.post('/en/coordinate/venues/new', old);
  await office.line.post(`/en/coordinate/venues/${await find(old.name_en)}/close`, {});
  const demo = await find('Kol Training Centre');
  if (!demo) throw new Error('the demonstration class has no venue');
  return demo;
}

/** A class of five who say what they thought of it. */
async function reacted(office: Office): Promise<string> {
  const cohort = await office.openClass('Kol River school');
  for (const whole of ['5', '5', '4', '3', '2']) {
    const { line } = await office.settle(cohort);
    await line.post(`/en/courses/${COURSE}/reaction`, { whole, useful: '3', clear: whole === '2' ? '1' : '2', respectful: '3' });
  }
  return cohort;
}

/** The first who were put into a class: its list of lists leads to them. */
async function intake(office: Office, cohort: string): Promise<string> {
  const page = (await office.line.get(`/en/coordinate/${cohort}/list`)).text;
  const found = [...page.matchAll(/\/en(\/coordinate\/[0-9a-f-]{36}\/list\/[0-9a-f-]{36})/g)].at(-1)?.[1];
  if (!found) throw new Error('nobody was put into the class');
  return found;
}

/** What the phone of somebody who takes a test shows for a camera. */
async function slip(taker: Line, attempt: string): Promise<string> {
  const sheet = (await taker.get(`/en${attempt}/sheet`)).text;
  const fact = (name: string) => new RegExp(`data-${name}="([^"]+)"`).exec(sheet)?.[1] ?? '';
  const [anchor, id] = [Number(fact('now')), fact('journal')];
  const line = ['00000000000040008000000000000001', 1, 0, [['answer', '0']], 1_000, 1_000];
  const facts = { journal: '00000000-0000-4000-8000-000000000002', anchor, anchor_device: anchor, language: 'en' };
  const sealed = sealInAddress(keyOf(fact('seal')), id, { ...facts, now: anchor + 1_000, lines: [line] });
  return `/coordinate/answers/${id}/${sealed}`;
}

/** Prints the pre-test for one person of a class. */
async function print(office: Office, person: Person): Promise<World['printed']> {
  const page = `/en/coordinate/${person.cohort}/paper`;
  await office.line.post(`${page}/print/pre`, { who: person.enrolment, language: 'en' });
  const row = (await office.line.get(page)).text.split('<tr>').find((one) => one.includes(person.enrolment)) ?? '';
  const attempt = /(\/attempts\/[0-9a-f-]{36})/.exec(row)?.[1];
  const code = /<code[^>]*>([^<]+)</.exec(row)?.[1];
  if (!attempt || !code) throw new Error('nothing was printed');
  return { enrolment: person.enrolment, attempt, code };
}

/** The final test that the certified trainee passed: the course page leads to its result. */
async function lastFinal(done: Line): Promise<string> {
  const page = (await done.get('/en/courses/hr-101')).text;
  const attempts = [...page.matchAll(/\/en(\/attempts\/[0-9a-f-]{36})/g)].map(([, path]) => path);
  for (const path of attempts) {
    if (path && (await done.get(`/en${path}`)).text.includes('class="scores"')) return path;
  }
  throw new Error('the certified trainee has passed no final test');
}

/** The path that the QR code of a certificate holds, as the file tells it to programs. */
export function scannedIn(pdf: Buffer): string {
  const path = /HTTP:\/\/[^/<]+(\/V\/[A-Z0-9]+\/[A-Z0-9]+)/.exec(pdf.toString('latin1'))?.[1];
  if (!path) throw new Error('the certificate holds no signed facts');
  return path;
}
