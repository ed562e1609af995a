import type { Outline, OutlineLesson } from '../schema/outline.ts';
import type { LearnerRecord } from '../schema/record.ts';

/** Whether the lesson's summary stands in for it: only where it has a content note. */
export const isPassedOver = (record: LearnerRecord, lesson: OutlineLesson): boolean =>
  lesson.passable === true && record.summary.includes(lesson.id);

/** The ids of the lessons passed over, sorted. */
export const passedOver = (record: LearnerRecord, outline: Outline): string[] =>
  outline.lessons
    .filter((lesson) => isPassedOver(record, lesson))
    .map(({ id }) => id)
    .sort();
