import fc from 'fast-check';
import { editions, jurisdictionOf } from '../schema/edition.ts';
import type { Outline, Slot } from '../schema/outline.ts';
import type { Achieved, Attempt, LearnerRecord, Register } from '../schema/record.ts';
import { statuses } from './achieved.ts';

// Values for property tests: one small course, and any record that its learners' devices may hold.

const slots: Slot[] = [
  { id: 'why', kind: 'lesson' },
  { id: 'packing', kind: 'lesson' },
  { id: 'hotel-safe', kind: 'question', width: 2 },
  { id: 'order-of-steps', kind: 'question', width: 12 },
  { id: 'before-you-go', kind: 'checklist', width: 7 },
  { id: 'the-taxi', kind: 'scenario', width: 3, endings: 3 },
  { id: 'hotel-safe.2', kind: 'question', width: 48 },
  { id: 'hard-to-read', kind: 'lesson' },
  { id: 'constructor', kind: 'question', width: 1 },
  { id: 'crowd', kind: 'scenario', width: 8, endings: 32 },
];

/** A course with a slot of every kind, a revised question and an id that every object has. */
export const course: Outline = {
  course: 'travel-security',
  version: '2.1.0',
  edition: 'sv-SE',
  jurisdiction: 'SE',
  title: 'Säkerhet på resa',
  lessons: [
    { id: 'why', title: 'Varför', minutes: 5, parts: [], objectives: ['go'] },
    { id: 'packing', title: 'Packa', minutes: 8, parts: ['hotel-safe', 'the-taxi'], objectives: ['pack'] },
    { id: 'hard-to-read', title: 'Svårt', minutes: 4, parts: ['constructor'], passable: true, objectives: ['pack', 'endure'] },
  ],
  slots,
  completion: 'lessons',
  recompletion: 'keep',
  test: {
    minutes: 10,
    draw: 2,
    passMark: 80,
    poolHash: 0xbeef,
    pool: [
      { slot: 'hotel-safe.2', objective: 'pack' },
      { slot: 'order-of-steps', objective: 'go' },
      { slot: 'constructor', objective: 'go' },
    ],
  },
};

const { test: courseTest, ...withoutTest } = course;

export const anyOutline: fc.Arbitrary<Outline> = fc
  .record({
    edition: fc.constantFrom(...editions),
    completion: fc.constantFrom('lessons', 'final-test', 'both'),
    recompletion: fc.constantFrom('keep', 'require'),
    version: fc.constantFrom('1.9.0', '1.10.0', '2.1.0'),
    tested: fc.boolean(),
  })
  .map(({ tested, ...rules }) => ({
    ...withoutTest,
    ...rules,
    jurisdiction: jurisdictionOf(rules.edition),
    ...(tested && courseTest && { test: courseTest }),
  }));

const idsOf = (kind: Slot['kind']): string[] => slots.filter((slot) => slot.kind === kind).map(({ id }) => id);
const sortedSet = (...ids: string[]): fc.Arbitrary<string[]> => fc.subarray(ids).map((set) => set.sort());
// Small numbers, so that ties are common.
const register = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Register<T>> => fc.record({ n: fc.integer({ min: 1, max: 3 }), value });
const code = (width: number): fc.Arbitrary<number> => fc.oneof(fc.constantFrom(0, 1), fc.integer({ min: 0, max: 2 ** width - 1 }));
const optionally = <T>(fields: Record<string, fc.Arbitrary<T>>): fc.Arbitrary<Record<string, T>> =>
  fc.record(fields, { requiredKeys: [] }).map((chosen) => chosen as Record<string, T>);
const ofSlots = <T>(kind: 'question' | 'checklist' | 'scenario', value: (width: number) => fc.Arbitrary<T>) =>
  optionally(Object.fromEntries(slots.flatMap((slot) => (slot.kind === kind ? [[slot.id, register(value(slot.width))]] : []))));

const achieved: fc.Arbitrary<Achieved> = fc
  .record({
    status: fc.constantFrom(...statuses),
    version: fc.constantFrom('1.9.0', '1.10.0', '2.0.0', '2.1.0'),
    score: fc.option(fc.integer({ min: 0, max: 100 })),
  })
  .map(({ score, ...rest }) => ({ ...rest, ...(score !== null && { score }) }));

const attempt: fc.Arbitrary<Attempt> = fc.record({
  seed: fc.constantFrom(0, 0xffff),
  pool: fc.constantFrom(0xbeef, 1),
  finished: fc.boolean(),
  right: fc.integer({ min: 0, max: 2 }),
  without: sortedSet(...idsOf('lesson')),
  answers: fc.array(fc.oneof(fc.constant(-1), code(48)), { maxLength: 2 }),
});

const endings = slots.flatMap((slot) =>
  slot.kind === 'scenario' ? Array.from({ length: slot.endings }, (_, i) => `${slot.id}/${i}`) : [],
);

/** Any record of the course, with some ids that this outline does not know. */
export const anyRecord: fc.Arbitrary<LearnerRecord> = fc.record(
  {
    format: fc.constant(1 as const),
    course: fc.constant(course.course),
    epoch: fc.constantFrom(0, 0, 0, 1),
    opened: sortedSet(...idsOf('lesson'), 'from-later-content'),
    done: sortedSet(...idsOf('lesson')),
    summary: sortedSet(...idsOf('lesson')),
    endings: sortedSet(...endings, 'from-later-content/0'),
    answers: fc
      .tuple(ofSlots('question', code), optionally({ 'from-later-content': register(code(2)) }))
      .map(([known, later]) => ({ ...known, ...later })),
    checks: ofSlots('checklist', code),
    runs: ofSlots('scenario', (width) => fc.array(code(width), { maxLength: 6 })),
    attempts: optionally({ 'SE.1': register(attempt), 'SE.2': register(attempt), 'SE.10': register(attempt), 'FI.1': register(attempt) }),
    bookmark: register(fc.constantFrom('final-test', ...slots.map(({ id }) => id))),
    achieved: fc.record({ SE: achieved, FI: achieved }, { requiredKeys: [] }),
  },
  {
    requiredKeys: [
      'format',
      'course',
      'epoch',
      'opened',
      'done',
      'summary',
      'endings',
      'answers',
      'checks',
      'runs',
      'attempts',
      'achieved',
    ],
  },
);

/** Options of every property test: `SEED` from outside gives other cases. */
export const runs = (numRuns: number): { seed: number; numRuns: number } => ({ seed: Number(process.env.SEED ?? 20261122), numRuns });
