import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../course/load.ts';
import { checkContent } from './check-content.ts';
import { fixContent } from './fix.ts';
import { courseYaml, page, today, withContent } from './library-of.ts';

const lockFile = 'courses/demo/ids.lock.yaml';
const about = '---\ntitle: a\nlead: b\nsummary: c\n---\nText.';
const lesson = (answers = '- [ ] Där\n      > Nej.\n    - [x] Här\n      > Ja.') =>
  page(`<Quiz id="q">\n  <Question id="safe">\n    Var?\n\n    ${answers}\n  </Question>\n</Quiz>\n`);
const files = (more: Record<string, string> = {}) => ({
  'courses/demo/course.yaml': courseYaml({}),
  'courses/demo/sv/about.mdx': about,
  'courses/demo/sv/lessons/one.mdx': lesson(),
  ...more,
});
const read = (root: string, file = lockFile) => readFileSync(join(root, file), 'utf8');
const entries = (root: string) =>
  read(root)
    .split('\n')
    .filter((line) => line.startsWith('- '));

describe('--fix', () => {
  test('writes ids and the lock, after which nothing is wrong', () => {
    withContent(files(), (root) => {
      expect(fixContent(root).written).toEqual(['content/courses/demo/sv/lessons/one.mdx', 'content/courses/demo/ids.lock.yaml']);
      expect(read(root, 'courses/demo/sv/lessons/one.mdx')).toContain('- [x] Här [#b]\n      > Ja.');
      expect(read(root)).toMatchInlineSnapshot(`
        "# Written by \`npm run check -- --fix\`. An id's place in this list is where an LMS keeps a learner's answer: for ever.
        # Never sort it and never take a line away. After a merge keep both sides' lines and run the command again.
        - { id: one, kind: lesson }
        - { id: safe, kind: question, type: single, width: 1,
            options: [{ id: a, hash: "52f188fe" }, { id: b, hash: "15947ff2" }] }
        "
      `);
      expect(checkContent(loadLibrary(root), today)).toEqual([]);
    });
  });
  test('changes nothing the second time', () => {
    withContent(files(), (root) => {
      fixContent(root);
      expect(fixContent(root)).toEqual({ written: [], faults: [] });
    });
  });
  test('keeps every place: new last, gone as a tombstone, renamed where it was, doubles once', () => {
    const lock = '- { id: old, kind: lesson }\n- { id: gone, kind: lesson }\n- { id: old, kind: lesson }\n';
    withContent(files({ [lockFile]: lock, 'courses/demo/course.yaml': courseYaml({ previously: '{ old: one }' }) }), (root) => {
      fixContent(root);
      expect(entries(root)).toEqual([
        '- { id: one, kind: lesson }',
        '- { id: gone, kind: lesson, gone: true }',
        '- { id: safe, kind: question, type: single, width: 1,',
      ]);
    });
  });
  test('takes new wording only of the question it is told', () => {
    const reworded = lesson('- [ ] Där borta [#a]\n      > Nej.\n    - [x] Här [#b]\n      > Ja.');
    const lock =
      '- { id: one, kind: lesson }\n- { id: safe, kind: question, type: single, width: 1, options: [{ id: a, hash: "00000000" }, { id: b, hash: "00000000" }] }\n';
    withContent(files({ [lockFile]: lock, 'courses/demo/sv/lessons/one.mdx': reworded }), (root) => {
      fixContent(root);
      expect(checkContent(loadLibrary(root), today)).toHaveLength(1);
      fixContent(root, ['safe']);
      expect(checkContent(loadLibrary(root), today)).toEqual([]);
    });
  });
  test('leaves the lock alone while a page cannot be read', () => {
    withContent(
      files({ 'courses/demo/sv/lessons/one.mdx': page('En { klammer.'), [lockFile]: '- { id: safe, kind: lesson }\n' }),
      (root) => {
        expect(fixContent(root).written).toEqual([]);
      },
    );
  });
});
