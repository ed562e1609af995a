import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shapeOf, widthOf } from '../schema/question.ts';
import { decodeDigits, encodeDigits } from './answer.ts';
import { runs } from './record.arbitrary.ts';

describe('codes of answers', () => {
  test.each([
    ['single, the third option', [2], { digits: 1, base: 4 }, 2],
    ['multiple, first and third of four', [1, 0, 1, 0], { digits: 4, base: 2 }, 0b0101],
    ['order of three', [2, 0, 1], { digits: 3, base: 3 }, 0b01_00_10],
    ['assess: likelihood, consequence, treatment', [4, 1, 2], { digits: 3, base: 5 }, 0b010_001_100],
    ['a single option', [0], { digits: 1, base: 1 }, 0],
  ])('%s', (_, digits, shape, code) => {
    expect(encodeDigits(digits, shape)).toBe(code);
    expect(decodeDigits(code, shape)).toEqual(digits);
  });

  test('every answer of up to 48 bits comes back and fits its width', () => {
    const answered = fc.record({ digits: fc.integer({ min: 1, max: 12 }), base: fc.integer({ min: 1, max: 16 }) }).chain((shape) =>
      fc.record({
        shape: fc.constant(shape),
        digits: fc.array(fc.nat(shape.base - 1), { minLength: shape.digits, maxLength: shape.digits }),
      }),
    );
    fc.assert(
      fc.property(answered, ({ shape, digits }) => {
        const code = encodeDigits(digits, shape);
        expect(code).toBeLessThan(2 ** widthOf(shape));
        expect(decodeDigits(code, shape)).toEqual(digits);
      }),
      runs(300),
    );
  });

  test('an answer to a question that has since grown an option keeps its meaning', () => {
    expect(decodeDigits(encodeDigits([1, 0, 1], shapeOf('multiple', 3, 0)), shapeOf('multiple', 4, 0))).toEqual([1, 0, 1, 0]);
  });

  test.each([[[0]], [[0, 1, 0]], [[0, 2]], [[-1, 0]], [[0.5, 0]]])('%j is no answer of two digits below 2', (digits) => {
    expect(() => encodeDigits(digits, { digits: 2, base: 2 })).toThrow(RangeError);
  });
});
