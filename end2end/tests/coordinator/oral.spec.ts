import { answerSomehow, asked } from '../../answer.ts';
import { button, expect, heading, link, test } from '../../fixture.ts';
import { other, wordsOf } from '../../words.ts';

/** The pre-test of HR-101. */
const LENGTH = 12;

/** A cheap phone on which no script runs: the trainer reads, and everything else is the same. */
const OLD_PHONE = { javaScriptEnabled: false, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

test('I take a whole pre-test aloud with somebody who does not read, on an old phone', async ({ visit, at, words, office, cohort }) => {
  test.setTimeout(150_000);
  const { person, line } = await office.settle(cohort);
  const name = words.language === 'en' ? person.name : person.nameArabic;
  const page = await visit('coordinator', OLD_PHONE);
  const there = wordsOf(other(words.language));
  await page.goto(at(`/coordinate/${cohort}/people/${person.enrolment}`));
  await link(page, words, 'oral-title').click();
  await expect(page.getByText(words.part('oral-refused-pre-first'))).toBeVisible();
  await button(page, words, 'oral-begin', { test: words.text('attempt-pre') }).click();

  for (let number = 1; number <= LENGTH; number += 1) {
    await expect(page.getByText(words.part('attempt-question', { number, count: LENGTH }))).toBeVisible();
    await expect(link(page, words, 'oral-with', { person: name })).toBeVisible();
    const question = asked(page);
    // Nothing reads aloud here but the trainer, so nothing offers to.
    await expect(button(page, words, 'oral-hear')).toBeHidden();
    if (number === 3) {
      // She follows the other language better: the same question, and back.
      await link(page, there, 'app-language').click();
      await expect(page.getByText(there.part('attempt-question', { number, count: LENGTH }))).toBeVisible();
      await link(page, words, 'app-language').click();
    }
    // The last one is left open.
    if (number === LENGTH) break;
    const picks = (await question.getByRole('radio').count()) + (await question.getByRole('checkbox').count());
    if (picks > 0) {
      await expect(question.locator('.shape').first()).toContainText(words.text('oral-circle'));
      const drawn = await question.locator('.shape svg').first().boundingBox();
      expect(drawn!.width, 'a shape that a finger can point at').toBeGreaterThan(40);
    }
    await answerSomehow(question);
    await button(page, words, 'attempt-save').click();
  }

  await link(page, words, 'attempt-overview').click();
  await expect(page.getByText(words.part('attempt-open', { count: 1 }))).toBeVisible();
  // Meanwhile nothing of it can be answered on her own phone.
  const hers = await visit(line);
  await hers.goto(at(''));
  await expect(hers.getByText(words.part('home-test-oral'))).toBeVisible();
  await hers.goto(at('/courses/hr-101/tests/pre'));
  await button(hers, words, 'attempt-begin').click();
  await expect(heading(hers, words, 'oral-meanwhile')).toBeVisible();

  await button(page, words, 'attempt-hand-in-do').click();
  await expect(heading(page, words, 'attempt-pre-done')).toBeVisible();
  await expect(page.getByText(words.part('oral-result-text', { person: name }))).toBeVisible();
  await link(page, words, 'oral-to-person').click();
  await expect(page.getByText(words.part('course-part-pre-taken'))).toBeVisible();
  await page.getByRole('link', { name: words.any('coordinate-test-done', ['test', 'percent']) }).click();
  await expect(page.getByRole('definition').filter({ hasText: words.part('oral-mode-oral') })).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: words.language === 'en' ? 'Esther Lado' : 'إستر لادو' })).toBeVisible();
});

test('A device with a voice for the language reads the question and each answer, and only then', async ({ visit, at, words, office, cohort, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, 'without scripts there is no voice');
  const { person } = await office.settle(cohort);
  const page = await visit('coordinator');
  // Chromium comes without voices: one of this language stands in, and keeps what it is given to say.
  await page.addInitScript((language) => {
    const said: string[] = [];
    const voice = { lang: `${language}-XX`, localService: true, name: 'a voice' };
    const speech = { getVoices: () => [voice], speak: (words: { text: string }) => said.push(words.text), cancel: () => said.splice(0), addEventListener: () => {} };
    class Utterance {
      constructor(readonly text: string) {}
    }
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.assign(window, { SpeechSynthesisUtterance: Utterance, said });
  }, words.language);
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  await page.goto(at(`/coordinate/${cohort}/people/${person.enrolment}/oral`));
  await button(page, words, 'oral-begin', { test: words.text('attempt-pre') }).click();
  const question = asked(page);
  for (let number = 1; (await question.getByRole('radio').count()) === 0; number += 1) {
    await page.getByRole('navigation', { name: words.name('attempt-map') }).getByRole('link').nth(number).click();
  }

  await button(page, words, 'oral-hear').click();
  const ask = (await question.getByRole('heading').first().innerText()).trim();
  const circle = words.text('oral-circle');
  expect((await said())[0]).toBe(ask);
  expect((await said()).some((line) => line.startsWith(`${circle}: `))).toBe(true);
  await button(page, words, 'oral-hear-one', { shape: circle }).first().click();
  expect(await said()).toEqual([expect.stringMatching(new RegExp(`^${circle}: .+`))]);

  // There is no voice for the other language here.
  const there = wordsOf(other(words.language));
  await link(page, there, 'app-language').click();
  await expect(page.getByText(there.any('attempt-question', ['number', 'count']))).toBeVisible();
  await expect(button(page, there, 'oral-hear')).toBeHidden();
});
