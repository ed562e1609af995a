import { decodeDigits, encodeDigits } from '../../learner/answer.ts';
import { optionOrder } from '../../learner/final-test.ts';
import type { QuestionView } from '../../schema/question.ts';

/** An answer being given: the digits of its code (-1 where nothing is chosen) and, for typed kinds, the text. */
export interface Draft {
  digits: number[];
  typed: string;
}

export const isTyped = (question: QuestionView): boolean => question.kind === 'numeric' || question.kind === 'text';

/** The order in which options are shown. What has a right order or pairs is mixed; the rest stands as it was written. */
export function shownOrder(question: QuestionView, seed: number): QuestionView['options'] {
  const mixed = question.kind === 'order' || question.kind === 'match' || question.kind === 'sort';
  if (!mixed) return question.options;
  return optionOrder(seed, question.slot, question.options.length).flatMap((i) => question.options[i] ?? []);
}

/** Nothing chosen yet; an order begins as it is shown. */
export function emptyDraft(question: QuestionView, seed: number): Draft {
  const digits = Array.from({ length: question.shape.digits }, (): number => (question.kind === 'multiple' ? 0 : -1));
  if (question.kind === 'order')
    shownOrder(question, seed).forEach((option, place) => {
      digits[option.code] = place;
    });
  return { digits, typed: '' };
}

/** A span is written `10–15`. */
const endsOf = (accepted: string): string[] => accepted.split(/\s*[–—]\s*/);

/** The draft that a stored code stands for. What was typed is not stored, only which listed answer it was: of a span its beginning. */
export function draftOf(question: QuestionView, code: number): Draft {
  const [accepted = ''] = question.options.find((o) => o.code === code - 1)?.accepts ?? [];
  const [typed = ''] = question.kind === 'numeric' ? endsOf(accepted) : [accepted];
  return { digits: decodeDigits(code, question.shape), typed: isTyped(question) ? typed : '' };
}

const plain = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.!?”“"\s]+$/, '');
/** NaN for what is no number; nothing is not 0. */
const numberOf = (text: string): number => Number(text.replace(/\s/g, '').replace(',', '.').replace('−', '-') || NaN);

/** Which listed answer a typed one is: its code + 1, or 0 for none. A decimal comma is read. */
export function matchTyped(question: QuestionView, typed: string): number {
  const hit = question.options.find((option) =>
    (option.accepts ?? []).some((accepted) => {
      if (question.kind === 'text') return plain(accepted) === plain(typed);
      const [low, high] = endsOf(accepted).map(numberOf);
      const value = numberOf(typed);
      return low !== undefined && value >= low && value <= (high ?? low);
    }),
  );
  return hit ? hit.code + 1 : 0;
}

/** What is still missing before a draft can be answered. */
export function missing(question: QuestionView, draft: Draft): 'needOne' | 'needAll' | 'needNumber' | 'needWord' | undefined {
  switch (question.kind) {
    case 'numeric':
      return draft.typed.trim() && Number.isFinite(numberOf(draft.typed)) ? undefined : 'needNumber';
    case 'text':
      return draft.typed.trim() ? undefined : 'needWord';
    case 'multiple':
      return draft.digits.includes(1) ? undefined : 'needOne';
    case 'order':
      return undefined;
    case 'match':
      return question.targets?.every((t) => (draft.digits[t.code] ?? -1) >= 0) ? undefined : 'needAll';
    case 'sort':
      return question.options.every((o) => (draft.digits[o.code] ?? -1) >= 0) ? undefined : 'needAll';
    case 'assess':
      return draft.digits.every((d) => d >= 0) ? undefined : 'needAll';
    default:
      return (draft.digits[0] ?? -1) >= 0 ? undefined : 'needOne';
  }
}

/** The code of a complete draft. Digits of removed options are 0. */
export const codeOf = (question: QuestionView, draft: Draft): number =>
  encodeDigits(isTyped(question) ? [matchTyped(question, draft.typed)] : draft.digits.map((d) => Math.max(0, d)), question.shape);
