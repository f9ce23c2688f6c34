import { expect, test } from '../../world.ts';
import { overflow } from '../../page-facts.ts';
import { LANGUAGES, open, PLACES } from '../../pages.ts';
import { wordsOf } from '../../words.ts';

/** A window of 1280 px at 200 % and at 400 %, and a phone of 360 px at 200 %. */
const WIDTHS = [640, 320, 180];

for (const place of PLACES) {
  test(`I enlarge ${place.name} to 200 % and never scroll sideways`, async ({ page, world }) => {
    for (const language of LANGUAGES) {
      await open(page, place, wordsOf(language), world);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 740 });
        expect.soft(await overflow(page), `${language} at ${width} px`).toEqual([]);
      }
    }
  });
}
