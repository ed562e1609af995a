import type { Jurisdiction } from './edition.ts';

/** A register: the higher `n` wins, on a tie the greater value. A write sets `n` to one more than the `n` it saw. */
export interface Register<T> {
  n: number;
  value: T;
}

/** One attempt at the final test. `answers[i]` is the code given to the i-th drawn question, -1 while open. */
export interface Attempt {
  /** 16 bits; with the attempt's number they give the draw and the order. */
  seed: number;
  /** The pool it was drawn from (`OutlineTest.poolHash`). */
  pool: number;
  answers: number[];
  /** Ids of the lessons that were passed over when it began, sorted: what only they teach is not asked. */
  without: string[];
  finished: boolean;
  /** Right answers, once finished; 0 before. */
  right: number;
}

/** The best a learner has reached under one country's law. Only ever raised. */
export interface Achieved {
  status: 'incomplete' | 'completed' | 'passed';
  /** Best final-test score in per cent, 0–100; absent while no attempt is finished. */
  score?: number;
  /** The course version that earned the status. */
  version: string;
}

/**
 * What one learner did in one course. The database row, the export file and the cmi5 state are this value; packed LMS
 * state and resume code are its projection (learner/pack.ts). Free text is never in it (learner/notes.ts).
 * Sets are kept sorted and without doubles.
 */
export interface LearnerRecord {
  format: 1;
  course: string;
  /** Raised by start-over: the higher epoch wins whole, except `achieved`. */
  epoch: number;
  /** Lesson ids. */
  opened: string[];
  /** Lessons the learner has read to the end (their questions count by themselves). */
  done: string[];
  /** Lessons with a content note that were passed over by their summary. */
  summary: string[];
  /** Endings reached, `scenario/ending-code`. */
  endings: string[];
  /** By question slot: the code of the answer (schema/question.ts). */
  answers: Record<string, Register<number>>;
  /** By checklist: a mask. */
  checks: Record<string, Register<number>>;
  /** By scenario: codes of the choices taken, in order. */
  runs: Record<string, Register<number[]>>;
  /** By `jurisdiction.number`, the number from 1: `SE.1`. */
  attempts: Record<string, Register<Attempt>>;
  /** The id of the lesson, question or scenario where the learner was, or `final-test`. */
  bookmark?: Register<string>;
  achieved: Partial<Record<Jurisdiction, Achieved>>;
}
