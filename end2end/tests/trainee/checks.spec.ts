import { answerRightly, answerWrongly } from '../../answer.ts';
import { lessonWith, lessons, type Question } from '../../course.ts';
import { button, expect, onDevice, test, type Page } from '../../fixture.ts';

test.use({ journal: true });
test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'what a device keeps, it keeps with a script');

function check(page: Page, question: Question) {
  return page.locator(`#q-${question.id}`);
}

test('I answer the checks of a lesson and am told at once, without the page going away', { tag: '@phone' }, async ({ trainee, at, words }) => {
  const { page } = trainee;
  const { lesson, check: question } = lessonWith('choice', words.language);
  await page.goto(at(lesson.path));
  await onDevice(page);
  await page.evaluate(() => Object.assign(window, { same: true }));
  const form = check(page, question);
  await form.getByRole('button').click();
  await expect(form.getByRole('alert').filter({ visible: true })).toHaveText(words.part('lesson-incomplete'));
  await answerWrongly(form, question);
  await form.getByRole('button').click();
  await expect(form.getByRole('status').filter({ visible: true })).toContainText(words.part('lesson-not-yet'));
  await expect(form.getByRole('alert').filter({ visible: true })).toHaveCount(0);
  await answerRightly(form, question);
  await form.getByRole('button', { name: words.name('lesson-check-again') }).click();
  await expect(form.getByRole('status').filter({ visible: true })).toContainText(words.part('lesson-right'));
  expect(await page.evaluate(() => 'same' in window), 'it is the same page').toBe(true);

  // The lesson is done with its last check, and it says so.
  for (const [place, other] of lesson.checks.entries()) {
    if (other.id === question.id) continue;
    await answerRightly(check(page, other), other);
    await check(page, other).getByRole('button').click();
    await expect(check(page, other).getByRole('status').filter({ visible: true }), `check ${place + 1}`).toContainText(words.part('lesson-right'));
  }
  await expect(page.getByRole('article').getByText(words.name('course-lesson-done'))).toBeVisible();
  await expect(page.locator('[data-says="left"]')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('article').getByText(words.name('course-lesson-done'))).toBeVisible();
});

test('Without a network an answer to a check waits, also when I close the lesson, and arrives when I am back', { tag: '@phone' }, async ({ trainee, at, words, context }) => {
  const { page } = trainee;
  const [lesson, next] = lessons(words.language) as [ReturnType<typeof lessons>[0], ReturnType<typeof lessons>[0]];
  const question = lesson.checks[0]!;
  await page.goto(at(lesson.path));
  await onDevice(page);
  await context.setOffline(true);
  await answerRightly(check(page, question), question);
  await check(page, question).getByRole('button').click();
  await expect(check(page, question).getByText(words.part('attempt-on-device'))).toBeVisible();
  await expect(page.getByText(words.part('attempt-waiting', { count: 1 }))).toBeVisible();
  await expect(page.getByText(words.part('attempt-no-network'))).toBeVisible();
  await page.close();

  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(at(next.path));
  await onDevice(again);
  await expect(again.getByText(words.part('attempt-waiting', { count: 1 }))).toBeHidden();
  await again.goto(at(lesson.path));
  await expect(check(again, question).getByRole('status').filter({ visible: true })).toContainText(words.part('lesson-right'));
});

test('The reply to an answer is lost: it is sent again, I am told what it was worth, and it counts once', async ({ trainee, at, words, context }) => {
  const { page } = trainee;
  const { lesson, check: question } = lessonWith('choice', words.language);
  await page.goto(at(lesson.path));
  await onDevice(page);
  let cut = true;
  await context.route('**/journal', async (route) => {
    if (!cut) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await answerRightly(check(page, question), question);
  await check(page, question).getByRole('button').click();
  await expect(check(page, question).getByText(words.part('attempt-on-device'))).toBeVisible();
  cut = false;
  await expect(check(page, question).getByRole('status').filter({ visible: true })).toContainText(words.part('lesson-right'));
  await expect(button(page, words, 'attempt-send')).toBeHidden();
});

test('My time signed in has ended, and the check is marked all the same', async ({ trainee, at, words, context }) => {
  const { page } = trainee;
  const { lesson, check: question } = lessonWith('choice', words.language);
  await page.goto(at(lesson.path));
  await onDevice(page);
  await context.clearCookies();
  await answerRightly(check(page, question), question);
  await check(page, question).getByRole('button').click();
  await expect(check(page, question).getByRole('status').filter({ visible: true })).toContainText(words.part('lesson-right'));
});
