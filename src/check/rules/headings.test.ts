import { expect, test } from 'vitest';
import { inLesson } from '../library-of.ts';

test('headings begin at two', () => {
  expect(inLesson('## Två\n\n### Tre\n\n## Två')).toEqual([]);
  expect(inLesson('# Ett\n\n### Tre\n\n##### Fem\n\n##')).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:5:1  A heading of the first level is the page’s title. Write \`##\`; the title stands in the frontmatter.",
      "sv/lessons/one.mdx:9:1  The heading jumps from level 3 to 5. Write \`####\`.",
      "sv/lessons/one.mdx:11:1  The heading is empty. Write its text, or take it away.",
    ]
  `);
});
