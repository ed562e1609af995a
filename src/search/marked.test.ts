import { describe, expect, test } from 'vitest';
import { marked } from './marked.ts';

const whole = (text: string, ...hits: string[]) => marked(text, new Set(hits));

describe('a text with its hits', () => {
  test('is cut at whole words, in any case', () => {
    expect(whole('Ett tillbud. Tillbudet!', 'tillbud')).toEqual([
      { text: 'Ett ', hit: false },
      { text: 'tillbud', hit: true },
      { text: '. Tillbudet!', hit: false },
    ]);
    expect(whole('Tillbud', 'tillbud')).toEqual([{ text: 'Tillbud', hit: true }]);
  });

  test('is the same text when joined, markup and all', () => {
    const text = 'Kör <b>inte</b> på is & snö, kör.';
    expect(
      whole(text, 'kör', 'b')
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });

  test('is nothing when empty', () => {
    expect(whole('', 'a')).toEqual([]);
  });
});
