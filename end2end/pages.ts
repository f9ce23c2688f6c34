/**
 * Every page there is, with who reads it and how one gets there. Whoever adds a page adds it here: the tests of looks,
 * languages, access and bytes go through this list.
 */
import { answerSomehow } from './answer.ts';
import { COURSE, lessons, lessonWith } from './course.ts';
import { button, CAST_PASSWORD, signIn, type Page } from './fixture.ts';
import { Line } from './line.ts';
import { begin, handIn, type Office, type Person } from './office.ts';
import type { Language, Words } from './words.ts';

/** What stands ready for looking at. */
export interface World {
  /** Who is signed in where: the cookies of each. */
  readers: Record<Reader, Line | undefined>;
  origin: string;
  /** The demonstration class, and one of the test's own. */
  cohort: string;
  own: string;
  enrolment: string;
  certified: string;
  certificate: string;
  session: string;
  code: string;
  open: string;
  failed: string;
  pre: string;
  passed: string;
  arriving: Person;
}

export type Reader =
  | 'nobody' | 'arriving' | 'new' | 'half' | 'done' | 'taker' | 'trainer' | 'coordinator' | 'coordinator-other' | 'administrator';

export interface Place {
  name: string;
  reader: Reader;
  /** The address without its language, where an address is enough. */
  path?: (world: World) => string;
  /** What is done on the page until it looks as meant. */
  then?: (page: Page, words: Words, world: World) => Promise<void>;
  /** One of the pages that people see most: it is photographed. */
  isMain?: boolean;
  /** The same address in both languages, without one in it. */
  isBare?: boolean;
}

const lesson = lessons('en')[0]!;

export const PLACES: Place[] = [
  { name: 'sign-in', reader: 'nobody', path: () => '/sign-in', isMain: true },
  {
    name: 'sign-in-refused', reader: 'nobody', path: () => '/sign-in',
    then: async (page, words) => signIn(page, words, 'nobody.at.all', 'wrong'),
  },
  { name: 'password-first', reader: 'arriving', path: () => '/password' },
  {
    name: 'password-refused', reader: 'new', path: () => '/password',
    then: async (page, words) => {
      for (const id of ['current', 'new', 'again']) await page.getByLabel(words.name(`sign-in-password-${id}`)).fill('short');
      await button(page, words, 'sign-in-password-do').click();
    },
  },
  { name: 'verify', reader: 'nobody', path: () => '/verify' },
  { name: 'verify-refused', reader: 'nobody', path: () => '/verify?code=hello' },
  { name: 'verdict', reader: 'nobody', path: (world) => `/v/${world.code}`, isBare: true, isMain: true },
  { name: 'verdict-unknown', reader: 'nobody', path: () => '/v/0000000000000000', isBare: true },
  { name: 'home-new', reader: 'new', path: () => '', isMain: true },
  { name: 'home-half', reader: 'half', path: () => '' },
  { name: 'home-done', reader: 'done', path: () => '', isMain: true },
  { name: 'home-without-class', reader: 'administrator', path: () => '' },
  { name: 'courses', reader: 'half', path: () => '/courses', isMain: true },
  { name: 'course', reader: 'half', path: () => `/courses/${COURSE}`, isMain: true },
  { name: 'course-without-class', reader: 'administrator', path: () => `/courses/${COURSE}` },
  { name: 'lesson', reader: 'new', path: () => lesson.path, isMain: true },
  { name: 'lesson-answered', reader: 'done', path: () => lesson.path },
  { name: 'lesson-with-notice', reader: 'new', path: () => `/courses/${COURSE}/03-dignity/02-absolute-ban` },
  { name: 'lesson-with-order', reader: 'new', path: () => lessonWith('order', 'en').lesson.path },
  { name: 'lesson-with-number', reader: 'new', path: () => lessonWith('number', 'en').lesson.path },
  { name: 'lesson-for-trainer', reader: 'trainer', path: () => lesson.path },
  {
    name: 'lesson-refused', reader: 'new', path: () => lesson.path,
    then: async (page) => page.locator('form.check').first().getByRole('button').click(),
  },
  { name: 'test-rules', reader: 'half', path: () => `/courses/${COURSE}/tests/final`, isMain: true },
  {
    name: 'test-rules-refused', reader: 'new', path: () => `/courses/${COURSE}/tests/final`,
    then: async (page, words) => button(page, words, 'attempt-begin').click(),
  },
  { name: 'question', reader: 'taker', path: (world) => `${world.open}?question=2`, isMain: true },
  {
    name: 'question-refused', reader: 'taker', path: (world) => `${world.open}?question=3`,
    then: async (page, words) => button(page, words, 'attempt-save').click(),
  },
  {
    name: 'question-saved', reader: 'taker', path: (world) => `${world.open}?question=1`,
    then: async (page, words) => {
      await answerSomehow(page.getByRole('main').getByRole('group'));
      await button(page, words, 'attempt-save').click();
      await page.goBack();
      await page.reload();
    },
  },
  { name: 'hand-in', reader: 'taker', path: (world) => `${world.open}/hand-in`, isMain: true },
  { name: 'result-pre', reader: 'taker', path: (world) => world.pre },
  { name: 'result-not-yet', reader: 'taker', path: (world) => world.failed, isMain: true },
  { name: 'result-passed', reader: 'done', path: (world) => world.passed, isMain: true },
  { name: 'certificates', reader: 'done', path: () => '/certificates', isMain: true },
  { name: 'certificates-none', reader: 'new', path: () => '/certificates' },
  { name: 'teach', reader: 'trainer', path: () => '/teach' },
  { name: 'teach-course', reader: 'trainer', path: () => `/teach/${COURSE}`, isMain: true },
  { name: 'editor', reader: 'trainer', path: () => `/teach/${COURSE}/${lesson.module}/${lesson.lesson}/en`, isMain: true },
  { name: 'editor-arabic', reader: 'trainer', path: () => `/teach/${COURSE}/${lesson.module}/${lesson.lesson}/ar` },
  { name: 'revisions', reader: 'trainer', path: () => `/teach/${COURSE}/${lesson.module}/${lesson.lesson}/en/revisions` },
  { name: 'classes', reader: 'coordinator', path: () => '/coordinate', isMain: true },
  { name: 'classes-none', reader: 'coordinator-other', path: () => '/coordinate' },
  { name: 'class-new', reader: 'coordinator', path: () => '/coordinate/new', isMain: true },
  { name: 'class', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}`, isMain: true },
  { name: 'class-add', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/people` },
  { name: 'class-list', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/list` },
  {
    name: 'class-list-foreseen', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/list`, isMain: true,
    then: async (page, words) => {
      const rows = ['name_latin,name_arabic,service_no,sex,rank,unit,state', 'Nyanath Gai,نياناث قاي,77,F,SGT,Traffic,SS-EC', 'Simon Bol,,77,M,PTE,,SS-EC', ',,,x,Admiral,,Atlantis'];
      await page.getByLabel(words.name('coordinate-list-paste')).fill(rows.join('\n'));
      await button(page, words, 'coordinate-list-foresee').click();
    },
  },
  {
    name: 'class-handed-out', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/people`,
    then: async (page, words) => {
      // Somebody who is in the class already: nothing changes, and the page is the same.
      await page.getByLabel(words.name('coordinate-name-latin')).fill('Joseph Wani Taban');
      await page.getByLabel(words.name('coordinate-name-arabic')).fill('جوزيف واني تعبان');
      await button(page, words, 'coordinate-add-do').click();
    },
  },
  {
    name: 'class-list-enrolled', reader: 'coordinator', path: (world) => `/coordinate/${world.own}/list`,
    then: async (page, words) => {
      const rows = ['name_latin,name_arabic,service_no,sex,rank,unit,state', `Nyanath Gai,نياناث قاي,L${Date.now()},F,SGT,Traffic,SS-EC`];
      await page.getByLabel(words.name('coordinate-list-paste')).fill(rows.join('\n'));
      await button(page, words, 'coordinate-list-foresee').click();
      await button(page, words, 'coordinate-list-enrol', { count: 1 }).click();
    },
  },
  { name: 'class-attendance', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/attendance` },
  { name: 'class-half-day', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/attendance/${world.session}`, isMain: true },
  { name: 'class-person', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/people/${world.certified}`, isMain: true },
  { name: 'class-person-missing', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/people/${world.enrolment}` },
  {
    name: 'class-person-password', reader: 'coordinator', path: (world) => `/coordinate/${world.own}/people/${world.arriving.enrolment}`,
    then: async (page, words) => button(page, words, 'coordinate-password-do').click(),
  },
  { name: 'class-revoke', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/certificates/${world.certificate}/revoke` },
  { name: 'events', reader: 'administrator', path: () => '/admin', isMain: true },
  { name: 'not-found', reader: 'new', path: () => '/nowhere', isMain: true },
  { name: 'forbidden', reader: 'new', path: () => '/admin' },
];

/** Opens a place as its reader sees it. */
export async function open(page: Page, place: Place, words: Words, world: World): Promise<void> {
  const path = place.path?.(world) ?? '';
  const cookies = world.readers[place.reader]?.jar().filter((cookie) => cookie.name !== 'language') ?? [];
  const context = page.context();
  await context.clearCookies();
  await context.addCookies([...cookies, { name: 'language', value: words.language, url: world.origin }]);
  await page.goto(place.isBare ? path : `/${words.language}${path}`);
  await place.then?.(page, words, world);
}

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

  const classes = (await office.line.get('/en/coordinate')).text;
  const demo = /\/coordinate\/([0-9a-f-]{36})"[^>]*>(?:(?!<\/li>).)*Kol Training Centre/s.exec(classes)?.[1];
  const people = (await office.line.get(`/en/coordinate/${demo}`)).text;
  const seat = (account: string) => /\/people\/([0-9a-f-]{36})/.exec(people.split('<tr>').find((row) => row.includes(`>${account}<`)) ?? '')?.[1];
  const certified = seat('trainee-done');
  const member = (await office.line.get(`/en/coordinate/${demo}/people/${certified}`)).text;
  const certificate = /\/certificates\/([0-9a-f-]{36})/.exec(member)?.[1];
  const session = /\/attendance\/([0-9a-f-]{36})/.exec((await office.line.get(`/en/coordinate/${demo}/attendance`)).text)?.[1];
  const done = await cast('trainee-done');
  const code = /\/v\/([A-Z0-9]+)/.exec((await done.get('/en/certificates')).text)?.[1];
  const administrator = await cast('administrator');
  const passed = await lastFinal(administrator, done);
  const enrolment = seat('trainee-half');
  if (!demo || !certified || !certificate || !session || !code || !enrolment) throw new Error('the demonstration class is not as expected');

  return {
    origin, cohort: demo, own: cohort, enrolment, certified, certificate, session, code, open, failed, pre, passed,
    arriving: lost,
    readers: {
      nobody: undefined,
      arriving: await new Line(origin).signIn(arriving.account, arriving.password),
      new: await cast('trainee-new'),
      half: await cast('trainee-half'),
      done,
      taker,
      trainer: await cast('trainer'),
      coordinator: office.line,
      'coordinator-other': await cast('coordinator-other'),
      administrator,
    },
  };
}

/** The final test that the certified trainee passed: only what happened tells its address. */
async function lastFinal(administrator: Line, done: Line): Promise<string> {
  let path: string | undefined = '/en/admin';
  while (path) {
    const page: string = (await administrator.get(path)).text;
    for (const [, attempt] of page.matchAll(/AttemptSubmitted(?:(?!<\/tr>).)*?attempt: ([0-9a-f-]{36})/gs)) {
      const reply = await done.get(`/en/attempts/${attempt}`);
      if (reply.status === 200 && reply.text.includes('class="scores"')) return `/attempts/${attempt}`;
    }
    path = /\/en\/admin\?before=[0-9a-f-]{36}/.exec(page)?.[0];
  }
  throw new Error('the certified trainee has passed no final test');
}

export const LANGUAGES: Language[] = ['en', 'ar'];
