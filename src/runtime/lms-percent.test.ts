import { expect, test } from 'vitest';
import { lmsPercent } from './lms-percent.ts';

test.each([
  ['80', 80],
  ['80,5', 80.5],
  ['80.0', 80],
  ['120', 100],
  ['-3', 0],
  ['', undefined],
  ['ok', undefined],
])('a score of "%s"', (text, number) => expect(lmsPercent(text)).toBe(number));
