import { placeOf, textOf, walk } from '../../course/tree.ts';
import { eachPage } from '../rule.ts';

/** Headings begin at two (the title is the first) and never jump a level. */
export const headings = eachPage((page, say) => {
  let last = 1;
  for (const { node } of walk(page.tree)) {
    if (node.type !== 'heading') continue;
    const depth = node.depth ?? 2;
    if (!textOf(node.children ?? [])) say(placeOf(node), 'The heading is empty.', 'Write its text, or take it away.');
    if (depth === 1)
      say(placeOf(node), 'A heading of the first level is the page’s title.', 'Write `##`; the title stands in the frontmatter.');
    else if (depth > last + 1)
      say(
        placeOf(node),
        last === 1 ? 'The first heading is not of the second level.' : `The heading jumps from level ${last} to ${depth}.`,
        `Write \`${'#'.repeat(last + 1)}\`.`,
      );
    last = Math.max(depth, 2);
  }
});
