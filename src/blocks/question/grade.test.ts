import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeDigits } from '../../learner/answer.ts';
import { runs } from '../../learner/record.arbitrary.ts';
import { type QuestionKind, type QuestionView, shapeOf } from '../../schema/question.ts';
import { codeOf } from './draft.ts';
import { chose, grade } from './grade.ts';
import { anyAsked } from './question.arbitrary.ts';

/** Options a, b, c of a lock where the second, code 1, was removed: their codes are 0, 2 and 3. */
const asked = (kind: QuestionKind, more: Partial<QuestionView> = {}): QuestionView => ({
  id: 'q',
  slot: 'q',
  kind,
  shape: shapeOf(kind, 4, kind === 'match' ? 4 : 3),
  stem: '',
  options: [0, 2, 3].map((code) => ({
    id: `o${code}`,
    code,
    html: '',
    ...((kind === 'multiple' ? code !== 2 : code === 2) && { right: true }),
  })),
  ...more,
});
const pairs = [0, 2, 3].map((code) => ({ id: `t${code}`, code, html: '' }));
const groups = [0, 1].map((code) => ({ id: `g${code}`, code, html: '' }));
const questions = {
  single: asked('single'),
  'true-false': asked('true-false'),
  multiple: asked('multiple'),
  order: asked('order', { key: { 0: 0, 2: 1, 3: 2 } }),
  match: asked('match', { targets: pairs, key: { 0: 2, 2: 3, 3: 0 } }),
  sort: asked('sort', { targets: groups, key: { 0: 1, 2: 0, 3: 1 } }),
  numeric: asked('numeric'),
  text: asked('text'),
  scale: asked('scale'),
  assess: asked('assess', { options: [] }),
};
const third = expect.closeTo(1 / 3);
const twoThirds = expect.closeTo(2 / 3);

describe.each<[keyof typeof questions, [string, number[], ReturnType<typeof grade>][]]>([
  [
    'single',
    [
      ['right', [2], { right: true, share: 1 }],
      ['wrong', [0], { right: false, share: 0 }],
      ['removed', [1], { right: false, share: 0 }],
    ],
  ],
  [
    'true-false',
    [
      ['right', [2], { right: true, share: 1 }],
      ['wrong', [3], { right: false, share: 0 }],
    ],
  ],
  [
    'multiple',
    [
      ['right', [1, 0, 0, 1], { right: true, share: 1 }],
      ['right, with what was removed', [1, 1, 0, 1], { right: true, share: 1 }],
      ['one too many', [1, 0, 1, 1], { right: false, share: twoThirds }],
      ['one too few', [1, 0, 0, 0], { right: false, share: twoThirds }],
      ['the other way round', [0, 0, 1, 0], { right: false, share: 0 }],
    ],
  ],
  [
    'order',
    [
      ['right', [0, 0, 1, 2], { right: true, share: 1 }],
      ['two changed about', [1, 0, 0, 2], { right: false, share: third }],
      ['none in its place', [1, 0, 2, 0], { right: false, share: 0 }],
    ],
  ],
  // The digit of a left side is the right side chosen for it.
  [
    'match',
    [
      ['right', [3, 0, 0, 2], { right: true, share: 1 }],
      ['two changed about', [0, 0, 3, 2], { right: false, share: third }],
      ['none', [2, 0, 2, 0], { right: false, share: 0 }],
      ['a removed side chosen', [3, 0, 1, 2], { right: false, share: twoThirds }],
    ],
  ],
  [
    'sort',
    [
      ['right', [1, 0, 0, 1], { right: true, share: 1 }],
      ['one astray', [1, 0, 0, 0], { right: false, share: twoThirds }],
      ['none', [0, 0, 1, 0], { right: false, share: 0 }],
      ['a removed group chosen', [1, 0, 2, 1], { right: false, share: twoThirds }],
    ],
  ],
  [
    'numeric',
    [
      ['right', [3], { right: true, share: 1 }],
      ['a listed wrong one', [1], { right: false, share: 0 }],
      ['none listed', [0], { right: false, share: 0 }],
    ],
  ],
  [
    'text',
    [
      ['right', [3], { right: true, share: 1 }],
      ['removed', [2], { right: false, share: 0 }],
      ['none listed', [0], { right: false, share: 0 }],
    ],
  ],
  ['scale', [['any', [2], undefined]]],
  ['assess', [['any', [4, 4, 4], undefined]]],
])('%s', (kind, answers) => {
  const question = questions[kind];
  test.each(answers)('%s', (_, digits, expected) => {
    expect(grade(question, encodeDigits(digits, question.shape))).toEqual(expected);
  });
});

const scored = ['single', 'true-false', 'multiple', 'order', 'match', 'sort', 'numeric', 'text'] as const;

test('right is all of it right, and nothing else; a share is of what is shown', () => {
  fc.assert(
    fc.property(anyAsked(scored), ({ question, draft, right }) => {
      const graded = grade(question, codeOf(question, draft));
      const best = codeOf(question, right);
      expect(grade(question, best)).toEqual({ right: true, share: 1 });
      expect(graded?.right).toBe(codeOf(question, draft) === best);
      expect(graded?.right).toBe(graded?.share === 1);
      if (question.shape.digits > 1) {
        const hits = question.options.filter(({ code }) => draft.digits[code] === right.digits[code]).length;
        expect(graded?.share).toBeCloseTo(hits / question.options.length);
      }
    }),
    runs(500),
  );
});

test.each<[keyof typeof questions, number[], number[]]>([
  ['single', [2], [2]],
  ['scale', [3], [3]],
  ['multiple', [1, 0, 0, 1], [0, 3]],
  ['multiple', [0, 0, 0, 0], []],
  ['numeric', [3], [2]],
  ['text', [0], []],
])('of %s with digits %j the learner chose %j', (kind, digits, codes) => {
  const question = questions[kind];
  const code = encodeDigits(digits, question.shape);
  expect(question.options.filter((o) => chose(question, code, o.code)).map((o) => o.code)).toEqual(codes);
});
