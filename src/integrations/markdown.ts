import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineHastPlugin, defineMdastPlugin, type PluginFactoryContext } from 'satteri';
import { headingNames } from '../course/heading.ts';

/** Tags whose contents our own parser reads: on a page only the empty tag is left, and its component asks for them by id. */
const own = new Set(['Quiz', 'Assessment', 'Checklist', 'Reflection', 'Figure']);
const inline = new Set(['Fact', 'Contact']);

/** Empties our tags, and tells a word inside a sentence that it is one. */
export const tags = defineMdastPlugin({
  name: 'beredd-tags',
  mdxJsxFlowElement(node, ctx) {
    if (node.name && own.has(node.name)) ctx.setProperty(node, 'children', []);
  },
  mdxJsxTextElement(node, ctx) {
    if (node.name && inline.has(node.name))
      ctx.replaceNode(node, { ...node, attributes: [...node.attributes, { type: 'mdxJsxAttribute', name: 'inline', value: '' }] });
  },
});

/** Table alignment as a class: a `style` attribute would be blocked by the site's content security policy. */
export const tableAlignment = defineHastPlugin({
  name: 'beredd-table-alignment',
  element: {
    filter: ['td', 'th'],
    visit(node, ctx) {
      const side = node.properties.align ?? /text-align:\s*(\w+)/.exec(String(node.properties.style ?? ''))?.[1];
      if (side) ctx.replaceNode(node, { ...node, properties: { className: [`align-${side}`] } });
    },
  },
});

/** Heading ids that begin with the lesson's, since a package holds all lessons in one document. */
export const headingIds = ({ fileURL }: PluginFactoryContext) => {
  const nameOf = headingNames(fileURL ? basename(fileURLToPath(fileURL), '.mdx') : '');
  return defineHastPlugin({
    name: 'beredd-heading-ids',
    element: { filter: ['h2', 'h3', 'h4'], visit: (node, ctx) => ctx.setProperty(node, 'id', nameOf(ctx.textContent(node))) },
  });
};
