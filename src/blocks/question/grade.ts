import { decodeDigits } from '../../learner/answer.ts';
import type { QuestionView } from '../../schema/question.ts';

/** How an answer stands: unscored kinds give undefined. `share` is the part that is right, 0 to 1. */
export interface Grade {
  right: boolean;
  share: number;
}

/** Grades a code. Only an answer that is right throughout counts as right; `share` serves the words “partly right”. */
export function grade(question: QuestionView, code: number): Grade | undefined {
  const digits = decodeDigits(code, question.shape);
  const of = (parts: boolean[]): Grade => {
    const hits = parts.filter(Boolean).length;
    return { right: hits === parts.length, share: parts.length ? hits / parts.length : 0 };
  };
  switch (question.kind) {
    case 'scale':
    case 'assess':
      return undefined;
    case 'multiple':
      return of(question.options.map((o) => (digits[o.code] === 1) === Boolean(o.right)));
    case 'order':
    case 'sort':
      return of(question.options.map((o) => digits[o.code] === question.key?.[o.code]));
    case 'match':
      return of((question.targets ?? []).map((t) => question.key?.[digits[t.code] ?? -1] === t.code));
    case 'numeric':
    case 'text':
      return of([Boolean(question.options.find((o) => o.code === code - 1)?.right)]);
    default:
      return of([Boolean(question.options.find((o) => o.code === code)?.right)]);
  }
}

/** Whether the learner chose this option (choice kinds and listed typed answers). */
export function chose(question: QuestionView, code: number, option: number): boolean {
  const digits = decodeDigits(code, question.shape);
  if (question.kind === 'multiple') return digits[option] === 1;
  return question.kind === 'numeric' || question.kind === 'text' ? digits[0] === option + 1 : digits[0] === option;
}
