import { describe, expect, test } from 'vitest';
import { courseYaml, faultsOf, page } from '../library-of.ts';

const about = '---\ntitle: a\nlead: b\nsummary: c\n---\nText.\n';
type Texts = Partial<Record<'sv' | 'fi' | 'en', string>>;

/** A lesson in three languages; each text begins on line 5. */
const three = (texts: Texts, kind = 'lessons', id = 'one') =>
  faultsOf({
    'courses/demo/course.yaml': courseYaml({
      editions: '[sv-SE, sv-FI, fi-FI, en-SE, en-FI]',
      ...(kind === 'scenarios' && { scenarios: `[${id}]` }),
    }),
    ...Object.fromEntries(
      ['sv', 'fi', 'en'].flatMap((l) => [
        [`courses/demo/${l}/about.mdx`, about],
        [`courses/demo/${l}/lessons/one.mdx`, page('Text.')],
      ]),
    ),
    ...Object.fromEntries(Object.entries(texts).map(([l, text]) => [`courses/demo/${l}/${kind}/${id}.mdx`, page(text)])),
  });

const reflection = (id: string) => `<Reflection id="${id}">\n  Vad?\n</Reflection>\n\n`;
const within = (country: string, text: string) =>
  `<For jurisdiction="${country}">\n${text
    .trim()
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')}\n</For>\n\n`;
const question = (list: string, attributes = '') =>
  `<Quiz id="q">\n  <Question id="a"${attributes}>\n    Vad?\n\n${list
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')}\n  </Question>\n</Quiz>\n\n`;

test('alike in three languages, and what is Swedish law only in two', () => {
  const both = reflection('r') + within('SE', reflection('s'));
  expect(
    three({
      sv: both + within('FI', reflection('f')),
      en: both + within('FI', reflection('f')),
      fi: reflection('r') + within('FI', reflection('f')),
    }),
  ).toEqual([]);
});
test('an id that is missing, is not in the source, stands in another block', () => {
  expect(
    three({ sv: reflection('r') + within('SE', reflection('s')), en: reflection('r') + reflection('s'), fi: reflection('x') }),
  ).toMatchInlineSnapshot(`
    [
      "en/lessons/one.mdx:9:1  The reflection \`s\` stands outside <For>, in Swedish in \`<For jurisdiction="SE">\`. Write it as in content/courses/demo/sv/lessons/one.mdx:10.",
      "fi/lessons/one.mdx:1:1  The reflection \`r\` is missing. Translate it from content/courses/demo/sv/lessons/one.mdx:5.",
      "fi/lessons/one.mdx:5:1  The reflection \`x\` is not in Swedish. Write it in content/courses/demo/sv/lessons/one.mdx too, with the same id, or mend the id.",
    ]
  `);
});
test('Finnish has no Swedish law', () => {
  expect(three({ sv: within('SE', 'Text.'), fi: within('SE', 'Text.'), en: within('SE', 'Text.') })).toMatchInlineSnapshot(`
    [
      "fi/lessons/one.mdx:5:1  Finnish is not read under the law of SE. Take the block away.",
    ]
  `);
});
test('questions: right answers, options, kind', () => {
  const list = '- [x] A [#a]\n  > Ja.\n- [ ] B [#b]\n  > Nej.\n- [ ] C [#c]\n  > Nej.';
  expect(
    three({
      sv: question(list),
      fi: question(list.replace('[x] A', '[ ] A').replace('[ ] B', '[x] B')),
      en: question(list.replace('#c', '#d'), ' kind="multiple"'),
    }),
  ).toMatchInlineSnapshot(`
    [
      "en/lessons/one.mdx:6:3  The question \`a\` differs from Swedish in kind: multiple here, single there. Write it as in content/courses/demo/sv/lessons/one.mdx:6.",
      "en/lessons/one.mdx:6:3  The question \`a\` differs from Swedish in options: a, b, d here, a, b, c there. Write it as in content/courses/demo/sv/lessons/one.mdx:6.",
      "fi/lessons/one.mdx:6:3  The question \`a\` differs from Swedish in right answers: b here, a there. Write it as in content/courses/demo/sv/lessons/one.mdx:6.",
    ]
  `);
});
test('an order is the same in all languages, other answers need not be', () => {
  const [a, b, c] = ['A [#a]', 'B [#b]', 'C [#c]'];
  const sv = question(`1. ${a}\n2. ${b}\n3. ${c}`, ' kind="order"');
  expect(three({ sv, fi: sv, en: question(`1. ${b}\n2. ${a}\n3. ${c}`, ' kind="order"') })).toMatchInlineSnapshot(`
    [
      "en/lessons/one.mdx:6:3  The question \`a\` differs from Swedish in order: b, a, c here, a, b, c there. Write it as in content/courses/demo/sv/lessons/one.mdx:6.",
    ]
  `);
  const choice = question('- [x] A [#a]\n  > Ja.\n- [ ] B [#b]\n  > Nej.');
  expect(three({ sv: choice, fi: choice, en: question('- [ ] B [#b]\n  > Nej.\n- [x] A [#a]\n  > Ja.') })).toEqual([]);
});
describe('scenarios', () => {
  const story = (to: string, advised: string, outcome: string) =>
    `<Scene id="s">\n  Nu.\n\n  <Choice id="x" to="${to}"${advised}>\n    Gå.\n\n    > Du går.\n  </Choice>\n  <Choice id="y" to="f">\n    Stå.\n\n    > Du står.\n  </Choice>\n  <Choice id="z" to="e">\n    Vänta.\n\n    > Du väntar.\n  </Choice>\n</Scene>\n\n<Ending id="e" title="E" outcome="${outcome}">\n  Slut.\n</Ending>\n\n<Ending id="f" title="F" outcome="hard">\n  Slut.\n</Ending>\n`;
  test('targets, advice and outcomes', () => {
    expect(
      three({ sv: story('e', ' advised', 'good'), fi: story('f', ' advised', 'good'), en: story('e', '', 'mixed') }, 'scenarios', 'story'),
    ).toMatchInlineSnapshot(`
      [
        "en/scenarios/story.mdx:8:3  The choice \`x\` differs from Swedish in advice: not advised here, advised there. Write it as in content/courses/demo/sv/scenarios/story.mdx:8.",
        "en/scenarios/story.mdx:25:1  The ending \`e\` differs from Swedish in outcome: mixed here, good there. Write it as in content/courses/demo/sv/scenarios/story.mdx:25.",
        "fi/scenarios/story.mdx:8:3  The choice \`x\` differs from Swedish in target: f here, e there. Write it as in content/courses/demo/sv/scenarios/story.mdx:8.",
      ]
    `);
  });
});
test('files that are missing or not in course.yaml', () => {
  expect(
    faultsOf({
      'courses/demo/course.yaml': courseYaml({ editions: '[sv-SE, en-SE]', scenarios: '[story]' }),
      'courses/demo/en/about.mdx': about,
      'courses/demo/en/lessons/two.mdx': page('Text.'),
      'courses/demo/fi/lessons/one.mdx': page('Text.'),
      'courses/demo/sv/final-test.mdx': page('Text.'),
    }),
  ).toMatchInlineSnapshot(`
    [
      "course.yaml:2:13  There is no sv/scenarios/story.mdx. Write it, or take \`story\` out of course.yaml.",
      "course.yaml:2:13  There is no en/scenarios/story.mdx. Write it, or take \`story\` out of course.yaml.",
      "course.yaml:9:5  There is no en/lessons/one.mdx. Write it, or take \`one\` out of course.yaml.",
      "en/lessons/two.mdx:1:1  \`two\` is not in course.yaml. Add it to \`lessons:\`, or mend the file’s name.",
      "fi/lessons/one.mdx:1:1  The course has no edition in Finnish. Add one to \`editions\` in course.yaml, or take the file away.",
      "sv/final-test.mdx:1:1  \`final-test\` is not in course.yaml. Write \`finalTest:\` there.",
    ]
  `);
});
test('a file that cannot be read is told once', () => {
  expect(faultsOf({ 'courses/demo/sv/lessons/one.mdx': page('En { klammer.') })).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:5:4  A brace \`{\` (or a line that begins with import or export) is read as program code. Write \`\\{\` for a brace.",
    ]
  `);
});
test('a content note in one language only', () => {
  expect(
    three({}).concat(
      faultsOf({
        'courses/demo/course.yaml': courseYaml({ editions: '[sv-SE, en-SE]' }),
        'courses/demo/en/about.mdx': about,
        'courses/demo/en/lessons/one.mdx': '---\ntitle: a\nsummary: b\ncontentNote: c\n---\nText.',
      }),
    ),
  ).toMatchInlineSnapshot(`
    [
      "en/lessons/one.mdx:1:1  \`contentNote\` stands in this language only. Write it in both, here and in content/courses/demo/sv/lessons/one.mdx.",
    ]
  `);
});
