import { expect, test } from 'vitest';
import { type IndexEntry, updatedIndex } from './package-index.ts';

const entry = (course: string, version: string): IndexEntry => ({
  course,
  path: null,
  version,
  edition: 'sv-SE',
  editions: ['sv-SE'],
  standard: 'scorm12',
  organisation: null,
  options: {},
  file: `${course}_${version}.zip`,
  bytes: 1,
  sha256: '',
  title: '',
  minutes: 1,
});

test('a new version takes the old one’s place; others stay while their zip does', () => {
  const before = [entry('b', '1.0.0'), entry('c', '1.0.0'), entry('gone', '1.0.0')];
  const after = updatedIndex(before, [entry('b', '1.1.0'), entry('a', '1.0.0')], (file) => !file.startsWith('gone'));
  expect(after.map(({ file }) => file)).toEqual(['a_1.0.0.zip', 'b_1.1.0.zip', 'c_1.0.0.zip']);
});
