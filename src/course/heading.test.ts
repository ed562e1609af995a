import { describe, expect, test } from 'vitest';
import { headingId, headingNames } from './heading.ts';

describe('the id of a heading', () => {
  test('begins with the lesson and is ASCII', () => {
    expect(headingId('picture', 'Läs nivån, läs sedan texten')).toBe('picture-las-nivan-las-sedan-texten');
    expect(headingId('after', 'Mitä melkein tapahtui?')).toBe('after-mita-melkein-tapahtui');
    expect(headingId('why', '  Över en kafé – till fots ')).toBe('why-over-en-kafe-till-fots');
  });

  test('a second and a third of the same name are numbered', () => {
    const name = headingNames('why');
    expect(['Efteråt', 'Efterat', 'Före', 'Efteråt'].map(name)).toEqual(['why-efterat', 'why-efterat-2', 'why-fore', 'why-efterat-3']);
  });
});
