import { type AnswerShape, bitsFor } from '../schema/question.ts';

/** The code of an answer: the sum of digit i * 2^(bits * i), see schema/question.ts. A digit that the shape has no place for is a RangeError. */
export function encodeDigits(digits: readonly number[], shape: AnswerShape): number {
  if (digits.length !== shape.digits) throw new RangeError(`Expected ${shape.digits} digits, got ${digits.length}.`);
  const step = 2 ** bitsFor(shape.base);
  return digits.reduceRight((code, digit) => {
    if (!Number.isInteger(digit) || digit < 0 || digit >= shape.base) throw new RangeError(`${digit} is not a digit below ${shape.base}.`);
    return code * step + digit;
  }, 0);
}

/** The digits of a code, always as many as the shape has. A shape that has grown since reads 0 for what is new; a digit may name what is no longer shown. */
export function decodeDigits(code: number, shape: AnswerShape): number[] {
  const step = 2 ** bitsFor(shape.base);
  return Array.from({ length: shape.digits }, (_, i) => Math.floor(code / step ** i) % step);
}
