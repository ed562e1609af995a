import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importsOf, readTable, violations } from './import-table.ts';

const root = new URL('../../', import.meta.url);
const source = (file: string) => readFileSync(new URL(file, root), 'utf8');
const table = readTable(source('ARCHITECTURE.md'));

/** Tests are free to import what they want. */
const written = (folder: string) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => /\.(?:tsx?|astro|mjs)$/.test(file) && !/\.(?:test\.tsx?|d\.ts)$/.test(file));

describe('the import table of ARCHITECTURE.md', () => {
  test('has a row for every folder', () => {
    const folders = readdirSync(new URL('src', root), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(folders.filter((folder) => !table.some((row) => row.from === folder))).toEqual([]);
  });

  test('is kept', () => {
    expect(violations(table, new Map(['src', 'scorm'].flatMap(written).map((file) => [file, source(file)])))).toEqual([]);
  });
});

describe('violations', () => {
  const rows = readTable(`
| folder | may import | runs in |
|---|---|---|
| \`schema\`, \`i18n\` | nothing of ours | anywhere |
| \`course\` | \`schema\` | build |
| \`blocks\` | \`schema\`, \`course\` (build only) | build, browser |
| \`check\` | \`course\`, \`blocks/vocabulary.ts\` | Node |
| \`workshop\` | \`blocks\` | browser |
| \`workshop/projector\` | \`workshop/view.ts\` | browser |
| \`pages\` | everything but \`runtime\` | build |
| \`scorm\` | \`schema\` | Node |
`);
  const of = (files: Record<string, string>) => violations(rows, new Map(Object.entries(files)));

  test('an arrow that is not in the table', () => {
    expect(
      of({ 'src/schema/a.ts': "import { b } from '../course/b.ts';", 'scorm/a.ts': "import type { b } from '../src/course/b.ts';" }),
    ).toEqual(['src/schema/a.ts may not import src/course/b.ts.', 'scorm/a.ts may not import src/course/b.ts.']);
  });
  test('one file of a folder', () => {
    expect(of({ 'src/check/a.ts': "import '../blocks/vocabulary.ts';\nimport {\n  x,\n} from '../blocks/words.ts';" })).toEqual([
      'src/check/a.ts may not import src/blocks/words.ts.',
    ]);
  });
  test('everything but', () => {
    expect(of({ 'src/pages/a.astro': "---\nimport A from '../blocks/A.astro';\nimport { b } from '../runtime/b.ts';\n---" })).toEqual([
      'src/pages/a.astro may not import src/runtime/b.ts.',
    ]);
  });
  test('a part of a folder with a row of its own', () => {
    expect(of({ 'src/workshop/Projector.astro': "import { v } from './view.ts';\nimport { s } from './state.ts';" })).toEqual([
      'src/workshop/Projector.astro may not import src/workshop/state.ts.',
    ]);
  });
  test('build only, reached by an island or a script', () => {
    const files = { 'src/blocks/words.ts': "import { html } from '../course/html.ts';", 'src/course/html.ts': '' };
    expect(of({ ...files, 'src/blocks/A.astro': "---\nimport { w } from './words.ts';\n---" })).toEqual([]);
    expect(of({ ...files, 'src/blocks/A.tsx': "import type { w } from './words.ts';" })).toEqual([]);
    expect(of({ ...files, 'src/blocks/A.tsx': "import { w } from './words.ts';" })).toEqual([
      'src/blocks/words.ts runs in a browser and may not import src/course/html.ts.',
    ]);
    expect(of({ ...files, 'src/blocks/A.astro': "<script>\n  import { w } from './words.ts';\n</script>" })).toEqual([
      'src/blocks/words.ts runs in a browser and may not import src/course/html.ts.',
    ]);
  });
  test('a folder that nobody has thought of', () => {
    expect(of({ 'src/utils/a.ts': '' })).toEqual(['src/utils/a.ts is in no row of the table.']);
  });
  test('reads export from and import()', () => {
    expect(
      importsOf(
        'src/a/b.ts',
        "export { c } from './c.ts';\nconst d = await import('../d.ts');\nimport 'zod';\nexport const e = '../e';",
      ).map(({ from }) => from),
    ).toEqual(['src/a/c.ts', 'src/d.ts']);
  });
});
