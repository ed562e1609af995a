import fc from 'fast-check';
import { type QuestionKind, type QuestionView, questionKinds, shapeOf } from '../../schema/question.ts';
import type { Draft } from './draft.ts';

/** A question, an answer to it and the right answer, all complete; what was removed since stands in the lock and in no list. */
export interface Asked {
  question: QuestionView;
  draft: Draft;
  right: Draft;
}

const wordOf = (kind: QuestionKind, code: number): string[] =>
  kind === 'numeric' ? [`${code * 100}–${code * 100 + 50}`, `-${code + 1}`] : [`word ${code}`, `Ord ${code}`];

function viewOf(kind: QuestionKind, locked: number, shown: number[]): QuestionView {
  const paired = kind === 'match' || kind === 'sort';
  const targets = shown.map((code) => ({ id: `t${code}`, code, html: `T${code}` }));
  const [first] = shown;
  const isRight = (code: number) => (kind === 'multiple' ? code % 2 === 0 : code === first);
  return {
    id: 'asked',
    slot: 'asked',
    kind,
    shape: shapeOf(kind, locked, paired ? locked : 0),
    stem: '',
    options: shown.map((code) => ({
      id: `o${code}`,
      code,
      html: `O${code}`,
      ...(isRight(code) && { right: true }),
      ...((kind === 'numeric' || kind === 'text') && { accepts: wordOf(kind, code) }),
    })),
    ...(paired && { targets, key: Object.fromEntries(shown.map((code) => [code, code])) }),
    ...(kind === 'order' && { key: Object.fromEntries(shown.map((code, place) => [code, place])) }),
  };
}

/** Digits of the shape's length: `digit` of what is shown, 0 of what was removed. */
const digitsOf = ({ shape }: QuestionView, shown: number[], digit: (code: number, place: number) => number): number[] =>
  Array.from({ length: shape.digits }, (_, code) => (shown.includes(code) ? digit(code, shown.indexOf(code)) : 0));

function answersTo(question: QuestionView, shown: number[], picks: number[], mixed: number[]): Pick<Asked, 'draft' | 'right'> {
  const { kind, options } = question;
  const pick = (place: number) => shown[(picks[place] ?? 0) % shown.length] ?? 0;
  const drafts = (given: number[], best: number[]) => ({ draft: { digits: given, typed: '' }, right: { digits: best, typed: '' } });
  switch (kind) {
    case 'numeric':
    case 'text': {
      const typed = (code: number) => ({ digits: [-1], typed: options.find((o) => o.code === code)?.accepts?.at(-1) ?? '' });
      return {
        draft: (picks[1] ?? 0) % 2 ? typed(pick(0)) : { digits: [-1], typed: kind === 'text' ? 'none of them' : '99999' },
        right: typed(shown[0] ?? 0),
      };
    }
    case 'multiple':
      return drafts(
        digitsOf(question, shown, (_, place) => (picks[place] ?? 0) % 2),
        digitsOf(question, shown, (code) => 1 - (code % 2)),
      );
    case 'order':
      return drafts(
        digitsOf(question, shown, (_, place) => mixed[place] ?? 0),
        digitsOf(question, shown, (_, place) => place),
      );
    case 'match':
    case 'sort':
      return drafts(
        digitsOf(question, shown, (_, place) => pick(place)),
        digitsOf(question, shown, (code) => code),
      );
    case 'assess':
      return drafts(
        [0, 1, 2].map((i) => (picks[i] ?? 0) % 5),
        [4, 4, 4],
      );
    default:
      return drafts([pick(0)], [shown[0] ?? 0]);
  }
}

/** Any question of these kinds with any complete answer. */
export const anyAsked = (kinds: readonly QuestionKind[] = questionKinds): fc.Arbitrary<Asked> =>
  fc.record({ kind: fc.constantFrom(...kinds), locked: fc.integer({ min: 2, max: 6 }) }).chain(({ kind, locked }) =>
    fc
      .record({
        shown: fc.shuffledSubarray(
          Array.from({ length: locked }, (_, code) => code),
          { minLength: 2 },
        ),
        picks: fc.array(fc.nat(59), { minLength: 6, maxLength: 6 }),
      })
      .chain(({ shown, picks }) =>
        fc.shuffledSubarray([...shown.keys()], { minLength: shown.length }).map((mixed) => {
          const question = viewOf(kind, locked, shown);
          return { question, ...answersTo(question, shown, picks, mixed) };
        }),
      ),
  );
