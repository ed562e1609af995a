/** An attribute as written: the name's case kept, character references unresolved; no value where there is no `=`. */
export interface Attribute {
  name: string;
  value?: string;
}

/** `content`: what stands between a raw text element's tags; its token then reaches to the end tag. */
export interface OpenTag {
  kind: 'open';
  raw: string;
  name: string;
  attributes: Attribute[];
  selfClosed: boolean;
  content?: string;
}

/** A piece of markup; all `raw` in a row are the file again. */
export type Token = OpenTag | { kind: 'close'; raw: string; name: string } | { kind: 'text' | 'comment' | 'declaration'; raw: string };

const openStart = /<([a-z_][^\s/>]*)/iy;
const attribute = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;
const openEnd = /[\s/]*>/y;
const close = /<\/([a-z_][^\s/>]*)[^>]*>/iy;
const comment = /<!--(?:-?>|[\s\S]*?(?:--!?>|$))/y;
const cdata = /<!\[CDATA\[([\s\S]*?)\]\]>/y;
const declaration = /<[!?/][^>]*>/y;
const text = /<?[^<]*/y;

const at = (pattern: RegExp, markup: string, from: number): RegExpExecArray | null => {
  pattern.lastIndex = from;
  return pattern.exec(markup);
};

function openTag(markup: string, from: number): OpenTag | undefined {
  const start = at(openStart, markup, from);
  if (!start?.[1]) return undefined;
  const attributes: Attribute[] = [];
  let position = from + start[0].length;
  for (;;) {
    const end = at(openEnd, markup, position);
    if (end) {
      const raw = markup.slice(from, position + end[0].length);
      return { kind: 'open', raw, name: start[1], attributes, selfClosed: end[0].endsWith('/>') };
    }
    const found = at(attribute, markup, position);
    if (!found?.[1]) return undefined;
    const value = found[2] ?? found[3] ?? found[4];
    attributes.push({ name: found[1], ...(value !== undefined && { value }) });
    position += found[0].length;
  }
}

/** A raw text element's content ends at its own end tag only, or with the file. */
function withContent(tag: OpenTag, markup: string, from: number): OpenTag {
  const start = from + tag.raw.length;
  const end = new RegExp(`</${tag.name}(?=[\\s/>])[^>]*>`, 'gi');
  end.lastIndex = start;
  const found = end.exec(markup);
  return { ...tag, content: markup.slice(start, found?.index), raw: markup.slice(from, found ? end.lastIndex : undefined) };
}

function* tokens(markup: string, rawText: ReadonlySet<string>): Generator<Token> {
  const html = rawText.size > 0;
  // Inside <svg> and <math> a tag may close itself and CDATA is text, as in XML.
  let foreign = 0;
  for (let position = 0; position < markup.length; ) {
    const token = ((): Token => {
      const tag = openTag(markup, position);
      if (tag) {
        const name = tag.name.toLowerCase();
        if (html && (name === 'svg' || name === 'math') && !tag.selfClosed) foreign++;
        return rawText.has(name) && !(foreign && tag.selfClosed) ? withContent(tag, markup, position) : tag;
      }
      const closed = at(close, markup, position);
      if (closed?.[1]) {
        if (html && /^(svg|math)$/i.test(closed[1])) foreign = Math.max(0, foreign - 1);
        return { kind: 'close', raw: closed[0], name: closed[1] };
      }
      const commented = at(comment, markup, position);
      if (commented) return { kind: 'comment', raw: commented[0] };
      const section = !html || foreign ? at(cdata, markup, position) : null;
      if (section) return { kind: 'text', raw: section[0] };
      const declared = at(declaration, markup, position);
      if (declared) return { kind: 'declaration', raw: declared[0] };
      return { kind: 'text', raw: at(text, markup, position)?.[0] ?? '' };
    })();
    yield token;
    position += token.raw.length;
  }
}

/** The pieces of a page or of a part of one, read as a browser does (HTML 13.2.5). */
export const htmlTokens = (html: string): Generator<Token> =>
  tokens(html, new Set(['script', 'style', 'textarea', 'title', 'iframe', 'noembed', 'noframes', 'xmp']));

export const xmlTokens = (markup: string): Generator<Token> => tokens(markup, new Set());

/** The value of an attribute as written, '' where it has none; undefined where the tag lacks it. Names in lower case. */
export function attributeOf(tag: OpenTag, name: string): string | undefined {
  const found = tag.attributes.find((one) => one.name.toLowerCase() === name);
  return found && (found.value ?? '');
}

const quoted = (value: string): string =>
  value.includes('"') && !value.includes("'") ? `'${value}'` : `"${value.replaceAll('"', '&quot;')}"`;

/** The tag written anew with other attributes; content and end tag stay. */
export function retagged(tag: OpenTag, attributes: readonly Attribute[], content = tag.content): string {
  const written = attributes.map(({ name, value }) => (value === undefined ? ` ${name}` : ` ${name}=${quoted(value)}`));
  const open = `<${tag.name}${written.join('')}${tag.selfClosed ? '/' : ''}>`;
  return content === undefined ? open : `${open}${content}</${tag.name}>`;
}
