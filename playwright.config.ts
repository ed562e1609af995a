import { defineConfig } from '@playwright/test';
import { launchOptions } from './e2e/chromium.ts';

// `npm test` runs what is tagged @fast; `npm run test:all` everything, and the site once more with React in the browser (e2e/test-all.ts).
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*/*.spec.ts',
  outputDir: 'test-results/journeys',
  reporter: [['list'], ['json', { outputFile: `test-results/${process.env.REPORT ?? 'journeys'}.json` }]],
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
    locale: 'sv-SE',
    screenshot: 'only-on-failure',
  },
});
