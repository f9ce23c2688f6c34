import { levels, rubricLines } from '../../course.ts';
import { button, expect, link, test, type Page } from '../../fixture.ts';
import { escape, type Words } from '../../words.ts';

/** Picks a level for a line of the sheet, by its words. */
async function mark(page: Page, words: Words, line: string, level: string): Promise<void> {
  const known = rubricLines(words.language).find((one) => one.id === line)!;
  const picked = levels(words.language).find((one) => one.id === level)!;
  const group = page.getByRole('group', { name: new RegExp(`^${escape(known.words)}`) });
  if (known.critical) await expect(group).toContainText(words.part('practical-critical'));
  await group.getByRole('radio', { name: picked.words }).check();
}

async function markAll(page: Page, words: Words, level: string): Promise<void> {
  for (const line of rubricLines(words.language)) await mark(page, words, line.id, level);
}

test('I mark a practical with the thumb, am told which line I left out, and see what it comes to', async ({ visit, at, words, office, cohort }) => {
  const person = await office.enrol(cohort);
  const page = await visit('coordinator');
  await page.goto(at(`/coordinate/${cohort}/people/${person.enrolment}`));
  await expect(page.getByText(words.part('practical-state-none'))).toBeVisible();
  await link(page, words, 'practical-open').click();
  const lines = rubricLines(words.language);
  for (const line of lines.slice(1)) await mark(page, words, line.id, 'alone');
  await page.getByLabel(words.name('practical-note')).fill('A calm voice.');
  await button(page, words, 'practical-save').click();

  await expect(page.getByRole('alert')).toHaveText(words.part('practical-refused-left-out', { line: lines[0]!.words }));
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(lines.length - 1);
  await expect(page.getByLabel(words.name('practical-note'))).toHaveValue('A calm voice.');
  await mark(page, words, lines[0]!.id, 'not-yet');
  await button(page, words, 'practical-save').click();

  await expect(page.getByRole('status')).toHaveText(words.part('practical-said'));
  const marks = page.locator('.marks');
  await expect(marks).toContainText(words.text('coordinate-not-yet'));
  await expect(marks).toContainText(words.part('practical-points-of', { points: 8, count: 10, needed: 8 }));
  await expect(marks.getByRole('listitem').first()).toHaveText(lines[0]!.words);
  await expect(marks).toContainText('A calm voice.');

  // Enough points, and one critical line: not yet. So there is another try, and that one is complete.
  await link(page, words, 'practical-begin', { number: 2 }).click();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await markAll(page, words, 'with-help');
  await mark(page, words, 'hours', 'alone');
  await mark(page, words, 'silence', 'alone');
  await mark(page, words, 'contact', 'alone');
  await button(page, words, 'practical-save').click();
  await expect(page.locator('.marks').first()).toContainText(words.part('practical-points-of', { points: 8, count: 10, needed: 8 }));
  await page.goto(at(`/coordinate/${cohort}/people/${person.enrolment}`));
  await expect(page.getByText(words.part('practical-state-found', { number: 2, finding: words.text('coordinate-competent') }))).toBeVisible();
  await expect(page.getByText(words.part('course-part-practical-done'))).toBeVisible();
});

test('Two of us mark the same try, each unseen by the other, talk, and agree', async ({ visit, at, words, office, cohort }) => {
  const person = await office.enrol(cohort);
  const address = at(`/coordinate/${cohort}/people/${person.enrolment}/practical`);
  await office.assess(person, 'alone');
  const second = await visit('coordinator-second');
  await second.goto(address);
  await expect(second.locator('.marks')).toHaveCount(0);
  await second.getByText(words.name('practical-second')).click();
  await markAll(second, words, 'alone');
  await mark(second, words, 'hours', 'not-yet');
  await button(second, words, 'practical-save').click();

  await expect(second.getByText(words.part('practical-differ'), { exact: true })).toBeVisible();
  const hours = rubricLines(words.language).find((line) => line.id === 'hours')!;
  const differences = second.getByRole('table').first().locator('tbody').getByRole('row');
  await expect(differences).toHaveCount(1);
  await expect(differences).toContainText(hours.words);

  // The first reads it too. What both saw is marked already; the one line is talked about.
  const first = await visit('coordinator');
  await first.goto(address);
  await expect(first.getByRole('radio', { checked: true })).toHaveCount(4);
  await mark(first, words, 'hours', 'with-help');
  await button(first, words, 'practical-save-agreed').click();
  await expect(first.getByRole('status')).toHaveText(words.part('practical-said'));
  await expect(first.locator('.worth')).toHaveText(words.part('coordinate-competent'));
  // Three rows: nothing of what was saved is lost.
  await expect(first.getByRole('table').last().locator('tbody').getByRole('row')).toHaveCount(3);
});
