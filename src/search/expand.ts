import { withoutDots } from './words.ts';

/** A word of the index that may be what was meant, and how surely: 0–1. */
export interface Expansion {
  term: string;
  weight: number;
}

const most = 16;
const sameWord = 1;
const sameWithoutDots = 0.9;

const grams = (word: string): string[] => {
  const framed = `^${word}$`;
  return Array.from({ length: framed.length - 2 }, (_, i) => framed.slice(i, i + 3));
};

/** How long the common beginning of two words is. */
function beginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/**
 * How alike two words are, 0–1: the three-letter pieces they share (Dice), or their common beginning, since it is endings
 * that inflect. A short beginning counts when it is half of what was asked: not `till` in `tillbudet`.
 */
function likeness(asked: string, pieces: Set<string>, term: string): number {
  const others = grams(term);
  const shared = (2 * others.filter((piece) => pieces.has(piece)).length) / (pieces.size + others.length);
  const begun = beginning(asked, term);
  const tells = begun >= 5 || (begun >= 3 && begun >= asked.length / 2);
  return tells ? Math.max(shared, (begun / asked.length + begun / term.length) / 2) : shared;
}

/** exact > beginning > inside > alike; the more of the longer word is covered, the surer. The figures are tuned on recall.test.ts. */
function weigh(asked: string, pieces: Set<string>, term: string): number {
  if (term === asked) return sameWithoutDots;
  if (asked.length < 2) return 0;
  const covered = Math.min(asked.length, term.length) / Math.max(asked.length, term.length);
  const like = asked.length < 3 ? 0 : likeness(asked, pieces, term);
  const alike = like < 0.5 ? 0 : 0.5 * like ** 2;
  if (term.startsWith(asked)) return Math.max(alike, 0.3 + 0.3 * covered);
  if (asked.length >= 3 && term.includes(asked)) return Math.max(alike, 0.15 + 0.2 * covered);
  if (term.length >= 4 && asked.startsWith(term)) return Math.max(alike, 0.4 * covered);
  if (term.length >= 5 && asked.includes(term)) return Math.max(alike, 0.3 * covered);
  return alike;
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
