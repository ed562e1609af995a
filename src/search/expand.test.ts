import { describe, expect, test } from 'vitest';
import { expander } from './expand.ts';

const expand = expander([
  'försäkring',
  'försäkringen',
  'reseförsäkring',
  'händelse',
  'hända',
  'resa',
  'säker',
  'till',
  'tillbud',
  'vakuutus',
  'matkavakuutus',
  '112',
  'a',
]);
const terms = (asked: string) => expand(asked).map(({ term }) => term);

describe('a word and what may be meant by it', () => {
  test('the word itself first, then what begins with it, then what holds it', () => {
    expect(terms('försäkring').slice(0, 3)).toEqual(['försäkring', 'försäkringen', 'reseförsäkring']);
  });

  test('written without dots, with an ending, in a compound, misspelt', () => {
    expect(terms('reseforsakring')[0]).toBe('reseförsäkring');
    expect(terms('händels')[0]).toBe('händelse');
    expect(terms('matkavakuutuksen')[0]).toBe('matkavakuutus');
    expect(expander(['vakuutuksen'])('matkavakuutuksen')).toHaveLength(1);
    expect(terms('tilbud')[0]).toBe('tillbud');
  });

  test('the dots that were written count', () => {
    const [exact, folded] = [expander(['hår', 'här', 'har'])('här'), expander(['hår'])('här')];
    expect(exact[0]).toEqual({ term: 'här', weight: 1 });
    expect(folded[0]?.weight).toBe(0.9);
  });

  test('one letter is only itself, and nonsense is nothing', () => {
    expect(terms('a')).toEqual(['a']);
    expect(terms('q')).toEqual([]);
    expect(terms('xyzzyqw')).toEqual([]);
  });

  test('at most sixteen', () => {
    expect(expander(Array.from({ length: 40 }, (_, i) => `risk${i}`))('risk')).toHaveLength(16);
  });
});
