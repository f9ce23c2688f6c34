import { execFileSync } from 'node:child_process';
import { answerSomehow, asked } from '../../answer.ts';
import { button, expect, heading, link, onDevice, signIn, test, type Page } from '../../fixture.ts';
import { begin } from '../../office.ts';
import { wordsOf, type Words } from '../../words.ts';

test.use({ journal: true });
test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'what a device keeps, it keeps with a script');

const LENGTH = 12;

/** Where the answer to a question is, as the map of all questions says it. */
function mark(page: Page, number: number) {
  return page.locator(`.map [data-place="${number - 1}"]`);
}

async function answer(page: Page, words: Words): Promise<void> {
  await answerSomehow(asked(page));
  await button(page, words, 'attempt-save').click();
}

async function handIn(page: Page, words: Words): Promise<void> {
  await link(page, words, 'attempt-overview').click();
  await button(page, words, 'attempt-hand-in-do').click();
  await expect(heading(page, words, 'attempt-handed-in')).toBeVisible();
}

test('I answer on my phone, see where each answer is, hand in and get a receipt that my coordinator can look up', { tag: '@phone' }, async ({ trainee, at, words, visit }) => {
  const { page, line } = trainee;
  await page.goto(at(await begin(line, 'pre')));
  await onDevice(page);
  for (let number = 1; number <= LENGTH; number += 1) {
    await expect(page.getByText(words.part('attempt-question', { number, count: LENGTH }))).toBeVisible();
    await answer(page, words);
    await expect(mark(page, number)).toHaveAttribute('data-state', 'server');
  }
  await expect(page.getByText(words.part('attempt-all-answered'))).toBeVisible();
  await button(page, words, 'attempt-hand-in-do').click();
  await expect(heading(page, words, 'attempt-handed-in')).toBeVisible();
  await expect(page.locator('[data-says="receipt"]')).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  const receipt = await page.locator('[data-says="receipt"]').innerText();
  await link(page, words, 'attempt-see-result').click();
  await expect(heading(page, words, 'attempt-pre-done')).toBeVisible();
  await expect(page.getByText(receipt)).toBeVisible();

  const coordinator = await visit('coordinator');
  await coordinator.goto(at('/coordinate/receipt'));
  await coordinator.getByLabel(words.name('coordinate-record-receipt')).fill(receipt.toLowerCase());
  await button(coordinator, words, 'coordinate-receipt-find').click();
  await expect(coordinator.getByText(receipt)).toBeVisible();
  // Each answer and the hand-in; on a phone the table has no head.
  await expect(coordinator.locator('tbody tr')).toHaveCount(LENGTH + 1);
});

test('The network goes in the middle of a test: I go on, hand in, close the page, and all of it arrives later', { tag: '@phone' }, async ({ trainee, at, words, context }) => {
  const { page, line } = trainee;
  const attempt = await begin(line, 'pre');
  await page.goto(at(attempt));
  await onDevice(page);
  await answer(page, words);
  await expect(mark(page, 1)).toHaveAttribute('data-state', 'server');
  // The copy for later is on the device.
  await expect.poll(() => page.evaluate(async () => (await (await caches.open('sheets')).keys()).length)).toBe(2);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));

  await context.setOffline(true);
  await answer(page, words);
  await expect(mark(page, 2)).toHaveAttribute('data-state', 'device');
  await expect(page.getByText(words.part('attempt-waiting', { count: 1 }))).toBeVisible();
  await answer(page, words);
  await expect(page.getByText(words.part('attempt-waiting', { count: 2 }))).toBeVisible();
  await page.close();

  const again = await context.newPage();
  await again.goto(at(`${attempt}?question=3`));
  await onDevice(again);
  await expect(mark(again, 1)).toHaveAttribute('data-state', 'server');
  await expect(mark(again, 3)).toHaveAttribute('data-state', 'device');
  expect(await asked(again).locator(':checked, select, input[type="text"]').count()).toBeGreaterThan(0);
  await handIn(again, words);
  await expect(again.getByText(words.part('attempt-handed-in-device'))).toBeVisible();
  // The network is back: it is sent without being asked.
  await context.setOffline(false);
  await expect(again.getByText(words.part('attempt-handed-in-server'))).toBeVisible();
  await link(again, words, 'attempt-see-result').click();
  await expect(heading(again, words, 'attempt-pre-done')).toBeVisible();
});

test('I read my test in the other language where there is no network, and what I answer there arrives', async ({ trainee, at, words, context }) => {
  const { page, line } = trainee;
  const attempt = await begin(line, 'pre');
  await page.goto(at(attempt));
  await onDevice(page);
  await answer(page, words);
  await expect(mark(page, 1)).toHaveAttribute('data-state', 'server');
  await expect.poll(() => page.evaluate(async () => (await (await caches.open('sheets')).keys()).length)).toBe(2);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));

  await context.setOffline(true);
  const other = wordsOf(words.language === 'en' ? 'ar' : 'en');
  await page.locator('a.switch').click();
  await expect(page.locator('html')).toHaveAttribute('lang', other.language);
  await onDevice(page);
  // What was answered before is there, and the time that is left is told from the same moment.
  await expect(mark(page, 1)).toHaveAttribute('data-state', 'server');
  await page.locator('.map [data-place="3"]').click();
  await answer(page, other);
  await expect(mark(page, 4)).toHaveAttribute('data-state', 'device');
  await context.setOffline(false);
  await expect(mark(page, 4)).toHaveAttribute('data-state', 'server');
  await page.goto(at(attempt));
  await onDevice(page);
  await expect(mark(page, 4)).toHaveAttribute('data-state', 'server');
});

test('My time signed in ends in the middle of a test, and my answers go on arriving', async ({ trainee, at, words, context }) => {
  const { page, line, person } = trainee;
  const attempt = await begin(line, 'pre');
  await page.goto(at(attempt));
  await onDevice(page);
  await context.clearCookies();
  await answer(page, words);
  await expect(mark(page, 1)).toHaveAttribute('data-state', 'server');
  await handIn(page, words);
  await link(page, words, 'attempt-see-result').click();
  await signIn(page, words, person.account, person.password);
  await expect(heading(page, words, 'attempt-pre-done')).toBeVisible();
});

test('Two tabs of one test agree, and say so', async ({ trainee, at, words, context }) => {
  const { page, line } = trainee;
  const attempt = await begin(line, 'pre');
  const second = await context.newPage();
  for (const tab of [page, second]) {
    await tab.goto(at(`${attempt}?question=1`));
    await onDevice(tab);
  }
  await answer(second, words);
  await expect(mark(page, 1)).toHaveAttribute('data-state', 'server');
  await expect(page.getByText(words.part('attempt-elsewhere')).filter({ visible: true })).toBeVisible();
  await handIn(page, words);
  await expect(heading(second, words, 'attempt-handed-in')).toBeVisible();
});

test('Signing out leaves nothing that can be read, and what was not sent comes back when I do', async ({ trainee, at, words, context, office, cohort }) => {
  const { page, line, person } = trainee;
  const attempt = await begin(line, 'pre');
  await page.goto(at(attempt));
  await onDevice(page);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await expect.poll(() => page.evaluate(async () => (await (await caches.open('sheets')).keys()).length)).toBe(2);
  await context.route('**/journal', (route) => route.abort());
  await answer(page, words);
  await expect(mark(page, 1)).toHaveAttribute('data-state', 'device');
  await button(page, words, 'app-sign-out').click();
  await expect(page.getByText(words.part('sign-in-said-signed-out'))).toBeVisible();
  const left = await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done) => Object.assign(indexedDB.open('amana'), { onsuccess(this: IDBOpenDBRequest) { done(this.result); } }));
    const all = await new Promise<unknown[]>((done) => {
      const asked = db.transaction('lines').objectStore('lines').getAll();
      asked.onsuccess = () => done(asked.result);
    });
    db.close();
    return { lines: JSON.stringify(all), copies: (await caches.keys()).includes('sheets') };
  });
  expect(left.copies).toBe(false);
  expect(left.lines).toContain('sealed');
  expect(left.lines).not.toContain('answer');

  // Somebody else uses the computer meanwhile; then I am back.
  const other = await office.settle(cohort);
  await page.goto(at('/sign-in'));
  await signIn(page, words, other.person.account, other.person.password);
  await button(page, words, 'app-sign-out').click();
  await context.unroute('**/journal');
  await page.goto(at('/sign-in'));
  await signIn(page, words, person.account, person.password);
  await page.goto(at(`${attempt}?question=1`));
  await onDevice(page);
  await expect(mark(page, 1)).toHaveAttribute('data-state', 'server');
});

test('My phone never finds a network: I save my answers as a file, and my coordinator brings it in', async ({ trainee, at, words, context, visit }) => {
  const { page, line, person } = trainee;
  await page.goto(at(await begin(line, 'pre')));
  await onDevice(page);
  await context.setOffline(true);
  await answer(page, words);
  await expect(page.getByText(words.part('attempt-question', { number: 2, count: LENGTH }))).toBeVisible();
  await answer(page, words);
  await expect(page.getByText(words.part('attempt-waiting', { count: 2 }))).toBeVisible();
  const saving = page.waitForEvent('download');
  await button(page, words, 'attempt-save-file').click();
  const file = await (await saving).path();

  const coordinator = await visit('coordinator');
  for (const fresh of [2, 0]) {
    await coordinator.goto(at(`/coordinate/${person.cohort}/answers`));
    await coordinator.getByLabel(words.name('coordinate-bring-file')).setInputFiles(file);
    await button(coordinator, words, 'coordinate-bring-do').click();
    await expect(coordinator.getByRole('status')).toHaveText(words.part('coordinate-bring-done', { lines: 2, new: fresh }));
  }
});

test('My phone never finds a network: I show my answers as codes, and my coordinator reads them with a camera', { tag: '@phone' }, async ({ trainee, at, words, context, visit }, info) => {
  const { page, line } = trainee;
  await page.goto(at(await begin(line, 'pre')));
  await onDevice(page);
  await context.setOffline(true);
  for (let number = 1; number <= LENGTH; number += 1) {
    await expect(page.getByText(words.part('attempt-question', { number, count: LENGTH }))).toBeVisible();
    await answer(page, words);
  }
  await button(page, words, 'attempt-hand-in-do').click();
  await expect(heading(page, words, 'attempt-handed-in')).toBeVisible();
  await button(page, words, 'attempt-show-codes').click();
  await expect(page.getByText(words.name('attempt-codes-text'))).toBeVisible();
  const drawn = await page.locator('.codes svg').all();
  expect(drawn.length).toBeGreaterThan(1);

  // The camera sees what is on the screen, in any order.
  const coordinator = await visit('coordinator');
  for (const [number, code] of drawn.reverse().entries()) {
    const path = info.outputPath(`code-${number}.png`);
    await code.screenshot({ path });
    const address = execFileSync('zbarimg', ['--quiet', '--raw', path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    await coordinator.goto(address);
    await button(coordinator, words, 'coordinate-bring-do').click();
    const isLast = number === drawn.length - 1;
    await expect(coordinator.getByRole('status')).toHaveText(words.name(isLast ? 'coordinate-said-brought' : 'coordinate-said-brought-some'));
  }
  await expect(coordinator.getByText(words.part('coordinate-record-of', { answered: LENGTH, count: LENGTH }))).toBeVisible();
  await expect(coordinator.locator('tbody tr')).toHaveCount(LENGTH + 1);

  // And when there is a network after all, nothing comes twice.
  await context.setOffline(false);
  await expect(page.locator('[data-says="receipt"]')).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await coordinator.reload();
  await expect(coordinator.locator('tbody tr')).toHaveCount(LENGTH + 1);
});

test('I close the window in which I answered before it could send: the other window sends it', async ({ trainee, at, words, context }) => {
  const { page, line } = trainee;
  const attempt = await begin(line, 'pre');
  await page.goto(at(attempt));
  await onDevice(page);
  const second = await context.newPage();
  await second.route('**/journal', (route) => route.abort());
  await second.goto(at(attempt));
  await onDevice(second);
  await answer(second, words);
  await expect(mark(second, 1)).toHaveAttribute('data-state', 'device');
  await second.close();
  await expect(mark(page, 1)).toHaveAttribute('data-state', 'server');
});

test('What I pick while the test is still on its way to my phone is not lost', async ({ trainee, at, context }) => {
  const { page, line } = trainee;
  const attempt = await begin(line, 'pre');
  let go: () => void = () => undefined;
  const held = new Promise<void>((done) => (go = done));
  await context.route('**/sheet', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(at(attempt));
  await answerSomehow(asked(page));
  go();
  await onDevice(page);
  await expect(mark(page, 1)).toHaveAttribute('data-state', 'server');
});
