import type { Place } from './fault.ts';

/** A node of the mdast tree as Sätteri gives it; only what we read of it. */
export interface Node {
  type: string;
  position?: { start: Place & { offset: number }; end: Place & { offset: number } } | undefined;
  children?: Node[];
  value?: string;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  depth?: number;
  ordered?: boolean;
  start?: number | null;
  spread?: boolean | null;
  checked?: boolean | null;
  url?: string;
  alt?: string;
  title?: string | null;
  align?: (string | null)[];
  lang?: string | null;
}

export const placeOf = (node: Node | undefined): Place | undefined => node?.position?.start;
export const isTag = (node: Node): boolean => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
export const tagIs = (node: Node, name: string): boolean => isTag(node) && node.name === name;

/** The attributes of a tag; one without a value (`advised`) is ''. Expressions are left out (a rule tells them). */
export function attributes(node: Node): Record<string, string> {
  const all: Record<string, string> = {};
  for (const { type, name, value } of node.attributes ?? []) {
    if (type === 'mdxJsxAttribute' && name && (typeof value === 'string' || value === null || value === undefined)) all[name] = value ?? '';
  }
  return all;
}

/** Every node below and including `node`, with its ancestors, nearest last. */
export function* walk(node: Node, above: Node[] = []): Generator<{ node: Node; above: Node[] }> {
  yield { node, above };
  for (const child of node.children ?? []) yield* walk(child, [...above, node]);
}

/** The plain text of nodes, for search, lengths and hashes. */
export const textOf = (nodes: Node[]): string =>
  nodes
    .map((node) => node.value ?? (node.children ? textOf(node.children) + (node.type === 'paragraph' ? ' ' : '') : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

const mark = /\s*\[#([^\]\s]*)\]\s*$/;

/** Takes `[#id]` off the end of the last text of `nodes`; gives the nodes without it. */
export function takeId(nodes: Node[]): { id: string | undefined; nodes: Node[] } {
  const last = nodes.at(-1);
  if (!last) return { id: undefined, nodes };
  if (last.type === 'text') {
    const found = mark.exec(last.value ?? '');
    if (!found) return { id: undefined, nodes };
    const value = (last.value ?? '').slice(0, found.index);
    return { id: found[1], nodes: value ? [...nodes.slice(0, -1), { ...last, value }] : nodes.slice(0, -1) };
  }
  if (last.type === 'paragraph') {
    const inner = takeId(last.children ?? []);
    return { id: inner.id, nodes: [...nodes.slice(0, -1), { ...last, children: inner.nodes }] };
  }
  return { id: undefined, nodes };
}
