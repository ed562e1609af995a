import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BitReader, BitWriter } from './bits.ts';
import { runs } from './record.arbitrary.ts';

const written = (write: (bits: BitWriter) => void) => {
  const bits = new BitWriter();
  write(bits);
  return bits;
};

describe('Elias gamma', () => {
  test.each([
    [1, '1'],
    [2, '010'],
    [3, '011'],
    [4, '00100'],
    [31, '000011111'],
  ])('%i is %s', (value, bits) => {
    expect(written((to) => to.gamma(value)).bits.join('')).toBe(bits);
  });

  test('0 has none', () => {
    expect(() => new BitWriter().gamma(0)).toThrow(RangeError);
  });
});

test('numbers come back, up to the largest safe one', () => {
  const numbers = fc.array(
    fc.oneof(
      fc.integer({ min: 1, max: 40 }),
      fc.maxSafeNat().map((n) => Math.max(n, 1)),
      fc.constant(Number.MAX_SAFE_INTEGER),
    ),
  );
  fc.assert(
    fc.property(numbers, (values) => {
      const reader = new BitReader(
        written((to) => {
          for (const value of values) {
            to.flag(value % 2 === 1);
            to.gamma(value);
            to.write(value, 53);
          }
        }).bytes(),
      );
      expect(values.map(() => [reader.flag(), reader.gamma(), reader.read(53)])).toEqual(
        values.map((value) => [value % 2 === 1, value, value]),
      );
      expect(reader.atEnd()).toBe(true);
    }),
    runs(100),
  );
});

test.each([
  [4, 2],
  [-1, 2],
  [2 ** 48, 48],
  [Number.NaN, 2],
])('%d does not fit %i bits', (value, width) => {
  expect(() => new BitWriter().write(value, width)).toThrow(RangeError);
});

test('past the end, and a number larger than any, are told', () => {
  expect(() => new BitReader(Uint8Array.of(255)).read(9)).toThrow(RangeError);
  expect(() => new BitReader(new Uint8Array(20).fill(1, 8)).gamma()).toThrow(RangeError);
});

test('the end is the zeros of the last byte and no more', () => {
  expect(new BitReader(Uint8Array.of(0)).atEnd()).toBe(false);
  const reader = new BitReader(Uint8Array.of(0b1000_0001));
  reader.flag();
  expect(reader.atEnd()).toBe(false);
});
