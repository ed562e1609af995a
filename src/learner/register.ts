import type { Attempt, Register } from '../schema/record.ts';

/** What a register of the record may hold. */
export type Value = number | string | number[] | Attempt;

const listed = (value: Value): (number | string)[] => {
  if (typeof value !== 'object') return [value];
  if (Array.isArray(value)) return value;
  const { finished, right, seed, pool, answers, without } = value;
  // With their count before the answers, so that an answer never meets the id of a lesson.
  return [Number(finished), right, seed, pool, answers.length, ...answers, ...without];
};

/** One total order of the values of a register, the same on every device: by size, lists element by element, an attempt finished before its rest. */
export function compareValues<T extends Value>(a: T, b: T): number {
  const [left, right] = [listed(a), listed(b)];
  for (const [i, mine] of left.entries()) {
    const theirs = right[i];
    if (theirs === undefined) return 1;
    if (mine !== theirs) return mine < theirs ? -1 : 1;
  }
  return left.length - right.length;
}

/** The join of two registers: the higher `n`, on a tie the greater value; `a` itself when nothing is between them. */
export function laterRegister<T extends Value>(a: Register<T>, b: Register<T>): Register<T> {
  return (a.n - b.n || compareValues(a.value, b.value)) >= 0 ? a : b;
}

/** A register after a write on top of what was seen; `seen` itself when it says the same already. */
export function writeRegister<T extends Value>(seen: Register<T> | undefined, value: T): Register<T> {
  return seen && compareValues(seen.value, value) === 0 ? seen : { n: (seen?.n ?? 0) + 1, value };
}

/** What a map holds under a key of its own: an id may well be `constructor`. */
export const own = <T>(map: Record<string, T>, key: string): T | undefined => (Object.hasOwn(map, key) ? map[key] : undefined);
