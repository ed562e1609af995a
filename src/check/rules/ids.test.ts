import { expect, test } from 'vitest';
import { courseYaml, faultsOf, inLesson } from '../library-of.ts';

test('the form of ids', () => {
  expect(
    inLesson('<Reflection id="Min_fråga">\n  Vad?\n</Reflection>\n\n<Checklist id="list">\n  - Laddare [#Two]\n</Checklist>'),
  ).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:5:1  \`Min_fråga\` is not a valid id. Write small letters a–z, digits and single hyphens.",
      "sv/lessons/one.mdx:10:3  \`Two\` is not a valid id. Write small letters a–z, digits and single hyphens.",
    ]
  `);
});
test('an id that stands twice, also in both countries’ blocks and as a lesson', () => {
  expect(
    inLesson(
      '<For jurisdiction="SE">\n  <Reflection id="a">\n    Vad?\n  </Reflection>\n</For>\n\n<Checklist id="a">\n  - Laddare [#x]\n  - Papper [#x]\n</Checklist>\n\n<Reflection id="one">\n  Vad?\n</Reflection>',
    ),
  ).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:11:1  The id \`a\` is already used. Choose another; it stands in content/courses/demo/sv/lessons/one.mdx:6.",
      "sv/lessons/one.mdx:13:3  \`x\` stands twice in this list. Give one of them another id.",
      "sv/lessons/one.mdx:16:1  The id \`one\` is already used. Choose another; it stands in content/courses/demo/sv/lessons/one.mdx.",
    ]
  `);
});
test('a file whose name is no id', () => {
  expect(faultsOf({ 'courses/demo/sv/lessons/Två.mdx': '---\ntitle: a\nsummary: b\n---\nText.' })).toMatchInlineSnapshot(`
    [
      "sv/lessons/Två.mdx:1:1  The file's name \`Två\` is not a valid id. Write small letters a–z, digits and single hyphens.",
      "sv/lessons/Två.mdx:1:1  \`Två\` is not in course.yaml. Add it to \`lessons:\`, or mend the file’s name.",
    ]
  `);
});
test('former ids', () => {
  expect(faultsOf({ 'courses/demo/course.yaml': courseYaml({ previously: '{ one: two, old: one }' }) })).toMatchInlineSnapshot(`
    [
      "course.yaml:1:15  \`one\` is listed as a former id but is still in use. Take it out of \`previously\`, or rename what uses it.",
      "course.yaml:1:15  \`one\` became \`two\`, which does not exist. Write the id it has now.",
      "ids.lock.yaml:1:1  The lock is not up to date: \`one\`. Run \`npm run check -- --fix\`.",
      "ids.lock.yaml:3:3  \`two\` is no longer in the course. If it was renamed, write \`previously: { old: new }\` in course.yaml; if it was taken away, run \`npm run check -- --fix\`.",
    ]
  `);
});
