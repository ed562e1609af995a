import { defineConfig } from '@playwright/test';
import { launchOptions } from './e2e/chromium.ts';

const report = `test-results/journeys-${process.env.RUN ?? 'fast'}`;

// `npm test` runs what is tagged @fast; `npm run test:all` everything, and the site once more with React in the browser.
export default defineConfig({
  testDir: 'e2e',
  outputDir: report,
  reporter: [['list'], ['json', { outputFile: `${report}.json` }]],
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  projects: [
    { name: 'site', testMatch: 'site/*.spec.ts' },
    { name: 'package', testMatch: 'package/*.spec.ts' },
  ],
  use: {
    launchOptions: launchOptions(),
    actionTimeout: 10_000,
    locale: 'sv-SE',
    screenshot: 'only-on-failure',
  },
});
