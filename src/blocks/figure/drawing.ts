import { escapeHtml } from '../../course/html.ts';
import { wrap } from './wrap.ts';

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/**
 * A drawing with the words of one language, to stand in the page itself: its texts are found by id, wrapped as the drawing
 * asks (`data-line`), and lose their ids, since two editions of a drawing may share a document.
 */
export function drawing(svg: string, words: Record<string, string>, alt: string): string {
  return svg
    .replace(/^[\s\S]*?<svg\b/, () => `<svg role="img" aria-label="${escapeHtml(alt)}" class="drawing"`)
    .replace(/\sxmlns="[^"]*"/, '')
    .replace(/<text\b([^>]*)>[\s\S]*?<\/text>/g, (_, rest: string) => {
      const id = attribute(rest, 'id') ?? '';
      const lines = wrap(words[id] ?? '', Number(attribute(rest, 'data-line') ?? 24));
      const x = attribute(rest, 'x') ?? '0';
      const kept = rest.replace(/\s(?:id|data-line|data-lines)="[^"]*"/g, '');
      return `<text${kept}>${lines.map((line, i) => (i ? `<tspan x="${x}" dy="1.15em">${escapeHtml(line)}</tspan>` : escapeHtml(line))).join('')}</text>`;
    })
    .replace(/>\s+</g, '><')
    .trim();
}
