/** Edits (insert, delete, replace, swap) between two short words. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => (i && j ? 0 : i + j)));
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(i - 2, j - 2) + 1);
      (rows[i] as number[])[j] = best;
    }
  return at(a.length, b.length);
}

/** The word of `known` that `word` was probably meant to be. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  // One edit makes any letter of any other: a word of one or two must be the same but for its case.
  let least = (word.length < 3 ? 0 : Math.max(1, Math.floor(word.length / 3))) + 1;
  for (const candidate of known) {
    const d = distance(word.toLowerCase(), candidate.toLowerCase());
    if (d < least) [best, least] = [candidate, d];
  }
  return best;
}

/** `Did you mean \`x\`?`, or the list of what is known when nothing is near and the list is short, else where it can be looked up. */
export function didYouMean(word: string, known: Iterable<string>, where = 'content/README.md'): string {
  const all = [...known];
  const near = nearest(word, all);
  if (near) return `Did you mean \`${near}\`?`;
  if (!all.length) return 'There is none yet.';
  return all.length <= 16 ? `Known here: ${all.map((x) => `\`${x}\``).join(', ')}.` : `Look it up in ${where}.`;
}
