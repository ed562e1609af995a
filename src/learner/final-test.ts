import type { Outline, OutlineTest } from '../schema/outline.ts';
import type { Attempt, LearnerRecord } from '../schema/record.ts';
import { latestAttempt } from './attempt.ts';
import { passedOver } from './passed-over.ts';
import { mulberry32, shuffle } from './random.ts';

/** The final test as a place of the course, beside the ids of lessons: what `next` and a bookmark name it. */
export const finalTestPlace = 'final-test';

/** What only the lessons passed over teach is not asked; everything is, where nothing would be left, since nobody passes a test of no questions. */
function askable(outline: Outline, without: readonly string[]): OutlineTest['pool'] {
  const pool = outline.test?.pool ?? [];
  const served = (passed: boolean) =>
    new Set(outline.lessons.flatMap(({ id, objectives }) => (without.includes(id) === passed ? (objectives ?? []) : [])));
  const [missed, taught] = [served(true), served(false)];
  const left = pool.filter(({ objective }) => taught.has(objective) || !missed.has(objective));
  return left.length > 0 ? left : pool;
}

/** What an attempt begun now is drawn from: `count` questions of the pool, `without` the lessons passed over. */
export function attemptTerms(record: LearnerRecord, outline: Outline): { pool: number; count: number; without: string[] } {
  const without = passedOver(record, outline);
  return { pool: outline.test?.poolHash ?? 0, count: Math.min(outline.test?.draw ?? 0, askable(outline, without).length), without };
}

/**
 * The slots of attempt `number` in the order they are asked: the same for the same attempt and pool, so that a reload or
 * another device shows the same questions. One question per objective while there are places, then any others.
 */
export function draw(outline: Outline, number: number, attempt: Pick<Attempt, 'seed' | 'answers' | 'without'>): string[] {
  const random = mulberry32(attempt.seed * 2 ** 16 + number);
  const shuffled = shuffle(askable(outline, attempt.without), random);
  const isFirst = (question: OutlineTest['pool'][number]) =>
    shuffled.find(({ objective }) => objective === question.objective) === question;
  const byNeed = [...shuffled.filter(isFirst), ...shuffled.filter((question) => !isFirst(question))];
  return shuffle(byNeed.slice(0, attempt.answers.length), random).map(({ slot }) => slot);
}

/** The order in which to show a question's options: positions 0 to count - 1, never as they are written, since that may be the answer. */
export function optionOrder(seed: number, slot: string, count: number): number[] {
  const mixed = [...slot].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193), seed);
  const positions = Array.from({ length: count }, (_, i) => i);
  const order = shuffle(positions, mulberry32(mixed));
  return order.every((position, i) => position === i) ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

/** What the final test's page begins with. */
export type AttemptState =
  | { state: 'none' }
  /** `void`: begun under another pool; startAttempt replaces it. */
  | { state: 'open' | 'void' | 'finished'; number: number; attempt: Attempt };

/** The latest attempt under the outline's jurisdiction. */
export function openAttempt(record: LearnerRecord, outline: Outline): AttemptState {
  const latest = latestAttempt(record, outline.jurisdiction);
  if (!latest) return { state: 'none' };
  const { number, attempt } = latest;
  const unfinished = attempt.pool === outline.test?.poolHash ? 'open' : 'void';
  return { state: attempt.finished ? 'finished' : unfinished, number, attempt };
}

/** Attempts that can still be finished, an open one included; Infinity where the course sets no limit, 0 without a test. */
export function attemptsLeft(record: LearnerRecord, outline: Outline): number {
  if (!outline.test) return 0;
  const latest = latestAttempt(record, outline.jurisdiction);
  const used = latest ? latest.number - Number(!latest.attempt.finished) : 0;
  return Math.max(0, (outline.test.attempts ?? Number.POSITIVE_INFINITY) - used);
}

/** Whole per cent, rounded down, 0-100; undefined when nothing was asked. */
export const scoreOf = (right: number, total: number): number | undefined =>
  total > 0 ? Math.min(100, Math.max(0, Math.floor((100 * right) / total))) : undefined;
