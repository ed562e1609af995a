import { describe, expect, test } from 'vitest';
import type { Entry } from './entries.ts';
import { buildIndex } from './index-build.ts';
import { openSearch } from './query.ts';

const entry = (url: string, section: string, text: string, also = ''): Entry => ({
  kind: 'lesson',
  title: url.replace(/\/#.*/, ''),
  section,
  url,
  text,
  also,
});
const site = [
  entry('/why/', '', 'Åtgärder före resan. En lång ingress.'),
  entry('/why/#a', 'Tillbud', 'Det som nästan hände.'),
  entry('/picture/', 'Källor', 'Ett tillbud, lösenord och en constructor.'),
  entry('/glossary/#x', 'jäv', 'Ett band i saken.', 'esteellisyys'),
  ...Array.from({ length: 40 }, (_, i) => entry(`/many-${i % 8}/#${i}`, 'Del', 'kastanj')),
  ...Array.from({ length: 9 }, (_, i) => entry(`/one/#${i}`, 'Del', 'almträd')),
];
const ask = openSearch(JSON.parse(JSON.stringify(buildIndex(site))));
const urls = (text: string) => ask(text).flatMap((group) => group.hits.map(({ url }) => url));

describe('asking the index', () => {
  test('nothing asked gives nothing, and no sign can throw', () => {
    for (const text of ['', '   ', '+', '~', '*', ':', '-', '^', 'title:', '"', '\\', '🙂']) expect(ask(text)).toEqual([]);
    for (const text of ['lösenord:', '+lösenord', 'lösenord~9', 'title:lösenord', 'lösen*', '-lösenord'])
      expect(urls(text)[0], text).toBe('/picture/');
    expect(urls('constructor')).toEqual(['/picture/']);
    expect(urls('__proto__ toString')).toEqual([]);
  });

  test('å, ä and ö are letters, at the beginning of a word too', () => {
    expect(urls('åtgärder')).toEqual(['/why/']);
    expect(urls('atgarder')).toEqual(['/why/']);
  });

  test('a heading weighs more than running text', () => {
    expect(urls('tillbud')).toEqual(['/why/#a', '/picture/']);
  });

  test('all words in one place come before one of them', () => {
    expect(urls('ett tillbud lösenord')[0]).toBe('/picture/');
  });

  test('a word that is never shown is found by', () => {
    expect(urls('esteellisyys')).toEqual(['/glossary/#x']);
  });

  test('grouped by page, four a page and twenty in all', () => {
    const many = ask('kastanj');
    expect(new Set(many.map(({ title }) => title)).size).toBe(many.length);
    expect(many.flatMap(({ hits }) => hits)).toHaveLength(20);
    expect(ask('almträd').map(({ title, hits }) => [title, hits.length])).toEqual([['/one', 4]]);
  });

  test('what was found is marked in heading and snippet', () => {
    expect(ask('tillbud')[0]?.hits[0]?.section).toEqual([{ text: 'Tillbud', hit: true }]);
    expect(ask('esteellisyys')[0]?.hits[0]?.section).toEqual([{ text: 'jäv', hit: false }]);
  });

  test('a pasted page is asked by its first words', () => {
    expect(urls(`lösenord ${'bla '.repeat(10_000)}`)[0]).toBe('/picture/');
  });
});

test('a snippet is cut at a word', () => {
  const file = buildIndex([entry('/long/', '', `${'ord, '.repeat(60)}slut`)]);
  expect(file.entries[0]?.[4]).toMatch(/^(ord, )+ord …$/);
  expect(file.entries[0]?.[4].length).toBeLessThanOrEqual(182);
});
