/**
 * Every page there is, with who reads it and how one gets there. Whoever adds a page adds it here: the tests of looks,
 * languages, access and bytes go through this list.
 */
import { answerSomehow, asked } from './answer.ts';
import { bank, COURSE, lessons, lessonWith } from './course.ts';
import { button, signIn, type Page } from './fixture.ts';
import type { Reader, World } from './making.ts';
import type { Language, Words } from './words.ts';

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
  { name: 'verdict-signed', reader: 'nobody', path: (world) => world.scanned, isBare: true },
  { name: 'verdict-forged', reader: 'nobody', path: (world) => `${world.scanned.slice(0, -1)}`, isBare: true },
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
      await answerSomehow(asked(page));
      await button(page, words, 'attempt-save').click();
      await page.waitForURL(/said=answer-kept/);
      await page.goBack();
      await page.reload();
    },
  },
  { name: 'test-on-device', reader: 'taker', path: (world) => `${world.open}/sheet`, isMain: true },
  { name: 'test-on-paper', reader: 'on-paper', path: (world) => world.printed.attempt },
  { name: 'offline', reader: 'nobody', path: () => '/offline' },
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
  { name: 'bank', reader: 'trainer', path: () => `/teach/${COURSE}/bank`, isMain: true },
  { name: 'bank-narrowed', reader: 'trainer', path: () => `/teach/${COURSE}/bank?show=look&level=judge` },
  { name: 'bank-question', reader: 'trainer', path: () => `/teach/${COURSE}/bank/${bank('en')[0]!.id}`, isMain: true },
  {
    name: 'bank-scenario', reader: 'trainer',
    path: () => `/teach/${COURSE}/bank/${bank('en').find((question) => question.kind === 'scenario')!.id}`,
  },
  { name: 'bank-import', reader: 'trainer', path: () => `/teach/${COURSE}/bank/import` },
  {
    name: 'bank-import-foreseen', reader: 'trainer', path: () => `/teach/${COURSE}/bank/import`,
    then: async (page, words) => {
      const gift = '::a::Who may arrest?{=A police officer ~A trader#No. ~Nobody}\n\n::b::Write about rights.{}\n\n::c::Put in pairs.{=one -> two =three -> four}\n';
      await page.locator('#file').setInputFiles({ name: 'my.gift', mimeType: 'text/plain', buffer: Buffer.from(gift) });
      await button(page, words, 'bank-import-read').click();
    },
  },
  { name: 'classes', reader: 'coordinator', path: () => '/coordinate', isMain: true },
  { name: 'classes-none', reader: 'coordinator-other', path: () => '/coordinate' },
  { name: 'class-new', reader: 'coordinator', path: () => '/coordinate/new', isMain: true },
  {
    name: 'class-new-refused', reader: 'coordinator', path: () => '/coordinate/new',
    then: async (page, words) => {
      await page.getByLabel(words.name('coordinate-place')).selectOption('other');
      await page.getByLabel(words.name('coordinate-begins')).fill('2026-11-24');
      await page.getByLabel(words.name('coordinate-ends')).fill('2026-11-24');
      await button(page, words, 'coordinate-open-do').click();
    },
  },
  { name: 'venues', reader: 'coordinator', path: () => '/coordinate/venues', isMain: true },
  { name: 'venues-none', reader: 'coordinator-other', path: () => '/coordinate/venues' },
  { name: 'venue-new', reader: 'coordinator', path: () => '/coordinate/venues/new' },
  {
    name: 'venue-refused', reader: 'coordinator', path: () => '/coordinate/venues/new',
    then: async (page, words) => button(page, words, 'venue-add').click(),
  },
  { name: 'venue', reader: 'coordinator', path: (world) => `/coordinate/venues/${world.venue}`, isMain: true },
  { name: 'class', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}`, isMain: true },
  { name: 'class-open', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}?open=attendance`, isMain: true },
  { name: 'class-add', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/people` },
  { name: 'class-list', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/list` },
  {
    name: 'class-list-foreseen', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/list`, isMain: true,
    then: async (page, words) => {
      const rows = ['name_latin,name_arabic,service_no,sex,rank,unit,state', 'Nyanath Gai,نياناث قاي,77,F,SGT,Traffic,SS-EC', 'Simon Bol,,77,M,PTE,,SS-EC', 'Nyanath Gai,نياناث قاي,,F,SGT,Traffic,SS-EC', ',,,x,Admiral,,Atlantis'];
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
      await page.getByLabel(words.name('coordinate-sex')).selectOption('M');
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
  { name: 'class-intake', reader: 'coordinator', path: (world) => world.intake },
  { name: 'class-code', reader: 'coordinator', path: (world) => world.slip },
  { name: 'class-code-altered', reader: 'coordinator', path: (world) => world.slip.slice(0, -8) },
  { name: 'class-passwords-gone', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/passwords/000000000000` },
  { name: 'class-gradebook', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/gradebook`, isMain: true },
  { name: 'paper', reader: 'coordinator', path: (world) => `/coordinate/${world.own}/paper`, isMain: true },
  { name: 'paper-none', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/paper` },
  { name: 'paper-print', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/paper/print/final`, isMain: true },
  { name: 'paper-enter', reader: 'coordinator', path: (world) => `/coordinate/${world.own}/paper/enter`, isMain: true },
  {
    name: 'paper-enter-refused', reader: 'coordinator', path: (world) => `/coordinate/${world.own}/paper/enter`,
    then: async (page, words, world) => {
      await page.getByLabel(words.name('paper-code')).fill(world.printed.code);
      await page.getByLabel(words.name('paper-answers'), { exact: true }).fill(Array.from({ length: 12 }, (_, n) => (n % 4 ? '-' : 'zz')).join(' '));
      await button(page, words, 'paper-save').click();
    },
  },
  { name: 'paper-table', reader: 'coordinator', path: (world) => `/coordinate/${world.own}/paper/table` },
  {
    name: 'paper-table-foreseen', reader: 'coordinator', path: (world) => `/coordinate/${world.own}/paper/table`,
    then: async (page, words, world) => {
      const numbers = Array.from({ length: 12 }, (_, n) => n + 1).join(',');
      await page.getByLabel(words.name('coordinate-list-paste')).fill(`code,${numbers}\n${world.printed.code},-\nhello,a\n`);
      await button(page, words, 'coordinate-list-foresee').click();
    },
  },
  { name: 'paper-record', reader: 'coordinator', path: (world) => `/coordinate/${world.own}/people/${world.printed.enrolment}${world.printed.attempt}` },
  { name: 'paper-call-off', reader: 'coordinator', path: (world) => `/coordinate/${world.own}/people/${world.printed.enrolment}${world.printed.attempt}/call-off` },
  { name: 'class-answers', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/answers` },
  { name: 'class-record', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/people/${world.certified}${world.passed}`, isMain: true },
  { name: 'receipt', reader: 'coordinator', path: () => '/coordinate/receipt' },
  { name: 'receipt-unknown', reader: 'coordinator', path: () => '/coordinate/receipt?receipt=hello' },
  { name: 'register-succeed', reader: 'coordinator', path: (world) => `/coordinate/people/${world.person}/succeed`, isMain: true },
  { name: 'register-erase', reader: 'coordinator', path: (world) => `/coordinate/people/${world.erasable}/erase`, isMain: true },
  { name: 'register-erase-barred', reader: 'coordinator', path: (world) => `/coordinate/people/${world.person}/erase` },
  { name: 'register-erased', reader: 'coordinator', path: (world) => `/coordinate/people/${world.erased}` },
  { name: 'class-roll', reader: 'trainer', path: (world) => `/coordinate/${world.cohort}/roll`, isMain: true },
  { name: 'class-attendance', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/attendance` },
  { name: 'class-half-day', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/attendance/${world.session}`, isMain: true },
  { name: 'class-plan', reader: 'trainer', path: (world) => `/coordinate/${world.cohort}/attendance/${world.session}/plan`, isMain: true },
  {
    name: 'class-plan-refused', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/attendance/${world.session}/plan`,
    then: async (page, words) => {
      const topic = page.getByLabel(words.name('coordinate-plan-topic'));
      await topic.evaluate((field: HTMLInputElement) => { field.maxLength = 1000; });
      await topic.fill('long '.repeat(30));
      await button(page, words, 'coordinate-plan-save').click();
    },
  },
  { name: 'class-cards', reader: 'coordinator', path: (world) => `/coordinate/${world.own}/cards`, isMain: true },
  { name: 'class-cards-none', reader: 'coordinator-second', path: (world) => `/coordinate/${world.cohort}/cards` },
  { name: 'class-change', reader: 'coordinator', path: (world) => `/coordinate/${world.own}/change`, isMain: true },
  { name: 'class-change-certified', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/change` },
  { name: 'class-trainers', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/trainers`, isMain: true },
  { name: 'class-trainers-none', reader: 'coordinator', path: (world) => `/coordinate/${world.own}/trainers` },
  { name: 'class-trainers-nobody', reader: 'coordinator', path: (world) => `/coordinate/${world.own}/trainers?name=zubeir` },
  { name: 'reaction', reader: 'taker', path: () => `/courses/${COURSE}/reaction`, isMain: true },
  { name: 'class-reactions', reader: 'coordinator', path: (world) => `/coordinate/${world.reacted}/reactions`, isMain: true },
  { name: 'class-reactions-none', reader: 'coordinator', path: (world) => `/coordinate/${world.own}/reactions` },
  { name: 'trainers-work', reader: 'coordinator', path: () => '/coordinate/activity', isMain: true },
  { name: 'follow-ups', reader: 'coordinator', path: () => '/coordinate/follow-ups' },
  { name: 'class-follow-ups', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/follow-ups/30` },
  { name: 'follow-up', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/people/${world.certified}/follow-ups/30`, isMain: true },
  { name: 'class-standing', reader: 'coordinator', path: (world) => `/coordinate/${world.own}/standing`, isMain: true },
  { name: 'class-standing-suspended', reader: 'coordinator', path: (world) => `/coordinate/${world.halted.cohort}/standing` },
  { name: 'class-suspended', reader: 'coordinator', path: (world) => `/coordinate/${world.halted.cohort}`, isMain: true },
  { name: 'class-suspended-list', reader: 'coordinator', path: (world) => `/coordinate/${world.halted.cohort}/list` },
  { name: 'class-leave', reader: 'coordinator', path: (world) => `${world.unmarked}/leave`, isMain: true },
  { name: 'class-left', reader: 'coordinator', path: (world) => `${world.halted.left}/leave` },
  { name: 'class-person-left', reader: 'coordinator', path: (world) => world.halted.left },
  { name: 'classes-of-trainer', reader: 'trainer', path: () => '/coordinate' },
  { name: 'class-of-trainer', reader: 'trainer', path: (world) => `/coordinate/${world.cohort}`, isMain: true },
  { name: 'class-person-of-trainer', reader: 'trainer', path: (world) => `/coordinate/${world.cohort}/people/${world.certified}` },
  { name: 'home-of-trainer', reader: 'trainer', path: () => '' },
  { name: 'class-person', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/people/${world.certified}`, isMain: true },
  { name: 'class-person-missing', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/people/${world.enrolment}` },
  { name: 'oral-rules', reader: 'coordinator', path: (world) => `${world.unmarked}/oral`, isMain: true },
  { name: 'oral-question', reader: 'coordinator', path: (world) => `${world.aloud}?question=2`, isMain: true },
  {
    name: 'oral-refused', reader: 'coordinator', path: (world) => `${world.aloud}?question=1`,
    then: async (page, words) => button(page, words, 'attempt-save').click(),
  },
  { name: 'oral-hand-in', reader: 'coordinator', path: (world) => `${world.aloud}/hand-in` },
  { name: 'oral-result', reader: 'coordinator', path: (world) => world.told },
  { name: 'oral-meanwhile', reader: 'listener', path: (world) => world.aloud.replace(/^.*\/oral/, '/attempts') },
  { name: 'practical', reader: 'coordinator', path: (world) => `${world.unmarked}/practical`, isMain: true },
  {
    name: 'practical-refused', reader: 'coordinator', path: (world) => `${world.unmarked}/practical`,
    then: async (page, words) => button(page, words, 'practical-save').click(),
  },
  { name: 'practical-marked', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/people/${world.certified}/practical` },
  { name: 'practical-second', reader: 'coordinator-second', path: (world) => `${world.notYet}/practical` },
  { name: 'practical-not-yet', reader: 'coordinator', path: (world) => `${world.notYet}/practical` },
  { name: 'practical-differ', reader: 'coordinator', path: (world) => `${world.disputed}/practical`, isMain: true },
  { name: 'practical-again', reader: 'coordinator', path: (world) => `${world.notYet}/practical?try=2` },
  {
    name: 'class-person-password', reader: 'coordinator', path: (world) => `/coordinate/${world.own}/people/${world.arriving.enrolment}`,
    then: async (page, words) => button(page, words, 'coordinate-password-do').click(),
  },
  { name: 'register', reader: 'coordinator', path: () => '/coordinate/people' },
  { name: 'register-found', reader: 'coordinator', path: () => '/coordinate/people?name=mary', isMain: true },
  { name: 'register-nobody', reader: 'coordinator', path: () => '/coordinate/people?name=zubeir+zubeir' },
  { name: 'register-person', reader: 'coordinator', path: (world) => `/coordinate/people/${world.person}`, isMain: true },
  {
    name: 'register-refused', reader: 'coordinator', path: (world) => `/coordinate/people/${world.person}`,
    then: async (page, words) => {
      await page.getByText(words.part('register-correct')).click();
      await page.getByLabel(words.name('register-rank-since')).fill('2099-01-01');
      await page.getByLabel(words.name('coordinate-name-latin')).fill('A long enough name');
      await button(page, words, 'register-correct-do').click();
    },
  },
  { name: 'register-duplicates', reader: 'coordinator', path: () => '/coordinate/people/duplicates', isMain: true },
  { name: 'register-duplicates-none', reader: 'coordinator-other', path: () => '/coordinate/people/duplicates' },
  { name: 'register-merge-ask', reader: 'coordinator', path: (world) => `/coordinate/people/${world.person}/merge?name=trainee-half` },
  {
    name: 'register-merge', reader: 'coordinator', path: (world) => `/coordinate/people/${world.person}/merge?name=trainee-half`, isMain: true,
    then: async (page) => page.locator('main table a').first().click(),
  },
  { name: 'class-batch', reader: 'coordinator', path: (world) => world.batch, isMain: true },
  { name: 'class-ceremony', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/ceremony`, isMain: true },
  { name: 'certificate-register', reader: 'coordinator', path: () => '/coordinate/certificates', isMain: true },
  { name: 'certificate-register-none', reader: 'coordinator-other', path: () => '/coordinate/certificates' },
  {
    name: 'certificate-register-refused', reader: 'coordinator', path: () => '/coordinate/certificates?from=2026-12-31&until=2026-01-01',
  },
  { name: 'class-printing', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/printing`, isMain: true },
  { name: 'class-printing-none', reader: 'coordinator', path: (world) => `/coordinate/${world.own}/printing` },
  { name: 'class-ceremony-none', reader: 'coordinator', path: (world) => `/coordinate/${world.own}/ceremony` },
  { name: 'class-return', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/return`, isMain: true },
  { name: 'class-return-outside', reader: 'coordinator', path: (world) => `/coordinate/${world.reacted}/return?outside=yes`, isMain: true },
  { name: 'class-return-nothing', reader: 'coordinator', path: (world) => `/coordinate/${world.cohort}/return?outside=yes` },
  {
    name: 'class-revoke', reader: 'coordinator', path: revoking,
    then: async (page, words) => {
      // Whoever looked before may have asked.
      const withdraw = button(page, words, 'coordinate-revoke-withdraw');
      if (!(await withdraw.isVisible())) return;
      const here = page.url();
      await withdraw.click();
      await page.goto(here);
    },
  },
  { name: 'report', reader: 'coordinator', path: () => '/coordinate/report?counting=enrolled&rows=band&columns=sex', isMain: true },
  { name: 'report-by-unit', reader: 'coordinator', path: () => '/coordinate/report?counting=enrolled&rows=unit&columns=band' },
  { name: 'report-by-partners', reader: 'coordinator', path: () => '/coordinate/report?counting=enrolled&rows=partners&columns=sex' },
  { name: 'report-outside', reader: 'coordinator', path: () => '/coordinate/report?counting=enrolled&rows=month&columns=sex&outside=yes', isMain: true },
  { name: 'refresher', reader: 'coordinator', path: () => '/coordinate/refresher', isMain: true },
  { name: 'refresher-found', reader: 'coordinator', path: () => '/coordinate/refresher?within=36', isMain: true },
  { name: 'report-nobody', reader: 'coordinator', path: () => '/coordinate/report?from=2001-01-01&until=2001-12-31' },
  { name: 'report-refused', reader: 'coordinator', path: () => '/coordinate/report?rows=sex&columns=sex' },
  { name: 'class-revoke-waits', reader: 'coordinator', path: revoking, then: askToRevoke },
  {
    name: 'class-revoke-decide', reader: 'coordinator-second', path: revoking, isMain: true,
    then: async (page, words, world) => {
      if (await page.getByLabel(words.name('coordinate-reason')).isVisible()) {
        await world.readers.coordinator?.post(`/en${revoking(world)}`, { reason: 'The list of names was forged.' });
        await page.reload();
      }
    },
  },
  {
    name: 'revocations', reader: 'coordinator-second', path: () => '/coordinate/revocations', isMain: true,
    then: async (page, _, world) => {
      await world.readers.coordinator?.post(`/en${revoking(world)}`, { reason: 'The list of names was forged.' });
      await page.reload();
    },
  },
  { name: 'revocations-none', reader: 'coordinator-other', path: () => '/coordinate/revocations' },
  { name: 'events', reader: 'administrator', path: () => '/admin', isMain: true },
  { name: 'staff', reader: 'administrator', path: () => '/admin/staff', isMain: true },
  { name: 'staff-nobody', reader: 'administrator', path: () => '/admin/staff?who=nobody.at.all' },
  {
    name: 'staff-refused', reader: 'administrator', path: () => '/admin/staff',
    then: async (page, words) => {
      await page.locator('#name_latin').fill('Rose Amito');
      await page.locator('#reach').selectOption('SS-JG');
      await button(page, words, 'staff-add').click();
    },
  },
  { name: 'staff-one', reader: 'administrator', path: (world) => world.employed, isMain: true },
  { name: 'staff-without-role', reader: 'administrator', path: (world) => `/admin/staff/${world.person}` },
  {
    name: 'staff-one-refused', reader: 'administrator', path: (world) => world.employed,
    then: async (page, words) => {
      await page.locator('#reach').selectOption('SS-JG');
      await button(page, words, 'staff-grant').click();
    },
  },
  {
    name: 'staff-password', reader: 'administrator', path: (world) => world.employed,
    then: async (page, words) => button(page, words, 'staff-password-do').click(),
  },
  { name: 'staff-password-gone', reader: 'administrator', path: () => '/admin/staff/passwords/000000000000' },
  { name: 'signatories', reader: 'administrator', path: () => '/admin/signatories', isMain: true },
  { name: 'signatory', reader: 'administrator', path: (world) => world.signatory },
  {
    name: 'signatories-refused', reader: 'administrator', path: () => '/admin/signatories',
    then: async (page, words) => {
      await page.locator('#begins').fill('2026-02-01');
      await button(page, words, 'design-signatory-add').click();
    },
  },
  { name: 'logos', reader: 'administrator', path: () => '/admin/logos', isMain: true },
  { name: 'wording', reader: 'administrator', path: () => '/admin/wording', isMain: true },
  {
    name: 'wording-draft', reader: 'administrator', path: () => '/admin/wording',
    then: async (page, words) => {
      await page.locator('#awarded-en').fill('With thanks, this certificate is given to');
      await page.locator('#awarded-ar').fill('مع الشكر تمنح هذه الشهادة إلى');
      await button(page, words, 'design-save').click();
    },
  },
  { name: 'ranks', reader: 'administrator', path: () => '/admin/lists/ranks', isMain: true },
  {
    name: 'ranks-refused', reader: 'administrator', path: () => '/admin/lists/ranks',
    then: async (page, words) => {
      await page.locator('#code').fill('SGT');
      await page.locator('#name_en').fill('Staff Sergeant');
      await page.locator('#name_ar').fill('رقيب فني');
      await button(page, words, 'reference-rank-add').click();
    },
  },
  { name: 'rank', reader: 'administrator', path: () => '/admin/lists/ranks/SGT', isMain: true },
  { name: 'states', reader: 'administrator', path: () => '/admin/lists/states' },
  { name: 'state', reader: 'administrator', path: () => '/admin/lists/states/SS-X-ABY' },
  { name: 'not-found', reader: 'new', path: () => '/nowhere', isMain: true },
  { name: 'forbidden', reader: 'new', path: () => '/admin' },
];

/** The page on which the certificate of the demonstration is revoked: nobody ever does. */
function revoking(world: World): string {
  return `/coordinate/${world.cohort}/certificates/${world.certificate}/revoke`;
}

async function askToRevoke(page: Page, words: Words): Promise<void> {
  const reason = page.getByLabel(words.name('coordinate-reason'));
  if (!(await reason.isVisible())) return;
  const here = page.url();
  await reason.fill('The list of names was forged.');
  await button(page, words, 'coordinate-revoke-ask').click();
  await page.goto(here);
}

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

export const LANGUAGES: Language[] = ['en', 'ar'];
