import { button, expect, heading, link, test } from '../../fixture.ts';
import { other, wordsOf } from '../../words.ts';

test('I type the code from a paper, with spaces and in small letters, and see what it proves', async ({ page, visit, at, words }) => {
  const hers = await visit('trainee-done');
  await hers.goto(at('/certificates'));
  const address = (await hers.getByRole('link', { name: /\/v\// }).getAttribute('href'))!;
  const code = address.split('/').at(-1)!;

  await page.goto(at('/sign-in'));
  await link(page, words, 'sign-in-verify').click();
  await page.getByLabel(words.name('certificate-code')).fill(` ${code.slice(0, 4).toLowerCase()} ${code.slice(4)} `);
  await button(page, words, 'certificate-verify-do').click();
  await expect(page).toHaveURL(new RegExp(`/v/${code}$`));
  await expect(page.getByText(words.part('certificate-valid'))).toBeVisible();
});

test('A code that is not whole is refused, and one that nobody was given is unknown', async ({ page, at, words }) => {
  await page.goto(at('/verify'));
  await page.getByLabel(words.name('certificate-code')).fill('HELLO');
  await button(page, words, 'certificate-verify-do').click();
  await expect(page.getByRole('alert')).toHaveText(words.part('certificate-verify-refused'));
  await expect(page.getByLabel(words.name('certificate-code'))).toHaveValue('HELLO');

  const reply = await page.goto('/v/0000000000000000');
  expect(reply?.status()).toBe(404);
  await expect(page.getByText(words.part('certificate-unknown')).first()).toBeVisible();
});

test('The page of a certificate leads on to the other language and to the form', async ({ page, visit, at, words }) => {
  const hers = await visit('trainee-done');
  await hers.goto(at('/certificates'));
  await page.goto((await hers.getByRole('link', { name: /\/v\// }).getAttribute('href'))!);
  const there = wordsOf(other(words.language));
  await page.getByRole('link', { name: there.name('app-language') }).click();
  await expect(page.getByText(there.part('certificate-valid'))).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', there.language);
});

test('The bare address leads to my language', async ({ page, words }) => {
  await page.goto('/');
  await expect(page).toHaveURL(new RegExp(`/${words.language}/sign-in`));
  await expect(heading(page, words, 'sign-in-title')).toBeVisible();
});
