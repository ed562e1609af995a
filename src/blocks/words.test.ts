import { describe, expect, test } from 'vitest';
import type { WordContext } from '../course/edition.ts';
import type { Edition } from '../schema/edition.ts';
import type { Organisation } from '../schema/organisation.ts';
import { words } from './words.ts';

const library: WordContext['library'] = {
  courses: [],
  facts: new Map([
    [
      'se/emergency-number',
      {
        jurisdiction: 'SE',
        short: { sv: '112' },
        text: { sv: 'Larma på 112 & vänta.', en: 'Call 112.' },
        source: 'SOS Alarm',
        read: '2026-11-22',
        reviewDue: '2027-05-22',
        verified: true,
        owner: 'editor',
        file: 'content/facts/SE/emergency.yaml',
      },
    ],
  ]),
  terms: new Map([
    [
      'tjansteman',
      {
        id: 'tjansteman',
        sv: { term: 'tjänsteman', means: 'Anställd.' },
        'sv-FI': { term: 'tjänsteinnehavare' },
        fi: { term: 'virkamies', means: 'V.' },
        en: { term: 'official', means: 'O.' },
        checked: true,
        file: 'content/glossary.yaml',
      },
    ],
  ]),
  organisations: new Map(),
  faults: [],
  at: () => ({ line: 1, column: 1 }),
};
const own: Organisation = {
  example: false,
  name: 'Myndigheten',
  contacts: { security: { value: { sv: 'Anna <1>', fi: 'Anna', en: 'Anna' } } },
};

const write = (
  name: 'Fact' | 'Term' | 'Contact' | 'For',
  attributes: Record<string, string>,
  inner = '',
  inline = true,
  edition: Edition = 'sv-SE',
  organisation?: Organisation,
) => words({ library, edition, organisation })[name]?.(attributes, inner, inline);

describe('a fact', () => {
  test('in a sentence is its short form in the language, or its text where there is none', () => {
    expect(write('Fact', { id: 'se/emergency-number' })).toBe('<span class="fact-word">112</span>');
    expect(write('Fact', { id: 'se/emergency-number' }, '', true, 'en-SE')).toBe('<span class="fact-word">Call 112.</span>');
  });

  test('on a line of its own is a card with its source', () => {
    expect(write('Fact', { id: 'se/emergency-number' }, '', false)).toMatch(
      /^<aside class="fact"><p>Larma på 112 &amp; vänta\.<\/p><p class="source">SOS Alarm, /,
    );
  });

  test('that does not exist stops the build', () => {
    expect(() => write('Fact', { id: 'fi/emergency-number' })).toThrow('fi/emergency-number');
    expect(() => write('Fact', {})).toThrow();
  });
});

describe('a term', () => {
  test('is a button that opens its explanation', () => {
    expect(write('Term', { id: 'tjansteman' }, 'tjänstemän')).toBe(
      '<button type="button" class="term" popovertarget="term-tjansteman">tjänstemän</button>',
    );
  });

  test('that does not exist stops the build', () => {
    expect(() => write('Term', { id: 'elsewhere' }, 'x')).toThrow('elsewhere');
  });
});

describe('a contact', () => {
  test('is what the authority has given, as text', () => {
    expect(write('Contact', { for: 'security' }, '', true, 'sv-SE', own)).toBe(
      '<span class="contact"><strong>Anna &lt;1&gt;</strong></span>',
    );
  });

  test('is a line to fill in where nothing is given', () => {
    for (const organisation of [undefined, own])
      expect(write('Contact', { for: 'duty-officer' }, '', false, 'sv-SE', organisation)).toMatch(/class="blank"/);
  });
});

test.each<[Edition, string]>([
  ['sv-SE', '<p>Lag</p>'],
  ['en-SE', '<p>Lag</p>'],
  ['sv-FI', ''],
  ['fi-FI', ''],
])('what is for Sweden stands in %s as %j', (edition, markup) => {
  expect(write('For', { jurisdiction: 'SE' }, '<p>Lag</p>', false, edition)).toBe(markup);
});
