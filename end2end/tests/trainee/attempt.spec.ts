import { answerSomehow, asked } from '../../answer.ts';
import { COURSE } from '../../course.ts';
import { button, expect, heading, link, signIn, test, type Page } from '../../fixture.ts';
import { begin, handIn } from '../../office.ts';
import { plain, type Words } from '../../words.ts';

const PRE_LENGTH = 12;
const FINAL_LENGTH = 24;

/** What the fields of the question hold now. */
async function held(page: Page): Promise<string[]> {
  const fields = await asked(page).locator('input, select').all();
  const values = fields.map(async (field) => {
    const kind = await field.getAttribute('type');
    if (kind === 'radio' || kind === 'checkbox') return String(await field.isChecked());
    return field.inputValue();
  });
  return Promise.all(values);
}

async function keep(page: Page, words: Words): Promise<void> {
  await answerSomehow(asked(page));
  await button(page, words, 'attempt-save').click();
  await expect(page.getByRole('status')).toHaveText(words.part('attempt-said-kept'));
}

test('I read the rules, take the pre-test question by question and hand it in', { tag: '@phone' }, async ({ trainee, at, words }) => {
  const { page } = trainee;
  await page.goto(at(''));
  await link(page, words, 'home-pre-test-do').click();
  await expect(heading(page, words, 'attempt-pre')).toBeVisible();
  for (const [rule, facts] of [
    ['attempt-rule-questions', { count: PRE_LENGTH }], ['attempt-rule-minutes', { count: 20 }], ['attempt-rule-pre', {}], ['attempt-rule-kept', {}],
  ] as const) {
    await expect(page.getByRole('listitem').filter({ hasText: words.part(rule, facts) })).toBeVisible();
  }
  await button(page, words, 'attempt-begin').click();

  const kinds: string[] = [];
  for (let number = 1; number <= PRE_LENGTH; number += 1) {
    await expect(page.getByText(words.part('attempt-question', { number, count: PRE_LENGTH }))).toBeVisible();
    await expect(page.getByText(words.part('attempt-not-kept'))).toBeVisible();
    await expect(page.getByText(words.any('attempt-minutes-left', ['count'])).or(page.getByText(words.part('attempt-minutes-left', { count: 20 })))).toBeVisible();
    kinds.push(await answerSomehow(asked(page)));
    await button(page, words, 'attempt-save').click();
    await expect(page.getByRole('status')).toHaveText(words.part('attempt-said-kept'));
  }
  test.info().annotations.push({ type: 'kinds of question', description: [...new Set(kinds)].join(', ') });

  await expect(heading(page, words, 'attempt-hand-in')).toBeVisible();
  await expect(page.getByText(words.part('attempt-all-answered'))).toBeVisible();
  await button(page, words, 'attempt-hand-in-do').click();
  await expect(heading(page, words, 'attempt-pre-done')).toBeVisible();
  // Nobody passes or fails a pre-test: no figure, no verdict.
  await expect(page.getByRole('main')).not.toContainText('%');
  await link(page, words, 'attempt-to-course').click();
  await expect(page.getByText(words.part('course-part-pre-taken'))).toBeVisible();
});

test('An answer that I saved is still there when I come back to it', async ({ trainee, at, words }) => {
  const { page, line } = trainee;
  const attempt = await begin(line, 'pre');
  await page.goto(at(attempt));
  await answerSomehow(asked(page));
  const before = await held(page);
  await button(page, words, 'attempt-save').click();
  await expect(page.getByRole('status')).toHaveText(words.part('attempt-said-kept'));
  await page.getByRole('navigation', { name: words.name('attempt-map') }).getByRole('link', { name: words.name('attempt-map-kept', { number: 1 }) }).click();
  await expect(page.getByText(words.part('attempt-kept'))).toBeVisible();
  expect(await held(page)).toEqual(before);
});

test('A question that I leave empty is not saved, and I am told', async ({ trainee, at, words }) => {
  const { page, line } = trainee;
  const attempt = await begin(line, 'pre');
  for (const number of [1, 2, 3]) {
    await page.goto(at(`${attempt}?question=${number}`));
    await button(page, words, 'attempt-save').click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByText(words.part('attempt-not-kept'))).toBeVisible();
  }
  await page.goto(at(`${attempt}/hand-in`));
  await expect(page.getByText(words.part('attempt-open', { count: PRE_LENGTH }))).toBeVisible();
});

test('With two tabs open, the later answer to a question counts and none is lost', async ({ trainee, at, words, visit }) => {
  const { page, line } = trainee;
  const attempt = await begin(line, 'pre');
  const second = await visit(line);
  await page.goto(at(`${attempt}?question=1`));
  await second.goto(at(`${attempt}?question=2`));
  await keep(page, words);
  await keep(second, words);
  await page.goto(at(`${attempt}/hand-in`));
  await expect(page.getByText(words.part('attempt-open', { count: PRE_LENGTH - 2 }))).toBeVisible();

  // The same question in both: the second tab does not know of the first one's answer and still is not refused.
  await page.goto(at(`${attempt}?question=1`));
  await second.goto(at(`${attempt}?question=1`));
  await keep(page, words);
  await keep(second, words);
  await page.goto(at(`${attempt}/hand-in`));
  await expect(page.getByText(words.part('attempt-open', { count: PRE_LENGTH - 2 }))).toBeVisible();
});

test('When the test is handed in already, a late answer says so and the others stay', async ({ trainee, at, words, visit }) => {
  const { page, line } = trainee;
  const attempt = await begin(line, 'pre');
  await page.goto(at(attempt));
  await keep(page, words);
  await answerSomehow(asked(page));
  const second = await visit(line);
  await second.goto(at(`${attempt}/hand-in`));
  await button(second, words, 'attempt-hand-in-do').click();
  await expect(heading(second, words, 'attempt-pre-done')).toBeVisible();

  await button(page, words, 'attempt-save').click();
  await expect(heading(page, words, 'attempt-pre-done')).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(words.part('attempt-late'));

  // Handing in a second time changes nothing and breaks nothing.
  await handIn(line, attempt);
  await page.goto(at(attempt));
  await expect(heading(page, words, 'attempt-pre-done')).toBeVisible();
});

test('Handing in twice from two tabs leads both to the result', async ({ trainee, at, words, visit }) => {
  const { page, line } = trainee;
  const attempt = await begin(line, 'pre');
  const second = await visit(line);
  for (const tab of [page, second]) await tab.goto(at(`${attempt}/hand-in`));
  for (const tab of [page, second]) {
    await button(tab, words, 'attempt-hand-in-do').click();
    await expect(heading(tab, words, 'attempt-pre-done')).toBeVisible();
  }
});

test('The final test comes after the pre-test, and not more often than the rules say', async ({ trainee, at, words }) => {
  const { page, line } = trainee;
  const rules = at(`/courses/${COURSE}/tests/final`);
  await page.goto(rules);
  for (const [rule, facts] of [
    ['attempt-rule-questions', { count: FINAL_LENGTH }], ['attempt-rule-minutes', { count: 45 }],
    ['attempt-rule-pass', { percent: 70 }], ['attempt-rule-attempts', { count: 2 }],
  ] as const) {
    await expect(page.getByRole('listitem').filter({ hasText: words.part(rule, facts) })).toBeVisible();
  }
  await button(page, words, 'attempt-begin').click();
  await expect(page.getByRole('alert')).toHaveText(words.part('attempt-refused-pre-first'));

  await handIn(line, await begin(line, 'pre'));
  for (let tries = 1; tries <= 2; tries += 1) {
    await page.goto(rules);
    await button(page, words, 'attempt-begin').click();
    await keep(page, words);
    await link(page, words, 'attempt-overview').click();
    await expect(page.getByText(words.part('attempt-open', { count: FINAL_LENGTH - 1 }))).toBeVisible();
    await button(page, words, 'attempt-hand-in-do').click();
    await expect(heading(page, words, 'attempt-not-yet')).toBeVisible();
    await expect(page.getByText(words.part(tries === 1 ? 'attempt-next-again' : 'attempt-next-trainer'))).toBeVisible();
    // The key stays hidden while the same questions may be drawn again.
    await expect(page.getByText(words.part('attempt-review'))).toHaveCount(tries - 1);
    await expect(heading(page, words, 'attempt-read-again')).toBeVisible();
  }
  await page.goto(rules);
  await button(page, words, 'attempt-begin').click();
  await expect(page.getByRole('alert')).toHaveText(words.part('attempt-refused-none-left', { count: 2 }));
});

test('Beginning a test that is open already goes on with it', async ({ trainee, at, words }) => {
  const { page, line } = trainee;
  const attempt = await begin(line, 'pre');
  await page.goto(at(`/courses/${COURSE}/tests/pre`));
  await button(page, words, 'attempt-begin').click();
  await expect(page).toHaveURL(at(attempt));
});

test('Another person’s test is not there for me', async ({ trainee, at, words, office, cohort }) => {
  const hers = await begin((await office.settle(cohort)).line, 'pre');
  for (const path of [hers, `${hers}/hand-in`]) {
    const reply = await trainee.page.goto(at(path));
    expect(reply?.status()).toBe(404);
    await expect(heading(trainee.page, words, 'error-not-found')).toBeVisible();
  }
});

test('When my time signed in has ended, my answer waits until I am back', { tag: '@phone' }, async ({ trainee, at, words, context }) => {
  const { page, person, line } = trainee;
  const attempt = await begin(line, 'pre');
  await page.goto(at(attempt));
  await answerSomehow(asked(page));
  const mine = await held(page);
  await context.clearCookies();
  await button(page, words, 'attempt-save').click();

  await expect(heading(page, words, 'sign-in-title')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveText(words.part('sign-in-expired'));
  await test.step('a password that I mistype does not lose it either', async () => {
    await signIn(page, words, person.account, 'mistyped');
    await expect(page.getByRole('alert')).toHaveText(words.part('sign-in-refused'));
  });
  await signIn(page, words, person.account, person.password);
  await expect(heading(page, words, 'sign-in-back')).toBeVisible();
  await button(page, words, 'sign-in-back-send').click();
  await expect(page.getByRole('status')).toHaveText(words.part('attempt-said-kept'));

  await page.goto(at(`${attempt}?question=1`));
  await expect(page.getByText(words.part('attempt-kept'))).toBeVisible();
  expect(await held(page)).toEqual(mine);
});

test('When my time signed in has ended as I hand in, I hand in once I am back', async ({ trainee, at, words, context }) => {
  const { page, person, line } = trainee;
  const attempt = await begin(line, 'pre');
  await page.goto(at(`${attempt}/hand-in`));
  await context.clearCookies();
  await button(page, words, 'attempt-hand-in-do').click();
  await signIn(page, words, person.account, person.password);
  await button(page, words, 'sign-in-back-send').click();
  await expect(heading(page, words, 'attempt-pre-done')).toBeVisible();
});

test('I needed a new password in the middle of a test: my answer still waits for me', async ({ trainee, at, words, office }) => {
  const { page, person, line } = trainee;
  const attempt = await begin(line, 'pre');
  await page.goto(at(attempt));
  await answerSomehow(asked(page));
  const first = await office.newPassword(person);
  await button(page, words, 'attempt-save').click();
  await signIn(page, words, person.account, first);
  await page.getByLabel(words.name('sign-in-password-new')).fill('a boat at the landing');
  await page.getByLabel(words.name('sign-in-password-again')).fill('a boat at the landing');
  await button(page, words, 'sign-in-password-do').click();
  await button(page, words, 'sign-in-back-send').click();
  await expect(page.getByRole('status')).toHaveText(words.part('attempt-said-kept'));
});

test('The language of the page is not the language of my answer: I switch and it is still saved', async ({ trainee, at, words }) => {
  const { page, line } = trainee;
  const attempt = await begin(line, 'pre');
  await page.goto(at(`${attempt}?question=3`));
  const ask = plain(await asked(page).getByRole('heading').first().innerText());
  await keep(page, words);
  await page.goto(`/${words.language === 'en' ? 'ar' : 'en'}${attempt}?question=3`);
  await expect(asked(page).getByRole('heading').first()).not.toHaveText(ask);
  await expect(page.locator('.kept:not(.open)').first()).toBeVisible();
});
