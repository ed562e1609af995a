import { expect, test } from 'vitest';
import { bandOf } from './band.ts';

test('the bands of the whole scale, likelihood by consequence', () => {
  const scale = [1, 2, 3, 4, 5];
  const letter = { low: '.', medium: 'm', high: 'h', 'very-high': 'V' };
  expect(scale.map((likelihood) => scale.map((consequence) => letter[bandOf(likelihood, consequence)]).join(''))).toEqual([
    '....m',
    '..mmh',
    '.mmhh',
    '.mhVV',
    'mhhVV',
  ]);
});
