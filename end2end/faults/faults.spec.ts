/** `bin/faults --runs N --seed S`: as many runs as one likes; the same seed plays the same run again. */
import { test as base, expect } from '@playwright/test';
import { Line } from '../line.ts';
import { Office } from '../office.ts';
import { Chance } from './chance.ts';
import { Proxy } from './proxy.ts';
import { readLesson } from './lesson.ts';
import { takeTest } from './run.ts';
import type { Stage } from './scene.ts';
import { PASSWORD, Program } from './server.ts';

const runs = Number(process.env.RUNS ?? '60');
const seed = Number(process.env.SEED ?? '1');

const test = base.extend<object, { stage: Stage }>({
  stage: [
    async ({ browser }, use, worker) => {
      const program = await Program.start();
      const proxy = await Proxy.open();
      proxy.lead(program.port);
      const office = new Office(await new Line(program.origin).signIn('coordinator', PASSWORD), `F${worker.workerIndex}N`);
      const cohort = await office.openClass('Faults hall');
      await use({ program, proxy, browser, office, cohort });
      proxy.close();
      await program.end();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

for (let run = seed; run < seed + runs; run += 1) {
  test(`seed ${run}: what was shown as kept is with the server`, async ({ stage }) => {
    // Every fourth reads a lesson, the others take a test.
    const play = run % 4 === 0 ? readLesson : takeTest;
    expect(await play(stage, new Chance(run))).toEqual([]);
  });
}
