import { COURSE, lessons } from '../../course.ts';
import { button, expect, heading, link, test, type Page } from '../../fixture.ts';
import { HAS_ISLAND, NO_ISLAND } from '../../site.ts';
import type { Words } from '../../words.ts';

// Publishing takes every draft of the course: these run one after the other, in one project, in this order.


const [FIRST, SECOND, THIRD] = lessons('en').slice(4, 7) as [Lesson, Lesson, Lesson];
type Lesson = ReturnType<typeof lessons>[0];

const OLD = /(## [^\n]+\n\n)/;
const BROKEN = '\n\n### A question without an answer {#broken-1 .choice}\n\n- [ ] One\n- [ ] Two\n';

function desk(lesson: Lesson, written = 'en') {
  return `/teach/${COURSE}/${lesson.module}/${lesson.lesson}/${written}`;
}

function text(page: Page, words: Words) {
  return page.getByRole('textbox', { name: words.name('teach-text') });
}

/** Puts a sentence under the first heading of the text. */
async function write(page: Page, words: Words, sentence: string): Promise<void> {
  const field = text(page, words);
  const before = await field.inputValue();
  expect(before).toMatch(OLD);
  await field.fill(before.replace(OLD, `$1${sentence}\n\n`));
}

function version(page: Page) {
  return page.getByText(/\d+\.\d+\.\d+/).first().innerText().then((found) => /\d+\.\d+\.\d+/.exec(found)![0]);
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('I find a lesson, change it, look at it, save it as a draft, and trainees see none of it yet', async ({ visit, at, words, trainee }) => {
    const page = await visit('trainer');
    const sentence = 'A register without a pen is only paper.';
    await page.goto(at(''));
    await page.getByRole('navigation', { name: words.name('app-menu') }).getByRole('link', { name: words.name('app-teach') }).click();
    await page.getByRole('link', { name: /HR-101/ }).click();
    await page.getByRole('link', { name: FIRST.title }).click();
    await expect(page.getByText(words.part('teach-as-published'))).toBeVisible();
    await expect(page.getByText(words.part('teach-no-findings'))).toBeVisible();

    await write(page, words, sentence);
    await button(page, words, 'teach-show').click();
    await expect(page.getByRole('region', { name: words.name('teach-view') })).toContainText(sentence);
    await expect(page.getByText(words.part('teach-as-published'))).toBeVisible();
    await expect(text(page, words)).toHaveValue(new RegExp(sentence));

    await button(page, words, 'teach-save').click();
    await expect(page.getByRole('status').first()).toHaveText(words.part('teach-said-saved'));
    await expect(page.getByText(words.any('teach-draft-of', ['moment']))).toBeVisible();
    await trainee.page.goto(at(FIRST.path));
    await expect(trainee.page.getByText(sentence)).toHaveCount(0);
  });

  test('What is wrong is told at its line, and a course with an error is not published', async ({ visit, at, words }) => {
    const page = await visit('trainer');
    await page.goto(at(desk(SECOND)));
    const field = text(page, words);
    const before = await field.inputValue();
    await field.fill(before + BROKEN);
    await button(page, words, 'teach-show').click();
    const line = (before + BROKEN).split('\n').indexOf('- [ ] One') + 1;
    await expect(page.getByRole('listitem').filter({ hasText: words.part('teach-line', { line }) })).toContainText(words.part('finding-no-right-answer'));

    await button(page, words, 'teach-save').click();
    await page.goto(at(`/teach/${COURSE}`));
    await expect(page.getByText(words.part('teach-waiting', { count: 2 }))).toBeVisible();
    await button(page, words, 'teach-publish').click();
    await expect(page.getByRole('alert')).toHaveText(words.part('teach-refused-errors'));
    await expect(page.getByRole('main')).toContainText(`${SECOND.module}/${SECOND.lesson}.en.md:${line}`);

    await page.goto(at(desk(SECOND)));
    await button(page, words, 'teach-discard').click();
    await expect(page.getByRole('status').first()).toHaveText(words.part('teach-said-discarded'));
    await expect(text(page, words)).toHaveValue(before);
  });

  test('My colleague saved while I was writing: nothing of either is lost', async ({ visit, at, words }) => {
    const [mine, hers] = [await visit('trainer'), await visit('trainer')];
    await mine.goto(at(desk(THIRD)));
    await hers.goto(at(desk(THIRD)));
    await write(mine, words, 'The first to write was here.');
    await write(hers, words, 'The second to write was here.');
    await button(mine, words, 'teach-save').click();
    await expect(mine.getByRole('status').first()).toHaveText(words.part('teach-said-saved'));
    await button(hers, words, 'teach-save').click();
    await expect(hers.getByRole('alert')).toHaveText(words.part('teach-refused-overtaken', { number: 1 }));
    await expect(text(hers, words)).toHaveValue(/The second to write was here/);
    // Told once, she decides: hers comes after mine, and mine is among the earlier drafts.
    await button(hers, words, 'teach-save').click();
    await expect(hers.getByRole('status').first()).toHaveText(words.part('teach-said-saved'));
    await link(hers, words, 'teach-revisions').click();
    await hers.getByRole('link', { name: words.part('teach-revision', { number: 1 }) }).click();
    await expect(text(hers, words)).toHaveValue(/The first to write was here/);
  });

  test('I see the earlier drafts and can take one up again', async ({ visit, at, words }) => {
    const page = await visit('trainer');
    await page.goto(at(desk(THIRD)));
    await write(page, words, 'A third draft.');
    await button(page, words, 'teach-save').click();
    await link(page, words, 'teach-revisions').click();
    await expect(heading(page, words, 'teach-revisions')).toBeVisible();
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(3);
    await page.getByRole('link', { name: words.part('teach-revision', { number: 1 }) }).click();
    await expect(text(page, words)).not.toHaveValue(/A third draft/);
    await expect(text(page, words)).toHaveValue(/The first to write was here/);
    await button(page, words, 'teach-save').click();
    await expect(page.getByRole('status').first()).toHaveText(words.part('teach-said-saved'));
    await page.goto(at(desk(THIRD)));
    await expect(text(page, words)).not.toHaveValue(/A third draft/);
  });

  test('I publish, the version is raised, and trainees read the new text', async ({ visit, at, words, trainee }) => {
    const page = await visit('trainer');
    await page.goto(at(`/teach/${COURSE}`));
    const before = await version(page);
    await button(page, words, 'teach-publish').click();
    await expect(page.getByRole('status').first()).toHaveText(words.part('teach-said-published'));
    const [major, minor] = before.split('.').map(Number) as [number, number];
    expect(await version(page)).toBe(`${major}.${minor + 1}.0`);
    await expect(page.getByText(words.name('teach-draft'))).toHaveCount(0);

    await trainee.page.goto(at(FIRST.path));
    await expect(trainee.page.getByText('A register without a pen is only paper.')).toBeVisible();
    await trainee.page.goto(at(THIRD.path));
    await expect(trainee.page.getByText('The first to write was here.')).toBeVisible();
    await trainee.page.goto(at(`/courses/${COURSE}`));
    await expect(trainee.page.getByText(words.part('course-version', { version: `${major}.${minor + 1}.0` }))).toBeVisible();
  });

  test('I write the Arabic too, and am told where it parts from the English', async ({ visit, at, words }) => {
    const page = await visit('trainer');
    await page.goto(at(desk(FIRST)));
    await link(page, words, 'teach-other-language').click();
    await expect(text(page, words)).toHaveAttribute('dir', 'rtl');
    await text(page, words).fill((await text(page, words).inputValue()).replace(/\{#[a-z-]+\}/, '{#elsewhere}'));
    await button(page, words, 'teach-show').click();
    await expect(page.getByRole('listitem').filter({ hasText: words.any('teach-line', ['line']) }).first()).toBeVisible();
    await expect(page.getByText(words.part('teach-no-findings'))).toHaveCount(0);
  });
});

test('I see what I write as I write it', async ({ visit, at, words }) => {
  test.skip(!HAS_ISLAND, NO_ISLAND);
  const page = await visit('trainer');
  await page.goto(at(desk(SECOND)));
  const view = page.getByRole('region', { name: words.name('teach-view') });
  await expect(view).toContainText(SECOND.title);
  await page.waitForLoadState('networkidle');
  await write(page, words, 'Seen while it is written.');
  await expect(view).toContainText('Seen while it is written.');
  await text(page, words).fill((await text(page, words).inputValue()) + BROKEN);
  await expect(page.getByText(words.part('finding-no-right-answer'))).toBeVisible();

  await test.step('without a network my text stays and I am told', async () => {
    await page.context().setOffline(true);
    await text(page, words).fill('+++\ntitle = "Offline"\nminutes = 5\n+++\n\nText.');
    await expect(page.getByText(words.part('teach-view-failed'))).toBeVisible();
    await expect(text(page, words)).toHaveValue(/Offline/);
    await page.context().setOffline(false);
  });
});
