/**
 * The training office, by plain HTTP: opens classes and enrols people of a test's own, so that no test disturbs the
 * cast or another test.
 */
import { bestPath, lessons, levels, pathFields, rubricLines, COURSE } from './course.ts';
import { Line } from './line.ts';

export interface Person {
  name: string;
  nameArabic: string;
  account: string;
  serviceNo: string;
  password: string;
  /** The class and the seat in it. */
  cohort: string;
  enrolment: string;
}

const GIVEN = [
  ['Achol', 'أشول'], ['Deng', 'دينق'], ['Nyakim', 'نياكيم'], ['Lual', 'لوال'], ['Keji', 'كيجي'], ['Ladu', 'لادو'],
  ['Poni', 'بوني'], ['Wani', 'واني'], ['Amer', 'أمير'], ['Taban', 'تعبان'], ['Yar', 'يار'], ['Modi', 'مودي'],
];

export class Office {
  private count = 0;

  constructor(
    readonly line: Line,
    /** Keeps the service numbers of two workers apart. */
    private readonly series: string,
  ) {}

  /** A class of one day in Central Equatoria, at a venue that comes into the list with it. */
  async openClass(place: string, language = 'en'): Promise<string> {
    const reply = await this.line.post('/en/coordinate/new', {
      course: COURSE, name_en: place, state: 'SS-EC', begins: '2026-11-24', ends: '2026-11-24', language,
    });
    return id(reply.location, /\/coordinate\/([0-9a-f-]{36})/);
  }

  /** Somebody new, with the first password that is handed out. */
  async enrol(cohort: string, called?: string): Promise<Person> {
    this.count += 1;
    const [given, family] = [GIVEN[this.count % 12]!, GIVEN[Math.floor(this.count / 12 + this.count * 5) % 12]!];
    const [name, nameArabic] = called ? [called, called] : [`${given[0]} ${family[0]}`, `${given[1]} ${family[1]}`];
    const serviceNo = `${this.series}${this.count}`;
    const reply = await this.line.post(`/en/coordinate/${cohort}/people`, {
      name_latin: name, name_arabic: nameArabic, service_no: serviceNo, sex: 'F', rank: 'CPL',
      unit: 'Riverside station', state: 'SS-EC',
      // Some of the cast have names that sound like these.
      who: 'new',
    });
    const slip = await this.line.get(reply.location);
    const [account, password] = [...slip.text.matchAll(/<code[^>]*>([^<]+)<\/code>/g)].map((found) => found[1]!);
    if (slip.status !== 200 || !account || !password) throw new Error(`nobody could be enrolled: ${reply.status}, ${slip.status}`);
    const page = await this.line.get(`/en/coordinate/${cohort}`);
    const rows = page.text.split('<tr>').filter((row) => row.includes(`>${account}<`));
    const enrolment = id(rows[0] ?? '', /\/people\/([0-9a-f-]{36})/);
    return { name, nameArabic, account, serviceNo, password, cohort, enrolment };
  }

  /** Somebody new who has chosen a password; and their line, signed in. */
  async settle(cohort: string, called?: string): Promise<{ person: Person; line: Line }> {
    const person = await this.enrol(cohort, called);
    const line = await new Line(this.line.origin).signIn(person.account, person.password);
    const password = `river-${person.account}-stone`;
    const reply = await line.post('/en/password', { password, again: password });
    if (reply.status !== 303) throw new Error(`${person.account} could not choose a password: ${reply.status}`);
    return { person: { ...person, password }, line };
  }

  /** Gives somebody a new first password and says which. */
  async newPassword(person: Person): Promise<string> {
    const reply = await this.line.post(`/en/coordinate/${person.cohort}/people/${person.enrolment}/password`, {});
    return id((await this.line.get(reply.location)).text, />([a-z0-9]{4}(?:-[a-z0-9]{4}){2})</);
  }

  /** Marks everybody of a class present at every half-day. */
  async everybodyPresent(cohort: string): Promise<void> {
    const list = await this.line.get(`/en/coordinate/${cohort}/attendance`);
    const sessions = new Set([...list.text.matchAll(/\/attendance\/([0-9a-f-]{36})/g)].map((found) => found[1]!));
    for (const session of sessions) {
      const path = `/en/coordinate/${cohort}/attendance/${session}`;
      const names = new Set([...(await this.line.get(path)).text.matchAll(/name="(p-[0-9a-f-]{36})"/g)].map((found) => found[1]!));
      await this.line.post(path, [...names].map((name): [string, string] => [name, 'present']));
    }
  }

  /** Begins a test that is taken aloud and says where it is: `/coordinate/…/oral/…`. */
  async beginAloud(person: Pick<Person, 'cohort' | 'enrolment'>, test: 'pre' | 'final'): Promise<string> {
    const reply = await this.line.post(`/en/coordinate/${person.cohort}/people/${person.enrolment}/oral`, { test });
    return id(reply.location, /(\/coordinate\/.*\/oral\/[0-9a-f-]{36})/);
  }

  /** Marks every line of the practical at the best level. */
  async competent(person: Person): Promise<void> {
    await this.assess(person, levels('en').at(-1)!.id);
  }

  /** Marks every line of the first try at one level. */
  async assess(person: Pick<Person, 'cohort' | 'enrolment'>, level: string): Promise<void> {
    const marks = rubricLines('en').map((line): [string, string] => [`line-${line.id}`, level]);
    const path = `/en/coordinate/${person.cohort}/people/${person.enrolment}/practical`;
    const reply = await this.line.post(path, [['try', '1'], ['voice', 'own'], ...marks]);
    if (reply.status !== 303) throw new Error(`the practical was not marked: ${reply.status}`);
  }
}

/** Begins a test and says where the attempt is: `/attempts/…`. */
export async function begin(line: Line, test: 'pre' | 'final'): Promise<string> {
  const reply = await line.post(`/en/courses/${COURSE}/tests/${test}`, {});
  return id(reply.location, /(\/attempts\/[0-9a-f-]{36})/);
}

export async function handIn(line: Line, attempt: string): Promise<void> {
  await line.post(`/en${attempt}/hand-in`, {});
}

/** Answers every knowledge check of every lesson somehow: that is what finishes them. */
export async function learnEverything(line: Line): Promise<void> {
  for (const lesson of lessons('en')) {
    for (const check of lesson.checks) {
      const rows = check.answers.map((_, row): [string, string] => [`answer-${row}`, String(row)]);
      const many = check.kind === 'order' || check.kind === 'match';
      const typed = check.kind === 'number' || check.kind === 'text' ? check.typed : '0';
      const path = check.kind === 'scenario' ? pathFields(bestPath(check)) : undefined;
      const reply = await line.post(`/en${lesson.path}/checks/${check.id}`, path ?? (many ? rows : { answer: typed }));
      if (reply.status !== 303) throw new Error(`${check.id} was not taken: ${reply.status}`);
    }
    if (lesson.checks.length === 0) await line.post(`/en${lesson.path}/done`, {});
  }
}

function id(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1];
  if (!found) throw new Error(`expected ${pattern} in: ${text.slice(0, 200)}`);
  return found;
}
