/**
 * The clocks of a device. One can be set by anybody and runs on while the phone sleeps; the other cannot be set, stands
 * still in sleep, and begins anew with each page. The server works out the moment from both.
 */
import { lastTold } from './send.ts';
import type { Sheet } from './store.ts';

export interface Reading {
  anchor: number;
  anchor_device: number;
  device: number;
  running: number | null;
}

export class Clock {
  /** The running clock at the anchor; there is none when the test came from the device. */
  private readonly start: number | undefined;

  constructor(fresh: boolean) {
    this.start = fresh ? performance.now() : undefined;
  }

  read(sheet: Sheet): Reading {
    return {
      anchor: sheet.anchor,
      anchor_device: sheet.anchorDevice,
      device: Date.now(),
      running: this.start === undefined ? null : Math.round(performance.now() - this.start),
    };
  }

  /**
   * The server's clock now, as far as this device can tell: by what the server said last or, of the two clocks since the
   * test was fetched, by the one that has run further, since a phone may have slept.
   */
  now(sheet: Sheet): number {
    const told = lastTold();
    if (told) return told.server + Math.max(Date.now() - told.device, performance.now() - told.running);
    const bySet = sheet.anchor + (Date.now() - sheet.anchorDevice);
    const byRunning = this.start === undefined ? bySet : sheet.anchor + (performance.now() - this.start);
    return Math.max(bySet, byRunning);
  }
}
