/**
 * Layout 1 of the packed state. Frozen: what was written by it is read for ever (fixtures/packed-1.json).
 * The first 4 bits are the layout's number in every layout; the CRC that follows the bytes is sealed-text.ts's.
 * γ is Elias gamma; a number that may be 0 is written as γ(number + 1).
 *
 * | what | bits |
 * |---|---|
 * | layout number, 1 | 4 |
 * | course: low half of the CRC-32 of its id | 16 |
 * | session: the journal's id of the attempt, 0 in a resume code | 32 |
 * | N: the number of slots up to the last that holds anything | γ(N + 1) |
 * | epoch | γ(epoch + 1) |
 * | bookmark | presence 1; γ(n), γ(1) for the final test, else γ(ordinal + 2) |
 * | achieved, for SE then FI | presence 1; status 2, score presence 1 and 7, version three γ(number + 1) |
 * | latest attempt, for SE then FI | presence 1; γ(number), γ(n), seed 16, pool 16, finished 1, γ(right + 1), γ(count + 1), each answer γ(code + 2); the lessons it passed over as below |
 * | N slots: lesson | opened 1, done 1 |
 * | question, checklist | presence 1; γ(n), code or mask in the slot's width |
 * | scenario | presence 1; γ(n), γ(length + 1), each choice in the slot's width; endings' presence 1; one bit an ending, the first is code 0 |
 * | lessons passed over | γ(count + 1), each γ(distance from the ordinal before it, the first from -1) |
 * | zeros up to the byte | 0-7 |
 *
 * Not packed: what has no slot (an attempt, if a lesson it passed over has none), a value that does not fit its slot's width,
 * and every attempt but the latest.
 */
import { type Jurisdiction, jurisdictions } from '../schema/edition.ts';
import type { Outline, Slot } from '../schema/outline.ts';
import type { Achieved, Attempt, LearnerRecord, Register } from '../schema/record.ts';
import { numbersOf, statuses } from './achieved.ts';
import { attemptKey, latestAttempt } from './attempt.ts';
import { type BitReader, BitWriter } from './bits.ts';
import { finalTestPlace } from './final-test.ts';
import { emptyRecord } from './record.ts';
import { own } from './register.ts';
import { crc32 } from './sealed-text.ts';

const layoutNumber = 1;
const layoutBits = 4;

const courseHash = (course: string): number => crc32(new TextEncoder().encode(course)) & 0xffff;
const fits = (value: number, width: number): boolean => value < 2 ** width;

/** The places a bookmark may name, in the order of their numbers. */
const placesOf = (outline: Outline): string[] => [finalTestPlace, ...outline.slots.map(({ id }) => id)];

function writeBookmark(bits: BitWriter, bookmark: LearnerRecord['bookmark'], places: string[]): void {
  const known = bookmark && places.includes(bookmark.value) ? bookmark : undefined;
  writeRegister(bits, known, (id) => bits.gamma(places.indexOf(id) + 1));
}

function writeAchieved(bits: BitWriter, achieved: Achieved | undefined): void {
  bits.flag(achieved !== undefined);
  if (!achieved) return;
  bits.write(statuses.indexOf(achieved.status), 2);
  bits.flag(achieved.score !== undefined);
  if (achieved.score !== undefined) bits.write(achieved.score, 7);
  for (const number of numbersOf(achieved.version)) bits.gamma(number + 1);
}

function readAchieved(bits: BitReader): Achieved {
  const status = statuses[bits.read(2)];
  if (!status) throw new RangeError('No such status.');
  const score = bits.flag() ? bits.read(7) : undefined;
  const version = [bits.gamma() - 1, bits.gamma() - 1, bits.gamma() - 1].join('.');
  return { status, ...(score !== undefined && { score }), version };
}

function writeAttempt(bits: BitWriter, record: LearnerRecord, jurisdiction: Jurisdiction, slots: Slot[]): void {
  const latest = latestAttempt(record, jurisdiction);
  const without = ordinalsOf(latest?.attempt.without ?? [], slots);
  const packable = latest?.attempt.without.length === without.length;
  bits.flag(packable);
  if (!packable) return;
  const { number, n, attempt } = latest;
  bits.gamma(number);
  bits.gamma(n);
  bits.write(attempt.seed, 16);
  bits.write(attempt.pool, 16);
  bits.flag(attempt.finished);
  bits.gamma(attempt.right + 1);
  bits.gamma(attempt.answers.length + 1);
  for (const code of attempt.answers) bits.gamma(code + 2);
  writeOrdinals(bits, without);
}

function readAttempt(bits: BitReader, lessonAt: (ordinal: number) => string): { number: number; register: Register<Attempt> } {
  const number = bits.gamma();
  const n = bits.gamma();
  const [seed, pool, finished, right] = [bits.read(16), bits.read(16), bits.flag(), bits.gamma() - 1];
  const answers = readList(bits, () => bits.gamma() - 2);
  const without = readOrdinals(bits).map(lessonAt).sort();
  return { number, register: { n, value: { seed, pool, answers, without, finished, right } } };
}

/** A loop, not Array.from: a made-up length must run out of bits, not of memory. */
function readList(bits: BitReader, item: () => number): number[] {
  const items: number[] = [];
  for (let left = bits.gamma() - 1; left > 0; left--) items.push(item());
  return items;
}

function writeRegister<T>(bits: BitWriter, register: Register<T> | undefined, writeValue: (value: T) => void): void {
  bits.flag(register !== undefined);
  if (!register) return;
  bits.gamma(register.n);
  writeValue(register.value);
}

const readRegister = <T>(bits: BitReader, readValue: () => T): Register<T> | undefined =>
  bits.flag() ? { n: bits.gamma(), value: readValue() } : undefined;

function slotBits(record: LearnerRecord, slot: Slot): BitWriter {
  const bits = new BitWriter();
  if (slot.kind === 'lesson') {
    bits.flag(record.opened.includes(slot.id));
    bits.flag(record.done.includes(slot.id));
    return bits;
  }
  const { id, kind, width } = slot;
  if (kind !== 'scenario') {
    const register = own(kind === 'question' ? record.answers : record.checks, id);
    writeRegister(bits, register && fits(register.value, width) ? register : undefined, (code) => bits.write(code, width));
    return bits;
  }
  const run = own(record.runs, id);
  writeRegister(bits, run?.value.every((choice) => fits(choice, width)) ? run : undefined, (choices) => {
    bits.gamma(choices.length + 1);
    for (const choice of choices) bits.write(choice, width);
  });
  const reached = Array.from({ length: slot.endings }, (_, code) => record.endings.includes(`${id}/${code}`));
  bits.flag(reached.includes(true));
  if (reached.includes(true)) for (const ending of reached) bits.flag(ending);
  return bits;
}

function readSlot(bits: BitReader, slot: Slot, record: LearnerRecord): void {
  if (slot.kind === 'lesson') {
    if (bits.flag()) record.opened.push(slot.id);
    if (bits.flag()) record.done.push(slot.id);
    return;
  }
  const { id, kind, width } = slot;
  if (kind !== 'scenario') {
    const register = readRegister(bits, () => bits.read(width));
    if (register) record[kind === 'question' ? 'answers' : 'checks'][id] = register;
    return;
  }
  const run = readRegister(bits, () => readList(bits, () => bits.read(width)));
  if (run) record.runs[id] = run;
  if (!bits.flag()) return;
  for (let code = 0; code < slot.endings; code++) if (bits.flag()) record.endings.push(`${id}/${code}`);
}

/** The ordinals of lessons, rising; a lesson without a slot has none. */
const ordinalsOf = (lessons: string[], slots: Slot[]): number[] =>
  slots.flatMap(({ id, kind }, ordinal) => (kind === 'lesson' && lessons.includes(id) ? [ordinal] : []));

function writeOrdinals(bits: BitWriter, ordinals: number[]): void {
  bits.gamma(ordinals.length + 1);
  for (const [i, ordinal] of ordinals.entries()) bits.gamma(ordinal - (ordinals[i - 1] ?? -1));
}

function readOrdinals(bits: BitReader): number[] {
  let ordinal = -1;
  return readList(bits, () => (ordinal += bits.gamma()));
}

/** The record's projection. `session` has 32 bits. */
export function writeLayout1(record: LearnerRecord, outline: Outline, session: number): Uint8Array {
  const bits = new BitWriter();
  const slots = outline.slots.map((slot) => slotBits(record, slot));
  const used = slots.slice(0, slots.findLastIndex((slot) => slot.bits.includes(1)) + 1);
  bits.write(layoutNumber, layoutBits);
  bits.write(courseHash(outline.course), 16);
  bits.write(session, 32);
  bits.gamma(used.length + 1);
  bits.gamma(record.epoch + 1);
  writeBookmark(bits, record.bookmark, placesOf(outline));
  for (const jurisdiction of jurisdictions) writeAchieved(bits, record.achieved[jurisdiction]);
  for (const jurisdiction of jurisdictions) writeAttempt(bits, record, jurisdiction, outline.slots);
  for (const slot of used) bits.append(slot);
  writeOrdinals(bits, ordinalsOf(record.summary, outline.slots));
  return bits.bytes();
}

/** What writeLayout1 wrote; `bits` stands behind the layout's number. `newer`: it names slots this outline does not have. Nonsense is a RangeError. */
export function readLayout1(
  bits: BitReader,
  outline: Outline,
): { record: LearnerRecord; session: number } | { fault: 'newer' | 'other-course' } {
  if (bits.read(16) !== courseHash(outline.course)) return { fault: 'other-course' };
  const session = bits.read(32);
  const used = bits.gamma() - 1;
  if (used > outline.slots.length) return { fault: 'newer' };
  let newer = false;
  const lessonAt = (ordinal: number): string => {
    const id = outline.slots[ordinal]?.id;
    newer ||= id === undefined;
    return id ?? '';
  };

  const record = emptyRecord(outline.course);
  record.epoch = bits.gamma() - 1;
  const bookmark = readRegister(bits, () => bits.gamma() - 1);
  for (const jurisdiction of jurisdictions) if (bits.flag()) record.achieved[jurisdiction] = readAchieved(bits);
  for (const jurisdiction of jurisdictions) {
    if (!bits.flag()) continue;
    const { number, register } = readAttempt(bits, lessonAt);
    record.attempts[attemptKey(jurisdiction, number)] = register;
  }
  for (const slot of outline.slots.slice(0, used)) readSlot(bits, slot, record);
  record.summary.push(...readOrdinals(bits).map(lessonAt));
  if (!bits.atEnd()) throw new RangeError('Bits left over.');

  const places = placesOf(outline);
  const place = bookmark && places[bookmark.value];
  if (newer || (bookmark && !place)) return { fault: 'newer' };
  if (bookmark && place) record.bookmark = { n: bookmark.n, value: place };
  for (const set of [record.opened, record.done, record.summary, record.endings]) set.sort();
  return { record, session };
}
