import { expect, link, test } from '../../fixture.ts';
import { COURSE, lessons } from '../../course.ts';
import { begin, handIn, learnEverything } from '../../office.ts';

/** Every action that home can offer as the next step. */
const STEPS = ['home-pre-test-do', 'home-test-go-on', 'home-continue', 'home-final-test-do', 'home-see-certificate'];

test('I see one thing to do next, all the way through the course', { tag: '@phone' }, async ({ trainee, at, words }) => {
  const { page, line } = trainee;
  const onlyStepIs = async (step: string | undefined, says: RegExp) => {
    await page.goto(at(''));
    const main = page.getByRole('main');
    await expect(main.getByText(says)).toBeVisible();
    for (const other of STEPS) {
      await expect(main.getByRole('link', { name: words.name(other) })).toHaveCount(other === step ? 1 : 0);
    }
  };

  await onlyStepIs('home-pre-test-do', words.part('home-pre-test'));
  const attempt = await begin(line, 'pre');
  await onlyStepIs('home-test-go-on', words.part('home-test-open'));
  await link(page, words, 'home-test-go-on').click();
  await expect(page).toHaveURL(at(attempt));

  await handIn(line, attempt);
  const first = lessons(words.language)[0]!;
  await onlyStepIs('home-continue', words.part('home-lesson', { title: first.title }));
  await link(page, words, 'home-continue').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(first.title);

  await learnEverything(line);
  await onlyStepIs('home-final-test-do', words.part('home-final-test'));
  for (let tries = 0; tries < 2; tries += 1) await handIn(line, await begin(line, 'final'));
  await onlyStepIs(undefined, words.part('home-ask-trainer'));
});

test('The page of my course says what is done, what is missing and why', async ({ trainee, at, words }) => {
  const { page, line } = trainee;
  await handIn(line, await begin(line, 'pre'));
  await page.goto(at(`/courses/${COURSE}`));
  const count = lessons('en').length;
  const parts = page.getByRole('listitem').filter({ has: page.locator('svg') });
  await expect(parts.filter({ hasText: words.part('course-part-pre-taken') })).toBeVisible();
  await expect(parts.filter({ hasText: words.part('course-part-lessons', { done: 0, of: count }) })).toBeVisible();
  await expect(parts.filter({ hasText: words.part('course-part-attendance', { present: 0, held: 0, of: 2, needed: 2 }) })).toBeVisible();
  await expect(parts.filter({ hasText: words.part('course-part-practical') })).toBeVisible();
  await expect(parts.filter({ hasText: words.part('course-part-final', { needs: 70 }) })).toBeVisible();

  await handIn(line, await begin(line, 'final'));
  await page.reload();
  await expect(page.getByText(words.part('course-part-final-redline', { left: 1 })).or(page.getByText(words.part('course-part-final-not-yet', { percent: 0, needs: 70, left: 1 })))).toBeVisible();
});

test('I find every lesson on the page of the course, with its minutes', async ({ trainee, at, words }) => {
  const { page } = trainee;
  await page.goto(at('/courses'));
  await page.getByRole('link', { name: /HR-101/ }).click();
  for (const lesson of lessons(words.language)) {
    await expect(page.getByRole('link', { name: lesson.title })).toBeVisible();
  }
});
