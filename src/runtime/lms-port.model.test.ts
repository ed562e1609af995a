import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { merge } from '../learner/merge.ts';
import { pack, unpack } from '../learner/pack.ts';
import { answer, bookmark, emptyRecord, finishLesson, open, startOver } from '../learner/record.ts';
import { callNames } from '../lms/api-object.ts';
import { type Fault, type Hostile, hostile } from '../lms/hostile.ts';
import { seededRandom } from '../lms/seeded-random.ts';
import { strictLms } from '../lms/strict.ts';
import type { LmsStandard } from '../schema/lms-elements.ts';
import type { LearnerRecord } from '../schema/record.ts';
import { type FakeCourse, lmsFrame, openCourse, outline } from './fake-course.ts';
import { fakeBrowser } from './fake-view.ts';

// A learner on one device in an LMS that fails at random: whatever happens, work that was done is there at the next launch.

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
});

const baseSeed = Number(process.env.SEED ?? 20_261_122);
const odds: Record<Fault, number> = { false: 0.06, null: 0.04, throw: 0.06, lie: 0.06, truncate: 0.06, wipe: 0.1, entry: 0.1 };
const ranks = ['', 'not attempted', 'unknown', 'incomplete', 'completed', 'passed'];
const statusElement = { scorm12: 'cmi.core.lesson_status', scorm2004: 'cmi.completion_status' };

/** As far as a packed state tells them apart. */
const contains = (whole: LearnerRecord, part: LearnerRecord): boolean => pack(merge(whole, part), outline) === pack(whole, outline);

async function play(standard: LmsStandard, seed: number): Promise<void> {
  const random = seededRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const lms = strictLms({ standard });
  const names = callNames[standard];
  const browser = fakeBrowser();
  let done = emptyRecord(outline.course);
  let launching = false;
  let rank = 0;

  const launch = async (): Promise<{ course: FakeCourse; between: Hostile }> => {
    const between = hostile(lms.api, {
      standard,
      seed: Math.floor(random() * 2 ** 32),
      odds,
      // A launch that cannot read is not tracked: only `entry` is wrong there. Exit cannot be read back, so it is only refused in words.
      strikes: (call, args, fault) =>
        call !== names.initialize && (!launching || fault === 'entry') && (fault === 'false' || !String(args[0]).endsWith('.exit')),
    });
    launching = true;
    const course = await openCourse({ standard, frame: lmsFrame(standard, between.api), browser });
    launching = false;
    const found = await course.port.takeOver();
    if (found) await course.act((record) => merge(record, found));
    // What is taken over from another attempt leaves its start-overs behind.
    if (found) done = { ...done, epoch: course.record().epoch };
    expect(contains(course.record(), done)).toBe(true);
    return { course, between };
  };
  let seat = await launch();
  const act = async (change: (record: LearnerRecord) => LearnerRecord) => {
    await seat.course.act(change);
    done = seat.course.record();
  };
  const relaunch = async () => {
    vi.clearAllTimers();
    lms.relaunch();
    // A 2004 LMS that was never given its exit begins a new attempt.
    if (Object.keys(lms.data()).length === 0) rank = 0;
    seat = await launch();
  };
  const steps: [weight: number, step: () => unknown][] = [
    [6, () => act((record) => answer(record, pick(['which-way', 'where']), Math.floor(random() * 3)))],
    [3, () => act((record) => finishLesson(open(record, pick(['leave', 'gather'])), 'leave'))],
    [3, () => act((record) => bookmark(record, pick(['leave', 'gather', 'where'])))],
    [1, () => act(startOver)],
    [8, () => vi.advanceTimersByTime(random() * 3000)],
    [2, () => vi.advanceTimersByTime(random() * 100_000)],
    [2, () => seat.course.view.fire(pick(['hidden', 'visible', 'online'] as const))],
    [
      2,
      () => {
        seat.course.view.kill();
        return relaunch();
      },
    ],
    [
      2,
      () => {
        seat.course.view.fire('pagehide');
        seat.course.view.kill();
        return relaunch();
      },
    ],
  ];
  const deck = steps.flatMap(([weight, step]) => Array.from({ length: weight }, () => step));

  for (let step = 0; step < 60; step += 1) {
    await pick(deck)();
    const now = ranks.indexOf(lms.data()[statusElement[standard]] ?? '');
    expect(now).toBeGreaterThanOrEqual(rank);
    rank = now;
  }
  seat.between.calm();
  await act((record) => answer(record, 'asked', 1));
  vi.advanceTimersByTime(70_000);
  expect(seat.course.states.at(-1)).toMatchObject({ kind: 'saved' });
  const held = unpack(lms.data()['cmi.suspend_data'], outline);
  expect('record' in held && contains(held.record, done)).toBe(true);
}

test.each(['scorm12', 'scorm2004'] as const)(`%s, seed ${baseSeed}`, async (standard) => {
  for (let run = 0; run < 60; run += 1) {
    await play(standard, baseSeed + run).catch((fault: unknown) => {
      throw new Error(`SEED=${baseSeed + run}`, { cause: fault });
    });
  }
});
