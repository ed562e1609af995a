import { expect, test } from 'vitest';
import { inLesson } from '../library-of.ts';

const answers = '\n\n    - [x] Ja [#yes]\n      > Ja.\n    - [ ] Nej [#no]\n      > Nej.\n    - [ ] Kanske [#maybe]\n      > Nej.\n';

test('a country’s block in a question, in another block', () => {
  expect(
    inLesson(
      `<Quiz id="q">\n  <Question id="a">\n    Vad?\n\n    <For jurisdiction="SE">\n      Text.\n    </For>${answers}  </Question>\n</Quiz>\n\n<For jurisdiction="SE">\n  <For jurisdiction="SE">\n    Text.\n  </For>\n</For>`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:9:5  <For> stands in <Question>. Write two, one in each <For>, with an id of its own.",
      "sv/lessons/one.mdx:23:3  <For> stands in <For>. Close the first one before it.",
    ]
  `);
});
test('a block where only text can stand', () => {
  expect(
    inLesson(
      `<Quiz id="q">\n  <Question id="a">\n    <Callout kind="note">\n      Text.\n    </Callout>\n\n    Vad?${answers}  </Question>\n</Quiz>`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:7:5  <Callout> cannot stand in <Question>. Write Markdown there; of the tags only <Fact>, <Term> and <Contact>.",
    ]
  `);
});
test('a question outside a quiz', () => {
  expect(inLesson(`<Question id="a">\n    Vad?${answers}</Question>`)).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:5:1  <Question> stands outside a <Quiz>. Write \`<Quiz id="…">\` around it.",
    ]
  `);
});
test('a box in a box is a hint', () => {
  expect(inLesson('<Reveal title="a">\n  <Callout kind="note">\n    Text.\n  </Callout>\n</Reveal>')).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:6:3  <Callout> stands in <Reveal>: a box in a box. Write one after the other.",
    ]
  `);
});
