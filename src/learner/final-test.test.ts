import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outline } from '../schema/outline.ts';
import { attemptsLeft, attemptTerms, draw, openAttempt, optionOrder, scoreOf } from './final-test.ts';
import { course, runs } from './record.arbitrary.ts';
import { emptyRecord, finishAttempt, startAttempt } from './record.ts';

const objectives = ['see', 'say', 'stop'] as const;
const pool = Array.from({ length: 12 }, (_, i) => ({ slot: `q${i}`, objective: objectives[i % 3 === 0 ? 0 : i % 5 === 0 ? 1 : 2] ?? '' }));
const objectiveOf = (slot: string) => pool.find((question) => question.slot === slot)?.objective;
const seed16 = fc.nat(0xffff);
const open = (count: number) => Array.from({ length: count }, () => -1);

/** `served`: what each lesson serves; the lessons are l0, l1 … and may all be passed over. */
const courseOf = (served: string[][], size = 5): Outline => ({
  ...course,
  lessons: served.map((objectives, i) => ({ id: `l${i}`, title: '', minutes: 1, parts: [], passable: true, objectives })),
  test: { minutes: 5, draw: size, passMark: 80, pool, poolHash: 1 },
});
const plain = courseOf([['see'], ['say'], ['stop']]);

describe('draw', () => {
  test('the same seed and attempt show the same questions, today and in years', () => {
    const attempt = { seed: 4711, answers: open(5), without: [] };
    expect(draw(plain, 1, attempt)).toEqual(draw(plain, 1, attempt));
    expect(draw(plain, 1, attempt)).toMatchInlineSnapshot(`
      [
        "q8",
        "q3",
        "q9",
        "q4",
        "q10",
      ]
    `);
    expect(draw(plain, 2, attempt)).toMatchInlineSnapshot(`
      [
        "q3",
        "q7",
        "q4",
        "q8",
        "q10",
      ]
    `);
  });

  test('an attempt once begun keeps its questions when the course draws more or fewer', () => {
    const attempt = { seed: 4711, answers: open(5), without: [] };
    expect(draw(courseOf([['see'], ['say'], ['stop']], 9), 1, attempt)).toEqual(draw(plain, 1, attempt));
  });

  test('every question is drawn sometime, and any may be the first', () => {
    const drawn = Array.from({ length: 300 }, (_, seed) => draw(plain, 1, { seed, answers: open(5), without: [] }));
    expect(new Set(drawn.flat()).size).toBe(pool.length);
    expect(new Set(drawn.map(([first]) => first)).size).toBe(pool.length);
  });

  test('what only lessons passed over teach is not asked; all the rest may be, as many as there are, none twice, every objective', () => {
    const anyServed = fc.array(fc.subarray([...objectives]), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        seed16,
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 15 }),
        anyServed,
        fc.nat(31),
        (seed, number, size, served, mask) => {
          const outline = courseOf(served, size);
          const passed = served.map((_, i) => Math.floor(mask / 2 ** i) % 2 === 1);
          const record = { ...emptyRecord(course.course), summary: served.flatMap((_, i) => (passed[i] ? [`l${i}`] : [])) };
          const servedBy = (kept: boolean) => new Set(served.filter((_, i) => passed[i] !== kept).flat());
          const left = objectives.filter((objective) => servedBy(true).has(objective) || !servedBy(false).has(objective));
          const remaining = left.length > 0 ? left : [...objectives];

          const { count, without } = attemptTerms(record, outline);
          const drawn = draw(outline, number, { seed, answers: open(count), without });
          expect(without).toEqual(record.summary);
          expect(count).toBe(Math.min(size, pool.filter(({ objective }) => (remaining as string[]).includes(objective)).length));
          expect(new Set(drawn).size).toBe(count);
          expect(remaining).toEqual(expect.arrayContaining(drawn.map(objectiveOf)));
          expect(new Set(drawn.map(objectiveOf)).size).toBe(Math.min(size, remaining.length));
        },
      ),
      runs(300),
    );
  });
});

describe('what an attempt is drawn from', () => {
  const passing = (...lessons: string[]) => ({ ...emptyRecord(course.course), summary: lessons });

  test('an objective another lesson serves too is still asked', () => {
    expect(attemptTerms(passing('l0'), courseOf([['see'], ['see', 'say'], ['stop']], 12)).count).toBe(12);
    expect(attemptTerms(passing('l0', 'l1'), courseOf([['see'], ['see', 'say'], ['stop']], 12))).toEqual({
      pool: 1,
      count: pool.filter(({ objective }) => objective === 'stop').length,
      without: ['l0', 'l1'],
    });
  });

  test('a lesson that may not be passed over was not', () => {
    const { lessons, ...rest } = courseOf([['see'], ['say'], ['stop']], 12);
    const strict = { ...rest, lessons: lessons.map(({ passable: _, ...lesson }) => lesson) };
    expect(attemptTerms(passing('l0'), strict)).toEqual({ pool: 1, count: 12, without: [] });
  });

  test('where all lessons are passed over all is asked', () => {
    expect(attemptTerms(passing('l0', 'l1', 'l2'), courseOf([['see'], ['say'], ['stop']], 12)).count).toBe(12);
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
