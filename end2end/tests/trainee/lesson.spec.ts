import { answerRightly, answerSomehow, answerWrongly } from '../../answer.ts';
import { lessons, lessonWith, type Kind, type Question } from '../../course.ts';
import { button, expect, link, test, type Page } from '../../fixture.ts';
import { other, wordsOf } from '../../words.ts';

/** The form of a knowledge check: the group that its question names, with its button and its verdict. */
function check(page: Page, question: Question) {
  return page.locator(`#q-${question.id}`);
}

for (const kind of ['choice', 'truefalse', 'multiple', 'order', 'match', 'number'] satisfies Kind[]) {
  test(`I answer a check of the kind ${kind} and am told why`, async ({ trainee, at, words }) => {
    const { page } = trainee;
    const { lesson, check: question } = lessonWith(kind, words.language);
    await page.goto(at(lesson.path));
    const form = check(page, question);
    const send = form.getByRole('button', { name: words.name('lesson-check') });

    await send.click();
    const why = kind === 'order' || kind === 'match' ? 'lesson-refused-each' : 'lesson-refused-empty';
    await expect(form.getByRole('alert')).toHaveText(words.part(why));
    if (kind === 'choice' || kind === 'truefalse' || kind === 'multiple') {
      await answerWrongly(form, question);
      await send.click();
      await expect(form.getByRole('status')).toContainText(words.part('lesson-not-yet'));
      await answerRightly(form, question);
      await form.getByRole('button', { name: words.name('lesson-check-again') }).click();
    } else {
      await answerRightly(form, question);
      await send.click();
    }
    await expect(form.getByRole('status')).toContainText(words.part('lesson-right'));
    // After the verdict comes the reason.
    expect((await form.getByRole('status').innerText()).length).toBeGreaterThan(60);
  });
}

test('A number that I write out in words is refused, and what I wrote is still there', async ({ trainee, at, words }) => {
  const { page } = trainee;
  const { lesson, check: question } = lessonWith('number', words.language);
  await page.goto(at(lesson.path));
  const form = check(page, question);
  await form.getByRole('textbox').fill('twenty');
  await form.getByRole('button').click();
  await expect(form.getByRole('alert')).toHaveText(words.part('lesson-refused-number'));
  await expect(form.getByRole('textbox')).toHaveValue('twenty');
});

test('I finish a lesson by answering its checks and go on to the next', { tag: '@phone' }, async ({ trainee, at, words }) => {
  const { page } = trainee;
  const [lesson, next] = lessons(words.language) as [ReturnType<typeof lessons>[0], ReturnType<typeof lessons>[0]];
  await page.goto(at(lesson.path));
  for (const [done, question] of lesson.checks.entries()) {
    await expect(page.getByText(words.part('lesson-checks-left', { count: lesson.checks.length - done }))).toBeVisible();
    const form = check(page, question);
    await answerSomehow(form.getByRole('group'));
    await form.getByRole('button').click();
    await expect(form.getByRole('status')).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`#q-${question.id}$`));
  }
  await expect(page.getByRole('article').getByText(words.name('course-lesson-done'))).toBeVisible();
  await page.getByRole('navigation', { name: words.name('lesson-around') }).getByRole('link', { name: next.title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(next.title);

  await page.goto(at('/courses/hr-101'));
  await expect(page.getByRole('link', { name: lesson.title })).toContainText(words.part('course-lesson-done'));
});

test('I change the language and stay where I am', { tag: '@phone' }, async ({ trainee, at, words }) => {
  const { page } = trainee;
  const there = wordsOf(other(words.language));
  const lesson = lessons(words.language)[0]!;
  const same = lessons(there.language)[0]!;
  for (const path of ['', '/courses', '/courses/hr-101', lesson.path, '/courses/hr-101/tests/final', '/certificates', '/password']) {
    await page.goto(at(path));
    await page.getByRole('link', { name: there.name('app-language') }).click();
    await expect(page).toHaveURL(`/${there.language}${path}`);
    await expect(page.locator('html')).toHaveAttribute('lang', there.language);
    await expect(page.locator('html')).toHaveAttribute('dir', there.language === 'ar' ? 'rtl' : 'ltr');
  }
  await page.goto(at(lesson.path));
  await page.getByRole('link', { name: there.name('app-language') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(same.title);
});

test('I change the language on a page that refused my answer and still have the lesson', async ({ trainee, at, words }) => {
  const { page } = trainee;
  const there = wordsOf(other(words.language));
  const { lesson, check: question } = lessonWith('choice', words.language);
  await page.goto(at(lesson.path));
  await check(page, question).getByRole('button').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('link', { name: there.name('app-language') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    lessons(there.language).find((same) => same.path === lesson.path)!.title,
  );
});

test('Before a hard subject I am told, and may leave without losing anything', async ({ trainee, at, words }) => {
  const { page } = trainee;
  await page.goto(at('/courses/hr-101/03-dignity/02-absolute-ban'));
  await expect(page.getByText(words.part('lesson-notice-sensitive')).or(page.getByText(words.part('lesson-notice-distressing')))).toBeVisible();
  await link(page, words, 'lesson-notice-leave').click();
  await expect(page).toHaveURL(at('/courses/hr-101'));
});

test('I never see what is meant for the trainer', async ({ trainee, at, words }) => {
  const { page } = trainee;
  for (const lesson of lessons(words.language).slice(0, 4)) {
    await page.goto(at(lesson.path));
    await expect(page.getByRole('main')).not.toContainText(words.part('lesson-block-trainer'));
  }
});

test('A lesson that is not there says so and leads on', async ({ trainee, at, words }) => {
  const { page } = trainee;
  const reply = await page.goto(at('/courses/hr-101/01-rights/99-nothing'));
  expect(reply?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: words.name('error-not-found') })).toBeVisible();
  await link(page, words, 'error-home').click();
  await expect(page).toHaveURL(at(''));
  await expect(button(page, words, 'app-sign-out')).toBeVisible();
});
