import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../learner/record.arbitrary.ts';
import { type QuestionView, questionKinds, widthOf } from '../../schema/question.ts';
import { codeOf, draftOf, emptyDraft, isTyped, matchTyped, missing, shownOrder } from './draft.ts';
import { grade } from './grade.ts';
import { type Asked, anyAsked } from './question.arbitrary.ts';

const typed = (kind: 'numeric' | 'text', ...accepts: string[][]): QuestionView => ({
  id: 'q',
  slot: 'q',
  kind,
  shape: { digits: 1, base: accepts.length + 1 },
  stem: '',
  options: accepts.map((list, code) => ({ id: `o${code}`, code, html: '', accepts: list })),
});

describe.each(questionKinds)('%s', (kind) => {
  const law = (holds: (asked: Asked) => void) => fc.assert(fc.property(anyAsked([kind]), holds), runs(200));

  test('a stored answer is the answer given', () => {
    law(({ question, draft }) => {
      const code = codeOf(question, draft);
      const again = draftOf(question, code);
      expect(code).toBeLessThan(2 ** widthOf(question.shape));
      expect(codeOf(question, again)).toBe(code);
      if (!isTyped(question)) expect(again).toEqual(draft);
    });
  });

  test('nothing lacks in a complete answer; something does in an empty one, but for an order, which stands as shown', () => {
    law(({ question, right }) => {
      expect(missing(question, right)).toBe(right.digits.includes(1) || question.kind !== 'multiple' ? undefined : 'needOne');
      expect(missing(question, emptyDraft(question, 1)) === undefined).toBe(question.kind === 'order');
    });
  });
});

test('what was removed lacks nowhere', () => {
  fc.assert(
    fc.property(anyAsked(['order', 'match', 'sort']), ({ question, right }) => {
      const shown = new Set(question.options.map(({ code }) => code));
      const digits = right.digits.map((digit, code) => (shown.has(code) ? digit : -1));
      expect(missing(question, { ...right, digits })).toBeUndefined();
    }),
    runs(200),
  );
});

test('an order never begins as the right one', () => {
  fc.assert(
    fc.property(anyAsked(['order']), fc.nat(0xffff), ({ question }, seed) => {
      const begun = emptyDraft(question, seed);
      expect(grade(question, codeOf(question, begun))?.right).toBe(false);
      expect(shownOrder(question, seed).map((o) => begun.digits[o.code])).toEqual(question.options.map((_, place) => place));
    }),
    runs(200),
  );
});

test.each(questionKinds)('the options of %s are all shown, mixed only where their order would tell', (kind) => {
  fc.assert(
    fc.property(anyAsked([kind]), fc.nat(0xffff), ({ question }, seed) => {
      const shown = shownOrder(question, seed);
      expect(shown.toSorted((a, b) => a.code - b.code)).toEqual(question.options.toSorted((a, b) => a.code - b.code));
      expect(shown.every((option, i) => option === question.options[i])).toBe(!['order', 'match', 'sort'].includes(kind));
    }),
    runs(200),
  );
});

describe('what still lacks', () => {
  test.each([
    ['', 'needNumber'],
    ['  ', 'needNumber'],
    ['tolv', 'needNumber'],
    ['Infinity', 'needNumber'],
    ['12', undefined],
    ['1\u00a0000,5', undefined],
    ['−3', undefined],
  ])('a number typed as %j: %s', (text, lacks) => {
    expect(missing(typed('numeric', ['12']), { digits: [-1], typed: text })).toBe(lacks);
  });

  test('a word', () => {
    expect(missing(typed('text', ['a']), { digits: [-1], typed: ' ' })).toBe('needWord');
    expect(missing(typed('text', ['a']), { digits: [-1], typed: 'b' })).toBeUndefined();
  });
});

describe('a typed answer', () => {
  const number = typed('numeric', ['112'], ['10–15', '20'], ['2,5'], ['−3 – −1']);
  test.each([
    ['112', 1],
    [' 112 ', 1],
    ['1 1 2', 1],
    ['10', 2],
    ['12,5', 2],
    ['15', 2],
    ['15,1', 0],
    ['20', 2],
    ['2.5', 3],
    ['-2', 4],
    ['−1', 4],
    ['113', 0],
    ['elva', 0],
  ])('the number %j is answer %i', (text, code) => {
    expect(matchTyped(number, text)).toBe(code);
  });

  const word = typed('text', ['Säpo', 'Säkerhetspolisen'], ['två ord']);
  test.each([
    ['säpo', 1],
    ['Sa\u0308po', 1],
    ['  SÄKERHETSPOLISEN. ', 1],
    ['två   ord !', 2],
    ['sapo', 0],
    ['', 0],
  ])('the word %j is answer %i', (text, code) => {
    expect(matchTyped(word, text)).toBe(code);
  });

  test('comes back as a number within the span, not as the span, which would tell what is right', () => {
    expect(draftOf(number, 2)).toEqual({ digits: [2], typed: '10' });
    expect(draftOf(number, 1).typed).toBe('112');
    expect(draftOf(number, 0).typed).toBe('');
  });
});
