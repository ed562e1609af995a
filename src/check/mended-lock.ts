import { extendLock, renamed, storable, wantedEntries } from '../course/lock.ts';
import type { Course } from '../course/model.ts';
import type { Lock, LockEntry } from '../schema/lock.ts';

type Members = Extract<LockEntry, { kind: 'question' }>['options'];

const rehashed = (old: Members, now: Members): Members => old.map((member) => now.find(({ id }) => id === member.id) ?? member);

/** Of two places of one id the first stays; what was released is left for a person to see. */
const single = (lock: Lock, released: Lock): Lock =>
  lock.filter(({ id }, i) => lock.findIndex((entry) => entry.id === id) === i || released.some((entry) => entry.id === id));

/**
 * The lock as `--fix` writes it: renamed ids under their new name, what is new at the end, what is gone as a tombstone.
 * @param same slots of questions whose answers were reworded without a change of meaning: their hashes are taken anew
 */
export function mendedLock(course: Course, same: string[] = []): Lock {
  const wanted = new Map([...wantedEntries(course)].filter(([, entry]) => storable(entry)));
  const lock = extendLock(single(renamed(course.lock, course.file.previously), course.released), wanted);
  return lock.map((entry) => {
    const now = wanted.get(entry.id);
    if (!same.includes(entry.id) || entry.kind !== 'question' || now?.kind !== 'question') return entry;
    return { ...entry, options: rehashed(entry.options, now.options), targets: rehashed(entry.targets, now.targets) };
  });
}
