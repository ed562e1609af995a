import { expect, test } from 'vitest';
import { faultsOf } from '../library-of.ts';

const term = (id: string, checked: boolean, languages = ['sv', 'fi', 'en']) =>
  `- id: ${id}\n${languages.map((l) => `  ${l}: { term: a, means: b }\n`).join('')}  checked: ${checked}\n`;

test('unconfirmed terms are counted once', () => {
  expect(faultsOf({ 'glossary.yaml': term('a', true) + term('b', false) + term('c', false) })).toMatchInlineSnapshot(`
    [
      "content/glossary.yaml:10:3  2 of 3 terms are not confirmed by a language reviewer; this is the first. Let one read them, then write \`checked: true\`.",
    ]
  `);
});
test('a language that is missing, a term that stands twice', () => {
  expect(faultsOf({ 'glossary.yaml': term('a', true, ['sv', 'en']) })).toMatchInlineSnapshot(`
    [
      "content/glossary.yaml:1:3  \`0.fi\` is missing. Write \`fi:\` and fields.",
    ]
  `);
  expect(faultsOf({ 'glossary.yaml': term('a', true) + term('a', true) })).toMatchInlineSnapshot(`
    [
      "content/glossary.yaml:6:3  There are two terms \`a\`. Take one away, or rename it.",
    ]
  `);
});
