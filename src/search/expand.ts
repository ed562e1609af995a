import { withoutDots } from './words.ts';

/** A word of the index that may be what was meant, and how surely: 0–1. */
export interface Expansion { term: string; weight: number }

const most = 16;
const sameWord = 1;
const sameWithoutDots = 0.9;

const grams = (word: string): string[] => {
  const framed = `^${word}$`;
  return Array.from({ length: framed.length - 2 }, (_, i) => framed.slice(i, i + 3));
};

/** How alike two words are by the three-letter pieces they share, 0–1 (Dice). */
function alike(pieces: Set<string>, other: string): number {
  const others = grams(other);
  const shared = others.filter((piece) => pieces.has(piece)).length;
  return (2 * shared) / (pieces.size + others.length);
}

/** exact > beginning > inside > alike; a longer shared part counts for more. */
function weigh(asked: string, pieces: Set<string>, term: string): number {
  if (term === asked) return sameWithoutDots;
  const share = Math.min(asked.length, term.length) / Math.max(asked.length, term.length);
  if (asked.length >= 2 && term.startsWith(asked)) return 0.3 + 0.3 * share;
  if (asked.length >= 3 && term.includes(asked)) return 0.15 + 0.2 * share;
  if (term.length >= 4 && asked.startsWith(term)) return 0.4 * share;
  if (term.length >= 5 && asked.includes(term)) return 0.3 * share;
  const likeness = asked.length >= 3 ? alike(pieces, term) : 0;
  return likeness >= 0.4 ? 0.35 * likeness ** 2 : 0;
}

/**
 * Looks a word up in the index's own vocabulary, so that endings, compounds, typos and missing dots find their way
 * without a stemmer for each language. Best first, at most 16; what is far less sure than the best is left out.
 */
export function expander(vocabulary: string[]): (asked: string) => Expansion[] {
  const known = vocabulary.map((term) => ({ term, plain: withoutDots(term) }));
  return (asked) => {
    const plain = withoutDots(asked);
    const pieces = new Set(grams(plain));
    const found = known
      .map(({ term, plain: other }) => ({ term, weight: term === asked ? sameWord : weigh(plain, pieces, other) }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, most);
    const best = found[0]?.weight ?? 0;
    return found.filter(({ weight }) => weight >= best / 8);
  };
}
