import type { Jurisdiction } from '../schema/edition.ts';
import type { Achieved, LearnerRecord, Register } from '../schema/record.ts';
import { higherAchieved } from './achieved.ts';
import { attemptKey, latestAttempt } from './attempt.ts';
import { scoreOf } from './final-test.ts';
import { own, type Value, writeRegister } from './register.ts';

// Every change takes a record and returns a new one, or the very same object when it changes nothing.

/** A learner who has done nothing yet. */
export const emptyRecord = (course: string): LearnerRecord => ({
  format: 1,
  course,
  epoch: 0,
  opened: [],
  done: [],
  summary: [],
  endings: [],
  answers: {},
  checks: {},
  runs: {},
  attempts: {},
  achieved: {},
});

const include = (record: LearnerRecord, set: 'opened' | 'done' | 'summary' | 'endings', id: string): LearnerRecord =>
  record[set].includes(id) ? record : { ...record, [set]: [...record[set], id].sort() };

type Registers = 'answers' | 'checks' | 'runs' | 'attempts';

function write<K extends Registers>(record: LearnerRecord, map: K, key: string, value: LearnerRecord[K][string]['value']): LearnerRecord {
  const seen: Register<Value> | undefined = own<Register<Value>>(record[map], key);
  const written = writeRegister(seen, value);
  return written === seen ? record : { ...record, [map]: { ...record[map], [key]: written } };
}

/** The lesson was shown to the learner. */
export const open = (record: LearnerRecord, lesson: string): LearnerRecord => include(record, 'opened', lesson);

/** The lesson was read to its end; its questions count by themselves. */
export const finishLesson = (record: LearnerRecord, lesson: string): LearnerRecord => include(record, 'done', lesson);

/** The lesson's summary stands in for it; counts only where the outline lets the lesson be passed over. */
export const passOver = (record: LearnerRecord, lesson: string): LearnerRecord => include(record, 'summary', lesson);

/** `code` as answer.ts makes it. */
export const answer = (record: LearnerRecord, slot: string, code: number): LearnerRecord => write(record, 'answers', slot, code);

/** `mask`: the sum of 2^position of every ticked item. */
export const check = (record: LearnerRecord, checklist: string, mask: number): LearnerRecord => write(record, 'checks', checklist, mask);

/** `choices`: the codes taken so far, in order; an empty list begins the scenario again. */
export const walk = (record: LearnerRecord, scenario: string, choices: number[]): LearnerRecord => write(record, 'runs', scenario, choices);

/** `code`: the ending's position in the lock. Endings once reached stay so. */
export const reachEnding = (record: LearnerRecord, scenario: string, code: number): LearnerRecord =>
  include(record, 'endings', `${scenario}/${code}`);

/** `id` of the lesson, question or scenario where the learner is, or `final-test`. */
export function bookmark(record: LearnerRecord, id: string): LearnerRecord {
  const written = writeRegister(record.bookmark, id);
  return written === record.bookmark ? record : { ...record, bookmark: written };
}

/**
 * Begins an attempt of `count` questions, `without` what the lessons passed over teach (final-test.ts: attemptTerms). `seed` and
 * `pool` have 16 bits. An unfinished attempt under the same pool goes on; one under another pool is void and gives its number to
 * the new one, so that it costs the learner nothing.
 */
export function startAttempt(
  record: LearnerRecord,
  jurisdiction: Jurisdiction,
  { seed, pool, count, without = [] }: { seed: number; pool: number; count: number; without?: string[] },
): LearnerRecord {
  const latest = latestAttempt(record, jurisdiction);
  if (latest && !latest.attempt.finished && latest.attempt.pool === pool) return record;
  const number = latest ? latest.number + Number(latest.attempt.finished) : 1;
  const answers = Array.from({ length: count }, () => -1);
  return write(record, 'attempts', attemptKey(jurisdiction, number), { seed, pool, answers, without, finished: false, right: 0 });
}

/** `position` in the attempt's draw, from 0. A finished attempt, or one there is no record of, stays as it is. */
export function answerAttempt(
  record: LearnerRecord,
  jurisdiction: Jurisdiction,
  number: number,
  position: number,
  code: number,
): LearnerRecord {
  const key = attemptKey(jurisdiction, number);
  const attempt = record.attempts[key]?.value;
  if (!attempt || attempt.finished || attempt.answers[position] === undefined) return record;
  return write(record, 'attempts', key, { ...attempt, answers: attempt.answers.with(position, code) });
}

/** Ends an attempt with `right` of `total` answers right, and raises the best score. `version`: the course's. */
export function finishAttempt(
  record: LearnerRecord,
  jurisdiction: Jurisdiction,
  number: number,
  right: number,
  total: number,
  version: string,
): LearnerRecord {
  const key = attemptKey(jurisdiction, number);
  const attempt = record.attempts[key]?.value;
  if (!attempt || attempt.finished) return record;
  const finished = write(record, 'attempts', key, { ...attempt, finished: true, right });
  const score = scoreOf(right, total);
  return score === undefined ? finished : raise(finished, jurisdiction, { status: 'incomplete', score, version });
}

/** Everything anew but what was achieved; on other devices too, once they merge. */
export const startOver = (record: LearnerRecord): LearnerRecord => ({
  ...emptyRecord(record.course),
  epoch: record.epoch + 1,
  achieved: record.achieved,
});

/** Achieved is only ever raised: a lower status or score changes nothing. */
export function raise(record: LearnerRecord, jurisdiction: Jurisdiction, achieved: Achieved): LearnerRecord {
  const before = record.achieved[jurisdiction];
  const after = before ? higherAchieved(before, achieved) : achieved;
  return after === before ? record : { ...record, achieved: { ...record.achieved, [jurisdiction]: after } };
}
