import { readRecord } from '../learner/migrate.ts';
import type { LearnerRecord } from '../schema/record.ts';

/** Most bytes a file may have: a record of a whole course is a hundredth of that. */
export const maxBytes = 1_000_000;

/** Why a file is not taken in. `other`: no learner's record at all. */
export type ImportFault = 'large' | 'other' | 'damaged' | 'newer' | 'other-course';

/** Gives the learner the record as a JSON file of their own. */
export function exportRecord(record: LearnerRecord): void {
  const link = document.createElement('a');
  link.href = `data:application/json,${encodeURIComponent(JSON.stringify(record))}`;
  link.download = `beredd-${record.course}.json`;
  link.click();
}

/** The record in a file that exportRecord made, of this course and to be merged, or why not. Never rejects. */
export async function importRecord(file: Blob, course: string): Promise<{ record: LearnerRecord } | { fault: ImportFault }> {
  if (file.size > maxBytes) return { fault: 'large' };
  let value: unknown;
  try {
    value = JSON.parse(await file.text());
  } catch {
    return { fault: 'other' };
  }
  const read = readRecord(value);
  return 'fault' in read || read.record.course === course ? read : { fault: 'other-course' };
}
