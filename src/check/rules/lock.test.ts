import { describe, expect, test } from 'vitest';
import { courseYaml, inLesson } from '../library-of.ts';

const lock = (...entries: string[]) => ({ 'courses/demo/ids.lock.yaml': entries.map((entry) => `- { ${entry} }\n`).join('') });
const one = 'id: one, kind: lesson';
const list = (id: string, n: number, width = n) =>
  `id: ${id}, kind: checklist, width: ${width}, items: [${Array.from({ length: n }, (_, i) => `i${i}`)}]`;
const checklist = (id: string, n: number) =>
  `<Checklist id="${id}">\n${Array.from({ length: n }, (_, i) => `  - Sak ${i} [#i${i}]\n`).join('')}</Checklist>\n\n`;
const quiz = (a: string, attributes = '') =>
  `<Quiz id="q">\n  <Question id="safe"${attributes}>\n    Var?\n\n    - [x] ${a} [#a]\n      > Ja.\n    - [ ] Där [#b]\n      > Nej.\n  </Question>\n</Quiz>\n`;
const safe = 'id: safe, kind: question, type: single, width: 1, options: [{ id: a, hash: "dbb8f4f4" }, { id: b, hash: "0f1bb5ba" }]';

test('ids that the lock lacks', () => {
  expect(inLesson(checklist('a', 2) + checklist('b', 2), lock(one))).toMatchInlineSnapshot(`
    [
      "ids.lock.yaml:1:1  The lock is not up to date: \`a\`, \`b\`. Run \`npm run check -- --fix\`.",
    ]
  `);
});
test('ids that are gone', () => {
  expect(inLesson('Text.', lock(one, list('a', 2)))).toMatchInlineSnapshot(`
    [
      "ids.lock.yaml:2:3  \`a\` is no longer in the course. If it was renamed, write \`previously: { old: new }\` in course.yaml; if it was taken away, run \`npm run check -- --fix\`.",
    ]
  `);
});
test('a renamed id keeps its place', () => {
  expect(
    inLesson(checklist('new', 2), { ...lock(one, list('old', 2)), 'courses/demo/course.yaml': courseYaml({ previously: '{ old: new }' }) }),
  ).toMatchInlineSnapshot(`
    [
      "ids.lock.yaml:1:1  The lock is not up to date: \`new\`. Run \`npm run check -- --fix\`.",
    ]
  `);
});
describe('a question', () => {
  test('whose answers were reworded or marked anew', () => {
    expect(inLesson(quiz('Här'), lock(one, safe))).toMatchInlineSnapshot(`
      [
        "sv/lessons/one.mdx:9:5  The text or mark of \`a\`, \`b\` in question \`safe\` has changed. If it means the same, run \`npm run check -- --fix --same safe\`; else write \`revision="2"\`.",
      ]
    `);
  });
  test('of another kind', () => {
    expect(inLesson(quiz('Här', ' kind="multiple"'), lock(one, safe))).toMatchInlineSnapshot(`
      [
        "sv/lessons/one.mdx:6:3  Question \`safe\` was single and is now multiple. Write \`revision="2"\`: earlier answers then do not count.",
      ]
    `);
  });
  test('that was revised', () => {
    expect(inLesson(quiz('Här', ' revision="2"'), lock(one, safe))).toMatchInlineSnapshot(`
      [
        "ids.lock.yaml:1:1  The lock is not up to date: \`safe.2\`. Run \`npm run check -- --fix\`.",
      ]
    `);
  });
});
test('more than a place holds', () => {
  expect(inLesson(checklist('a', 3), lock(one, list('a', 2)))).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:5:1  Checklist \`a\` has more items than its place holds. Give it a new id.",
    ]
  `);
  expect(inLesson(checklist('a', 49), lock(one))).toMatchInlineSnapshot(`
    [
      "ids.lock.yaml:1:1  \`a\` has more parts than can be stored. Split it in two.",
    ]
  `);
});
test('two places of one id', () => {
  expect(inLesson(checklist('a', 2), lock(one, list('a', 2), list('a', 2)))).toMatchInlineSnapshot(`
    [
      "ids.lock.yaml:3:3  \`a\` has two places, as after a merge of branches. Run \`npm run check -- --fix\`: the first one stays.",
    ]
  `);
  expect(
    inLesson(checklist('a', 2), {
      ...lock(one, list('a', 2), list('a', 2)),
      'courses/demo/released.lock.yaml': `- { ${one} }\n- { ${list('a', 2)} }\n`,
    }),
  ).toMatchInlineSnapshot(`
    [
      "ids.lock.yaml:3:3  \`a\` has two places, and was released. Put ids.lock.yaml back as in released.lock.yaml, then run \`npm run check -- --fix\`.",
    ]
  `);
});
test('a lock that is not what was released', () => {
  expect(
    inLesson(checklist('a', 2), { ...lock(list('a', 2), one), 'courses/demo/released.lock.yaml': `- { ${one} }\n- { ${list('a', 2)} }\n` }),
  ).toMatchInlineSnapshot(`
    [
      "ids.lock.yaml:1:3  The place of \`one\` is not what was released. Put ids.lock.yaml back as in released.lock.yaml; only add at its end.",
    ]
  `);
});
test('a list whose positions are not what was released', () => {
  const choices = (ids: string) => `id: story, kind: checklist, width: 2, items: [${ids}]`;
  expect(
    inLesson(checklist('story', 2), {
      ...lock(one, choices('i1, i0')),
      'courses/demo/released.lock.yaml': `- { ${one} }\n- { ${choices('i0, i1')} }\n`,
    }),
  ).toMatchInlineSnapshot(`
    [
      "ids.lock.yaml:2:3  The place of \`story\` is not what was released. Put ids.lock.yaml back as in released.lock.yaml; only add at its end.",
    ]
  `);
});
test('a state that is too long for an LMS', () => {
  const gone = Array.from({ length: 400 }, (_, i) => `id: c${i}, kind: checklist, gone: true, width: 48, items: []`);
  expect(inLesson('Text.', lock(one, ...gone))).toMatchInlineSnapshot(`
    [
      "ids.lock.yaml:1:1  What an LMS stores of a learner can come to 3911 characters in sv-SE; 3500 is the most. Split the course in two.",
    ]
  `);
});
