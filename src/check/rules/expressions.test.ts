import { expect, test } from 'vitest';
import { inLesson } from '../library-of.ts';

test('program code', () => {
  expect(
    inLesson(
      'Ett {1 + 1} tal.\n\n{2}\n\nexport const a = 1\n\n<Reveal title={1}>\n  Text.\n</Reveal>\n\n<Reveal title="a" {...b}>\n  Text.\n</Reveal>',
    ),
  ).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:5:5  \`{…}\` is program code. Write \`\\{\` for a brace, or take it away.",
      "sv/lessons/one.mdx:7:1  \`{…}\` is program code. Write \`\\{\` for a brace, or take it away.",
      "sv/lessons/one.mdx:9:1  A line that begins with \`import\` or \`export\` is program code. Take it away, or begin the line with another word.",
      "sv/lessons/one.mdx:11:1  \`title\` of <Reveal> is program code. Write \`title="…"\`.",
      "sv/lessons/one.mdx:15:1  <Reveal> has a \`{…}\` among its attributes. Write each attribute as \`name="…"\`.",
    ]
  `);
});
test('what the parser cannot read', () => {
  expect(inLesson('En { klammer.')).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:5:4  A brace \`{\` (or a line that begins with import or export) is read as program code. Write \`\\{\` for a brace.",
    ]
  `);
  expect(inLesson('<!-- not yet -->')).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:5:1  A comment cannot stand in a text. Take it away.",
    ]
  `);
  expect(inLesson('<Reveal title=”a”>\n  Text.\n</Reveal>')).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:5:1  A \`<\` here is read as the start of a tag. Write \`\\<\` for the sign, \`[text](https://…)\` for a link, and quotation marks around every value: \`id="a"\`.",
    ]
  `);
  expect(inLesson('<Reveal title="a">\n  Text.\n')).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:5:1  A tag is not closed where it should be. A tag that holds several lines stands alone on its line, and so does its closing tag.",
    ]
  `);
  expect(inLesson('Se <https://example.org>.')).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:5:4  A \`<\` here is read as the start of a tag. Write \`\\<\` for the sign, \`[text](https://…)\` for a link, and quotation marks around every value: \`id="a"\`.",
    ]
  `);
});
