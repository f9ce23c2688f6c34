import { button, expect, link, test, type Page } from '../../fixture.ts';
import { type Office, type Person } from '../../office.ts';
import { plain, type Words } from '../../words.ts';

/** A class of three, none of whom has a phone. */
async function people(office: Office, place: string, language: string): Promise<{ cohort: string; people: Person[] }> {
  const cohort = await office.openClass(place, language);
  return { cohort, people: [await office.enrol(cohort), await office.enrol(cohort), await office.enrol(cohort)] };
}

/** Prints the pre-test for everybody of a class. */
async function print(page: Page, words: Words): Promise<void> {
  await link(page, words, 'paper-print', { test: words.text('attempt-pre') }).click();
  await button(page, words, 'paper-print-do').click();
  await expect(page.getByRole('status')).toHaveText(words.part('paper-said-printed'));
}

async function type(page: Page, words: Words, code: string, answers: string): Promise<void> {
  await page.getByLabel(words.name('paper-code')).fill(code);
  await page.getByLabel(words.name('paper-answers'), { exact: true }).fill(answers);
  const loaded = page.waitForEvent('domcontentloaded');
  await page.keyboard.press('Enter');
  await loaded;
}

/**
 * A line that can be typed for a sheet, learned from what is said of a wrong one: each refusal names the question and
 * what it needs.
 */
async function learn(page: Page, words: Words, code: string, letters: string[]): Promise<string> {
  const line = Array.from({ length: 12 }, () => letters[0]!);
  for (let tries = 0; tries < 6; tries += 1) {
    await type(page, words, code, line.join(' '));
    const said = page.getByRole('alert').getByRole('paragraph');
    const sentences = (await said.allInnerTexts()).map(plain);
    if (sentences.length === 0) return line.join(' ');
    for (const sentence of sentences) {
      const needs = (id: string) => words.any(id, ['number', 'typed', 'last']).exec(sentence);
      const place = Number(/\d+/.exec(sentence)?.[0]) - 1;
      if (needs('paper-misread-number')) line[place] = '24';
      else if (needs('paper-misread-path')) line[place] += letters[0]!;
      else if (needs('paper-misread-each')) {
        const last = letters.findIndex((letter) => sentence.toLowerCase().trimEnd().includes(`${letter},`) || sentence.includes(`${letter}،`));
        line[place] = letters.slice(0, last + 1).join('');
      } else throw new Error(`not understood: ${sentence}`);
    }
  }
  throw new Error(`no line was found: ${line.join(' ')}`);
}

test('I print a test for a class without phones, type the sheets in, and the gradebook has them', async ({ visit, at, words, office }) => {
  const { cohort, people: three } = await people(office, `Yirol hall ${test.info().project.name}`, words.language);
  const page = await visit('coordinator');
  await page.goto(at(`/coordinate/${cohort}`));
  await link(page, words, 'paper-title').click();
  await expect(page.getByText(words.part('paper-none'))).toBeVisible();
  await print(page, words);

  const pdf = await page.request.get((await link(page, words, 'paper-open', { test: words.text('attempt-pre'), count: 3 }).getAttribute('href'))!);
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');

  const codes = await page.getByRole('row').locator('code').allInnerTexts();
  expect(codes).toHaveLength(3);
  await link(page, words, 'paper-enter').click();
  await expect(page.getByLabel(words.name('paper-code'))).toBeFocused();
  await expect(page.getByText(words.part('paper-left', { count: 3 }))).toBeVisible();

  await test.step('two exchanged letters are seen before anything else, and what I typed stays', async () => {
    const [first, second, ...rest] = codes[0]!.replace('-', '');
    const code = first === second ? `${first}${rest[0]}${second}${rest.slice(1).join('')}` : `${second}${first}${rest.join('')}`;
    await type(page, words, code, 'a b c');
    await expect(page.getByRole('alert')).toHaveText(words.part('paper-code-check'));
    await expect(page.getByLabel(words.name('paper-answers'), { exact: true })).toHaveValue('a b c');
  });

  const letters = words.text('lesson-letters').toLowerCase().split(' ');
  for (const [n, code] of codes.entries()) {
    await learn(page, words, code.toLowerCase(), letters);
    await expect(page.getByRole('status')).toHaveText(words.any('paper-saved', ['name', 'answered', 'count']));
    await expect(page.getByLabel(words.name('paper-code'))).toBeFocused();
    await expect(page.getByLabel(words.name('paper-code'))).toHaveValue('');
    await expect(page.getByText(words.part('paper-left', { count: 2 - n }))).toBeVisible();
  }

  await page.goto(at(`/coordinate/${cohort}/gradebook`));
  for (const person of three) {
    const row = page.getByRole('row').filter({ hasText: person.account });
    await expect(row.getByRole('cell').nth(5)).toHaveText(/\d/);
  }
  await page.getByRole('row').filter({ hasText: three[0]!.account }).getByRole('cell').nth(5).getByRole('link').click();
  await expect(page.getByRole('heading', { name: words.name('paper-mode-paper') })).toBeVisible();
  await expect(page.getByText(words.part('paper-entered-by'))).toBeVisible();
});

test('I put right what I typed, with a reason that stays on record', async ({ visit, at, words, office }) => {
  const { cohort } = await people(office, `Gogrial hall ${test.info().project.name}`, words.language);
  const page = await visit('coordinator');
  await page.goto(at(`/coordinate/${cohort}/paper`));
  await print(page, words);
  const [code] = await page.getByRole('row').locator('code').allInnerTexts();
  await page.goto(at(`/coordinate/${cohort}/paper/enter`));
  const letters = words.text('lesson-letters').toLowerCase().split(' ');
  const line = await learn(page, words, code!, letters);
  await type(page, words, code!, line);
  await expect(page.getByRole('status')).toHaveText(words.any('paper-saved-again', ['name']));

  const other = line.split(' ').map((word, n) => (n === 3 ? '-' : word)).join(' ');
  await type(page, words, code!, other);
  await expect(page.getByRole('alert')).toHaveText(words.any('paper-differs', ['name', 'numbers']));
  await page.getByLabel(words.name('paper-reason')).fill('Read the wrong line.');
  await button(page, words, 'paper-correct-do').click();
  await expect(page.getByRole('status')).toContainText('11');
  await link(page, words, 'paper-look').click();
  await expect(page.getByText('Read the wrong line.')).toBeVisible();
});

test('A bundle was lost: I call the tests off, and print anew', async ({ visit, at, words, office }) => {
  const { cohort, people: three } = await people(office, `Kuajok hall ${test.info().project.name}`, words.language);
  const page = await visit('coordinator');
  await page.goto(at(`/coordinate/${cohort}/paper`));
  await print(page, words);
  const name = words.language === 'en' ? three[0]!.name : three[0]!.nameArabic;
  await page.getByRole('row').filter({ hasText: name }).getByRole('link').click();
  await link(page, words, 'paper-call-off').click();
  await page.getByLabel(words.name('coordinate-reason')).fill('The river took it.');
  await button(page, words, 'paper-call-off-do').click();
  await expect(page.getByRole('status')).toHaveText(words.part('paper-said-called-off'));
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText(words.part('paper-called-off'));
  await print(page, words);
  await expect(page.getByRole('row').filter({ hasText: name })).toHaveCount(2);
});

test('I fill a table in with a spreadsheet: I see what would become of each row, then enter it', async ({ visit, at, words, office }) => {
  const { cohort } = await people(office, `Nasir hall ${test.info().project.name}`, words.language);
  const page = await visit('coordinator');
  await page.goto(at(`/coordinate/${cohort}/paper`));
  await print(page, words);
  await link(page, words, 'paper-table').click();
  const empty = await page.request.get((await link(page, words, 'paper-table-empty').getAttribute('href'))!);
  const rows = (await empty.text()).trim().split('\n');
  expect(rows).toHaveLength(4);
  // The first was handed in empty, the second has no such letter, the third has not come back.
  const filled = [rows[0], `${rows[1]!.replace(/,+$/, '')},${'-,'.repeat(12)}`, rows[2]!.replace(/,+$/, ',z'), rows[3]];
  await page.getByLabel(words.name('coordinate-list-paste')).fill(filled.join('\n').replaceAll(',', ';'));
  await button(page, words, 'coordinate-list-foresee').click();
  const fate = (row: number) => page.getByRole('row').filter({ hasText: new RegExp(`^\\s*${row}\\b`) });
  await expect(fate(2)).toContainText(words.any('paper-fate-first', ['name', 'answered', 'count']));
  await expect(fate(3)).toContainText('z');
  await expect(fate(4)).toContainText(words.part('paper-fate-empty'));
  await button(page, words, 'paper-table-do', { count: 1 }).click();
  await expect(page.getByRole('status')).toHaveText(words.part('paper-table-done', { count: 1 }));
});
