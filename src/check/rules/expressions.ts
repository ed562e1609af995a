import { placeOf, walk } from '../../course/tree.ts';
import { eachPage } from '../rule.ts';

/** Program code in a text: `{…}`, import and export, HTML. Content is prose and data. */
export const expressions = eachPage((page, say) => {
  for (const { node } of walk(page.tree)) {
    switch (node.type) {
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        say(placeOf(node), '`{…}` is program code.', 'Write `\\{` for a brace, or take it away.');
        break;
      case 'mdxjsEsm':
        say(
          placeOf(node),
          'A line that begins with `import` or `export` is program code.',
          'Take it away, or begin the line with another word.',
        );
        break;
      case 'html':
        say(placeOf(node), 'This is HTML.', 'Write Markdown, or one of the tags of content/README.md.');
        break;
    }
    for (const { type, name, value } of node.attributes ?? []) {
      if (type !== 'mdxJsxAttribute')
        say(placeOf(node), `<${node.name}> has a \`{…}\` among its attributes.`, 'Write each attribute as `name="…"`.');
      else if (value && typeof value === 'object')
        say(placeOf(node), `\`${name}\` of <${node.name}> is program code.`, `Write \`${name}="…"\`.`);
    }
  }
});
