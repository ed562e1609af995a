import type { QuestionView } from '../../schema/question.ts';
import type { Attempt } from '../../schema/record.ts';
import { grade } from '../question/grade.ts';

/** For each drawn question whether its answer is right; an unanswered one is not. */
export const rightOnes = (questions: QuestionView[], attempt: Pick<Attempt, 'answers'>): boolean[] =>
  questions.map((q, i) => (attempt.answers[i] ?? -1) >= 0 && grade(q, attempt.answers[i] ?? 0)?.right === true);
