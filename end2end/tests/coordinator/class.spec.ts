import { rubricLines } from '../../course.ts';
import { button, expect, heading, link, signIn, test, type Page } from '../../fixture.ts';
import { begin, handIn } from '../../office.ts';
import { escape, type Words } from '../../words.ts';

async function openClass(page: Page, words: Words, place: string): Promise<void> {
  await link(page, words, 'coordinate-open').click();
  await page.getByLabel(words.name('coordinate-course')).selectOption('hr-101');
  await page.getByLabel(words.name('coordinate-place')).selectOption('other');
  await page.getByLabel(words.name('venue-name-en')).fill(place);
  await page.getByLabel(words.name('coordinate-begins')).fill('2026-11-24');
  await page.getByLabel(words.name('coordinate-ends')).fill('2026-11-26');
  await page.getByLabel(words.name('coordinate-language')).selectOption(words.language);
  await button(page, words, 'coordinate-open-do').click();
}

/** A line of the sheet, with its levels. */
function lineOf(page: Page, words: string) {
  return page.getByRole('group', { name: new RegExp(`^${escape(words)}`) });
}

test('I open a class, and it stands in my list', async ({ visit, at, words }) => {
  const page = await visit('coordinator');
  const place = `Aweil hall ${test.info().project.name}`;
  await page.goto(at(''));
  await page.getByRole('navigation', { name: words.name('app-menu') }).getByRole('link', { name: words.name('app-coordinate') }).click();
  await openClass(page, words, place);
  await expect(page.getByRole('status')).toHaveText(words.part('coordinate-said-opened'));
  await expect(page.getByText(words.part('coordinate-nobody'))).toBeVisible();
  await link(page, words, 'coordinate-title').first().click();
  await expect(page.getByRole('main').getByRole('link', { name: place })).toBeVisible();
});

test('A class that cannot be is refused with its reason, and what I typed stays', async ({ visit, at, words }) => {
  const page = await visit('coordinator');
  await page.goto(at('/coordinate/new'));
  // My own state only.
  await expect(page.getByLabel(words.name('coordinate-state')).getByRole('option')).toHaveCount(1);
  await page.getByLabel(words.name('coordinate-place')).selectOption('other');
  await page.getByLabel(words.name('venue-name-en')).fill('Malek hall');
  await page.getByLabel(words.name('coordinate-begins')).fill('2026-11-26');
  await page.getByLabel(words.name('coordinate-ends')).fill('2026-11-24');
  await button(page, words, 'coordinate-open-do').click();
  await expect(page.getByRole('alert')).toHaveText(words.part('coordinate-refused-order'));
  await expect(page.getByLabel(words.name('coordinate-place'))).toHaveValue('other');
  await expect(page.getByLabel(words.name('venue-name-en'))).toHaveValue('Malek hall');
  await expect(page.getByLabel(words.name('coordinate-begins'))).toHaveValue('2026-11-26');
});

test('I add one person, hand out the first password, and she can sign in with it', async ({ visit, at, words, office }) => {
  const cohort = await office.openClass(`Bor hall ${test.info().project.name}`, words.language);
  const page = await visit('coordinator');
  await page.goto(at(`/coordinate/${cohort}`));
  await link(page, words, 'coordinate-add').click();
  await page.getByLabel(words.name('coordinate-name-latin')).fill('Abuk Majok');
  await page.getByLabel(words.name('coordinate-name-arabic')).fill('أبوك مجوك');
  await page.getByLabel(words.name('coordinate-service-no')).fill(`ABUK-${test.info().project.name}`);
  await page.getByLabel(words.name('coordinate-sex')).selectOption('F');
  await page.getByLabel(words.name('coordinate-rank')).selectOption('SGT');
  await page.getByLabel(words.name('coordinate-unit')).fill('Riverside station');
  await button(page, words, 'coordinate-add-do').click();

  await expect(heading(page, words, 'coordinate-handed-out', { count: 1 })).toBeVisible();
  await expect(page.getByText(words.part('coordinate-once', { count: 1 }))).toBeVisible();
  const [account, password] = await page.getByRole('row').filter({ hasText: words.language === 'en' ? 'Abuk Majok' : 'أبوك مجوك' }).locator('code').allInnerTexts();
  expect(account).toMatch(/^abuk\.majok/);
  expect(password).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){2}$/);

  await link(page, words, 'coordinate-back').last().click();
  await expect(page.getByRole('row').filter({ hasText: account! })).toContainText(words.part('coordinate-missing-pre'));

  const hers = await visit();
  await hers.goto(at('/sign-in'));
  await signIn(hers, words, account!, password!);
  await expect(heading(hers, words, 'sign-in-password-title')).toBeVisible();
});

test('On a phone I see who is behind without scrolling far, and everything else is one tap away', async ({ visit, at, words, office }) => {
  const cohort = await office.openClass(`Torit hall ${test.info().project.name}`, words.language);
  const { person } = await office.settle(cohort);
  const page = await visit('coordinator');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(at(`/coordinate/${cohort}`));
  await expect(link(page, words, 'coordinate-attendance')).toBeInViewport({ ratio: 1 });
  const name = await page.getByRole('row').filter({ hasText: person.account }).getByRole('link').boundingBox();
  expect(name!.y).toBeLessThan(2 * 740);
  await link(page, words, 'coordinate-more').click();
  await expect(link(page, words, 'coordinate-add')).toBeInViewport({ ratio: 1 });
  await link(page, words, 'change-title').click();
  await expect(heading(page, words, 'change-title')).toBeVisible();
});

test('Somebody without a name is refused, and what I typed stays', async ({ visit, at, words, cohort }) => {
  const page = await visit('coordinator');
  await page.goto(at(`/coordinate/${cohort}/people`));
  await page.getByLabel(words.name('coordinate-unit')).fill('Kol Market post');
  await button(page, words, 'coordinate-add-do').click();
  await expect(page.getByRole('alert')).toHaveText(words.part('coordinate-row-no-name'));
  await expect(page.getByLabel(words.name('coordinate-unit'))).toHaveValue('Kol Market post');
});

test('I mark attendance and the practical, and see each person’s progress', async ({ visit, at, words, office }) => {
  const cohort = await office.openClass(`Yei hall ${test.info().project.name}`, words.language);
  const [present, absent] = [await office.settle(cohort), await office.settle(cohort)];
  await handIn(present.line, await begin(present.line, 'pre'));
  const name = (person: { name: string; nameArabic: string }) => (words.language === 'en' ? person.name : person.nameArabic);
  const page = await visit('coordinator');
  await page.goto(at(`/coordinate/${cohort}`));
  await link(page, words, 'coordinate-attendance').click();
  const morning = page.getByRole('main').getByRole('listitem').first();
  await expect(morning).toContainText(words.part('coordinate-session-open'));
  await morning.getByRole('link').click();

  await page.getByRole('group', { name: name(absent.person) }).getByRole('radio', { name: words.name('coordinate-absent') }).check();
  await button(page, words, 'coordinate-attendance-save').click();
  await expect(page.getByRole('status')).toHaveText(words.part('coordinate-said-attendance'));
  await expect(morning).toContainText(words.part('coordinate-session-marked', { present: 1, of: 2 }));
  await morning.getByRole('link').click();
  await expect(page.getByRole('group', { name: name(absent.person) }).getByRole('radio', { name: words.name('coordinate-absent') })).toBeChecked();

  await page.goto(at(`/coordinate/${cohort}`));
  const row = page.getByRole('row').filter({ hasText: present.person.account });
  await expect(row).not.toContainText(words.part('coordinate-missing-pre'));
  await expect(row).toContainText(words.part('coordinate-missing-attendance', { present: 1, needed: 2 }));
  await row.getByRole('link').click();
  await expect(page.getByText(words.part('course-part-pre-taken'))).toBeVisible();
  await link(page, words, 'practical-open').click();
  for (const line of rubricLines(words.language)) await lineOf(page, line.words).getByRole('radio').last().check();
  await button(page, words, 'practical-save').click();
  await expect(page.getByRole('status')).toHaveText(words.part('practical-said'));
  await page.goto(at(`/coordinate/${cohort}/people/${present.person.enrolment}`));
  await expect(page.getByText(words.part('course-part-practical-done'))).toBeVisible();
});

test('Somebody lost her password: I make a new one, and the old one is worth nothing', async ({ visit, at, words, office, cohort }) => {
  const { person, line } = await office.settle(cohort);
  const page = await visit('coordinator');
  await page.goto(at(`/coordinate/${cohort}/people/${person.enrolment}`));
  await button(page, words, 'coordinate-password-do').click();
  await expect(heading(page, words, 'coordinate-handed-out', { count: 1 })).toBeVisible();
  const [, password] = await page.getByRole('main').locator('code').allInnerTexts();
  // The printer was out of paper: the page can be loaded again.
  await page.reload();
  await expect(page.getByRole('table').getByText(password!)).toBeVisible();

  // Her other browser is signed out by it.
  expect((await line.get('/en/courses')).status).toBe(303);
  const hers = await visit();
  await hers.goto(at('/sign-in'));
  await signIn(hers, words, person.account, person.password);
  await expect(hers.getByRole('alert')).toHaveText(words.part('sign-in-refused'));
  await signIn(hers, words, person.account, password!);
  await expect(heading(hers, words, 'sign-in-password-title')).toBeVisible();
});

test('I reach nothing of another state’s classes, not even by their address', async ({ visit, at, words, office, cohort }) => {
  const { person } = await office.settle(cohort);
  const mine = await visit('coordinator-other');
  await mine.goto(at('/coordinate'));
  await expect(mine.getByText(words.part('coordinate-none'))).toBeVisible();
  for (const rest of ['', '/people', '/list', '/attendance', `/people/${person.enrolment}`]) {
    const reply = await mine.goto(at(`/coordinate/${cohort}${rest}`));
    expect(reply?.status(), rest).toBe(404);
    await expect(mine.getByText(person.account)).toHaveCount(0);
  }
});

test('A trainee has no door to my part', async ({ trainee, at, words }) => {
  const { page } = trainee;
  await page.goto(at(''));
  for (const door of ['app-coordinate', 'app-teach', 'app-admin']) {
    await expect(link(page, words, door)).toHaveCount(0);
  }
  for (const path of ['/coordinate', '/teach', '/admin']) {
    const reply = await page.goto(at(path));
    expect(reply?.status()).toBe(403);
    await expect(heading(page, words, 'error-forbidden')).toBeVisible();
  }
});
