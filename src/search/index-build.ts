import lunr from 'lunr';
import type { Entry, EntryKind } from './entries.ts';
import { type LunrIndex, type PackedIndex, packIndex } from './pack-index.ts';
import { words } from './words.ts';

/** What a result shows: page, place on it, address, kind, the beginning of its text. */
export type FoundEntry = [title: string, section: string, url: string, kind: EntryKind, text: string];

/** `search.json`: the index, whose references are positions in `entries`. */
export interface SearchFile {
  index: PackedIndex;
  entries: FoundEntry[];
}

/** How much more a word says in a heading than in running text. */
const boosts = { title: 1, section: 3, text: 1, also: 3 };

const snippetLength = 180;

const snippet = (text: string): string =>
  text.length <= snippetLength ? text : `${text.slice(0, text.lastIndexOf(' ', snippetLength)).replace(/[\s,;:–.]+$/, '')} …`;

/** One edition's index. lunr's trimmer, stop words and stemmer are left out: they are English, and break å, ä and ö. */
export function buildIndex(entries: Entry[]): SearchFile {
  const builder = new lunr.Builder();
  builder.ref('ref');
  for (const [field, boost] of Object.entries(boosts)) builder.field(field, { boost });
  entries.forEach((entry, ref) => {
    // A term or a fact is not found by the name of the page that lists it.
    const title = entry.kind === 'term' || entry.kind === 'fact' ? '' : entry.title;
    builder.add({ ref, title: words(title), section: words(entry.section), text: words(entry.text), also: words(entry.also) });
  });
  return {
    index: packIndex(builder.build().toJSON() as LunrIndex),
    entries: entries.map(({ title, section, url, kind, text }) => [title, section, url, kind, snippet(text)]),
  };
}
