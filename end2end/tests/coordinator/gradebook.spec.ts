import { readFileSync } from 'node:fs';
import { button, expect, heading, link, test, type Page } from '../../fixture.ts';
import { begin, handIn } from '../../office.ts';
import type { Words } from '../../words.ts';

/** The cells of a person's row, as the page shows them. */
async function cells(page: Page, account: string): Promise<string[]> {
  const row = page.getByRole('row').filter({ hasText: account });
  return (await row.getByRole('cell').allInnerTexts()).map(plain);
}

function plain(text: string): string {
  return text.replace(/[\u2068\u2069]/g, '').trim();
}

async function download(page: Page, words: Words, id: string): Promise<Buffer> {
  const saving = page.waitForEvent('download');
  await link(page, words, id).click();
  return readFileSync(await (await saving).path());
}

test('I see a class on one screen, open a figure into what is behind it, and the files say the same', async ({ visit, at, words, office }) => {
  const cohort = await office.openClass(`Ganzi hall ${test.info().project.name}`, words.language);
  const [tested, fresh] = [await office.settle(cohort), await office.settle(cohort)];
  await handIn(tested.line, await begin(tested.line, 'pre'));
  await handIn(tested.line, await begin(tested.line, 'final'));
  const page = await visit('coordinator');
  await page.goto(at(`/coordinate/${cohort}`));
  await link(page, words, 'coordinate-book').click();
  await expect(heading(page, words, 'coordinate-book')).toBeVisible();
  await expect(page.getByText(words.part('coordinate-gain-points', { count: 1, pre: '0.0', post: '0.0', points: '0.0' }))).toBeVisible();
  const shown = await cells(page, tested.person.account);
  // Handed in empty, both tests: nothing right, nothing gained.
  expect(shown.slice(5, 9)).toEqual(['0', '0', '0', '0']);
  expect((await cells(page, fresh.person.account)).slice(5, 9)).toEqual(['–', '–', '–', '–']);

  const csv = (await download(page, words, 'coordinate-book-csv')).toString('utf8');
  expect(csv.charCodeAt(0), 'Excel is told that it is UTF-8').toBe(0xfeff);
  const line = csv.split(/\r?\n/).find((line) => line.includes(tested.person.account))!;
  expect(line.split(',').map(plain)).toEqual(shown.map((cell) => (cell === '–' ? '' : cell)));
  const xlsx = await download(page, words, 'coordinate-book-xlsx');
  expect(xlsx.subarray(0, 2).toString()).toBe('PK');

  await page.getByRole('row').filter({ hasText: tested.person.account }).getByRole('cell').nth(6).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: words.part('attempt-final') })).toBeVisible();
  await expect(page.getByText(words.part('coordinate-record-percent', { percent: 0 }))).toBeVisible();
});

test('Somebody has no attempt left: I write down what we did, and she can take the test once more', async ({ visit, at, words, office }) => {
  const cohort = await office.openClass(`Ikotos hall ${test.info().project.name}`, words.language);
  const { person, line } = await office.settle(cohort);
  await handIn(line, await begin(line, 'pre'));
  const own = at(`/coordinate/${cohort}/people/${person.enrolment}`);
  const page = await visit('coordinator');
  const hers = await visit(line);
  for (const attempt of [1, 2]) {
    await page.goto(own);
    await expect(heading(page, words, 'coordinate-coaching'), `attempt ${attempt} is left`).toHaveCount(0);
    await handIn(line, await begin(line, 'final'));
  }
  await hers.goto(at('/courses/hr-101/tests/final'));
  await button(hers, words, 'attempt-begin').click();
  await expect(hers.getByRole('alert')).toHaveText(words.part('attempt-refused-none-left', { count: 2 }));

  await page.goto(own);
  await expect(heading(page, words, 'coordinate-coaching')).toBeVisible();
  await page.getByLabel(words.name('coordinate-coaching-note')).fill('   ');
  await button(page, words, 'coordinate-coaching-do').click();
  await expect(page.getByRole('alert')).toHaveText(words.part('coordinate-coaching-no-note'));
  await page.getByLabel(words.name('coordinate-coaching-note')).fill('We went through the three lessons on force again.');
  await button(page, words, 'coordinate-coaching-do').click();
  await expect(page.getByRole('status')).toHaveText(words.part('coordinate-said-coached'));
  await expect(heading(page, words, 'coordinate-coaching')).toHaveCount(0);

  await hers.goto(at('/courses/hr-101/tests/final'));
  await button(hers, words, 'attempt-begin').click();
  await expect(hers).toHaveURL(/\/attempts\/[0-9a-f-]{36}/);
});
