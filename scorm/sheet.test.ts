import { expect, test } from 'vitest';
import { lmsElements } from '../src/schema/lms-elements.ts';
import { gate } from './gate.ts';
import { identifiers } from './identifiers.ts';
import { sheet } from './sheet.ts';
import { scorm12 } from './targets/scorm12.ts';
import { scorm2004Third } from './targets/scorm2004.ts';

const description = {
  identifiers: identifiers('demo', 'fi-FI'),
  title: 'Matka & turva',
  summary: '',
  version: '1.0.0',
  edition: 'fi-FI',
  minutes: 5,
} as const;
const subject = { description, target: scorm12, file: 'demo.zip', bytes: 1234, sha256: 'abc', scored: true };

test('the sheet names the file, the identifiers and every element that is read or written', () => {
  const page = sheet(subject);
  for (const text of ['<h1>Matka &amp; turva</h1>', 'demo.zip', '1234 B', 'abc', 'beredd.demo.fi-FI', 'item.demo', 'SCORM 1.2'])
    expect(page).toContain(text);
  for (const { element } of lmsElements.scorm12) expect(page.split(`<code>${element}</code>`)).toHaveLength(3);
  expect(sheet({ ...subject, target: scorm2004Third })).toContain('<code>cmi.success_status</code>');
});

test('it is in the edition’s language and in English, once in English for an English edition', () => {
  const languages = (page: string) => [...page.matchAll(/<section lang="(..)">/g)].map(([, language]) => language);
  expect(languages(sheet(subject))).toEqual(['fi', 'en']);
  expect(languages(sheet({ ...subject, description: { ...description, edition: 'en-SE' } }))).toEqual(['en']);
});

test('it speaks of grades only for a course with a final test, and passes the gate', () => {
  expect(sheet(subject)).toContain('score.raw), 0–100');
  expect(sheet({ ...subject, scored: false })).not.toContain('score.raw), 0–100');
  expect(gate(new Map([['demo.html', new TextEncoder().encode(sheet(subject))]]))).toEqual([]);
});
