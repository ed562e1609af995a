import type { Achieved } from '../schema/record.ts';

/** From low to high; the position is also the status's number in the packed state. */
export const statuses = ['incomplete', 'completed', 'passed'] as const;

/** `2.0.11` as [2, 0, 11]. */
export const numbersOf = (version: string): number[] => version.split('.').map(Number);

/** By numbers, so that 1.10.0 is above 1.9.0. */
export function compareVersions(a: string, b: string): number {
  const theirs = numbersOf(b);
  return (
    numbersOf(a)
      .map((number, i) => number - (theirs[i] ?? 0))
      .find((difference) => difference !== 0) ?? 0
  );
}

/** The higher status of the two. */
export const higherStatus = (a: Achieved['status'], b: Achieved['status']): Achieved['status'] =>
  statuses.indexOf(a) < statuses.indexOf(b) ? b : a;

/** The join of two achieved: the higher (status, then version) and, by itself, the best score; `a` itself when `b` adds nothing. */
export function higherAchieved(a: Achieved, b: Achieved): Achieved {
  const above = statuses.indexOf(b.status) - statuses.indexOf(a.status) || compareVersions(b.version, a.version);
  const best = above > 0 ? b : a;
  const score = Math.max(a.score ?? -1, b.score ?? -1);
  return score < 0 || best.score === score ? best : { ...best, score };
}
