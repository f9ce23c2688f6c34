import { bank, bankOf, COURSE, lessons } from '../../course.ts';
import { button, expect, heading, link, test } from '../../fixture.ts';

test('I narrow the bank down, and see how a question looks in both languages and what is right @phone', async ({ visit, words, at }) => {
  const page = await visit('trainer');
  await page.goto(at(`/teach/${COURSE}`));
  await link(page, words, 'bank-title').click();
  await expect(page.getByText(words.part('bank-found', { count: bank(words.language).length }))).toBeVisible();

  const last = lessons('en').at(-1)!.module;
  const ofLast = bankOf(last, words.language);
  await page.getByLabel(words.name('bank-module')).selectOption(last);
  await button(page, words, 'bank-filter').click();
  await expect(page.getByText(words.part('bank-found', { count: ofLast.length }))).toBeVisible();
  await expect(page.locator('.bank > li')).toHaveCount(ofLast.length);
  await expect(page.getByLabel(words.name('bank-module'))).toHaveValue(last);

  const choice = ofLast.find((question) => question.kind === 'choice')!;
  await page.goto(at(`/teach/${COURSE}/bank/${choice.id}`));
  await expect(heading(page, words, 'bank-looks')).toBeVisible();
  await expect(page.locator('.look[lang="en"]')).toBeVisible();
  await expect(page.locator('.look[lang="ar"]')).toBeVisible();
  const answers = page.locator('.keyed > li');
  await expect(answers).toHaveCount(choice.answers.length);
  await expect(answers.nth(choice.right[0]!)).toContainText(words.part('bank-is-right'));
});

test('Before I bring questions in I see each as it will look, and what is refused and where', async ({ visit, words, at }) => {
  const page = await visit('trainer');
  await page.goto(at(`/teach/${COURSE}/bank/import`));
  const gift = '::a::Who may arrest?{=A police officer ~A trader#No. ~Nobody}\n\n::b::Write about rights.{}\n';
  await page.locator('#file').setInputFiles({ name: 'my.gift', mimeType: 'text/plain', buffer: Buffer.from(gift) });
  await button(page, words, 'bank-import-read').click();
  await expect(page.getByText(words.part('bank-import-understood', { count: 1 }))).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Who may arrest?' })).toBeVisible();
  await expect(page.locator('.findings .error')).toContainText(words.part('bank-import-line', { line: 3 }));
  await expect(page.locator('.findings .error')).toContainText(words.part('import-essay'));
  await expect(button(page, words, 'bank-import-add', { count: 1 })).toBeVisible();
});
