import { expect, test } from 'vitest';
import { closingLine, tally } from './closing-line.ts';

const vitest = { success: true, numPassedTests: 10, numFailedTests: 0, numPendingTests: 1, numTodoTests: 2 };
const playwright = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 3 }, errors: [] };

test('the reports of both runners add up', () => {
  expect(closingLine([tally(vitest), tally(playwright)])).toBe('15 passed, 1 failed, 6 skipped');
});

test('a run that fails outside its tests is a failure', () => {
  expect(tally({ ...vitest, success: false }).failed).toBe(1);
  expect(tally({ ...vitest, success: false, numFailedTests: 3 }).failed).toBe(3);
  expect(tally({ ...playwright, errors: [{}, {}] }).failed).toBe(3);
});

test('no report is no test', () => {
  expect(closingLine([])).toBe('0 passed, 0 failed, 0 skipped');
});
