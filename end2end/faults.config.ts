import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

/** Random faults; see `faults/`. Each worker has a server, a bad network and a browser of its own. */
export default defineConfig({
  testDir: 'faults',
  outputDir: join(import.meta.dirname, 'results', 'faults'),
  fullyParallel: true,
  workers: Number(process.env.WORKERS ?? 2),
  retries: 0,
  timeout: 90_000,
  reporter: [['dot']],
  use: {
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update',
        '--disable-sync', '--no-first-run',
      ],
    },
  },
});
