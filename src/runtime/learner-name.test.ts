import { expect, test } from 'vitest';
import { learnerName } from './learner-name.ts';

test('control and direction characters and halves of characters go, markup stays as text', () => {
  expect(learnerName('\u202EAino\u0000 \u2066Virta\u200Fnen\uD800\n')).toBe('Aino Virtanen');
  expect(learnerName('<b>Ann</b>')).toBe('<b>Ann</b>');
  expect(learnerName('')).toBe('');
});

test('at most 120 as a reader counts', () => {
  expect(learnerName('👩‍👩‍👧'.repeat(130))).toBe('👩‍👩‍👧'.repeat(120));
  expect(learnerName('å'.repeat(10_000))).toHaveLength(120);
  expect(learnerName(`a${'\u0301'.repeat(100_000)}`).length).toBeLessThanOrEqual(1200);
});
