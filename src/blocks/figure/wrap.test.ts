import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../learner/record.arbitrary.ts';
import { wrap } from './wrap.ts';

test.each<[string, number, string[]]>([
  ['Egen myndighet', 24, ['Egen myndighet']],
  ['Egen myndighet i Sverige', 14, ['Egen myndighet', 'i Sverige']],
  ['i säkerhetsskyddsförordningen står', 10, ['i', 'säkerhetsskyddsförordningen', 'står']],
  ['  två \n rader  ', 5, ['två', 'rader']],
  ['', 5, ['']],
])('%j at %i', (text, perLine, lines) => {
  expect(wrap(text, perLine)).toEqual(lines);
});

test('every word in order, no line too long but for one word, none broken too early', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-zåäö]{1,12}$/), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 1, max: 30 }),
      (words, perLine) => {
        const lines = wrap(words.join(' '), perLine);
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const [i, line] of lines.entries()) {
          expect(line.length <= perLine || !line.includes(' ')).toBe(true);
          const [next] = lines[i + 1]?.split(' ') ?? [];
          if (next) expect(line.length + 1 + next.length).toBeGreaterThan(perLine);
        }
      },
    ),
    runs(200),
  );
});
