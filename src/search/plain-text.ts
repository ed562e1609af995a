import { attributes, isTag, type Node } from '../course/tree.ts';
import type { Jurisdiction, Language } from '../schema/edition.ts';
import type { Fact } from '../schema/fact.ts';

/** The reader a text is made for. */
export interface Reader {
  language: Language;
  jurisdiction: Jurisdiction;
  facts: Map<string, Fact>;
}

/** Notes for the facilitator are no learner's; how a story ends is found by playing it, not by searching. */
const unseen = new Set(['Facilitator', 'Ending']);

/** What stands before this in the tag may be found; what follows are answers, feedback and consequences. */
const seenUntil: Record<string, string> = { Question: 'list', Risk: 'blockquote', Choice: 'blockquote' };

const inSentence = new Set(['text', 'emphasis', 'strong', 'delete', 'link', 'inlineCode', 'mdxJsxTextElement']);
const inWords = new Set(['text', 'inlineCode', 'code']);
const idMark = /\s*\[#[^\]\s]*\]/g;

function seen({ name, children = [] }: Node): Node[] {
  const end = children.findIndex((child) => child.type === seenUntil[name ?? '']);
  return end < 0 ? children : children.slice(0, end);
}

function read(node: Node, reader: Reader): string {
  if (inWords.has(node.type)) return (node.value ?? '').replace(idMark, '');
  const inner = () =>
    seen(node)
      .map((child) => read(child, reader))
      .join('');
  if (inSentence.has(node.type) && node.name !== 'Fact') return inner();
  if (!isTag(node)) return ` ${inner()} `;
  const { id = '', jurisdiction, title = '', alt = '' } = attributes(node);
  if (unseen.has(node.name ?? '') || (node.name === 'For' && jurisdiction !== reader.jurisdiction)) return '';
  // A fact on a line of its own is found as itself, at the sources.
  if (node.name === 'Fact') return node.type === 'mdxJsxTextElement' ? (reader.facts.get(id)?.short?.[reader.language] ?? '') : '';
  return ` ${title} ${alt} ${inner()} `;
}

/** What a reader of one edition may find in a text, on one line: the other country's parts, answers and endings are left out. */
export const plainText = (nodes: Node[], reader: Reader): string =>
  nodes
    .map((node) => read(node, reader))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
