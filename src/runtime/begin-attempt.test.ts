import { describe, expect, test } from 'vitest';
import { pack } from '../learner/pack.ts';
import { answer, emptyRecord } from '../learner/record.ts';
import { beginAttempt } from './begin-attempt.ts';
import type { Launch } from './driver.ts';
import { outline } from './fake-course.ts';

const silent: Launch = {
  mode: 'normal',
  credit: 'credit',
  entry: '',
  status: '',
  score: undefined,
  state: '',
  bookmark: '',
  learnerId: 'l1',
  learnerName: '',
  language: '',
};
const one = answer(emptyRecord('fire-drill'), 'which-way', 1);
const two = answer(emptyRecord('fire-drill'), 'where', 2);
const begin = (launch: Partial<Launch>, journal = '') =>
  beginAttempt({ ...silent, ...launch }, { text: journal, age: 60_000 }, outline, 77);

describe('the LMS has no state, the device has some', () => {
  const journal = pack(one, outline, 5);

  test.each([
    { status: '', entry: '' },
    { status: '', entry: 'ab-initio' },
    { status: 'incomplete', entry: 'ab-initio' },
  ] as const)('status "$status", entry "$entry": a new attempt, with an offer', (launch) => {
    expect(begin(launch, journal)).toMatchObject({
      session: 77,
      record: { answers: {} },
      found: { record: one, age: 60_000 },
      replaces: true,
    });
  });

  test.each([
    { status: '', entry: 'resume' },
    { status: 'incomplete', entry: '' },
    { status: 'incomplete', entry: 'resume' },
    { status: 'completed', entry: 'ab-initio' },
    { status: 'passed', entry: '' },
  ] as const)('status "$status", entry "$entry": the same attempt goes on', (launch) => {
    expect(begin(launch, journal)).toMatchObject({ session: 5, record: { answers: one.answers }, replaces: false });
    expect(begin(launch, journal).found).toBeUndefined();
  });

  test('without a learner id the journal may be anybody’s', () => {
    expect(begin({ learnerId: '' }, journal).found).toBeUndefined();
    expect(begin({ learnerId: '', status: 'incomplete' }, journal)).toMatchObject({ session: 77, record: { answers: {} } });
    expect(begin({ learnerId: '', state: pack(two, outline, 5) }, journal).record.answers).toEqual({ ...one.answers, ...two.answers });
  });

  test('an empty journal offers nothing', () => {
    expect(begin({}, pack(emptyRecord('fire-drill'), outline, 5)).found).toBeUndefined();
  });
});

describe('the LMS has a state', () => {
  test('the journal of the same attempt is merged, another’s is not', () => {
    const state = pack(two, outline, 5);
    expect(begin({ state }, pack(one, outline, 5))).toMatchObject({
      session: 5,
      record: { answers: { ...one.answers, ...two.answers } },
      settled: false,
    });
    expect(begin({ state }, pack(two, outline, 5))).toMatchObject({ settled: true, replaces: false });
    const other = begin({ state }, pack(one, outline, 6));
    expect(other).toMatchObject({ session: 5, record: { answers: two.answers }, replaces: true });
    expect(other.found).toBeUndefined();
  });

  test('an attempt in which nothing was done yet still offers what is on the device', () => {
    expect(begin({ state: pack(emptyRecord('fire-drill'), outline, 5) }, pack(one, outline, 6)).found?.record).toEqual(one);
  });

  test('of another course: kept aside, and a fresh start', () => {
    const foreign = pack(emptyRecord('another'), { ...outline, course: 'another' }, 5);
    expect(begin({ state: foreign })).toMatchObject({ unreadable: true, newer: false, session: 77, record: emptyRecord('fire-drill') });
    expect(begin({ state: '{"vendor":1}' })).toMatchObject({ unreadable: true });
  });
});
