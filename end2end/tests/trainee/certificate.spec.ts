import { Line } from '../../line.ts';
import { CAST_PASSWORD, expect, link, test } from '../../fixture.ts';
import { wordsOf } from '../../words.ts';

test('I see my certificate, open it, and it is the same paper each time', { tag: '@phone' }, async ({ visit, at, words, baseURL }) => {
  const page = await visit('trainee-done');
  await page.goto(at('/certificates'));
  const open = link(page, words, 'certificate-download');
  await expect(open).toHaveCount(1);
  await expect(page.getByText(words.part('certificate-valid'))).toBeVisible();

  const line = await new Line(baseURL!).signIn('trainee-done', CAST_PASSWORD);
  const path = (await open.getAttribute('href'))!;
  const [first, second] = [await line.get(path), await line.get(path)];
  expect(first.status).toBe(200);
  expect(first.headers['content-type']).toBe('application/pdf');
  expect(first.raw.subarray(0, 5).toString()).toBe('%PDF-');
  expect(first.raw.equals(second.raw)).toBe(true);

  const download = page.waitForEvent('download');
  await open.click();
  expect((await download).suggestedFilename()).toMatch(/^[A-Z0-9-]+\.pdf$/);
});

test('I share a link that anybody can open, in both languages, and that tells no more than needed', async ({ visit, at, words }) => {
  const mine = await visit('trainee-done');
  await mine.goto(at('/certificates'));
  const share = mine.getByRole('link', { name: /\/v\/[A-Z0-9]+$/ });
  await expect(share).toBeVisible();
  const address = (await share.getAttribute('href'))!;

  const anybody = await visit();
  const reply = await anybody.goto(address);
  expect(reply?.status()).toBe(200);
  await expect(anybody.getByRole('button', { name: words.name('app-sign-out') })).toHaveCount(0);
  for (const [language, holder] of [['en', 'Grace Poni Wani'], ['ar', 'غريس بوني واني']] as const) {
    const side = anybody.getByRole('article').and(anybody.locator(`[lang=${language}]`));
    const its = wordsOf(language);
    await expect(side).toContainText(its.part('certificate-valid'));
    await expect(side.getByRole('definition').nth(0)).toHaveText(holder);
    // Name, course, dates, code: these and nothing more.
    await expect(side.getByRole('term')).toHaveText([
      its.name('certificate-holder'), its.name('certificate-course'), its.name('certificate-dates'), its.name('certificate-code'),
    ]);
  }
  const text = await anybody.getByRole('main').innerText();
  for (const secret of ['Second Lieutenant', 'ملازم', 'Kol Market', 'Central Equatoria', 'SSNPS-', 'trainee-done', 'Female', '%']) {
    expect(text).not.toContain(secret);
  }
});

test('Without a certificate I am told how I get one', async ({ trainee, at, words }) => {
  await trainee.page.goto(at('/certificates'));
  await expect(trainee.page.getByText(words.part('certificate-none'))).toBeVisible();
});

test('Another person’s certificate is not there for me', async ({ visit, trainee, at, words }) => {
  const hers = await visit('trainee-done');
  await hers.goto(at('/certificates'));
  const path = (await link(hers, words, 'certificate-download').getAttribute('href'))!;
  const reply = await trainee.page.goto(path);
  expect(reply?.status()).toBe(404);
});
