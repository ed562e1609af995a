import { xmlTokens } from './tokens.ts';
import { resolved } from './xml.ts';

/** An element of a manifest. Names are literal, prefix and all: some LMSs compare them so. `text`: its own, trimmed. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  text: string;
}

const withoutCdata = (raw: string): string => (raw.startsWith('<![CDATA[') ? raw.slice(9, -3) : resolved(raw));

/** The root element of an XML file; throws a sentence where tags do not pair. Well-formedness beyond that is the schema's work. */
export function xmlTree(markup: string): Element {
  const document: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  for (const token of xmlTokens(markup)) {
    const parent = open.at(-1) ?? document;
    if (token.kind === 'open') {
      const attributes = Object.fromEntries(token.attributes.map(({ name, value = '' }) => [name, resolved(value)]));
      const element: Element = { name: token.name, attributes, children: [], text: '' };
      parent.children.push(element);
      if (!token.selfClosed) open.push(element);
    } else if (token.kind === 'close') {
      if (parent.name !== token.name) throw new Error(`</${token.name}> closes <${parent.name}>.`);
      parent.text = parent.text.trim();
      open.pop();
    } else if (token.kind === 'text') parent.text += withoutCdata(token.raw);
  }
  const unclosed = open.at(-1);
  if (unclosed && unclosed !== document) throw new Error(`<${unclosed.name}> is not closed.`);
  const [root, ...more] = document.children;
  if (!root || more.length > 0) throw new Error('There must be exactly one root element.');
  return root;
}

/** The children of that name. */
export const childrenOf = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** The first child of that name. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name === name);

/** The element and everything in it. */
export const allIn = (element: Element): Element[] => [element, ...element.children.flatMap(allIn)];
