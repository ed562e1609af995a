const pairs = (word: string): Set<string> =>
  new Set(Array.from({ length: word.length + 1 }, (_, i) => ` ${word} `.slice(i, i + 2).toLowerCase()));

/** The known word that shares most neighbouring letters with `word` (Dice), undefined where fewer than half are shared. */
export function closest(word: string, known: Iterable<string>): string | undefined {
  const mine = pairs(word);
  const likeness = (other: string): number => (2 * mine.intersection(pairs(other)).size) / (mine.size + pairs(other).size);
  const [best] = [...known].sort((a, b) => likeness(b) - likeness(a));
  return best !== undefined && likeness(best) >= 0.5 ? best : undefined;
}
