import { describe, expect, test } from 'vitest';
import { type Language, playerTexts, site } from './dictionary.ts';

/** Every text of a language with the path to it: `player.save.code` -> text. */
function textsOf(language: Language): Map<string, string> {
  const texts = new Map<string, string>();
  const walk = (node: unknown, path: string): void => {
    if (typeof node === 'string') texts.set(path, node);
    else for (const [key, child] of Object.entries(node as object)) walk(child, `${path}.${key}`);
  };
  walk(site(language), 'site');
  walk(playerTexts(language), 'player');
  return texts;
}

const placesIn = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
const texts = { sv: textsOf('sv'), fi: textsOf('fi'), en: textsOf('en') } satisfies Record<Language, Map<string, string>>;
const where = (language: Language, fails: (text: string, path: string) => boolean): string[] =>
  [...texts[language]].filter(([path, text]) => fails(text, path)).map(([path, text]) => `${path}: ${text}`);

describe.each(['sv', 'fi', 'en'] as const)('%s', (language) => {
  test('has the keys of Swedish, at every depth', () => {
    expect([...texts[language].keys()].sort()).toEqual([...texts.sv.keys()].sort());
  });

  test('fills in what Swedish fills in', () => {
    expect(where(language, (text, path) => placesIn(text).join() !== placesIn(texts.sv.get(path) ?? '').join())).toEqual([]);
  });

  test('has no empty text, no stray space and no broken place', () => {
    const faulty = /^\s|^$|\s$| {2}|[{}]/;
    expect(where(language, (text) => faulty.test(text.replace(/\{\w+\}/g, '0')))).toEqual([]);
  });

  test('quotes as the language does', () => {
    const foreign = language === 'en' ? /["']/ : /["'“‘]/;
    expect(where(language, (text) => foreign.test(text))).toEqual([]);
  });

  test('names the editions in their own language', () => {
    expect(site(language).editions).toEqual(site('sv').editions);
  });
});
