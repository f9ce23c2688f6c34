import { button, expect, heading, link, test } from '../../fixture.ts';

test('I upload a messy list, see what would become of each row, and only then enrol', async ({ visit, at, words, office, cohort }) => {
  const project = test.info().project.name;
  const known = await office.enrol(await office.openClass(`Torit hall ${project}`));
  const already = await office.enrol(cohort);
  // As a spreadsheet writes it: a mark at the start, two characters at the end of each line, columns in any order.
  const csv = [
    'State,Unit,Rank,Sex,Service no,name_arabic,name_latin',
    `SS-EC,Riverside station,Sergeant,F,NEW-${project},,Nyanath Gai`,
    `وسط الاستوائية,,رقيب,أنثى,AR-${project},نيانكير دينق,`,
    `SS-EC,Riverside station,CPL,F,${known.serviceNo},,${known.name}`,
    `SS-EC,Riverside station,CPL,F,${already.serviceNo},,${already.name}`,
    `SS-EC,Kol Market post,SGT,M,NEW-${project},,"Gatluak, Peter"`,
    ',,,,,,',
    `Atlantis,Kol Market post,Admiral,x,BAD-${project},,Simon Bol`,
    `SS-EC,Kol Market post,SGT,M,NONAME-${project},,`,
  ].join('\r\n');

  const page = await visit('coordinator');
  await page.goto(at(`/coordinate/${cohort}`));
  const before = await page.getByRole('row').count();
  await link(page, words, 'coordinate-list').click();
  await page.getByLabel(words.name('coordinate-list-file')).setInputFiles({ name: 'class.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${csv}`) });
  await button(page, words, 'coordinate-list-foresee').click();

  await expect(heading(page, words, 'coordinate-list-foreseen')).toBeVisible();
  const fate = (row: number) => page.getByRole('row').filter({ hasText: new RegExp(`^\\s*${row}\\b`) });
  await expect(fate(2)).toContainText(words.part('coordinate-fate-new'));
  await expect(fate(3)).toContainText(words.part('coordinate-fate-new'));
  await expect(fate(4)).toContainText(words.part('coordinate-fate-known', { name: known.account }));
  await expect(fate(5)).toContainText(words.part('coordinate-already'));
  await expect(fate(6)).toContainText(words.part('coordinate-row-twice', { row: 2 }));
  await expect(fate(7)).toHaveCount(0);
  await expect(fate(8)).toContainText(words.part('coordinate-row-sex', { text: 'x' }));
  await expect(fate(8)).toContainText(words.part('coordinate-row-rank', { text: 'Admiral' }));
  await expect(fate(8)).toContainText(words.part('coordinate-row-state', { text: 'Atlantis' }));
  await expect(fate(9)).toContainText(words.part('coordinate-row-no-name'));

  await test.step('what is wrong in a row I put right on the spot', async () => {
    const row = page.getByRole('group', { name: 'Simon Bol' });
    await row.getByLabel(words.name('coordinate-sex')).fill('M');
    await row.getByLabel(words.name('coordinate-rank')).fill('Corporal');
    await row.getByLabel(words.name('coordinate-state')).fill('SS-EC');
    await button(page, words, 'coordinate-list-mend-do').click();
    await expect(fate(8)).toContainText(words.part('coordinate-fate-new'));
    await expect(fate(9)).toContainText(words.part('coordinate-row-no-name'));
  });

  await test.step('nothing is written before I say so', async () => {
    const second = await visit('coordinator');
    await second.goto(at(`/coordinate/${cohort}`));
    await expect(second.getByRole('row')).toHaveCount(before);
  });

  await button(page, words, 'coordinate-list-enrol', { count: 4 }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const handed = (name: string) => page.getByRole('row').filter({ hasText: name });
  await expect(handed('nyanath.gai').locator('code')).toHaveCount(2);
  await expect(handed(known.account)).toContainText(words.part('coordinate-own-password'));
  await expect(page.getByText(words.part('coordinate-once', { count: 3 }))).toBeVisible();

  await page.goto(at(`/coordinate/${cohort}`));
  await expect(page.getByRole('row')).toHaveCount(before + 4);
});

test('I paste a list and may send it twice: nobody is enrolled twice', async ({ visit, at, words, office }) => {
  const project = test.info().project.name;
  const cohort = await office.openClass(`Wau hall ${project}`);
  const page = await visit('coordinator');
  const csv = `name_latin,name_arabic,service_no,sex,rank,unit,state\nNyibol Akec,,TW-${project},F,PTE,Riverside station,SS-EC\n`;
  const paste = async () => {
    await page.goto(at(`/coordinate/${cohort}/list`));
    await page.getByLabel(words.name('coordinate-list-paste')).fill(csv);
    await button(page, words, 'coordinate-list-foresee').click();
  };
  await paste();
  await button(page, words, 'coordinate-list-enrol', { count: 1 }).click();
  await expect(heading(page, words, 'coordinate-handed-out', { count: 1 })).toBeVisible();
  await paste();
  await expect(page.getByRole('row').filter({ hasText: 'Nyibol Akec' })).toContainText(words.part('coordinate-already'));
  await expect(page.getByRole('button', { name: words.any('coordinate-list-enrol', ['count']) })).toHaveCount(0);
});

test('A list without its columns, or that is no text at all, is refused with what to do', async ({ visit, at, words, cohort }) => {
  const page = await visit('coordinator');
  await page.goto(at(`/coordinate/${cohort}/list`));
  await page.getByLabel(words.name('coordinate-list-paste')).fill('name,sex\nNyibol Akec,F\n');
  await button(page, words, 'coordinate-list-foresee').click();
  await expect(page.getByRole('alert')).toContainText(words.text('coordinate-rank'));
  await expect(page.getByLabel(words.name('coordinate-list-paste'))).toHaveValue(/Nyibol Akec/);

  await page.goto(at(`/coordinate/${cohort}/list`));
  await page.getByLabel(words.name('coordinate-list-file')).setInputFiles({ name: 'class.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0]) });
  await button(page, words, 'coordinate-list-foresee').click();
  await expect(page.getByRole('alert')).toHaveText(words.part('coordinate-list-unreadable'));
});
