import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../../fixture.ts';

test('The training return of a class of many units is one sheet of paper', async ({ visit, words, office }, info) => {
  const cohort = await office.openClass('Kapoeta hall', words.language);
  const line = (n: number) => {
    const [sex, rank] = [n % 3 ? 'M' : 'F', ['CPL', 'MAJ', 'CPT', 'PVT'][n % 4]];
    return `Return Holder,${sex},${rank},RET${Date.now()}${n},Unit ${n % 12},${n % 9 ? 'police' : 'prisons'}`;
  };
  const list = Array.from({ length: 48 }, (_, n) => line(n)).join('\n');
  await office.line.post(`/${words.language}/coordinate/${cohort}/list/enrol`, {
    text: `name,sex,rank,service no,unit,kind\n${list}\n`,
  });
  const page = await visit('coordinator');
  await page.goto(`/${words.language}/coordinate/${cohort}/return`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('rowheader', { name: 'Unit 11' })).toBeVisible();
  const file = join(info.outputPath(), 'return.pdf');
  writeFileSync(file, await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  expect(execFileSync('pdfinfo', [file]).toString()).toMatch(/Pages:\s+1\n/);
});
