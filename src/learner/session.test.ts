import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { LearnerRecord } from '../schema/record.ts';
import type { Standing } from './completion.ts';
import { merge } from './merge.ts';
import type { Port, SaveState } from './port.ts';
import { course } from './record.arbitrary.ts';
import { answer, emptyRecord, finishLesson, open, startOver } from './record.ts';

const empty = emptyRecord(course.course);

/** A host whose saves end when the test says so. */
function heldPort(stored?: LearnerRecord) {
  const saves: { record: LearnerRecord; standing: Standing; end: (known?: LearnerRecord) => void; fail: () => void }[] = [];
  let tell: (state: SaveState) => void = () => undefined;
  const port: Port = {
    open: async () => stored,
    save: (record, standing) =>
      new Promise((resolve, reject) => saves.push({ record, standing, end: resolve, fail: () => reject(new Error('refused')) })),
    close: () => undefined,
    onState: (listener) => {
      tell = listener;
    },
  };
  return { port, saves, tell: (state: SaveState) => tell(state) };
}

let session: typeof import('./session.ts');

beforeEach(async () => {
  vi.resetModules();
  session = await import('./session.ts');
});

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('before the stored record has been read', () => {
  test('there is an empty record and nothing to say', () => {
    expect(session.record()).toEqual(emptyRecord(''));
    expect(session.outline()).toBeUndefined();
    expect(session.saveState()).toEqual({ kind: 'none' });
  });

  test('changes wait, and are then made to what was stored', async () => {
    const { port, saves } = heldPort(open(empty, 'packing'));
    session.update((r) => open(r, 'why'));
    const starting = session.start(port, course);
    session.update((r) => answer(r, 'hotel-safe', 1));
    expect(session.record().opened).toEqual([]);
    await starting;
    await session.ready;
    expect(session.record()).toEqual(answer(open(open(empty, 'packing'), 'why'), 'hotel-safe', 1));
    expect(session.outline()).toBe(course);
    saves[0]?.end();
    await settled();
    expect(saves.at(-1)?.record).toEqual(session.record());
  });
});

describe('once it runs', () => {
  test('a change is shown, settled and saved with its standing', async () => {
    const { port, saves } = heldPort();
    await session.start(port, { ...course, lessons: course.lessons.slice(0, 1) });
    const seen = vi.fn();
    session.subscribe(seen);
    session.update((r) => finishLesson(r, 'why'));
    expect(seen).toHaveBeenCalledTimes(1);
    expect(session.record().achieved.SE).toEqual({ status: 'completed', version: course.version });
    expect(saves).toMatchObject([{ record: session.record(), standing: { status: 'completed', lessonsDone: 1 } }]);
  });

  test('a change that changes nothing is neither shown nor saved', async () => {
    const { port, saves } = heldPort(open(empty, 'why'));
    await session.start(port, course);
    const seen = vi.fn();
    session.subscribe(seen);
    session.update((r) => open(r, 'why'));
    expect([seen.mock.calls.length, saves.length]).toEqual([0, 0]);
  });

  test('one save at a time, and the next has the newest', async () => {
    const { port, saves } = heldPort();
    await session.start(port, course);
    for (const id of ['why', 'packing', 'hard-to-read']) session.update((r) => open(r, id));
    expect(saves.map(({ record }) => record.opened)).toEqual([['why']]);
    saves[0]?.end();
    await settled();
    expect(saves.map(({ record }) => record.opened)).toEqual([['why'], ['hard-to-read', 'packing', 'why']]);
    saves[1]?.end();
    await settled();
    expect(saves).toHaveLength(2);
  });

  test('what the host knew more is taken in, what was done meanwhile stays', async () => {
    const { port, saves } = heldPort();
    await session.start(port, course);
    session.update((r) => open(r, 'why'));
    session.update((r) => open(r, 'packing'));
    saves[0]?.end(merge(open(empty, 'why'), answer(empty, 'hotel-safe', 2)));
    await settled();
    expect(session.record()).toEqual(answer(open(open(empty, 'why'), 'packing'), 'hotel-safe', 2));
    expect(saves[1]?.record).toEqual(session.record());
  });

  test('a start-over elsewhere is taken in', async () => {
    const { port, saves } = heldPort(open(empty, 'why'));
    await session.start(port, course);
    session.update((r) => open(r, 'packing'));
    saves[0]?.end(startOver(empty));
    await settled();
    expect(session.record()).toEqual(startOver(empty));
  });

  test('a refused save is told by the port, and the next change sends all of it', async () => {
    const { port, saves, tell } = heldPort();
    await session.start(port, course);
    session.update((r) => open(r, 'why'));
    const refused: SaveState = { kind: 'unsaved', where: 'lms', retrying: true, why: 'offline' };
    tell(refused);
    saves[0]?.fail();
    await settled();
    expect(session.saveState()).toBe(refused);
    session.update((r) => open(r, 'packing'));
    expect(saves[1]?.record.opened).toEqual(['packing', 'why']);
  });

  test('a change made while a save was refused is sent at once', async () => {
    const { port, saves } = heldPort();
    await session.start(port, course);
    session.update((r) => open(r, 'why'));
    session.update((r) => open(r, 'packing'));
    saves[0]?.fail();
    await settled();
    expect(saves[1]?.record.opened).toEqual(['packing', 'why']);
  });

  test('a listener that throws costs no answer and no other listener, one that left hears nothing', async () => {
    const report = vi.fn();
    vi.stubGlobal('reportError', report);
    const { port, saves } = heldPort();
    await session.start(port, course);
    const [left, after] = [vi.fn(), vi.fn()];
    session.subscribe(left)();
    session.subscribe(() => {
      throw new Error('A block broke.');
    });
    session.subscribe(after);
    session.update((r) => answer(r, 'hotel-safe', 1));
    expect(saves).toHaveLength(1);
    expect([left, after, report].map((spy) => spy.mock.calls.length)).toEqual([0, 1, 1]);
    vi.unstubAllGlobals();
  });

  test('a document has one session', async () => {
    await session.start(heldPort().port, course);
    await expect(session.start(heldPort().port, course)).rejects.toThrow('already started');
  });
});

test('where nothing can be read the course runs in memory and nothing is written over it', async () => {
  const { port, saves } = heldPort();
  await session.start({ ...port, open: () => Promise.reject(new Error('SecurityError')) }, course);
  session.update((r) => open(r, 'why'));
  expect(session.saveState()).toEqual({ kind: 'memory' });
  expect(session.record().opened).toEqual(['why']);
  expect(saves).toEqual([]);
});
