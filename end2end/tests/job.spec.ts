import { answerRightly, asked, recognise } from '../answer.ts';
import { badgesOf, judge, type Badge } from '../badge.ts';
import { bank } from '../course.ts';
import { button, expect, heading, link, signIn, test, type Page } from '../fixture.ts';
import { learnEverything } from '../office.ts';
import { Line } from '../line.ts';
import type { Words } from '../words.ts';

test.use({ journal: true });

const LENGTH = 24;

/** Where scripts run, the test is handed in on the device first; then its result is one tap away. */
async function toResult(page: Page, words: Words): Promise<void> {
  const result = link(page, words, 'attempt-see-result');
  const pre = heading(page, words, 'attempt-pre-done');
  const passed = heading(page, words, 'attempt-passed');
  await expect(result.or(pre).or(passed)).toBeVisible();
  if (await result.isVisible()) await result.click();
}

test('The main job: from an empty class to a certificate that anybody can check, and its end', async ({ visit, at, words, office, baseURL }) => {
  test.setTimeout(150_000);
  const coordinator = await visit('coordinator');
  const cohort = await office.openClass(`Nimule hall ${test.info().project.name}`, words.language);
  const person = await office.enrol(cohort);
  const name = words.language === 'en' ? person.name : person.nameArabic;
  const mine = `/coordinate/${cohort}/people/${person.enrolment}`;
  const password = 'a lantern by the road';
  const trainee = await visit();

  await test.step('the trainee takes the pre-test without an answer and learns every lesson', async () => {
    await trainee.goto(at('/sign-in'));
    await signIn(trainee, words, person.account, person.password);
    await trainee.getByLabel(words.name('sign-in-password-new')).fill(password);
    await trainee.getByLabel(words.name('sign-in-password-again')).fill(password);
    await button(trainee, words, 'sign-in-password-do').click();
    await link(trainee, words, 'home-pre-test-do').click();
    await button(trainee, words, 'attempt-begin').click();
    await link(trainee, words, 'attempt-overview').click();
    await button(trainee, words, 'attempt-hand-in-do').click();
    await toResult(trainee, words);
    await expect(heading(trainee, words, 'attempt-pre-done')).toBeVisible();
    await learnEverything(await new Line(baseURL!).signIn(person.account, password));
  });

  await test.step('the coordinator cannot issue yet, and sees why', async () => {
    await coordinator.goto(at(mine));
    await expect(button(coordinator, words, 'coordinate-issue')).toHaveCount(0);
    await expect(coordinator.getByText(words.part('course-part-final', { needs: 70 }))).toBeVisible();
  });

  await test.step('the trainee passes the final test', async () => {
    await trainee.goto(at(''));
    await link(trainee, words, 'home-final-test-do').click();
    await button(trainee, words, 'attempt-begin').click();
    const known = bank(words.language);
    const question = asked(trainee);
    for (let number = 1; number <= LENGTH; number += 1) {
      await expect(trainee.getByText(words.part('attempt-question', { number, count: LENGTH }))).toBeVisible();
      await answerRightly(question, await recognise(question, known));
      await button(trainee, words, 'attempt-save').click();
    }
    await button(trainee, words, 'attempt-hand-in-do').click();
    await toResult(trainee, words);
    await expect(heading(trainee, words, 'attempt-passed')).toBeVisible();
    await expect(trainee.getByText(words.part('attempt-passed-text', { percent: 100 }))).toBeVisible();
    await trainee.goto(at(''));
    await expect(trainee.getByText(words.part('home-wait-class'))).toBeVisible();
  });

  await office.everybodyPresent(cohort);
  await office.competent(person);
  let code = '';
  let badge: Badge | undefined;

  await test.step('the coordinator issues, for everyone who has completed', async () => {
    await trainee.reload();
    await expect(trainee.getByText(words.part('home-wait-certificate'))).toBeVisible();
    await coordinator.goto(at(`/coordinate/${cohort}`));
    await expect(coordinator.getByRole('row').filter({ hasText: person.account })).toContainText(words.part('coordinate-complete'));
    await button(coordinator, words, 'coordinate-issue-all', { count: 1 }).click();
    await expect(heading(coordinator, words, 'issuing-done')).toBeVisible();
    await expect(coordinator.getByRole('listitem').filter({ hasText: name }).getByRole('link', { name: /SSNPS/ })).toBeVisible();
  });

  await test.step('the trainee has it, and anybody can check it', async () => {
    await trainee.reload();
    await link(trainee, words, 'home-see-certificate').click();
    const address = (await trainee.getByRole('link', { name: /\/v\// }).getAttribute('href'))!;
    code = address.split('/').at(-1)!;
    const anybody = await visit();
    await anybody.goto(`/v/${code}`);
    await expect(anybody.getByText(words.part('certificate-valid'))).toBeVisible();
    await expect(anybody.getByText(name)).toBeVisible();
    [badge] = await badgesOf(await new Line(baseURL!).signIn(person.account, password));
    expect(await judge(badge!)).toBe('genuine');
  });

  await test.step('the coordinator asks with a reason that it be revoked, another agrees, and anybody sees that', async () => {
    await coordinator.goto(at(mine));
    await link(coordinator, words, 'coordinate-revoke').click();
    await expect(heading(coordinator, words, 'coordinate-revoke')).toBeVisible();
    const reason = coordinator.getByLabel(words.name('coordinate-reason'));
    await reason.fill('   ');
    await button(coordinator, words, 'coordinate-revoke-ask').click();
    await expect(coordinator.getByRole('alert')).toHaveText(words.part('coordinate-refused-reason'));
    await reason.fill('Issued for the wrong person.');
    await button(coordinator, words, 'coordinate-revoke-ask').click();
    await expect(coordinator.getByRole('status')).toHaveText(words.part('coordinate-said-revocation-asked'));
    const colleague = await visit('coordinator-second');
    await colleague.goto(at('/coordinate/revocations'));
    await colleague.getByRole('link', { name: 'Issued for the wrong person.' }).last().click();
    await expect(colleague.getByText('Issued for the wrong person.')).toBeVisible();
    await button(colleague, words, 'coordinate-revoke-do').click();
    await expect(colleague.getByRole('status')).toHaveText(words.part('coordinate-said-revoked'));

    const anybody = await visit();
    await anybody.goto(`/v/${code}`);
    await expect(anybody.getByText(words.any('certificate-revoked', ['date']))).toBeVisible();
    await expect(anybody.getByText(words.part('certificate-valid'))).toHaveCount(0);
    // The badge that was saved before says so too, to whoever asks the list.
    expect(await judge(badge!)).toBe('revoked');
    // Why is between the office and the holder.
    await expect(anybody.getByText('Issued for the wrong person.')).toHaveCount(0);
    await trainee.goto(at('/certificates'));
    await expect(trainee.getByText(words.any('certificate-revoked', ['date']))).toBeVisible();
  });

  await test.step('a new one can be issued after that, with a code of its own', async () => {
    await coordinator.goto(at(mine));
    await button(coordinator, words, 'coordinate-issue').click();
    await expect(heading(coordinator, words, 'issuing-done')).toBeVisible();
    await trainee.reload();
    await expect(trainee.getByText(words.part('certificate-valid'))).toHaveCount(1);
    await expect(trainee.getByText(words.any('certificate-revoked', ['date']))).toHaveCount(1);
  });
});
