import { expect, test } from 'vitest';
import { inLesson } from '../library-of.ts';

test('links that may stand', () => {
  expect(
    inLesson(
      '## Före resan\n\n## Före resan\n\n[a](https://example.org) [b](mailto:a@example.org) [c](tel:112) [d](#one-fore-resan) [e](#one-fore-resan-2)',
    ),
  ).toEqual([]);
});
test('links that may not', () => {
  expect(
    inLesson(
      '[a](javascript:alert(1)) [b](http://example.org) [c](../two) [](https://example.org)\n\n<Quote source="a" href="data:text/html,x">\n  Text.\n</Quote>',
    ),
  ).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:5:1  A link cannot begin with \`javascript:\`. Write \`https://…\`, \`mailto:…\`, \`tel:…\` or \`#heading\`.",
      "sv/lessons/one.mdx:5:26  The link \`http://example.org\` is not encrypted. Write \`https://…\`.",
      "sv/lessons/one.mdx:5:50  The link \`../two\` leads nowhere. Name the lesson in words; a link is \`https://…\`, \`mailto:…\`, \`tel:…\` or \`#heading\` of the same page.",
      "sv/lessons/one.mdx:5:62  The link has no text. Write where it leads: \`[the travel advice](https://…)\`.",
      "sv/lessons/one.mdx:7:1  A link cannot begin with \`data:\`. Write \`https://…\`, \`mailto:…\`, \`tel:…\` or \`#heading\`.",
    ]
  `);
});
test('a heading that is not there, a link in two places', () => {
  expect(inLesson('## Före resan\n\n[d](#one-fore-resn) [e][f]\n\n[f]: https://example.org')).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:7:1  No heading here has the address \`#one-fore-resn\`. Did you mean \`one-fore-resan\`?",
      "sv/lessons/one.mdx:7:21  A link is written in two places. Write it in one: \`[text](https://…)\`.",
      "sv/lessons/one.mdx:9:1  A link is written in two places. Write it in one: \`[text](https://…)\`.",
    ]
  `);
});
