import { expect, test, type Page } from '../../fixture.ts';
import { overflow } from '../../page-facts.ts';

// A name can be long, and a list can bring one without a single space.
const LONG = 'Nyandengdit-Achuilakolajang-Mabiordit-Makuerthiongdit Wilgotarrrrengkuachmalualdit';

test('A very long name breaks no page on a phone', async ({ office, cohort, visit, at }) => {
  const { person, line } = await office.settle(cohort, LONG);
  const fits = async (page: Page, path: string) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    expect.soft(await overflow(page), path).toEqual([]);
  };
  const hers = await visit(line);
  for (const path of ['', '/courses/hr-101', '/certificates']) await fits(hers, at(path));
  const coordinator = await visit('coordinator');
  for (const rest of ['', `/people/${person.enrolment}`, '/attendance']) await fits(coordinator, at(`/coordinate/${cohort}${rest}`));
  await coordinator.getByRole('main').getByRole('listitem').first().getByRole('link').click();
  expect.soft(await overflow(coordinator), 'a half-day').toEqual([]);
});
