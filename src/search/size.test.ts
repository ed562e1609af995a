import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import { EditionCourse } from '../course/edition.ts';
import { loadLibrary } from '../course/load.ts';
import { editions } from '../schema/edition.ts';
import { entriesOf } from './entries.ts';
import { buildIndex } from './index-build.ts';

const bytes = (text: string) => gzipSync(text, { level: 9 }).length;
const library = loadLibrary(join(import.meta.dirname, '../../content'));

test.each(editions)('the index of all of %s is at most 150 kB', (edition) => {
  const courses = library.courses.map((course) => new EditionCourse(library, course, edition, () => ({})));
  const size = bytes(JSON.stringify(buildIndex(entriesOf(library, edition, courses, { glossary: '', sources: '' }))));
  console.info(`search.json of ${edition}: ${size} bytes gzip`);
  expect(size).toBeLessThanOrEqual(150_000);
});

test('the code that asks, lunr included, is at most 15 kB', async () => {
  const bundle = await rolldown({ input: join(import.meta.dirname, 'query.ts'), platform: 'browser' });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  await bundle.close();
  const size = output.reduce((sum, file) => sum + (file.type === 'chunk' ? bytes(file.code) : 0), 0);
  console.info(`search code: ${size} bytes gzip`);
  expect(size).toBeLessThanOrEqual(15_000);
});
