import { expect, test } from 'vitest';
import { pack } from '../learner/pack.ts';
import { answer, emptyRecord } from '../learner/record.ts';
import type { Driver, Launch } from './driver.ts';
import { outline } from './fake-course.ts';
import { lmsWriter } from './lms-writer.ts';

const launch: Launch = {
  mode: '',
  credit: '',
  entry: '',
  status: '',
  score: undefined,
  state: '',
  bookmark: '',
  learnerId: '',
  learnerName: '',
  language: '',
};
const attempt = { record: answer(emptyRecord('fire-drill'), 'which-way', 1), session: 5 };

/** An LMS that takes everything and gives back `state`. */
const givingBack = (state: string): Driver => ({
  stateLimit: 3500,
  commitsAtEnd: true,
  gone: () => false,
  initialize: () => true,
  read: () => launch,
  readState: () => state,
  writeState: () => true,
  writeBookmark: () => true,
  writeStatus: () => true,
  writeScore: () => true,
  writeTime: () => true,
  writeExit: () => true,
  commit: () => true,
  terminate: () => true,
});
const save = (state: string) =>
  lmsWriter({ driver: givingBack(state), launch, outline, exitWhenComplete: 'suspend', elapsed: () => 0 }).save(attempt);

test('saved is what comes back, in whatever dress', () => {
  const text = pack(attempt.record, outline, 5);
  expect(save(text)).toBe('saved');
  expect(save(` \uFEFF${text}\r\n`)).toBe('saved');
  expect(save(pack(answer(attempt.record, 'where', 2), outline, 5))).toBe('saved');
});

test('refused is less, another attempt’s, a cut one, none', () => {
  for (const text of [
    pack(emptyRecord('fire-drill'), outline, 5),
    pack(attempt.record, outline, 6),
    pack(attempt.record, outline, 5).slice(0, -2),
    '',
  ]) {
    expect(save(text)).toBe('refused');
  }
});
