import { describe, expect, test } from 'vitest';
import type { Outline } from '../schema/outline.ts';
import type { LearnerRecord } from '../schema/record.ts';
import { completion, settle } from './completion.ts';
import { course } from './record.arbitrary.ts';
import {
  answer,
  answerAttempt,
  emptyRecord,
  finishAttempt,
  finishLesson,
  open,
  passOver,
  raise,
  reachEnding,
  startAttempt,
  startOver,
} from './record.ts';

const empty = emptyRecord(course.course);
const inOrder = (...changes: ((record: LearnerRecord) => LearnerRecord)[]) => changes.reduce((record, change) => change(record), empty);
const readAll = inOrder(
  (r) => finishLesson(r, 'why'),
  (r) => answer(r, 'hotel-safe', 0),
  (r) => reachEnding(r, 'the-taxi', 1),
  (r) => passOver(r, 'hard-to-read'),
);
const tested = (record: LearnerRecord, right: number, pool = 0xbeef, version = course.version) => {
  const begun = startAttempt(record, 'SE', { seed: 1, pool, count: 2 });
  const number = Object.keys(begun.attempts).length;
  return finishAttempt(answerAttempt(begun, 'SE', number, 0, 1), 'SE', number, right, 2, version);
};
const { test: _, ...untested } = course;
const ruled = (completion: Outline['completion'], recompletion: Outline['recompletion'] = 'keep'): Outline => ({
  ...course,
  completion,
  recompletion,
});

describe('lessons', () => {
  const states = (record: LearnerRecord) => completion(record, course).lessons.map(({ state }) => state);

  test('nothing done', () => {
    expect(completion(empty, course)).toEqual({
      lessons: [
        { id: 'why', state: 'new' },
        { id: 'packing', state: 'new' },
        { id: 'hard-to-read', state: 'new' },
      ],
      lessonsDone: 0,
      lessonsTotal: 3,
      minutesLeft: 27,
      status: 'incomplete',
      next: 'why',
    });
  });

  test('a lesson without parts is done when it is read to its end', () => {
    expect(states(open(empty, 'why'))).toEqual(['opened', 'new', 'new']);
    expect(states(finishLesson(empty, 'why'))).toEqual(['done', 'new', 'new']);
  });

  test('a lesson with parts is done when each is answered or ended, and not by reading', () => {
    const answered = answer(finishLesson(open(empty, 'packing'), 'packing'), 'hotel-safe', 0);
    expect(states(answered)).toEqual(['new', 'opened', 'new']);
    expect(states(reachEnding(answered, 'the-taxi', 2))).toEqual(['new', 'done', 'new']);
    expect(states(reachEnding(answered, 'the-taxi-home', 2))).toEqual(['new', 'opened', 'new']);
  });

  test('only a lesson with a content note may be passed over', () => {
    expect(states(passOver(passOver(empty, 'packing'), 'hard-to-read'))).toEqual(['new', 'new', 'done']);
  });

  test('an id that every object has is not answered by itself', () => {
    expect(states(open(empty, 'hard-to-read'))).toEqual(['new', 'new', 'opened']);
  });

  test('what is left', () => {
    expect(completion(readAll, course)).toMatchObject({ lessonsDone: 3, minutesLeft: 10, next: 'final-test', status: 'completed' });
    expect(completion(finishLesson(empty, 'why'), course)).toMatchObject({ lessonsDone: 1, minutesLeft: 22, next: 'packing' });
    const through = completion(tested(readAll, 2), course);
    expect(through).toMatchObject({ minutesLeft: 0, score: 100 });
    expect(through).not.toHaveProperty('next');
  });
});

describe('status by the rule of the course', () => {
  test.each<[string, Outline, LearnerRecord, string]>([
    ['lessons', ruled('lessons'), empty, 'incomplete'],
    ['lessons', ruled('lessons'), readAll, 'completed'],
    ['lessons', ruled('lessons'), tested(readAll, 1), 'completed'],
    ['lessons', ruled('lessons'), tested(readAll, 2), 'passed'],
    ['lessons', ruled('lessons'), tested(empty, 2), 'incomplete'],
    ['final-test', ruled('final-test'), readAll, 'incomplete'],
    ['final-test', ruled('final-test'), tested(empty, 1), 'incomplete'],
    ['final-test', ruled('final-test'), tested(empty, 2), 'passed'],
    ['both', ruled('both'), readAll, 'incomplete'],
    ['both', ruled('both'), tested(empty, 2), 'incomplete'],
    ['both', ruled('both'), tested(readAll, 2), 'passed'],
    ['both, but there is no test', { ...untested, completion: 'both' }, readAll, 'completed'],
  ])('%s', (_rule, outline, record, status) => {
    expect(completion(record, outline).status).toBe(status);
  });

  test('the other country has its own', () => {
    expect(completion(raise(empty, 'FI', { status: 'passed', score: 100, version: '2.0.0' }), course)).toMatchObject({
      status: 'incomplete',
    });
  });

  test('a failed attempt has a score and is not passed', () => {
    expect(completion(tested(readAll, 1), course)).toMatchObject({ score: 50, next: 'final-test', minutesLeft: 10 });
  });
});

describe('what was achieved', () => {
  const old = startOver(raise(empty, 'SE', { status: 'passed', score: 90, version: '1.10.0' }));

  test('stays, whatever has become of the course or the record', () => {
    expect(completion(old, ruled('both'))).toMatchObject({ status: 'passed', score: 90, lessonsDone: 0 });
  });

  test('no longer counts after a new major version that must be taken again', () => {
    expect(completion(old, ruled('both', 'require'))).toMatchObject({ status: 'incomplete', next: 'why' });
    expect(completion(old, ruled('both', 'require'))).not.toHaveProperty('score');
    expect(completion(old, { ...ruled('both', 'require'), version: '1.11.0' }).status).toBe('passed');
  });

  test('must then be earned under the pool of today', () => {
    const again = { ...readAll, epoch: 1, achieved: old.achieved };
    expect(completion(tested(again, 2), ruled('both', 'require'))).toMatchObject({ status: 'passed', score: 100 });
    expect(completion(tested(again, 2, 1), ruled('both', 'require')).status).toBe('incomplete');
    expect(settle(tested(again, 2), ruled('both', 'require')).achieved.SE).toEqual({ status: 'passed', score: 100, version: '2.1.0' });
  });
});

describe('settle', () => {
  test('raises achieved to what was earned', () => {
    expect(settle(readAll, course).achieved).toEqual({ SE: { status: 'completed', version: '2.1.0' } });
    expect(settle(tested(readAll, 2), course).achieved).toEqual({ SE: { status: 'passed', score: 100, version: '2.1.0' } });
  });

  test('does not raise by itself what was only carried over', () => {
    const carried = raise(empty, 'SE', { status: 'passed', version: '1.0.0' });
    expect(settle(carried, course)).toBe(carried);
  });

  test('settled is settled', () => {
    const settled = settle(readAll, course);
    expect(settle(settled, course)).toBe(settled);
  });
});
