import { asked } from '../../answer.ts';
import { expect, test, type Page } from '../../fixture.ts';
import { lessons } from '../../course.ts';

/** Presses Tab until something with this name has the focus, and looks that one always sees where one is. */
async function tabTo(page: Page, name: RegExp, most = 80): Promise<void> {
  // A page whose style is still on its way shows no focus of ours.
  await page.waitForLoadState();
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const here = page.locator(':focus');
    const seen = await here.evaluate((element) => {
      // A circle or a tick may show its focus on the label around it.
      const label = element.closest('label');
      const style = [element, ...(label ? [label] : [])].map((one) => getComputedStyle(one));
      const outlined = style.some((one) => one.outlineStyle !== 'none' && parseFloat(one.outlineWidth) >= 2);
      const labels = [...((element as HTMLInputElement).labels ?? [])].map((one) => one.textContent).join(' ');
      const named = element.getAttribute('aria-label') ?? (labels || element.textContent || '');
      return { outlined, named: named.replace(/[\u2068\u2069]/g, '').replace(/\s+/g, ' ').trim() };
    });
    expect(seen.outlined, `focus is seen on “${seen.named}”`).toBe(true);
    await expect(here, `“${seen.named}” has scrolled into the window`).toBeInViewport();
    if (name.test(seen.named)) return;
  }
  throw new Error(`Tab never reaches ${name}`);
}

test('With the keyboard alone I sign in, read, answer and take a test', async ({ page, at, words, newcomer }) => {
  const keys = page.keyboard;
  await page.goto(at('/sign-in'));
  await test.step('the first key leads past the menu', async () => {
    await tabTo(page, words.name('app-skip'), 1);
    await keys.press('Enter');
    await expect(page).toHaveURL(/#main$/);
    await tabTo(page, words.name('sign-in-account'), 1);
  });
  await keys.type(newcomer.account);
  await tabTo(page, words.name('sign-in-password'), 1);
  await keys.type(newcomer.password);
  await keys.press('Enter');

  await expect(page.getByRole('heading', { name: words.name('sign-in-password-title') })).toBeVisible();
  await tabTo(page, words.name('sign-in-password-new'));
  await keys.type('a kettle on the fire');
  await tabTo(page, words.name('sign-in-password-again'), 1);
  await keys.type('a kettle on the fire');
  await keys.press('Enter');

  await expect(page.getByRole('status')).toHaveText(words.part('sign-in-said-password'));
  await tabTo(page, words.name('home-pre-test-do'));
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: words.name('attempt-pre') })).toBeVisible();
  await tabTo(page, words.name('attempt-begin'));
  await keys.press('Enter');
  await test.step('I answer a question', async () => {
    await expect(page.getByText(words.part('attempt-not-kept'))).toBeVisible();
    const group = asked(page);
    const fields = group.locator('input, select');
    await expect(fields.first()).toBeVisible();
    // Past the way to the content and the menu, into the first field.
    for (let presses = 0; presses < 30 && !(await group.locator(':focus').count()); presses += 1) await keys.press('Tab');
    const kind = await group.locator(':focus').evaluate((field) => (field as HTMLInputElement).type);
    if (kind === 'radio' || kind === 'checkbox') await keys.press('Space');
    // A scenario goes on: what is picked shows the next step.
    for (let steps = 0; steps < 8 && (await group.locator('.step-of').count()) > 0; steps += 1) {
      const isOpen = await group.getByRole('radio').evaluateAll((all) => {
        const list = (all as HTMLInputElement[]).filter((radio) => radio.offsetParent);
        return list.some((radio) => !list.some((other) => other.name === radio.name && other.checked));
      });
      if (!isOpen) break;
      await keys.press('Tab');
      await keys.press('Space');
    }
    if (kind === 'text') await keys.type('24');
    if (kind === 'select-one') {
      for (let row = 0; row < (await fields.count()); row += 1) {
        for (let down = 0; down <= row; down += 1) await keys.press('ArrowDown');
        await keys.press('Tab');
      }
    }
    const save = page.getByRole('button', { name: words.name('attempt-save') });
    for (let presses = 0; presses < 10 && !(await save.evaluate((one) => one === document.activeElement)); presses += 1) await keys.press('Tab');
    await keys.press('Enter');
    await expect(page.getByRole('status')).toHaveText(words.part('attempt-said-kept'));
  });
  await tabTo(page, words.name('attempt-overview'));
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: words.name('attempt-hand-in') })).toBeVisible();
  await tabTo(page, words.name('attempt-hand-in-do'));
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: words.name('attempt-pre-done') })).toBeVisible();

  await tabTo(page, words.name('attempt-to-course'));
  await keys.press('Enter');
  await expect(page.getByText(words.part('course-part-pre-taken'))).toBeVisible();
  await tabTo(page, words.name('home-continue'));
  await keys.press('Enter');
  const lesson = lessons(words.language)[0]!;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.title);
  await tabTo(page, words.name('lesson-check'));
  await keys.press('Shift+Tab');
  await keys.press('Space');
  await keys.press('Enter');
  await expect(page.getByRole('main').getByRole('status')).toBeVisible();

  await tabTo(page, words.part('lesson-next'));
  await keys.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(lessons(words.language)[1]!.title);
  await tabTo(page, words.name('app-sign-out'));
  await keys.press('Enter');
  await expect(page.getByRole('status')).toHaveText(words.part('sign-in-said-signed-out'));
});
