import { expect, test } from 'vitest';
import { courseYaml, faultsOf, page } from '../library-of.ts';

const question = (id: string, objective: string) =>
  `<Question id="${id}" objective="${objective}">\n  Vad?\n\n  - [x] A [#a]\n    > Ja.\n  - [ ] B [#b]\n    > Nej.\n</Question>\n\n`;

test('objectives without words, without a lesson, unknown', () => {
  expect(
    faultsOf({
      'courses/demo/course.yaml': courseYaml({ objectives: '[process, assess]' }).replace('minutes: 5', 'minutes: 5, objectives: [proces]'),
      'courses/demo/sv/about.mdx': '---\ntitle: a\nlead: b\nsummary: c\nobjectives:\n  process: beskriva\n  asess: bedöma\n---\nText.',
    }),
  ).toMatchInlineSnapshot(`
    [
      "course.yaml:1:14  No lesson serves the objective \`process\`. Write it at a lesson, or take it away.",
      "course.yaml:1:23  No lesson serves the objective \`assess\`. Write it at a lesson, or take it away.",
      "course.yaml:9:28  Lesson \`one\` serves an objective \`proces\` that the course has not. Did you mean \`process\`?",
      "sv/about.mdx:5:1  The objective \`assess\` is not put into words. Write \`assess: …\` under \`objectives\`.",
      "sv/about.mdx:7:3  There is no objective \`asess\` in course.yaml. Did you mean \`assess\`?",
    ]
  `);
});
test('a final test that draws more than there is, under each country’s law', () => {
  expect(
    faultsOf({
      'courses/demo/course.yaml': courseYaml({
        editions: '[sv-SE, sv-FI]',
        objectives: '[p, q]',
        finalTest: '{ minutes: 5, draw: 2, passMark: 80 }',
        completion: 'both',
      }).replace('minutes: 5 }\n', 'minutes: 5, objectives: [p, q] }\n'),
      'courses/demo/sv/about.mdx': '---\ntitle: a\nlead: b\nsummary: c\nobjectives: { p: a, q: b }\n---\nText.',
      'courses/demo/sv/final-test.mdx': page(`${question('a', 'p')}<For jurisdiction="SE">\n${question('b', 'q')}</For>\n`),
    }),
  ).toMatchInlineSnapshot(`
    [
      "course.yaml:2:17  No question of the final test asks about \`q\` for FI. Write one in final-test.mdx with \`objective="q"\`.",
      "course.yaml:3:26  An attempt draws 2 questions, but the pool has 1 for FI. Write more questions in final-test.mdx, or draw fewer.",
    ]
  `);
});
test('too few drawn, no final test, doubles, review', () => {
  expect(
    faultsOf({
      'courses/demo/course.yaml': courseYaml({ completion: 'both', objectives: '[p, p]', reviewDue: '2026-11-21' }),
      'courses/demo/sv/about.mdx': '---\ntitle: a\nlead: b\nsummary: c\nobjectives: { p: a }\n---\nText.',
    }),
  ).toMatchInlineSnapshot(`
    [
      "course.yaml:1:1  \`completion: both\` needs a final test. Write \`finalTest:\`, or \`completion: lessons\`.",
      "course.yaml:2:14  No lesson serves the objective \`p\`. Write it at a lesson, or take it away.",
      "course.yaml:2:17  \`p\` stands twice in \`objectives\`. Take one away.",
      "course.yaml:3:1  The course was due for review on 2026-11-21. Review it and set \`reviewed\` and \`reviewDue\`.",
    ]
  `);
});
test('a field that is misspelt does not hide the faults of the pages', () => {
  expect(
    faultsOf({ 'courses/demo/course.yaml': courseYaml({ auidence: '[]' }), 'courses/demo/sv/lessons/one.mdx': '---\ntitel: a\n---\n' }),
  ).toMatchInlineSnapshot(`
    [
      "course.yaml:1:1  \`auidence\` is not a field here. Did you mean \`audience\`?",
      "sv/lessons/one.mdx:2:1  \`title\` is missing. Write \`title:\` and text.",
      "sv/lessons/one.mdx:2:1  \`summary\` is missing. Write \`summary:\` and text.",
      "sv/lessons/one.mdx:2:1  \`titel\` is not a field here. Did you mean \`title\`?",
    ]
  `);
});
