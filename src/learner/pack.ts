import { jurisdictions } from '../schema/edition.ts';
import type { Outline } from '../schema/outline.ts';
import type { Attempt, LearnerRecord, Register } from '../schema/record.ts';
import { attemptKey } from './attempt.ts';
import { BitReader } from './bits.ts';
import { isRecord } from './is-record.ts';
import { readLayout1, writeLayout1 } from './layout-1.ts';
import { emptyRecord } from './record.ts';
import { base64url, fromSealedText, toSealedText } from './sealed-text.ts';

/** `session`: the journal's id of the attempt, 32 bits. */
export type Unpacked = { record: LearnerRecord; session: number };

/** `newer`: a later build or later content wrote it, so it must not be overwritten. */
export type PackFault = 'newer' | 'damaged' | 'other-course';

/** The packed state as an LMS stores it; `session` (32 bits) is the journal's id of the attempt. What is in it: layout-1.ts. */
export const pack = (record: LearnerRecord, outline: Outline, session = 0): string =>
  toSealedText(writeLayout1(record, outline, session), base64url);

/** Reads what `pack` wrote, and what an LMS made of it: white space, a BOM, quotes, one level of escaping. Never throws; a fault brings the text along. */
export function unpack(text: string | null | undefined, outline: Outline): Unpacked | { fault: PackFault | 'empty'; text: string } {
  const raw = text ?? '';
  const bare = unescapedOnce(raw).replace(/[\s\uFEFF\0"']+/g, '');
  if (bare === '' || bare === 'null' || bare === 'undefined') return { fault: 'empty', text: raw };
  const result = unpackSealed(bare, base64url, outline);
  return 'fault' in result ? { ...result, text: raw } : result;
}

/** Reads a sealed text of any layout. */
export function unpackSealed(text: string, alphabet: string, outline: Outline): Unpacked | { fault: PackFault } {
  const bytes = fromSealedText(text, alphabet);
  if (!bytes) return { fault: 'damaged' };
  try {
    const bits = new BitReader(bytes);
    const layout = bits.read(4);
    if (layout !== 1) return { fault: layout === 0 ? 'damaged' : 'newer' };
    const result = readLayout1(bits, outline);
    // A seal can be made by hand: a score of 127 or a number of 17 digits must not get into the store.
    return 'fault' in result || isRecord(result.record) ? result : { fault: 'damaged' };
  } catch {
    return { fault: 'damaged' };
  }
}

const unescapedOnce = (text: string): string =>
  text
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, decimal: string) => String.fromCharCode(Number(decimal)))
    .replace(/&(?:quot|apos);/g, '');

/** Letters that the packed state of a course can come to: everything done, everywhere changed 31 times, under both countries' law. */
export function worstCase(outline: Outline): number {
  const n = 31;
  // Attempt and bookmark are written at every step.
  const busy = 1000;
  const { slots, test } = outline;
  const all = (kind: 'question' | 'checklist'): Record<string, Register<number>> =>
    Object.fromEntries(slots.flatMap((slot) => (slot.kind === kind ? [[slot.id, { n, value: 2 ** slot.width - 1 }]] : [])));
  const lessons = slots.filter(({ kind }) => kind === 'lesson').map(({ id }) => id);
  const scenarios = slots.filter((slot) => slot.kind === 'scenario');
  // A scenario has at most 2^width choices, and nobody takes one twice.
  const longestRun = (width: number): number[] => Array.from({ length: 2 ** width }, (_, choice) => choice);
  const widths = slots.flatMap((slot) =>
    slot.kind === 'question' && test?.pool.some((question) => question.slot === slot.id) ? [slot.width] : [],
  );
  const answers = widths
    .sort((a, b) => b - a)
    .slice(0, test?.draw)
    .map((width) => 2 ** width - 1);
  const without = outline.lessons.flatMap(({ id, passable }) => (passable ? [id] : []));
  const attempt: Attempt = { seed: 0, pool: 0, answers, without, finished: true, right: answers.length };
  const last = slots.at(-1);
  const fullest: LearnerRecord = {
    ...emptyRecord(outline.course),
    epoch: n,
    opened: lessons,
    done: lessons,
    summary: lessons,
    endings: scenarios.flatMap(({ id, endings }) => Array.from({ length: endings }, (_, code) => `${id}/${code}`)),
    answers: all('question'),
    checks: all('checklist'),
    runs: Object.fromEntries(scenarios.map(({ id, width }) => [id, { n, value: longestRun(width) }])),
    attempts: test
      ? Object.fromEntries(jurisdictions.map((jurisdiction) => [attemptKey(jurisdiction, n), { n: busy, value: attempt }]))
      : {},
    ...(last && { bookmark: { n: busy, value: last.id } }),
    achieved: Object.fromEntries(
      jurisdictions.map((jurisdiction) => [jurisdiction, { status: 'passed', score: 100, version: '99.99.99' }]),
    ),
  };
  return pack(fullest, outline).length;
}
