import type { LearnerRecord } from '../schema/record.ts';
import { isRecord } from './is-record.ts';

type Step = (older: object) => object;

/**
 * Step i turns format i + 1 into i + 2. Any new field is a new format: a reader of format 1 takes a field it does not know for damage.
 * Steps are for ever: every format stays readable (fixtures/).
 */
const steps: Step[] = [];

/**
 * A stored or imported value as a record of the newest format. `other`: no learner's record at all; `newer`: written by a later
 * build, must not be overwritten; `damaged`: ours, but not to be trusted.
 */
export function readRecord(
  value: unknown,
  through: readonly Step[] = steps,
): { record: LearnerRecord } | { fault: 'newer' | 'damaged' | 'other' } {
  if (typeof value !== 'object' || value === null || !('format' in value)) return { fault: 'other' };
  const { format } = value;
  if (typeof format !== 'number' || !Number.isSafeInteger(format) || format < 1) return { fault: 'other' };
  if (format > through.length + 1) return { fault: 'newer' };
  try {
    const newest: unknown = through.slice(format - 1).reduce((older: object, step) => step(older), value);
    return isRecord(newest) ? { record: newest } : { fault: 'damaged' };
  } catch {
    return { fault: 'damaged' };
  }
}
