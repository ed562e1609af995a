import { readdressed } from './addresses.ts';
import { placed } from './slice.ts';
import { attributeOf, htmlTokens, type OpenTag, retagged } from './tokens.ts';

/** Attributes that hold an address; `props` hold markup with addresses. */
const addressed = new Set(['href', 'src', 'srcset', 'imagesrcset', 'poster', 'data', 'action', 'formaction', 'props', 'xlink:href']);

const isJson = (tag: OpenTag): boolean =>
  tag.name.toLowerCase() === 'script' && /^application\/(ld\+)?json$/i.test(attributeOf(tag, 'type') ?? '');

function relocateTag(tag: OpenTag, move: (text: string) => string): string {
  const attributes = tag.attributes.map(({ name, value }) =>
    value === undefined ? { name } : { name, value: addressed.has(name.toLowerCase()) ? move(value) : value },
  );
  const content = tag.content !== undefined && isJson(tag) ? move(tag.content) : tag.content;
  const changed = content !== tag.content || attributes.some(({ value }, i) => value !== tag.attributes[i]?.value);
  return changed ? retagged(tag, attributes, content) : tag.raw;
}

/** A page at the package's root: addresses of the build's files become relative, and the one script is asked for, deferred. */
export function relocatePage(html: string, files: ReadonlySet<string>, script = './sco.js'): string {
  const move = (text: string) => readdressed(text, (name) => (files.has(name) ? `./${placed(name)}` : undefined));
  const asked = `<script defer src="${script}"></script>`;
  let page = '';
  let head = false;
  for (const token of htmlTokens(html)) {
    if (token.kind === 'close' && token.name.toLowerCase() === 'head' && !head) {
      page += asked;
      head = true;
    }
    page += token.kind === 'open' ? relocateTag(token, move) : token.raw;
  }
  return head ? page : page + asked;
}

/** A stylesheet beside the other files: all lie in one folder. */
export const relocateStylesheet = (css: string, files: ReadonlySet<string>): string =>
  readdressed(css, (name) => (files.has(name) ? `./${placed(name).replace('files/', '')}` : undefined));
