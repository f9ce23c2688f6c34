import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '../../world.ts';
import { LANGUAGES, open, PLACES } from '../../pages.ts';
import { wordsOf } from '../../words.ts';

const PICTURES = join(import.meta.dirname, '..', '..', 'results', 'pictures');
const WIDTHS = [360, 1280];
const SCHEMES = ['light', 'dark'] as const;

test.beforeAll(() => mkdirSync(PICTURES, { recursive: true }));

for (const place of PLACES.filter((one) => one.isMain || process.env.PICTURES === 'all')) {
  test(`Pictures of ${place.name} for whoever wants to see it`, async ({ page, world }) => {
    for (const language of LANGUAGES) {
      await open(page, place, wordsOf(language), world);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: width === 360 ? 740 : 800 });
        for (const scheme of SCHEMES) {
          await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
          await page.screenshot({ path: join(PICTURES, `${place.name}-${language}-${width}-${scheme}.png`), fullPage: true });
        }
      }
      await page.emulateMedia({ colorScheme: 'light' });
    }
  });
}
