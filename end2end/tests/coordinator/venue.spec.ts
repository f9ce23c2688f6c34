import { button, expect, heading, link, test, type Page } from '../../fixture.ts';
import { escape, type Words } from '../../words.ts';

/** The venues that can be chosen for a class. */
const offered = (page: Page, words: Words, name: string) =>
  page.getByLabel(words.name('coordinate-place')).getByRole('option', { name });

test('I add a venue, put it right, close it and open it again', async ({ visit, at, words }) => {
  const page = await visit('coordinator');
  const name = `Lainya hall ${test.info().project.name}`;
  await page.goto(at('/coordinate'));
  await link(page, words, 'venue-title').click();
  await link(page, words, 'venue-add').click();
  await test.step('a name is needed', async () => {
    await page.getByLabel(words.name('venue-connectivity')).selectOption('satellite');
    await button(page, words, 'venue-add').click();
    await expect(page.getByRole('alert')).toHaveText(words.part('venue-refused-name'));
    await expect(page.getByLabel(words.name('venue-connectivity'))).toHaveValue('satellite');
  });
  await page.getByLabel(words.name('venue-name-en')).fill(name);
  await button(page, words, 'venue-add').click();
  await expect(page.getByRole('status')).toHaveText(words.part('venue-said-added'));

  const venue = page.getByRole('main').getByRole('link', { name: new RegExp(escape(name)) });
  await expect(venue).toContainText(words.part('venue-connectivity-satellite'));
  await venue.click();
  await page.getByLabel(words.name('venue-power')).selectOption('solar');
  await button(page, words, 'venue-save').click();
  await expect(page.getByRole('status')).toHaveText(words.part('venue-said-changed'));
  await expect(venue).toContainText(words.part('venue-power-solar'));

  await venue.click();
  await expect(heading(page, words, 'venue-close')).toBeVisible();
  await button(page, words, 'venue-close').click();
  await expect(venue).toContainText(words.part('venue-closed'));
  await page.goto(at('/coordinate/new'));
  await expect(offered(page, words, name)).toHaveCount(0);
  await page.goto(at('/coordinate/venues'));
  await venue.click();
  await button(page, words, 'venue-reopen').click();
  await expect(page.getByRole('status')).toHaveText(words.part('venue-said-reopened'));
  await page.goto(at('/coordinate/new'));
  await expect(offered(page, words, name)).toHaveCount(1);
});

test('A class brings a venue that is missing into the list, and nothing that I typed is lost', async ({ visit, at, words, office }) => {
  await office.openClass('Kaya hall');
  const page = await visit('coordinator');
  const [name, arabic] = [`Kajo hall ${test.info().project.name}`, `قاعة كاجو ${[...test.info().project.name].map((letter) => 'ابتثجحخدذرزسشصضطظعغفقكلمنهو'[letter.codePointAt(0)! % 27]).join('')}`];
  const own = words.language === 'en' ? name : arabic;
  await page.goto(at('/coordinate/new'));
  // There are several: none is chosen for me.
  await expect(page.getByLabel(words.name('coordinate-place'))).toHaveValue('');
  await page.getByLabel(words.name('coordinate-course')).selectOption('hr-101');
  await page.getByLabel(words.name('coordinate-begins')).fill('2026-11-26');
  await page.getByLabel(words.name('coordinate-ends')).fill('2026-11-27');
  await button(page, words, 'coordinate-open-do').click();
  await expect(page.getByRole('alert')).toHaveText(words.part('venue-refused-none'));
  await expect(page.getByLabel(words.name('coordinate-begins'))).toHaveValue('2026-11-26');

  await page.getByLabel(words.name('coordinate-place')).selectOption('other');
  await page.getByLabel(words.name('venue-name-en')).fill(name);
  await page.getByLabel(words.name('venue-name-ar')).fill(arabic);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText(words.part('coordinate-said-opened'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(own);
  await page.goto(at('/coordinate/new'));
  await expect(offered(page, words, own)).toHaveCount(1);
});
