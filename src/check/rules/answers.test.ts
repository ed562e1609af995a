import { describe, expect, test } from 'vitest';
import { courseYaml, inLesson } from '../library-of.ts';

/** A quiz of one question; its list begins on line 9. */
const asked = (list: string, attributes = '', after = '') =>
  inLesson(
    `<Quiz id="q">\n  <Question id="a"${attributes}>\n    Vad?\n\n${list
      .trim()
      .split('\n')
      .map((line) => `    ${line}`)
      .join('\n')}\n\n    ${after}\n  </Question>\n</Quiz>`,
  );

describe('one right answer', () => {
  test('is sound', () => {
    expect(asked('- [x] A [#a]\n  > Ja.\n- [ ] B [#b]\n  > Nej.\n- [ ] C [#c]\n  > Nej.', '', 'Förklaring.')).toEqual([]);
  });
  test('none, all, several', () => {
    expect(asked('- [ ] A [#a]\n  > Nej.\n- [ ] B [#b]\n  > Nej.')).toMatchInlineSnapshot(`
      [
        "sv/lessons/one.mdx:6:3  Question \`a\` has no right answer. Mark it as \`- [x] …\`.",
      ]
    `);
    expect(asked('- [x] A [#a]\n  > Ja.\n- [x] B [#b]\n  > Ja.')).toMatchInlineSnapshot(`
      [
        "sv/lessons/one.mdx:6:3  All answers of question \`a\` are marked right. Mark the wrong ones as \`- [ ] …\`.",
      ]
    `);
    expect(asked('- [x] A [#a]\n  > Ja.\n- [x] B [#b]\n  > Ja.\n- [ ] C [#c]\n  > Nej.')).toMatchInlineSnapshot(`
      [
        "sv/lessons/one.mdx:6:3  Question \`a\` has 2 right answers, but a reader chooses one. Write \`kind="multiple"\`, or mark one of them.",
      ]
    `);
  });
  test('only one, without a mark, without feedback', () => {
    expect(asked('- [x] A [#a]\n  > Ja.')).toMatchInlineSnapshot(`
      [
        "sv/lessons/one.mdx:6:3  Question \`a\` has only one answer. Write the others too.",
      ]
    `);
    expect(asked('- [x] A [#a]\n- B [#b]\n  > Nej.')).toMatchInlineSnapshot(`
      [
        "sv/lessons/one.mdx:9:5  A reader who gives this answer is told nothing. Write why it is right or wrong as a quote under it: \`> …\`.",
        "sv/lessons/one.mdx:10:5  This answer is marked neither right nor wrong. Write \`- [ ] …\` or \`- [x] …\`.",
      ]
    `);
  });
  test('the same id or text twice', () => {
    expect(asked('- [x] A [#a]\n  > Ja.\n- [ ] B [#a]\n  > Nej.\n- [ ] b [#c]\n  > Nej.')).toMatchInlineSnapshot(`
      [
        "sv/lessons/one.mdx:11:5  \`a\` stands twice in question \`a\`. Give one of them another id.",
        "sv/lessons/one.mdx:13:5  Two answers of question \`a\` have the same text. Write one of them differently, or take it away.",
      ]
    `);
  });
  test('a quote that is not indented to its answer', () => {
    expect(asked('1. A [#a]\n  > Ja.\n2. B [#b]\n3. C [#c]', ' kind="order"')).toMatchInlineSnapshot(`
      [
        "sv/lessons/one.mdx:10:7  This belongs to no answer of question \`a\`. Indent it to the text of its answer: by two spaces under \`- …\`, by three under \`1. …\`.",
      ]
    `);
  });
});
test('several right answers: none and all', () => {
  expect(asked('- [ ] A [#a]\n  > Nej.\n- [ ] B [#b]\n  > Nej.', ' kind="multiple"')).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:6:3  Question \`a\` has no right answer. Mark each right one as \`- [x] …\`.",
    ]
  `);
  expect(asked('- [x] A [#a]\n  > Ja.\n- [x] B [#b]\n  > Ja.', ' kind="multiple"')).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:6:3  All answers of question \`a\` are marked right. Mark the wrong ones as \`- [ ] …\`.",
    ]
  `);
});
test('true-false has these two ids', () => {
  expect(asked('- [x] Sant [#yes]\n  > Ja.\n- [ ] Falskt [#no]\n  > Nej.', ' kind="true-false"')).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:6:3  Question \`a\` has other answers than true and false. Write two, with the ids \`[#true]\` and \`[#false]\`.",
    ]
  `);
});
test('an order of three to seven, without marks', () => {
  expect(asked('1. A [#a]\n2. B [#b]', ' kind="order"')).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:6:3  Question \`a\` has 2 items to put in order. Write 3 to 7.",
    ]
  `);
  expect(asked('1. [x] A [#a]\n2. B [#b]\n3. C [#c]', ' kind="order"')).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:9:5  A mark means nothing here: the order itself is the answer. Write \`- …\` without brackets.",
    ]
  `);
});
test('pairs are one to one', () => {
  expect(asked('- L [#l]\n  - A [#a]\n  - B [#b]\n- R [#r]\n  - C [#c]', ' kind="match"')).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:9:5  \`l\` holds 2 items. Write one under each, or \`kind="sort"\`.",
    ]
  `);
});
test('groups are two at least', () => {
  expect(asked('- L [#l]\n  - A [#a]\n  - B [#b]', ' kind="sort"')).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:6:3  Question \`a\` has only one group. Write at least two.",
    ]
  `);
});
test('numbers', () => {
  expect(asked('- [x] 10–15 [#span]\n  > Ja.\n- [ ] 1,5 / -3 [#low]\n  > Nej.', ' kind="numeric" unit="km"')).toEqual([]);
  expect(asked('- [x] tolv [#twelve]\n  > Ja.', ' kind="numeric"')).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:9:5  \`tolv\` is not a number. Write a number, \`12\` or \`1,5\`, or a span, \`10–15\`; the unit is \`unit="…"\`.",
    ]
  `);
  expect(asked('- [x] ambassad [#mission]\n  > Ja.', ' kind="text" unit="km"')).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:6:3  Question \`a\` has a unit but is not answered with a number. Write \`kind="numeric"\`, or take \`unit\` away.",
    ]
  `);
});
test('a scale has no marks', () => {
  expect(asked('- [x] A [#a]\n- B [#b]', ' kind="scale"')).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:9:5  A mark means nothing here: a scale has no right answer. Write \`- …\` without brackets.",
    ]
  `);
});
test('a risk without reasoning', () => {
  expect(
    inLesson(
      '<Assessment id="t">\n  En resa.\n\n  <Risk id="r" title="Vägen" likelihood="6" consequence="2">\n    En väg.\n  </Risk>\n</Assessment>',
    ),
  ).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:8:3  \`likelihood\` of <Risk> cannot be \`6\`. Known here: \`1\`, \`2\`, \`3\`, \`4\`, \`5\`.",
      "sv/lessons/one.mdx:8:3  <Risk> has no \`treatment\`. Write \`treatment="…"\`, one of \`avoid\`, \`change\`, \`reduce\`, \`share\`, \`accept\`.",
      "sv/lessons/one.mdx:8:3  Risk \`r\` does not say how an experienced colleague reasons. Write it as a quote: \`> …\`.",
    ]
  `);
});
test('objectives in the final test', () => {
  const question = (id: string, objective: string) =>
    `<Question id="${id}"${objective}>\n  Vad?\n\n  - [x] A [#a]\n    > Ja.\n  - [ ] B [#b]\n    > Nej.\n</Question>\n\n`;
  expect(
    inLesson('Text.', {
      'courses/demo/course.yaml': courseYaml({ finalTest: '{ minutes: 5, draw: 1, passMark: 80 }' }),
      'courses/demo/sv/final-test.mdx': `---\ntitle: Prov\nsummary: Kort.\n---\n${question('f1', '')}${question('f2', ' objective="knw"')}`,
    }),
  ).toMatchInlineSnapshot(`
    [
      "sv/final-test.mdx:5:1  Question \`f1\` serves no objective. Write \`objectives:\` in course.yaml, and one of them here.",
      "sv/final-test.mdx:14:1  There is no objective \`knw\` in course.yaml. There is none yet.",
    ]
  `);
});
