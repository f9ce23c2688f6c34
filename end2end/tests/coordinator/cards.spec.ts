import { writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { CAST_PASSWORD, expect, heading, test } from '../../fixture.ts';
import { Line } from '../../line.ts';

test('I print cards for those who are new; the code on one opens the sign-in page with the name in it', async ({ visit, words, office, baseURL }, info) => {
  const cohort = await office.openClass('Yirol hall', words.language);
  const list = Array.from({ length: 9 }, (_, n) => `Card Holder,F,CPL,CARD${Date.now()}${n}`).join('\n');
  const sent = await office.line.post(`/${words.language}/coordinate/${cohort}/list/enrol`, { text: `name,sex,rank,service no\n${list}\n` });
  const page = await visit('coordinator');
  await page.goto(sent.location);
  await expect(page.locator('.cards')).toBeHidden();
  const file = join(info.outputPath(), 'cards.pdf');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.cards > li')).toHaveCount(9);
  await expect(page.getByRole('table')).toBeHidden();
  writeFileSync(file, await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  // Eight to a sheet, so nine take two.
  expect(execFileSync('pdfinfo', [file]).toString()).toMatch(/Pages:\s+2\n/);
  execFileSync('pdftoppm', ['-r', '200', '-png', '-singlefile', '-f', '2', file, join(info.outputPath(), 'cards')]);
  const scanned = execFileSync('zbarimg', ['--quiet', '--raw', join(info.outputPath(), 'cards.png')]).toString().trim();
  expect(scanned).toContain(`/${words.language}/sign-in?account=`);

  const anybody = await visit();
  await anybody.goto(new URL(scanned).pathname + new URL(scanned).search);
  await expect(anybody.getByLabel(words.name('sign-in-account'))).toHaveValue(/^card\.holder/);
  await expect(anybody).toHaveURL(new RegExp(`^${baseURL}`));
});

test('The page with the first password of somebody who works with Amana prints as one card', async ({ visit, words, baseURL }, info) => {
  const office = await new Line(baseURL!).signIn('administrator', CAST_PASSWORD);
  const entry = { name_latin: 'Achan Okeny', name_arabic: 'أشان أوكيني', sex: 'F', kind: 'police', rank: 'CPT', state: 'SS-UY' };
  const added = await office.post(`/${words.language}/admin/staff`, { ...entry, role: 'trainer', reach: '' });
  const page = await visit('administrator');
  await page.goto(added.location);
  await expect(heading(page, words, 'staff-handed-out')).toBeVisible();
  await expect(page.locator('.cards')).toBeHidden();
  const told = await page.locator('dd code').allInnerTexts();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('dd code').first()).toBeHidden();
  await expect(page.locator('.cards code')).toHaveText(told);
  const file = join(info.outputPath(), 'card.pdf');
  writeFileSync(file, await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  expect(execFileSync('pdfinfo', [file]).toString()).toMatch(/Pages:\s+1\n/);
  execFileSync('pdftoppm', ['-r', '200', '-png', '-singlefile', file, join(info.outputPath(), 'card')]);
  const scanned = execFileSync('zbarimg', ['--quiet', '--raw', join(info.outputPath(), 'card.png')]).toString().trim();
  expect(scanned).toContain(`/${words.language}/sign-in?account=${told[0]}`);
});
