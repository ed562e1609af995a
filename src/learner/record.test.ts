import { describe, expect, test } from 'vitest';
import type { LearnerRecord } from '../schema/record.ts';
import {
  answer,
  answerAttempt,
  bookmark,
  check,
  emptyRecord,
  finishAttempt,
  finishLesson,
  open,
  passOver,
  raise,
  reachEnding,
  startAttempt,
  startOver,
  walk,
} from './record.ts';

const empty = emptyRecord('travel-security');
const begun = startAttempt(empty, 'SE', { seed: 7, pool: 1, count: 2, without: ['hard-to-read'] });
const finished = finishAttempt(answerAttempt(begun, 'SE', 1, 0, 3), 'SE', 1, 1, 2, '1.0.0');

describe('changes', () => {
  const changes: [string, (record: LearnerRecord) => LearnerRecord, Partial<LearnerRecord>][] = [
    ['open', (r) => open(open(r, 'why'), 'packing'), { opened: ['packing', 'why'] }],
    ['finishLesson', (r) => finishLesson(r, 'why'), { done: ['why'] }],
    ['passOver', (r) => passOver(r, 'why'), { summary: ['why'] }],
    ['reachEnding', (r) => reachEnding(r, 'the-taxi', 2), { endings: ['the-taxi/2'] }],
    ['answer', (r) => answer(r, 'hotel-safe', 2), { answers: { 'hotel-safe': { n: 1, value: 2 } } }],
    [
      'answer, where every object has a property of that name',
      (r) => answer(r, 'constructor', 0),
      { answers: { constructor: { n: 1, value: 0 } } },
    ],
    ['check', (r) => check(r, 'before-you-go', 5), { checks: { 'before-you-go': { n: 1, value: 5 } } }],
    ['walk', (r) => walk(r, 'the-taxi', [1, 0]), { runs: { 'the-taxi': { n: 1, value: [1, 0] } } }],
    ['bookmark', (r) => bookmark(r, 'why'), { bookmark: { n: 1, value: 'why' } }],
    [
      'raise',
      (r) => raise(r, 'SE', { status: 'completed', version: '1.0.0' }),
      { achieved: { SE: { status: 'completed', version: '1.0.0' } } },
    ],
  ];

  test.each(changes)('%s changes its own field and nothing else', (_, change, expected) => {
    expect(change(empty)).toEqual({ ...empty, ...expected });
  });

  test.each(changes)('%s done again changes nothing', (_, change) => {
    const once = change(empty);
    expect(change(once)).toBe(once);
  });

  test('another value is a write on top of the one seen', () => {
    expect(answer(answer(empty, 'hotel-safe', 2), 'hotel-safe', 0).answers['hotel-safe']).toEqual({ n: 2, value: 0 });
    expect(bookmark(bookmark(empty, 'why'), 'packing').bookmark).toEqual({ n: 2, value: 'packing' });
  });

  test('start-over keeps what was achieved', () => {
    expect(startOver(open(finished, 'why'))).toEqual({ ...empty, epoch: 1, achieved: finished.achieved });
  });
});

describe('attempts', () => {
  test('begin open, keep answers, and end with a score', () => {
    const terms = { seed: 7, pool: 1, without: ['hard-to-read'] };
    expect(begun.attempts).toEqual({ 'SE.1': { n: 1, value: { ...terms, answers: [-1, -1], finished: false, right: 0 } } });
    expect(finished.attempts['SE.1']).toEqual({ n: 3, value: { ...terms, answers: [3, -1], finished: true, right: 1 } });
    expect(finished.achieved.SE).toEqual({ status: 'incomplete', score: 50, version: '1.0.0' });
  });

  test('the best score stays', () => {
    const second = startAttempt(finished, 'SE', { seed: 8, pool: 1, count: 2 });
    expect(finishAttempt(second, 'SE', 2, 0, 2, '1.0.0').achieved.SE?.score).toBe(50);
  });

  test('an open attempt goes on; a void one gives its number to the next', () => {
    expect(startAttempt(begun, 'SE', { seed: 9, pool: 1, count: 2 })).toBe(begun);
    expect(startAttempt(begun, 'SE', { seed: 9, pool: 2, count: 1 }).attempts).toEqual({
      'SE.1': { n: 2, value: { seed: 9, pool: 2, answers: [-1], without: [], finished: false, right: 0 } },
    });
    expect(Object.keys(startAttempt(begun, 'FI', { seed: 9, pool: 2, count: 1 }).attempts)).toEqual(['SE.1', 'FI.1']);
  });

  test('a finished attempt, a question not drawn and an attempt not begun take no answer', () => {
    expect(answerAttempt(finished, 'SE', 1, 0, 1)).toBe(finished);
    expect(answerAttempt(begun, 'SE', 1, 2, 1)).toBe(begun);
    expect(answerAttempt(begun, 'SE', 2, 0, 1)).toBe(begun);
    expect(finishAttempt(finished, 'SE', 1, 2, 2, '1.0.0')).toBe(finished);
  });

  test('a test of no questions has no score', () => {
    expect(finishAttempt(startAttempt(empty, 'SE', { seed: 1, pool: 1, count: 0 }), 'SE', 1, 0, 0, '1.0.0').achieved).toEqual({});
  });
});
