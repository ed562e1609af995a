import { islandProps } from './island-props.ts';
import { attributeOf, htmlTokens, type OpenTag, retagged } from './tokens.ts';
import { resolved } from './xml.ts';

/** A page without what Astro needs and a package does not. */
export interface Stripped {
  html: string;
  /** The rules of Astro's inline style, to be put into a stylesheet. */
  css: string;
  /** The names of the islands, sorted, each once. */
  islands: string[];
}

const isAstros = (inline: string): boolean => /\bAstro\b|astro-(?:island|slot)/.test(inline);

const isBuiltScript = (tag: OpenTag): boolean =>
  attributeOf(tag, 'type') === 'module' || attributeOf(tag, 'src')?.startsWith('/_astro/') === true;

const isDroppedScript = (tag: OpenTag): boolean =>
  isBuiltScript(tag) || (attributeOf(tag, 'src') === undefined && attributeOf(tag, 'type') === undefined && isAstros(tag.content ?? ''));

const isPreloadedScript = (tag: OpenTag): boolean =>
  attributeOf(tag, 'rel') === 'modulepreload' || (attributeOf(tag, 'rel') === 'preload' && attributeOf(tag, 'as') === 'script');

function islandName(tag: OpenTag): string {
  const { name } = JSON.parse(resolved(attributeOf(tag, 'opts') ?? '{}')) as { name?: string };
  if (!name) throw new Error(`An <astro-island> says no name in its opts: ${tag.raw.slice(0, 200)}`);
  return name;
}

/**
 * Takes Astro's inline scripts and style, the built scripts and the islands' addresses out of a page: the package's own scripts (bundle.ts) stand for all of them.
 * An inline script of anybody else stays, for the gate to find.
 */
export function stripAstro(page: string): Stripped {
  const islands = new Set<string>();
  let html = '';
  let css = '';
  for (const token of htmlTokens(page)) {
    const tag = token.kind === 'open' ? token.name.toLowerCase() : '';
    if (token.kind !== 'open') html += token.raw;
    else if (tag === 'script' && isDroppedScript(token)) continue;
    else if (tag === 'link' && isPreloadedScript(token)) continue;
    else if (tag === 'style' && isAstros(token.content ?? '')) css += token.content;
    else if (tag === 'astro-island') {
      const name = islandName(token);
      islands.add(name);
      // All that the package's script reads: the component's name and its props.
      html += retagged(token, [
        { name: 'name', value: name },
        { name: 'props', value: islandProps(attributeOf(token, 'props') || '{}') },
      ]);
    } else html += token.raw;
  }
  return { html, css, islands: [...islands].sort() };
}
