import { attributes, isTag, type Node } from './tree.ts';

/** A word inside rich text (`Fact`, `Term`, `Contact`, `For` …) as markup of one edition. */
export type Words = Record<string, (attributes: Record<string, string>, inner: string, inline: boolean) => string>;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (c) => entities[c] ?? c);

/** An address an author may write: inside the site, or https. A rule tells the others; here they are never written. */
export const safeUrl = (url: string): boolean => /^(https:\/\/|mailto:|tel:|#|\.{0,2}\/|[\w-]+(\/|$|#))/.test(url);

/**
 * Rich text as markup: a closed list of node types, so that nothing an author cannot write reaches a page.
 * Sätteri has no public call for a part of a tree. Throws on an unknown word: the checks name it with file and line.
 */
export const html = (nodes: Node[], words: Words): string => nodes.map((node) => one(node, words)).join('');

function one(node: Node, words: Words): string {
  const inner = () => html(node.children ?? [], words);
  const wrap = (tag: string) => `<${tag}>${inner()}</${tag}>`;
  if (isTag(node)) {
    const word = words[node.name ?? ''];
    if (!word) throw new Error(`<${node.name}> cannot stand in this text.`);
    return word(attributes(node), inner(), node.type === 'mdxJsxTextElement');
  }
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value ?? '');
    case 'root':
      return inner();
    case 'paragraph':
      return wrap('p');
    case 'emphasis':
      return wrap('em');
    case 'strong':
      return wrap('strong');
    case 'delete':
      return wrap('del');
    case 'blockquote':
      return wrap('blockquote');
    case 'break':
      return '<br>';
    case 'thematicBreak':
      return '<hr>';
    case 'inlineCode':
      return `<code>${escapeHtml(node.value ?? '')}</code>`;
    case 'code':
      return `<pre><code>${escapeHtml(node.value ?? '')}</code></pre>`;
    case 'heading':
      return wrap(`h${Math.min(6, node.depth ?? 3)}`);
    case 'list':
      return wrap(node.ordered ? 'ol' : 'ul');
    // A tight item's paragraph is its text.
    case 'listItem':
      return `<li>${node.spread ? inner() : (node.children ?? []).map((c) => (c.type === 'paragraph' ? html(c.children ?? [], words) : one(c, words))).join('')}</li>`;
    case 'link':
      return safeUrl(node.url ?? '')
        ? `<a href="${escapeHtml(node.url ?? '')}"${/^https:/.test(node.url ?? '') ? ' rel="noopener" target="_blank"' : ''}>${inner()}</a>`
        : inner();
    case 'table': {
      const [head, ...body] = node.children ?? [];
      const row = (r: Node | undefined, tag: string) =>
        `<tr>${(r?.children ?? []).map((cell, i) => `<${tag}${node.align?.[i] ? ` class="align-${node.align[i]}"` : ''}>${html(cell.children ?? [], words)}</${tag}>`).join('')}</tr>`;
      return `<div class="table"><table><thead>${row(head, 'th')}</thead><tbody>${body.map((r) => row(r, 'td')).join('')}</tbody></table></div>`;
    }
    default:
      throw new Error(`A ${node.type} cannot stand in this text.`);
  }
}
