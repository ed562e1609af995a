import { expect, test } from 'vitest';
import { faultsOf } from '../library-of.ts';

const fact = (fields: Record<string, string>) =>
  Object.entries({
    jurisdiction: 'SE',
    text: '{ sv: A, en: A }',
    source: 'A',
    address: 'https://example.org',
    read: '2026-11-22',
    reviewDue: '2027-02-22',
    verified: 'true',
    owner: 'coordinator',
    ...fields,
  })
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('');
const told = (fields: Record<string, string>) => faultsOf({ 'facts/SE/a.yaml': `a:\n${fact(fields)}` });

test('a sound fact', () => expect(told({})).toEqual([]));
test('a language that is missing', () =>
  expect(told({ text: '{ sv: A }', short: '{ en: A }' })).toMatchInlineSnapshot(`
  [
    "content/facts/SE/a.yaml:3:3  \`se/a\` has no \`text\` in \`en\`. Write \`en: …\` under \`text\`.",
    "content/facts/SE/a.yaml:10:3  \`se/a\` has no \`short\` in \`sv\`. Write \`sv: …\` under \`short\`.",
  ]
`));
test('an address that is missing or none', () => {
  expect(told({ address: '' })).toMatchInlineSnapshot(`
    [
      "content/facts/SE/a.yaml:1:1  \`se/a\` is verified but has no address. Write \`address:\`, where a reader can see for herself, or \`verified: false\`.",
    ]
  `);
  expect(told({ address: 'javascript:alert(1)' })).toMatchInlineSnapshot(`
    [
      "content/facts/SE/a.yaml:5:3  The address of \`se/a\` is not one of the web. Write \`https://…\`.",
    ]
  `);
});
test('what is due or past', () =>
  expect(told({ reviewDue: '2026-11-21', validFrom: '2026-05-01', validTo: '2026-04-01' })).toMatchInlineSnapshot(`
  [
    "content/facts/SE/a.yaml:7:3  \`se/a\` was due for review on 2026-11-21. Read the source again and set \`read\` and \`reviewDue\`.",
    "content/facts/SE/a.yaml:11:3  \`se/a\` ends before it begins. Mend \`validFrom\` or \`validTo\`.",
    "content/facts/SE/a.yaml:11:3  \`se/a\` is not valid since 2026-04-01. Replace it by what is valid now.",
  ]
`));
test('what is not verified is counted once', () => {
  expect(
    faultsOf({ 'facts/SE/a.yaml': `a:\n${fact({})}b:\n${fact({ verified: 'false' })}c:\n${fact({ verified: 'false' })}` }),
  ).toMatchInlineSnapshot(`
    [
      "content/facts/SE/a.yaml:17:3  2 of 3 facts are not verified; this is the first. Confirm each with its source, then write \`verified: true\`.",
    ]
  `);
});
