import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OutlineTest } from '../schema/outline.ts';
import { attemptsLeft, draw, openAttempt, optionOrder, scoreOf } from './final-test.ts';
import { emptyRecord, finishAttempt, startAttempt } from './record.ts';
import { course, runs } from './record.arbitrary.ts';

const pool = Array.from({ length: 12 }, (_, i) => ({
  slot: `q${i}`,
  objective: ['see', 'say', 'stop'][i % 3 === 0 ? 0 : i % 5 === 0 ? 1 : 2] ?? '',
}));
const finalTest: OutlineTest = { minutes: 5, draw: 5, passMark: 80, pool, poolHash: 1 };
const objectiveOf = (slot: string) => pool.find((question) => question.slot === slot)?.objective;
const seed16 = fc.nat(0xffff);

describe('draw', () => {
  test('the same seed and attempt show the same questions, today and in years', () => {
    expect(draw(finalTest, 4711, 1)).toEqual(draw(finalTest, 4711, 1));
    expect(draw(finalTest, 4711, 1)).toMatchInlineSnapshot(`
      [
        "q8",
        "q3",
        "q9",
        "q4",
        "q10",
      ]
    `);
    expect(draw(finalTest, 4711, 2)).toMatchInlineSnapshot(`
      [
        "q3",
        "q7",
        "q4",
        "q8",
        "q10",
      ]
    `);
  });

  test('as many as asked, none twice, every objective', () => {
    fc.assert(
      fc.property(seed16, fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 15 }), (seed, attempt, size) => {
        const drawn = draw({ ...finalTest, draw: size }, seed, attempt);
        expect(new Set(drawn).size).toBe(Math.min(size, pool.length));
        expect(new Set(drawn.map(objectiveOf)).size).toBe(Math.min(size, 3));
      }),
      runs(200),
    );
  });

  test('every question is drawn sometime, and any may be the first', () => {
    const drawn = Array.from({ length: 300 }, (_, seed) => draw(finalTest, seed, 1));
    expect(new Set(drawn.flat()).size).toBe(pool.length);
    expect(new Set(drawn.map(([first]) => first)).size).toBe(pool.length);
  });
});

describe('optionOrder', () => {
  test('a permutation that is not the order written', () => {
    fc.assert(
      fc.property(seed16, fc.string(), fc.integer({ min: 2, max: 12 }), (seed, slot, count) => {
        const order = optionOrder(seed, slot, count);
        const written = Array.from({ length: count }, (_, i) => i);
        expect(order).not.toEqual(written);
        expect(order.toSorted((a, b) => a - b)).toEqual(written);
      }),
      runs(200),
    );
  });

  test('differs from question to question, not from visit to visit', () => {
    expect(optionOrder(1, 'hotel-safe', 6)).toEqual(optionOrder(1, 'hotel-safe', 6));
    expect(new Set(['a', 'b', 'c', 'd', 'e'].map((slot) => optionOrder(1, slot, 6).join())).size).toBeGreaterThan(1);
    expect(optionOrder(1, 'one', 1)).toEqual([0]);
    expect(optionOrder(1, 'none', 0)).toEqual([]);
  });
});

describe('attempts', () => {
  const empty = emptyRecord(course.course);
  const begun = startAttempt(empty, 'SE', { seed: 1, pool: 0xbeef, count: 2 });
  const over = finishAttempt(begun, 'SE', 1, 2, 2, '1.0.0');
  const limited = { ...course, ...(course.test && { test: { ...course.test, attempts: 2 } }) };
  const changed = { ...course, ...(course.test && { test: { ...course.test, poolHash: 2 } }) };

  test('none, open, void, finished', () => {
    expect(openAttempt(empty, course)).toEqual({ state: 'none' });
    expect(openAttempt(begun, course)).toEqual({ state: 'open', number: 1, attempt: begun.attempts['SE.1']?.value });
    expect(openAttempt(begun, changed).state).toBe('void');
    expect(openAttempt(over, changed).state).toBe('finished');
    expect(openAttempt(over, { ...course, jurisdiction: 'FI' })).toEqual({ state: 'none' });
  });

  test('the tenth is after the second', () => {
    const value = over.attempts['SE.1']?.value;
    if (!value) throw new Error('There is an attempt.');
    expect(openAttempt({ ...empty, attempts: { 'SE.2': { n: 1, value }, 'SE.10': { n: 1, value } } }, course)).toMatchObject({
      number: 10,
    });
  });

  test('left: what is not finished is not used', () => {
    expect([empty, begun, over].map((record) => attemptsLeft(record, limited))).toEqual([2, 2, 1]);
    expect(attemptsLeft(over, course)).toBe(Number.POSITIVE_INFINITY);
    const twice = finishAttempt(startAttempt(over, 'SE', { seed: 2, pool: 0xbeef, count: 2 }), 'SE', 2, 0, 2, '1.0.0');
    expect(attemptsLeft(twice, limited)).toBe(0);
  });

  test('without a test there is none', () => {
    const { test: _, ...untested } = course;
    expect(attemptsLeft(empty, untested)).toBe(0);
  });
});

test.each([
  [0, 0, undefined],
  [3, 0, undefined],
  [0, 3, 0],
  [1, 3, 33],
  [2, 3, 66],
  [29, 50, 58],
  [3, 3, 100],
  [4, 3, 100],
])('%i of %i is %s per cent', (right, total, score) => {
  expect(scoreOf(right, total)).toBe(score);
});
