import { pack, worstCase } from '../../src/learner/pack.ts';
import { answer, emptyRecord } from '../../src/learner/record.ts';
import type { Outline, Slot } from '../../src/schema/outline.ts';
import type { Figures } from './table.ts';

const lessons = Array.from({ length: 200 }, (_, i) => `lesson-${i}`);
const questions = Array.from({ length: 100 }, (_, i) => `question-${i}`);

/** A course as large as one package gets; 40 of its questions are the final test's pool. */
const large: Outline = {
  course: 'large',
  version: '1.0.0',
  edition: 'en-SE',
  jurisdiction: 'SE',
  title: 'Large',
  completion: 'both',
  recompletion: 'keep',
  lessons: lessons.map((id) => ({ id, title: id, minutes: 5, parts: [] })),
  slots: [...lessons.map((id): Slot => ({ id, kind: 'lesson' })), ...questions.map((id): Slot => ({ id, kind: 'question', width: 2 }))],
  test: { minutes: 20, draw: 20, passMark: 80, poolHash: 1, pool: questions.slice(0, 40).map((slot) => ({ slot, objective: 'all' })) },
};

/** Characters the LMS keeps of a course of 200 lessons and 100 questions. */
export function packedState(): Figures {
  const read = { ...emptyRecord('large'), opened: lessons, done: lessons };
  const once = questions.reduce((record, id) => answer(record, id, 3), read);
  return { stateOnce: pack(once, large).length, stateWorst: worstCase(large) };
}
