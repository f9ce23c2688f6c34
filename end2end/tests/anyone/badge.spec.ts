import { readFile } from 'node:fs/promises';
import { judge, published, type Badge } from '../../badge.ts';
import { expect, link, test } from '../../fixture.ts';

test('I save my certificate as a badge, and another program takes it for genuine and sees what was changed', async ({ visit, at, words }) => {
  const mine = await visit('trainee-done');
  await mine.goto(at('/certificates'));
  const download = mine.waitForEvent('download');
  await link(mine, words, 'certificate-badge').click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^SSNPS-HR101-.*\.json$/);
  const text = await readFile(await file.path(), 'utf8');
  const badge = JSON.parse(text) as Badge;
  expect(badge.credentialSubject.identifier.map((one) => one.identityHash)).toEqual(['Grace Poni Wani', 'غريس بوني واني']);
  expect(await judge(badge)).toBe('genuine');

  const { achievement, licenseNumber } = badge.credentialSubject;
  for (const told of [badge.issuer.name, badge.credentialSubject.identifier[1]!.identityHash, achievement.name, licenseNumber, badge.validFrom]) {
    const changed = told.slice(0, -2) + (told.at(-2) === '1' ? '2' : '1') + told.slice(-1);
    expect(text).toContain(told);
    expect(await judge(JSON.parse(text.replaceAll(told, changed)) as Badge), changed).toBe('refused');
  }
  // A word that is not signed, because nobody knows what it means, is not let pass either.
  expect(await judge({ ...badge, award: 'General' })).toBe('refused');

  expect(await published(achievement.id)).toMatchObject({ ...achievement });
  const issuer = (await published(`${new URL(badge.id).origin}/badges/issuer`)) as Badge['issuer'];
  expect(issuer).toMatchObject({ ...badge.issuer });
});
