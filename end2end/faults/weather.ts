import type { Chance } from './chance.ts';

/** What can go wrong in a run beyond what can in every run. */
export interface Weather {
  /** The time of the test runs out. */
  ends: boolean;
  clockMoves: boolean;
  serverFills: boolean;
  deviceFills: boolean;
  /** Nobody presses a button so that what waits is sent: it must go by itself. */
  handsOff: boolean;
}

/** `WITHOUT` leaves faults out, for looking at the others: `server-disk`, `device-disk`, `end`. */
const WITHOUT = (process.env.WITHOUT ?? '').split(',');

export function weather(chance: Chance): Weather {
  const ends = chance.below(3) === 0 && !WITHOUT.includes('end');
  const deviceFills = chance.below(3) === 0 && !WITHOUT.includes('device-disk');
  return {
    ends,
    deviceFills,
    // On a device whose clock is wrong, a form and a line have no common order.
    clockMoves: chance.below(4) === 0 || !ends ? !deviceFills : false,
    serverFills: chance.below(3) === 0 && !WITHOUT.includes('server-disk'),
    handsOff: chance.below(2) === 0,
  };
}
