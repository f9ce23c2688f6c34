import { button, expect, heading, link, signIn, test } from '../../fixture.ts';

test('I sign in with the card I was given and choose a password of my own', { tag: '@phone' }, async ({ page, at, words, newcomer }) => {
  await page.goto(at('/courses'));
  await expect(heading(page, words, 'sign-in-title')).toBeVisible();
  await signIn(page, words, newcomer.account, newcomer.password);

  await expect(heading(page, words, 'sign-in-password-title')).toBeVisible();
  await expect(page.getByText(words.part('sign-in-password-must'))).toBeVisible();
  const [first, again] = [page.getByLabel(words.name('sign-in-password-new')), page.getByLabel(words.name('sign-in-password-again'))];
  const save = button(page, words, 'sign-in-password-do');

  await test.step('one that is too short, too common, my name or typed differently is refused with its reason', async () => {
    for (const [typed, repeated, why] of [
      ['short', 'short', 'sign-in-password-refused-short'],
      ['password', 'password', 'sign-in-password-refused-common'],
      [newcomer.account, newcomer.account, 'sign-in-password-refused-name'],
      ['goats by the river', 'goats by the rivers', 'sign-in-password-refused-differ'],
    ] as const) {
      await first.fill(typed);
      await again.fill(repeated);
      await save.click();
      await expect(page.getByRole('alert')).toHaveText(words.part(why, { count: 8 }));
    }
  });

  await first.fill('goats by the river');
  await again.fill('goats by the river');
  await save.click();
  await expect(page.getByRole('status')).toHaveText(words.part('sign-in-said-password'));
  await expect(page).toHaveURL(new RegExp(`${at('')}\\?`));
  const name = words.language === 'en' ? newcomer.name : newcomer.nameArabic;
  await expect(heading(page, words, 'home-greeting', { name })).toBeVisible();
});

test('The first password no longer works once I have chosen my own', async ({ page, at, words, newcomer }) => {
  await page.goto(at('/sign-in'));
  await signIn(page, words, newcomer.account, newcomer.password);
  await page.getByLabel(words.name('sign-in-password-new')).fill('three tall palms');
  await page.getByLabel(words.name('sign-in-password-again')).fill('three tall palms');
  await button(page, words, 'sign-in-password-do').click();
  await button(page, words, 'app-sign-out').click();
  await page.goto(at('/sign-in'));
  await signIn(page, words, newcomer.account, newcomer.password);
  await expect(page.getByRole('alert')).toHaveText(words.part('sign-in-refused'));
  await signIn(page, words, newcomer.account, 'three tall palms');
  await expect(button(page, words, 'app-sign-out')).toBeVisible();
});

test('I come back to the page that I asked for before I signed in', async ({ page, at, words, office, cohort }) => {
  const { person } = await office.settle(cohort);
  await page.goto(at('/certificates'));
  await signIn(page, words, person.account, person.password);
  await expect(page).toHaveURL(at('/certificates'));
});

test('My service number works in place of my name, and capitals do no harm', async ({ page, at, words, office, cohort }) => {
  const { person } = await office.settle(cohort);
  for (const account of [person.serviceNo, ` ${person.account.toUpperCase()} `]) {
    await page.goto(at('/sign-in'));
    await signIn(page, words, account, person.password);
    await button(page, words, 'app-sign-out').click();
    await expect(page.getByRole('status')).toHaveText(words.part('sign-in-said-signed-out'));
  }
});

test('After six wrong passwords I have to wait, and my colleague at the next computer does not', async ({ page, at, words, office, cohort }) => {
  const [mine, hers] = [await office.settle(cohort), await office.settle(cohort)];
  await page.goto(at('/sign-in'));
  for (let tries = 0; tries < 6; tries += 1) {
    await signIn(page, words, mine.person.account, 'not my password');
    await expect(page.getByRole('alert')).toHaveText(words.part('sign-in-refused'));
  }
  await signIn(page, words, mine.person.account, mine.person.password);
  await expect(page.getByRole('alert')).toHaveText(words.part('sign-in-refused-too-many'));
  await expect(page.getByRole('textbox', { name: words.name('sign-in-account') })).toHaveValue(mine.person.account);

  await signIn(page, words, hers.person.account, hers.person.password);
  await expect(button(page, words, 'app-sign-out')).toBeVisible();
});

test('When I have signed out, the back button shows nothing of mine', { tag: '@phone' }, async ({ trainee, at, words }) => {
  const { page, person } = trainee;
  const name = words.language === 'en' ? person.name : person.nameArabic;
  await page.goto(at(''));
  await link(page, words, 'app-certificates').click();
  await expect(page.getByRole('banner').getByText(name)).toBeVisible();
  await button(page, words, 'app-sign-out').click();
  await expect(page.getByRole('status')).toHaveText(words.part('sign-in-said-signed-out'));
  await expect(page.getByText(name)).toHaveCount(0);

  for (let steps = 0; steps < 2; steps += 1) {
    await page.goBack();
    await expect(heading(page, words, 'sign-in-title')).toBeVisible();
    await expect(page.getByText(name)).toHaveCount(0);
  }
});

test('Sign out stands on every page, one tap away', { tag: '@phone' }, async ({ trainee, at, words }) => {
  for (const path of ['', '/courses', '/courses/hr-101', '/courses/hr-101/01-rights/01-what-is-a-right', '/courses/hr-101/tests/pre', '/certificates', '/password', '/nowhere']) {
    await trainee.page.goto(at(path));
    await expect(button(trainee.page, words, 'app-sign-out')).toBeInViewport();
  }
});
