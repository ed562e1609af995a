import { existsSync, globSync, readFileSync } from 'node:fs';

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** What is counted of Vitest's JSON report. */
interface VitestReport {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

/** What is counted of Playwright's; `errors` are those outside any test. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/** One run. A run that failed without a failed test (a file that cannot be loaded) counts as one failed. */
export function tally(report: VitestReport | PlaywrightReport): Tally {
  if ('stats' in report) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
  }
  const { success, numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report;
  return { passed: numPassedTests, failed: numFailedTests || Number(!success), skipped: numPendingTests + numTodoTests };
}

/** All runs as one line: `12 passed, 0 failed, 1 skipped`. */
export function closingLine(tallies: readonly Tally[]): string {
  const sum = (part: keyof Tally) => tallies.reduce((total, one) => total + one[part], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`;
}

if (import.meta.main) {
  const reports = existsSync('test-results') ? globSync('test-results/*.json') : [];
  console.log(closingLine(reports.map((file) => tally(JSON.parse(readFileSync(file, 'utf8')) as VitestReport | PlaywrightReport))));
}
