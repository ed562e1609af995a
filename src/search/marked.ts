import { word } from './words.ts';

/** A piece of a text: a word that was searched for, or what stands between. */
export interface Part {
  text: string;
  hit: boolean;
}

/** A text cut at the words that are hits; joined again it is the same text. */
export function marked(text: string, hits: Set<string>): Part[] {
  const parts: Part[] = [];
  let end = 0;
  const add = (piece: string, hit: boolean) => {
    if (piece) parts.push({ text: piece, hit });
  };
  for (const { 0: found, index } of text.matchAll(word)) {
    if (!hits.has(found.toLowerCase())) continue;
    add(text.slice(end, index), false);
    add(found, true);
    end = index + found.length;
  }
  add(text.slice(end), false);
  return parts;
}
