import { button, CAST_PASSWORD, expect, test } from '../../fixture.ts';
import { Line } from '../../line.ts';
import { scannedIn } from '../../making.ts';

test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'without a network, only a script can verify');

/** What the QR code of the certificate of the cast leads to. */
async function scanned(baseURL: string): Promise<string> {
  const line = await new Line(baseURL).signIn('trainee-done', CAST_PASSWORD);
  const path = /\/en\/certificates\/[0-9a-f-]{36}\/pdf/.exec((await line.get('/en/certificates')).text)![0];
  return scannedIn((await line.get(path)).raw);
}

const HOLDER = { en: 'Grace Poni Wani', ar: 'غريس بوني واني' };

test('I opened the page once; in a place without a network I scan a certificate and see what it is worth', { tag: '@phone' }, async ({ page, context, at, words, baseURL }) => {
  const path = await scanned(baseURL!);
  await page.goto(at('/verify'));
  await expect(page.locator('[data-age]')).toBeVisible();
  // The day on which the list was made.
  await expect(page.locator('[data-age]')).toContainText(/20\d\d/);
  // The worker is there, and both languages are on the device.
  await expect.poll(() => page.evaluate(async () => (await (await caches.open('verify')).keys()).length)).toBe(3);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);

  await context.setOffline(true);
  await page.goto(path);
  const result = page.locator('[data-result]');
  await expect(result.getByText(words.part('certificate-valid'))).toBeVisible();
  await expect(result.getByText(HOLDER[words.language])).toBeVisible();
  await expect(result.getByText(/^SSNPS-HR101-/)).toBeVisible();

  // One letter in the middle, where the name stands.
  const place = path.length - 150;
  const changed = path.slice(0, place) + (path[place] === 'A' ? 'B' : 'A') + path.slice(place + 1);
  await page.goto(changed);
  await expect(result.getByText(words.part('certificate-forged'))).toBeVisible();
  await expect(result).not.toContainText(HOLDER[words.language]);

  // The same, pasted into the form; and a code alone, which proves nothing without a network.
  await page.goto(at('/verify'));
  await page.getByLabel(words.name('certificate-code')).fill(`HTTP://AMANA.EXAMPLE${path}`);
  await button(page, words, 'certificate-verify-do').click();
  await expect(result.getByText(words.part('certificate-valid'))).toBeVisible();
  await expect(result).toBeFocused();
  await page.getByLabel(words.name('certificate-code')).fill('7K3M-9QXW-2TBA');
  await button(page, words, 'certificate-verify-do').click();
  await expect(result).toHaveText(words.part('certificate-verify-online'));

  await context.setOffline(false);
  await page.goto(path);
  await expect(page.getByText(words.part('certificate-valid')).first()).toBeVisible();
});

test('What is verified on the device says the same as the server, in both languages', async ({ page, at, words, baseURL }) => {
  const path = await scanned(baseURL!);
  await page.goto(path);
  const server = await page.getByRole('article').first().getByRole('definition').allInnerTexts();
  await page.goto(at('/verify'));
  await page.getByLabel(words.name('certificate-code')).fill(path);
  await button(page, words, 'certificate-verify-do').click();
  const device = page.locator('[data-result]');
  await expect(device.getByText(HOLDER[words.language])).toBeVisible();
  const lines = (await device.innerText()).split('\n').map((line) => line.trim());
  for (const said of server) expect(lines).toContain(said.trim());
});
