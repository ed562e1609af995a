import type { Outline } from '../schema/outline.ts';
import type { LearnerRecord } from '../schema/record.ts';
import { writeLayout1 } from './layout-1.ts';
import { type PackFault, unpackSealed } from './pack.ts';
import { base32, toSealedText } from './sealed-text.ts';

/** The packed state to write down and type in elsewhere: groups of five capitals and digits. */
export const writeResumeCode = (record: LearnerRecord, outline: Outline): string =>
  toSealedText(writeLayout1(record, outline, 0), base32)
    .match(/.{1,5}/g)
    ?.join(' ') ?? '';

/** Reads a code as people type it: any case, spaces and hyphens anywhere, O for 0, I and L for 1. A mistyped letter is `damaged`. */
export function readResumeCode(text: string, outline: Outline): { record: LearnerRecord } | { fault: PackFault | 'empty' } {
  const typed = text
    .toUpperCase()
    .replace(/[\s\uFEFF\p{Pd}]+/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (typed === '') return { fault: 'empty' };
  const result = unpackSealed(typed, base32, outline);
  return 'fault' in result ? result : { record: result.record };
}
