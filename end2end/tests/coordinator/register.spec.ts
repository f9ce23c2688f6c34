import { button, expect, heading, link, test } from '../../fixture.ts';

test('I find somebody by another spelling, and put the name right', async ({ visit, at, words, office }) => {
  const cohort = await office.openClass('Mangar Hall');
  const { person } = await office.settle(cohort, 'Nyakong Tut Ruot');
  const page = await visit('coordinator');
  await page.goto(at('/coordinate'));
  await link(page, words, 'register-title').click();
  await page.getByLabel(words.name('register-name')).fill('ruoot nyakon');
  await button(page, words, 'register-search').click();
  await expect(page.getByText(words.part('register-nobody'))).toBeVisible();
  await page.getByLabel(words.name('register-name')).fill('ruoot nyakoong');
  await button(page, words, 'register-search').click();
  await page.getByRole('link', { name: 'Nyakong Tut Ruot' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Nyakong Tut Ruot');
  await expect(page.getByText(person.account)).toBeVisible();
  await expect(page.getByRole('link', { name: /Mangar Hall/ })).toBeVisible();

  await page.getByText(words.part('register-correct')).click();
  await page.getByLabel(words.name('coordinate-name-latin')).fill('Nyakong Tut Ruot Gai');
  await page.getByLabel(words.name('coordinate-rank'), { exact: true }).selectOption('SGT');
  await button(page, words, 'register-correct-do').click();
  await expect(page.getByRole('status')).toHaveText(words.part('register-said-corrected'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Nyakong Tut Ruot Gai');
  await expect(heading(page, words, 'register-ranks')).toBeVisible();
});
