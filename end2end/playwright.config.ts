import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import type { Options } from './fixture.ts';

const here = import.meta.dirname;
const root = join(here, '..');
const results = join(here, 'results');

/** A Tuesday in class, at nine in the morning in Juba. The server's clock starts here in every run. */
const MOMENT = Date.parse('2026-11-24T09:00:00+02:00');

const port = Number(process.env.PORT ?? 3399);
const origin = `http://127.0.0.1:${port}`;
const program = process.env.AMANA_BIN;
const site = process.env.AMANA_SITE;
if (!program || !site) {
  throw new Error('Set AMANA_BIN to the program and AMANA_SITE to the built site: bin/test does, see end2end/README.md.');
}
process.env.AMANA_DEMO_PASSWORD ??= 'demo-pass-1';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const people = ['job.spec.ts', 'trainee/**', 'coordinator/**', 'anyone/**'];

export default defineConfig<Options>({
  testDir: 'tests',
  outputDir: join(results, 'artefacts'),
  fullyParallel: false,
  workers: Number(process.env.WORKERS ?? 2),
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 8_000 },
  reporter: [['list'], ['./reporter.ts'], ['json', { outputFile: join(results, 'report.json') }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: origin,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Africa/Juba',
    language: 'en',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    { name: 'desktop' },
    { name: 'phone', use: phone, testMatch: ['trainee/**'], grep: /@phone/ },
    { name: 'arabic', use: { ...phone, language: 'ar', locale: 'ar' }, testMatch: people },
    { name: 'no-script', use: { javaScriptEnabled: false }, testMatch: people },
  ],
  webServer: {
    command: 'rm -rf "$AMANA_DATA" && mkdir -p "$AMANA_DATA" && exec "$AMANA_BIN" serve --demo 2>"$AMANA_DATA/server.log"',
    cwd: root,
    url: `${origin}/readyz`,
    reuseExistingServer: false,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: {
      AMANA_BIN: program,
      AMANA_SITE: site,
      AMANA_ADDR: `127.0.0.1:${port}`,
      // Two runs at once keep to themselves.
      AMANA_DATA: join(results, `data-${port}`),
      AMANA_DEMO_PASSWORD: process.env.AMANA_DEMO_PASSWORD,
      AMANA_CHEAP_PASSWORDS: 'true',
      AMANA_CLOCK: process.env.AMANA_CLOCK ?? String(MOMENT),
    },
  },
});
