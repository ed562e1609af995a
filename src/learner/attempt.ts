import type { Jurisdiction } from '../schema/edition.ts';
import type { Attempt, LearnerRecord } from '../schema/record.ts';

/** `SE.1`: the key of an attempt in the record; numbers begin at 1. */
export const attemptKey = (jurisdiction: Jurisdiction, number: number): string => `${jurisdiction}.${number}`;

/** The attempt with the highest number under one country's law, with the `n` of its register. */
export function latestAttempt(
  record: LearnerRecord,
  jurisdiction: Jurisdiction,
): { number: number; n: number; attempt: Attempt } | undefined {
  const number = Object.keys(record.attempts)
    .filter((key) => key.startsWith(`${jurisdiction}.`))
    .reduce((highest, key) => Math.max(highest, Number(key.slice(jurisdiction.length + 1))), 0);
  const register = record.attempts[attemptKey(jurisdiction, number)];
  return register && { number, n: register.n, attempt: register.value };
}
