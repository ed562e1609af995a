import type { Outline, OutlineLesson } from '../schema/outline.ts';
import type { Achieved, LearnerRecord } from '../schema/record.ts';
import { higherStatus, numbersOf } from './achieved.ts';
import { latestAttempt } from './attempt.ts';
import { finalTestPlace, scoreOf } from './final-test.ts';
import { isPassedOver } from './passed-over.ts';
import { raise } from './record.ts';

/** Where a learner stands in one edition of a course. */
export interface Standing {
  /** In the order of the outline. */
  lessons: { id: string; state: 'new' | 'opened' | 'done' }[];
  lessonsDone: number;
  lessonsTotal: number;
  /** Of the lessons not done, and of the final test while it is not passed. */
  minutesLeft: number;
  status: Achieved['status'];
  /** Best score of the final test that counts, in per cent; absent before the first attempt is finished. */
  score?: number;
  /** The first lesson not done, then the final test while it is not passed. */
  next?: string;
}

/** With `recompletion: require` what was achieved under an older major version no longer counts. */
function countedAchieved(record: LearnerRecord, outline: Outline): Achieved | undefined {
  const achieved = record.achieved[outline.jurisdiction];
  const [major = 0] = numbersOf(outline.version);
  const [earned = 0] = achieved ? numbersOf(achieved.version) : [];
  return outline.recompletion === 'require' && earned < major ? undefined : achieved;
}

/** The latest attempt's score stands in for an achieved that no longer counts: the packed state keeps no other attempt. */
function testScore(record: LearnerRecord, outline: Outline): number | undefined {
  const counted = countedAchieved(record, outline);
  if (counted) return counted.score;
  const attempt = latestAttempt(record, outline.jurisdiction)?.attempt;
  return attempt?.finished && attempt.pool === outline.test?.poolHash ? scoreOf(attempt.right, attempt.answers.length) : undefined;
}

const isPassed = (record: LearnerRecord, outline: Outline): boolean =>
  (testScore(record, outline) ?? -1) >= (outline.test?.passMark ?? Infinity);

function lessonState(record: LearnerRecord, endedScenarios: Set<string>, lesson: OutlineLesson): 'new' | 'opened' | 'done' {
  const partsDone = lesson.parts.every((part) => Object.hasOwn(record.answers, part) || endedScenarios.has(part));
  const done = isPassedOver(record, lesson) || (partsDone && (lesson.parts.length > 0 || record.done.includes(lesson.id)));
  if (done) return 'done';
  return record.opened.includes(lesson.id) ? 'opened' : 'new';
}

function lessonStates(record: LearnerRecord, outline: Outline): Standing['lessons'] {
  const endedScenarios = new Set(record.endings.map((ending) => ending.slice(0, ending.indexOf('/'))));
  return outline.lessons.map((lesson) => ({ id: lesson.id, state: lessonState(record, endedScenarios, lesson) }));
}

/** The status by what the record holds now, whatever was achieved before. */
function earnedStatus(record: LearnerRecord, outline: Outline, lessons: Standing['lessons']): Achieved['status'] {
  const rule = outline.test ? outline.completion : 'lessons';
  const passed = isPassed(record, outline);
  const complete = (rule === 'final-test' || lessons.every(({ state }) => state === 'done')) && (rule === 'lessons' || passed);
  if (!complete) return 'incomplete';
  return passed ? 'passed' : 'completed';
}

/** What a record means under an outline: pure, so that every device and LMS driver says the same. */
export function completion(record: LearnerRecord, outline: Outline): Standing {
  const lessons = lessonStates(record, outline);
  const left = outline.lessons.filter((_, i) => lessons[i]?.state !== 'done');
  const testLeft = isPassed(record, outline) ? undefined : outline.test;
  const score = testScore(record, outline);
  const next = left[0]?.id ?? (testLeft && finalTestPlace);
  return {
    lessons,
    lessonsDone: lessons.length - left.length,
    lessonsTotal: lessons.length,
    minutesLeft: left.reduce((sum, { minutes }) => sum + minutes, testLeft?.minutes ?? 0),
    status: higherStatus(earnedStatus(record, outline, lessons), countedAchieved(record, outline)?.status ?? 'incomplete'),
    ...(score !== undefined && { score }),
    ...(next && { next }),
  };
}

/** The record with `achieved` raised to what it has earned under this version; what was only carried over keeps the version that earned it. */
export function settle(record: LearnerRecord, outline: Outline): LearnerRecord {
  const status = earnedStatus(record, outline, lessonStates(record, outline));
  return status === 'incomplete' ? record : raise(record, outline.jurisdiction, { status, version: outline.version });
}
