import { expect, test } from 'vitest';
import { sessionTime } from './session-time.ts';

test.each([
  [0, [0, 0, '0.00']],
  [50, [0, 0, '0.05']],
  [59_999, [0, 0, '59.99']],
  [60_000, [0, 1, '0.00']],
  [3_723_456, [1, 2, '3.45']],
  [-5, [0, 0, '0.00']],
  [Number.NaN, [0, 0, '0.00']],
  [Number.POSITIVE_INFINITY, [9999, 59, '59.99']],
])('%s ms', (ms, time) => expect(sessionTime(ms)).toEqual(time));
