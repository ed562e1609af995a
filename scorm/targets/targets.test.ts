import { describe, expect, test } from 'vitest';
import { identifiers } from '../identifiers.ts';
import { testSchemas } from '../test-schemas.ts';
import { allIn, childOf, xmlTree } from '../xml-tree.ts';
import { schemaFaults } from '../xsd.ts';
import { targets } from './all.ts';
import { duration } from './duration.ts';

const files = ['files/a.css', 'index.html', 'metadata.xml', 'sco.js'];
const description = {
  identifiers: identifiers('travel-security', 'sv-FI'),
  title: 'Säkert & "tryggt" <på> resa\u0000',
  summary: 'En & annan',
  version: '1.2.3',
  edition: 'sv-FI',
  minutes: 86,
} as const;
const schemas = await testSchemas();

describe.each(targets.map((target) => [target.name, target] as const))('%s', (name, target) => {
  const { text } = target.manifest(description, files);

  test.skipIf(!schemas)('is valid by its schemas, and they can tell', async () => {
    expect(await schemaFaults(text, name, schemas ?? '')).toEqual([]);
    expect(await schemaFaults(text.replace('isvisible="true"', 'isvisible="perhaps"'), name, schemas ?? '')).toEqual([
      expect.stringContaining('isvisible'),
    ]);
  });

  test('has the identifiers that are for ever, and asks for nothing that lets an LMS decide', () => {
    const all = allIn(xmlTree(text));
    expect(all.flatMap(({ attributes }) => attributes.identifier ?? [])).toEqual([
      'beredd.travel-security.sv-FI',
      'organization.travel-security',
      'item.travel-security',
      'resource.travel-security',
    ]);
    expect(all.filter(({ name: tag }) => /masteryscore|completionThreshold|minNormalizedMeasure|prerequisites/.test(tag))).toEqual([]);
    expect(target.lint(text, [...files, 'imsmanifest.xml'])).toEqual([]);
  });

  test('describes the course in metadata.xml', () => {
    const lom = xmlTree(target.extraFiles(description)['metadata.xml'] ?? '');
    const texts = allIn(lom).map((element) => element.text);
    expect(texts).toEqual(expect.arrayContaining(['Säkert & "tryggt" <på> resa', 'En & annan', 'sv-FI', '1.2.3', 'PT1H26M', 'CC BY 4.0']));
    expect(childOf(childOf(lom, 'general'), 'language')?.text).toBe('sv-FI');
  });
});

test('every target has a name of its own', () => {
  expect(targets.map(({ name }) => name)).toEqual(['scorm12', 'scorm2004-3', 'scorm2004-4']);
});

test.each([
  [5, 'PT5M'],
  [60, 'PT1H'],
  [86, 'PT1H26M'],
  [0, 'PT0M'],
])('%i minutes are %s', (minutes, text) => {
  expect(duration(minutes)).toBe(text);
});
