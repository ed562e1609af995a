import lunr from 'lunr';
import type { EntryKind } from './entries.ts';
import { expander } from './expand.ts';
import type { SearchFile } from './index-build.ts';
import { marked, type Part } from './marked.ts';
import { unpackIndex } from './pack-index.ts';
import { words } from './words.ts';

/** One result; `section` is empty at a page's beginning. */
export interface Hit {
  kind: EntryKind;
  url: string;
  section: Part[];
  snippet: Part[];
}

/** The results on one page. */
export interface Group {
  title: string;
  hits: Hit[];
}

const mostHits = 20;
const mostInGroup = 4;
/** Someone may paste a page. */
const mostWords = 8;
const longestWord = 40;

/** A hit this much weaker than the best is noise. */
const leastOfBest = 0.1;

interface Scored {
  ref: number;
  score: number;
}

/** The words that may be marked: one that was only guessed at would look like a mistake. */
function surest(terms: Map<string, number>): string[] {
  const best = Math.max(...terms.values());
  return [...terms].filter(([, weight]) => weight >= best / 4).map(([term]) => term);
}

/** Opens an index for asking. The answer is grouped by page, the best page first; nothing asked gives nothing. */
export function openSearch({ index: packed, entries }: SearchFile): (text: string) => Group[] {
  const index = lunr.Index.load(unpackIndex(packed));
  const expand = expander(packed.terms);

  function rank(meant: Map<string, number>[]): Scored[] {
    const boosts = new Map<string, number>();
    for (const terms of meant) for (const [term, weight] of terms) boosts.set(term, Math.max(weight, boosts.get(term) ?? 0));
    // lunr answers an empty query with everything.
    if (!boosts.size) return [];
    const results = index.query((query) => {
      for (const [term, boost] of boosts) query.term(term, { boost, usePipeline: false });
    });
    const scored = results
      .map(({ ref, score, matchData }) => {
        const there = Object.keys(matchData.metadata);
        const covered = meant.filter((terms) => there.some((term) => terms.has(term))).length / meant.length;
        return { ref: Number(ref), score: score * covered ** 2 };
      })
      .sort((a, b) => b.score - a.score);
    const least = (scored[0]?.score ?? 0) * leastOfBest;
    return scored.filter(({ score }) => score >= least);
  }

  return (text) => {
    const asked = [...new Set(words(text).map((word) => word.slice(0, longestWord)))].slice(0, mostWords);
    const meant = asked.map((word) => new Map(expand(word).map(({ term, weight }) => [term, weight])));
    const sure = new Set(meant.flatMap(surest));
    const groups = new Map<string, Group>();
    let left = mostHits;
    for (const { ref } of rank(meant)) {
      const entry = entries[ref];
      if (!entry || !left) continue;
      const [title, section, url, kind, snippet] = entry;
      const page = url.replace(/#.*/, '');
      const group = groups.get(page) ?? { title, hits: [] };
      groups.set(page, group);
      if (group.hits.length === mostInGroup) continue;
      group.hits.push({ kind, url, section: marked(section, sure), snippet: marked(snippet, sure) });
      left -= 1;
    }
    return [...groups.values()];
  };
}
