import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../../world.ts';
import { OF_LAYOUT, overflow, smallTargets, untranslated, violations } from '../../page-facts.ts';
import { LANGUAGES, open, PLACES } from '../../pages.ts';
import { other, wordsOf } from '../../words.ts';

/** Pages whose address itself is refused: so it is in the other language. */
const REFUSED: Record<string, number> = { 'not-found': 404, forbidden: 403, 'verdict-unknown': 404, 'verdict-forged': 422, 'verify-refused': 422, 'report-refused': 422, 'certificate-register-refused': 422, 'class-passwords-gone': 410, 'staff-password-gone': 410, 'receipt-unknown': 404, 'class-code-altered': 404 };

/** A desk's window at 200 %, a phone, a desk's window at 400 %, a phone at 200 %. */
const WIDTHS = [640, 360, 320, 180];

for (const place of PLACES) {
  for (const language of LANGUAGES) {
    test(`${place.name} in ${language} fits a phone, speaks one language and can be used by everybody`, async ({ page, world }) => {
      const words = wordsOf(language);
      await open(page, place, words, world);
      await expect.soft(page.locator('html')).toHaveAttribute('lang', language);
      await expect.soft(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
      await expect.soft(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      expect.soft(await page.title()).toContain(words.text('app-name'));
      expect.soft(await untranslated(page, words), 'untranslated').toEqual([]);
      expect.soft(await violations(page), 'axe').toEqual([]);

      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 740 });
        expect.soft(await overflow(page), `at ${width} px`).toEqual([]);
      }
      await page.setViewportSize({ width: 360, height: 740 });
      expect.soft(await smallTargets(page), 'lower than 48 px').toEqual([]);
      expect.soft(await violations(page, OF_LAYOUT), 'axe on a phone').toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await violations(page, ['color-contrast']), 'axe in the dark').toEqual([]);

      const there = wordsOf(other(language));
      const way = await page.getByRole('link', { name: there.name('app-language') }).getAttribute('href');
      const reply = await page.request.get(way!);
      expect.soft(reply.status(), `the other language at ${way}`).toBe(REFUSED[place.name] ?? 200);
      expect.soft(await reply.text()).toContain(`<html lang="${there.language}"`);
    });
  }
}

test('Every page that the site has is looked at here', async ({ world }) => {
  const routes = readFileSync(join(import.meta.dirname, '..', '..', '..', 'app', 'src', 'route.rs'), 'utf8');
  const pages = [...routes.matchAll(/page\(\w+, "([^"]+)"/g)].map((found) => found[1]!);
  expect(pages.length).toBeGreaterThan(20);
  const seen = PLACES.map((place) => `${place.isBare ? '' : '/en'}${place.path?.(world) ?? ''}`.split('?')[0]!);
  const isSeen = (path: string) => seen.some((one) => new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(one));
  // A redirect and files are no pages.
  const others = pages.filter((path) => path !== '/' && !/\/(pdf|csv|xlsx|files)$/.test(path) && !path.startsWith('/media/'));
  expect(others.filter((path) => !isSeen(path))).toEqual([]);
});
