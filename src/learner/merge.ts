import { jurisdictions } from '../schema/edition.ts';
import type { LearnerRecord, Register } from '../schema/record.ts';
import { raise } from './record.ts';
import { laterRegister, own, type Value } from './register.ts';

// Each join returns its first argument itself when the second adds nothing, so that an unchanged record stays the same object.

const union = (a: string[], b: string[]): string[] => (b.every((id) => a.includes(id)) ? a : [...new Set([...a, ...b])].sort());

function joinRegisters<T extends Value>(a: Record<string, Register<T>>, b: Record<string, Register<T>>): Record<string, Register<T>> {
  const news = Object.entries(b).filter(([key, theirs]) => {
    const mine = own(a, key);
    return !mine || laterRegister(mine, theirs) !== mine;
  });
  return news.length > 0 ? { ...a, ...Object.fromEntries(news) } : a;
}

const joinBookmarks = (a: LearnerRecord['bookmark'], b: LearnerRecord['bookmark']) => (a && b ? laterRegister(a, b) : (a ?? b));

function joinSameEpoch(a: LearnerRecord, b: LearnerRecord): LearnerRecord {
  const bookmark = joinBookmarks(a.bookmark, b.bookmark);
  const joined: LearnerRecord = {
    ...a,
    opened: union(a.opened, b.opened),
    done: union(a.done, b.done),
    summary: union(a.summary, b.summary),
    endings: union(a.endings, b.endings),
    answers: joinRegisters(a.answers, b.answers),
    checks: joinRegisters(a.checks, b.checks),
    runs: joinRegisters(a.runs, b.runs),
    attempts: joinRegisters(a.attempts, b.attempts),
    ...(bookmark && { bookmark }),
  };
  const fields = Object.keys(joined) as (keyof LearnerRecord)[];
  return fields.every((field) => joined[field] === a[field]) ? a : joined;
}

/**
 * What two copies of one learner's record know together. Commutative, associative and idempotent, so that copies may meet in
 * any order and any number of times. Two courses are a RangeError.
 */
export function merge(a: LearnerRecord, b: LearnerRecord): LearnerRecord {
  if (a.course !== b.course) throw new RangeError(`A record of ${b.course} does not belong to ${a.course}.`);
  const kept = a.epoch === b.epoch ? joinSameEpoch(a, b) : a.epoch > b.epoch ? a : b;
  return jurisdictions.reduce((record, jurisdiction) => {
    const theirs = (kept === b ? a : b).achieved[jurisdiction];
    return theirs ? raise(record, jurisdiction, theirs) : record;
  }, kept);
}
