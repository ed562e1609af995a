import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merge } from './merge.ts';
import { anyRecord, runs } from './record.arbitrary.ts';
import { answer, emptyRecord, raise, startAttempt, startOver } from './record.ts';

describe('merge is a join', () => {
  test('commutative', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
      runs(300),
    );
  });

  test('associative', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, anyRecord, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
      runs(300),
    );
  });

  test('idempotent, and a copy that knows nothing more changes not even the object', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (a, b) => {
        const both = merge(a, b);
        expect(merge(both, structuredClone(a))).toBe(both);
        expect(merge(both, structuredClone(b))).toBe(both);
      }),
      runs(300),
    );
  });
});

const empty = emptyRecord('travel-security');

test('the later of two answers wins, on a tie the greater', () => {
  const seen = answer(empty, 'hotel-safe', 1);
  const later = answer(seen, 'hotel-safe', 0);
  expect(merge(later, answer(empty, 'hotel-safe', 3)).answers).toEqual({ 'hotel-safe': { n: 2, value: 0 } });
  expect(merge(seen, answer(empty, 'hotel-safe', 10)).answers).toEqual({ 'hotel-safe': { n: 1, value: 10 } });
});

test('start-over wins whole, except what was achieved', () => {
  const other = raise(answer(empty, 'hotel-safe', 1), 'FI', { status: 'passed', score: 90, version: '1.0.0' });
  const anew = startOver(raise(empty, 'SE', { status: 'completed', version: '1.0.0' }));
  expect(merge(other, anew)).toEqual({ ...anew, achieved: { SE: anew.achieved.SE, FI: other.achieved.FI } });
});

test('achieved: status before version, version by numbers, score by itself', () => {
  const at = (status: 'completed' | 'passed', version: string, score: number) => raise(empty, 'SE', { status, version, score });
  expect(merge(at('passed', '1.9.0', 80), at('completed', '2.0.0', 95)).achieved.SE).toEqual({
    status: 'passed',
    version: '1.9.0',
    score: 95,
  });
  expect(merge(at('passed', '1.9.0', 80), at('passed', '1.10.0', 70)).achieved.SE).toEqual({
    status: 'passed',
    version: '1.10.0',
    score: 80,
  });
});

test('two attempts at one number: what one left out never meets what the other answered', () => {
  const begun = (count: number, without: string[]) => startAttempt(empty, 'SE', { seed: 1, pool: 1, count, without });
  expect(merge(begun(1, []), begun(0, ['why']))).toEqual(merge(begun(0, ['why']), begun(1, [])));
});

test('two courses do not merge', () => {
  expect(() => merge(empty, emptyRecord('improper-influence'))).toThrow(RangeError);
});
