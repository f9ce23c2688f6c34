/** A test that looks at pages as they are, for which everything stands ready. */
import { test as base } from './fixture.ts';
import { build, type World } from './making.ts';

export { expect } from './fixture.ts';

export const test = base.extend<object, { world: World }>({
  world: [async ({ office, cohort }, use) => use(await build(office, cohort)), { scope: 'worker' }],
});
