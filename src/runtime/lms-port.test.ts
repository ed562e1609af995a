import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { completion } from '../learner/completion.ts';
import { pack, unpack } from '../learner/pack.ts';
import { answer, bookmark, emptyRecord, finishAttempt, open, startAttempt, startOver } from '../learner/record.ts';
import { callNames } from '../lms/api-object.ts';
import { attachLate, hostile } from '../lms/hostile.ts';
import { type Lms, writesIn } from '../lms/lms.ts';
import { moodleLike } from '../lms/moodle-like.ts';
import { playedLms } from '../lms/played.ts';
import { strictLms } from '../lms/strict.ts';
import { type LmsElement, type LmsStandard, lmsElements } from '../schema/lms-elements.ts';
import type { LearnerRecord } from '../schema/record.ts';
import { type FakeCourseOptions, lmsFrame, openCourse, outline } from './fake-course.ts';
import { fakeBrowser } from './fake-view.ts';
import { journalKey } from './journal.ts';

const standards: LmsStandard[] = ['scorm12', 'scorm2004'];
const doubles = { strict: strictLms, moodle: moodleLike, played: playedLms };
const everywhere = standards.flatMap((standard) => Object.entries(doubles).map(([name, lms]) => ({ standard, name, lms })));

const elements = {
  scorm12: {
    status: 'cmi.core.lesson_status',
    raw: 'cmi.core.score.raw',
    exit: 'cmi.core.exit',
    bookmark: 'cmi.core.lesson_location',
    time: 'cmi.core.session_time',
  },
  scorm2004: {
    status: 'cmi.completion_status',
    raw: 'cmi.score.raw',
    exit: 'cmi.exit',
    bookmark: 'cmi.location',
    time: 'cmi.session_time',
  },
} as const;

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
});

const launch = (standard: LmsStandard, lms: Pick<Lms, 'api'>, options: Partial<FakeCourseOptions> = {}) =>
  openCourse({ standard, frame: lmsFrame(standard, lms.api), ...options });

/** Long enough for the paint, the first Commit and a debounced save. */
const settleDown = () => vi.advanceTimersByTime(2000);
const answerOne = (record: LearnerRecord) => answer(open(record, 'leave'), 'which-way', 1);
const answerTwo = (record: LearnerRecord) => answer(open(record, 'gather'), 'where', 2);
const test1 = (right: number) => (record: LearnerRecord) =>
  finishAttempt(
    startAttempt(record, 'SE', { seed: 1, pool: 7, count: 1 }),
    'SE',
    Object.keys(record.attempts).length + 1,
    right,
    1,
    '1.0.0',
  );
const passAll = (record: LearnerRecord) => test1(1)(answerTwo(answerOne(record)));
const stored = (lms: Lms) => {
  const state = unpack(lms.data()['cmi.suspend_data'], outline);
  if ('fault' in state) throw new Error(`The LMS holds no state: ${state.fault}`);
  return state;
};
const calls = (lms: Lms, name: 'initialize' | 'terminate' | 'commit', standard: LmsStandard) =>
  lms.journal.filter(({ call }) => call === callNames[standard][name]);

describe.each(everywhere)('$standard in the $name LMS', ({ standard, lms: createLms }) => {
  test('start, answer, leave, resume', async () => {
    const lms = createLms({ standard });
    const browser = fakeBrowser();
    const first = await launch(standard, lms, { browser });
    expect(lms.journal.length).toBeLessThanOrEqual(14);
    expect(writesIn(lms.journal)).toEqual([]);
    await first.act(answerOne);
    expect(first.states.at(-1)).toEqual({ kind: 'saving' });
    settleDown();
    expect(first.states.at(-1)).toMatchObject({ kind: 'saved', where: 'lms' });
    await first.act((record) => bookmark(record, 'gather'));
    first.view.fire('pagehide');

    expect(calls(lms, 'initialize', standard)).toHaveLength(1);
    expect(calls(lms, 'terminate', standard)).toHaveLength(1);
    const ended = lms.journal.length;
    first.view.fire('hidden');
    await first.act(answerTwo);
    first.port.close();
    vi.advanceTimersByTime(600_000);
    expect(lms.journal).toHaveLength(ended);
    expect(lms.data()[elements[standard].bookmark]).toBe('gather');
    expect(lms.data()[elements[standard].status]).toBe('incomplete');

    lms.relaunch();
    const second = await launch(standard, lms, { browser });
    expect(second.record().answers).toEqual({ 'which-way': { n: 1, value: 1 } });
    expect(second.record().bookmark?.value).toBe('gather');
    expect(second.port.found).toBeUndefined();
  });

  test('after paint: incomplete, exit suspend, one Commit and one read-back', async () => {
    const lms = createLms({ standard });
    await launch(standard, lms);
    const before = lms.journal.length;
    vi.advanceTimersByTime(500);
    const names = callNames[standard];
    const after = lms.journal.slice(before);
    expect(after.filter(({ call }) => call === names.commit)).toHaveLength(1);
    expect(after.filter(({ call }) => call === names.get)).toMatchObject([{ args: ['cmi.suspend_data'] }]);
    expect(lms.data()).toMatchObject({ [elements[standard].status]: 'incomplete', [elements[standard].exit]: 'suspend' });
    vi.advanceTimersByTime(60_000);
    expect(lms.journal).toHaveLength(before + after.length);
  });

  test('killed before the Commit: the journal brings the answer', async () => {
    const lms = createLms({ standard });
    const browser = fakeBrowser();
    const first = await launch(standard, lms, { browser });
    settleDown();
    await first.act(answerOne);
    first.view.kill();
    vi.clearAllTimers();
    lms.relaunch();
    const second = await launch(standard, lms, { browser });
    expect(second.record().answers['which-way']?.value).toBe(1);
    settleDown();
    expect(stored(lms).record.answers['which-way']?.value).toBe(1);
    const key = journalKey(outline.course, 'learner-1');
    expect(browser.storage.has(key)).toBe(true);
    second.view.fire('pagehide');
    lms.relaunch();
    await launch(standard, lms, { browser });
    settleDown();
    expect(browser.storage.has(key)).toBe(false);
  });

  test('passed: status and score at once, the score in all its parts, nothing of it before', async () => {
    const lms = createLms({ standard });
    const course = await launch(standard, lms);
    settleDown();
    await course.act((record) => answerTwo(answerOne(record)));
    settleDown();
    expect(lms.data()[elements[standard].raw] ?? '').toBe('');
    await course.act(test1(1));
    vi.advanceTimersByTime(0);
    const data = lms.data();
    if (standard === 'scorm12')
      expect(data).toMatchObject({
        'cmi.core.lesson_status': 'passed',
        'cmi.core.score.raw': '100',
        'cmi.core.score.min': '0',
        'cmi.core.score.max': '100',
      });
    else
      expect(data).toMatchObject({
        'cmi.completion_status': 'completed',
        'cmi.success_status': 'passed',
        'cmi.score.scaled': '1',
        'cmi.score.raw': '100',
        'cmi.score.min': '0',
        'cmi.score.max': '100',
      });
    expect(data[elements[standard].exit]).toBe('suspend');
  });

  test('only elements of the table are touched, and no call is refused', async () => {
    const lms = createLms({ standard });
    const course = await launch(standard, lms);
    await course.act(passAll);
    settleDown();
    await course.act((record) => bookmark(record, 'gather'));
    course.view.fire('pagehide');
    const names = callNames[standard];
    const table: readonly LmsElement[] = lmsElements[standard];
    const touched = (call: string) => new Set(lms.journal.filter((entry) => entry.call === call).map(({ args }) => args[0]));
    expect(touched(names.get)).toEqual(new Set(table.filter(({ read }) => read).map(({ element }) => element)));
    expect(touched(names.set)).toEqual(new Set(table.filter(({ written }) => written).map(({ element }) => element)));
    expect(lms.journal.filter(({ call, error }) => error !== 0 && call !== names.get)).toEqual([]);
  });
});

describe.each(standards)('%s', (standard) => {
  const element = elements[standard];
  const passedData = {
    [element.status]: standard === 'scorm12' ? 'passed' : 'completed',
    ...(standard === 'scorm2004' && { 'cmi.success_status': 'passed' }),
    [element.exit]: 'suspend',
  };

  test.each([
    ['review', 'no-credit', 'review'],
    ['browse', 'no-credit', 'browse'],
    ['normal', 'no-credit', 'browse'],
  ] as const)('mode %s with %s: nothing is written', async (mode, credit, why) => {
    const lms = strictLms({ standard, mode, credit, data: { 'cmi.suspend_data': pack(answerOne(emptyRecord('fire-drill')), outline, 5) } });
    const browser = fakeBrowser();
    const course = await launch(standard, lms, { browser });
    expect(course.record().answers['which-way']?.value).toBe(1);
    await course.act(passAll);
    settleDown();
    course.view.fire('hidden');
    course.view.fire('online');
    course.view.fire('pagehide');
    expect(writesIn(lms.journal)).toEqual([]);
    expect(browser.storage.size).toBe(0);
    expect(course.states).toEqual([{ kind: 'read-only', why }]);
    expect(calls(lms, 'terminate', standard)).toHaveLength(1);
  });

  test('passed with an emptied state stays passed', async () => {
    const lms = strictLms({ standard, data: { ...passedData, [element.raw]: '90.5' } });
    const course = await launch(standard, lms);
    expect(completion(course.record(), outline)).toMatchObject({ status: 'passed', score: 90 });
    await course.act(startOver);
    await course.act(test1(0));
    settleDown();
    course.view.fire('pagehide');
    expect(lms.data()).toMatchObject(passedData);
    expect(lms.data()[element.raw]).toBe('90.5');
    expect(lms.journal.filter(({ args }) => args[0] === element.status && args.length === 2)).toEqual([]);
  });

  test('an LMS that says more than the state is not overruled', async () => {
    const lms = strictLms({
      standard,
      data: { ...passedData, 'cmi.suspend_data': pack(answerOne(emptyRecord('fire-drill')), outline, 5) },
    });
    const course = await launch(standard, lms);
    expect(completion(course.record(), outline).status).toBe('passed');
    settleDown();
    expect(lms.data()).toMatchObject(passedData);
  });

  test('a page that knows less than the port is told, and takes nothing away', async () => {
    const lms = strictLms({ standard });
    const course = await launch(standard, lms);
    await course.act(answerOne);
    const less = answerTwo(emptyRecord('fire-drill'));
    expect(await course.port.save(less, completion(less, outline))).toMatchObject({
      answers: { 'which-way': { value: 1 }, where: { value: 2 } },
    });
    settleDown();
    expect(Object.keys(stored(lms).record.answers)).toHaveLength(2);
  });

  test('the best score stays', async () => {
    const lms = strictLms({ standard });
    const course = await launch(standard, lms);
    await course.act(test1(1));
    vi.advanceTimersByTime(0);
    await course.act(test1(0));
    settleDown();
    expect(lms.data()[element.raw]).toBe('100');
  });

  test.each([
    ['lie', 'cmi.suspend_data'],
    ['truncate', 'cmi.suspend_data'],
  ] as const)('an LMS with the fault "%s" is found out', async (fault, struckElement) => {
    const lms = strictLms({ standard });
    const bad = hostile(lms.api, { standard, seed: 1, odds: { [fault]: 1 }, strikes: (_, args) => args[0] === struckElement });
    const browser = fakeBrowser();
    const course = await launch(standard, bad, { browser });
    await course.act(answerOne);
    settleDown();
    expect(course.states.map(({ kind }) => kind)).not.toContain('saved');
    expect(course.states.at(-1)).toEqual({ kind: 'unsaved', where: 'lms', retrying: true, why: 'refused' });
    bad.calm();
    vi.advanceTimersByTime(60_000);
    expect(course.states.at(-1)).toMatchObject({ kind: 'saved' });
    expect(stored(lms).record.answers['which-way']?.value).toBe(1);
  });

  test('an LMS that cuts long states keeps the last whole one', async () => {
    const lms = strictLms({ standard });
    const cut = pack(answerOne(emptyRecord('fire-drill')), outline, 5).length + 1;
    const course = await launch(standard, hostile(lms.api, { standard, seed: 1, odds: { truncate: 1 }, cut }));
    await course.act(answerOne);
    settleDown();
    expect(course.states.at(-1)).toMatchObject({ kind: 'saved' });
    await course.act(passAll);
    settleDown();
    expect(course.states.at(-1)).toMatchObject({ kind: 'unsaved', why: 'refused' });
    course.view.fire('pagehide');
    expect(stored(lms).record.answers).toEqual({ 'which-way': { n: 1, value: 1 } });
    expect(lms.data()[element.status]).toBe(standard === 'scorm12' ? 'passed' : 'completed');
  });

  test('a launch does not rewrite a state that the LMS holds', async () => {
    const lms = strictLms({ standard });
    const first = await launch(standard, lms);
    await first.act(answerOne);
    settleDown();
    first.view.fire('pagehide');
    lms.relaunch();
    const before = lms.journal.length;
    const second = await launch(standard, lms);
    settleDown();
    second.view.fire('pagehide');
    expect(lms.journal.slice(before).filter(({ args }) => args[0] === 'cmi.suspend_data' && args.length === 2)).toEqual([]);
  });

  test('a Commit that lies costs nothing: the next launch sends what the LMS lacks', async () => {
    const lms = strictLms({ standard });
    const browser = fakeBrowser();
    const honest = await launch(standard, lms, { browser });
    settleDown();
    honest.view.fire('pagehide');
    lms.relaunch();
    const bad = hostile(lms.api, { standard, seed: 1, odds: { lie: 1 }, strikes: (call) => call === callNames[standard].commit });
    const course = await launch(standard, bad, { browser });
    await course.act(answerOne);
    settleDown();
    expect(course.states.at(-1)).toMatchObject({ kind: 'saved' });
    course.view.kill();
    vi.clearAllTimers();
    lms.relaunch();
    const next = await launch(standard, lms, { browser });
    expect(next.record().answers['which-way']?.value).toBe(1);
    settleDown();
    expect(stored(lms).record.answers['which-way']?.value).toBe(1);
  });

  test('a status that is wiped at each Commit is written again at the next', async () => {
    const lms = strictLms({ standard });
    const course = await launch(standard, hostile(lms.api, { standard, seed: 1, odds: { wipe: 1 } }));
    settleDown();
    const before = lms.journal.length;
    await course.act(answerOne);
    settleDown();
    expect(lms.journal.slice(before)).toContainEqual(expect.objectContaining({ args: [element.status, 'incomplete'] }));
  });

  test('commits fail, retries come later and later, `online` and a visible page come at once', async () => {
    const played = playedLms({ standard });
    const course = await launch(standard, played);
    settleDown();
    played.commitsFail(true);
    await course.act(answerOne);
    settleDown();
    expect(course.states.at(-1)).toEqual({ kind: 'unsaved', where: 'lms', retrying: true, why: 'offline' });
    const commits = () => calls(played, 'commit', standard).length;
    const waits: number[] = [];
    for (let since = 0, seen = commits(); waits.length < 6; since += 500) {
      vi.advanceTimersByTime(500);
      if (commits() > seen) {
        waits.push(since);
        since = 0;
        seen = commits();
      }
    }
    expect(waits.map((wait) => Math.round(wait / 2000) * 2)).toEqual(
      [...waits.map((wait) => Math.round(wait / 2000) * 2)].sort((a, b) => a - b),
    );
    expect(waits.at(-1)).toBeGreaterThan(55_000);
    const before = commits();
    await course.act(answerTwo);
    vi.advanceTimersByTime(1500);
    expect(commits()).toBe(before);
    played.commitsFail(false);
    course.view.fire('online');
    expect(course.states.at(-1)).toMatchObject({ kind: 'saved' });
    expect(stored(played).record.answers.where?.value).toBe(2);
    course.view.fire('hidden');
    course.view.fire('visible');
    expect(commits()).toBe(before + 2);
  });

  test('whoever asks to go is told first whether all is saved', async () => {
    const lms = strictLms({ standard });
    const course = await launch(standard, lms);
    await course.act(answerOne);
    course.port.close();
    expect(course.states.at(-1)).toMatchObject({ kind: 'saved', where: 'lms' });
    expect(calls(lms, 'terminate', standard)).toHaveLength(1);

    lms.relaunch();
    const offline = hostile(lms.api, { standard, seed: 1, odds: { false: 1 }, strikes: (call) => call === callNames[standard].commit });
    const next = await launch(standard, offline);
    await next.act(answerTwo);
    next.port.close();
    expect(next.states.at(-1)).toMatchObject({ kind: 'unsaved', why: 'offline' });
    expect(calls(lms, 'terminate', standard)).toHaveLength(2);
  });

  test('the LMS window is closed: said, and nothing more is tried', async () => {
    const lms = strictLms({ standard });
    const frame = lmsFrame(standard, lms.api);
    const course = await openCourse({ standard, frame });
    frame.closed = true;
    const before = lms.journal.length;
    await course.act(answerOne);
    settleDown();
    expect(course.states.at(-1)).toEqual({ kind: 'unsaved', where: 'lms', retrying: false, why: 'ended' });
    course.view.fire('pagehide');
    expect(lms.journal).toHaveLength(before);
  });

  test('a page that comes back from the cache says to open the course again', async () => {
    const lms = strictLms({ standard });
    const course = await launch(standard, lms);
    settleDown();
    course.view.fire('pageshow');
    expect(course.states.at(-1)).toMatchObject({ kind: 'saved' });
    course.view.fire('pagehide');
    course.view.fire('pageshow');
    expect(course.states.at(-1)).toMatchObject({ kind: 'unsaved', why: 'ended' });
    await course.act(answerOne);
    expect(course.states.at(-1)).toMatchObject({ kind: 'unsaved', why: 'ended' });
  });

  test('a session that is open already goes on', async () => {
    const lms = strictLms({ standard });
    const first = await launch(standard, lms);
    settleDown();
    first.view.kill();
    vi.clearAllTimers();
    const second = await launch(standard, lms);
    await second.act(answerOne);
    settleDown();
    expect(second.states.at(-1)).toMatchObject({ kind: 'saved' });
  });

  test('a session that is over is told, and the work stays on the device', async () => {
    const lms = strictLms({ standard });
    const browser = fakeBrowser();
    (await launch(standard, lms, { browser })).view.fire('pagehide');
    const second = await launch(standard, lms, { browser });
    await second.act(answerOne);
    expect(second.states.at(-1)).toMatchObject({ kind: 'unsaved', why: 'ended' });
    expect((await launch(standard, lms, { browser })).record().answers['which-way']?.value).toBe(1);
  });

  test('what a newer version wrote is left alone, even by the exit', async () => {
    const newer = pack(
      answer(answerOne(emptyRecord('fire-drill')), 'new', 1),
      { ...outline, slots: [...outline.slots, { id: 'new', kind: 'question', width: 3 }] },
      5,
    );
    const lms = strictLms({ standard, data: { 'cmi.suspend_data': newer, [element.status]: 'incomplete', [element.exit]: 'suspend' } });
    const browser = fakeBrowser();
    const course = await launch(standard, lms, { browser });
    expect(course.states).toEqual([{ kind: 'read-only', why: 'newer' }]);
    await course.act(answerTwo);
    settleDown();
    course.view.fire('pagehide');
    expect([...browser.storage]).toEqual([[expect.stringContaining('.aside.'), newer]]);
    lms.relaunch();
    expect((await launch(standard, lms)).states).toEqual([{ kind: 'read-only', why: 'newer' }]);
    expect(lms.data()['cmi.suspend_data']).toBe(newer);
  });

  test('a state nobody can read: the journal, then the bookmark; the text is kept', async () => {
    const lms = strictLms({ standard });
    const browser = fakeBrowser();
    const first = await launch(standard, lms, { browser });
    await first.act((record) => bookmark(answerOne(record), 'where'));
    first.view.fire('pagehide');
    const broken = (lms.data()['cmi.suspend_data'] ?? '').slice(0, -4);
    const data = { ...lms.data(), 'cmi.suspend_data': broken };

    const withJournal = await launch(standard, strictLms({ standard, data }), { browser });
    expect(withJournal.record().answers['which-way']?.value).toBe(1);
    expect([...browser.storage.values()]).toContain(broken);

    const elsewhere = fakeBrowser();
    const other = strictLms({ standard, data });
    const withoutJournal = await launch(standard, other, { browser: elsewhere });
    expect(withoutJournal.record().answers).toEqual({});
    expect(withoutJournal.record().bookmark?.value).toBe('where');
    settleDown();
    expect(withoutJournal.states.at(-1)).toMatchObject({ kind: 'saved' });
    expect([...elsewhere.storage.values()]).toEqual([broken]);
  });

  test('a new attempt takes over nothing unless asked', async () => {
    const browser = fakeBrowser();
    const before = await launch(standard, strictLms({ standard }), { browser });
    await before.act(passAll);
    before.view.kill();
    vi.clearAllTimers();
    vi.setSystemTime(Date.now() + 3 * 24 * 3600 * 1000);

    const lms = strictLms({ standard });
    const course = await launch(standard, lms, { browser });
    expect(course.record().answers).toEqual({});
    expect(course.port.found?.age).toBe(3 * 24 * 3600 * 1000);
    settleDown();
    expect(lms.data()[element.status]).toBe('incomplete');
    const taken = await course.port.takeOver();
    expect(course.port.found).toBeUndefined();
    if (!taken) throw new Error('Nothing was taken over.');
    await course.act(() => taken);
    settleDown();
    expect(lms.data()[element.status]).toBe(standard === 'scorm12' ? 'passed' : 'completed');
  });

  test('a week later a test no longer counts, and what is not taken over is set aside by the first work', async () => {
    const browser = fakeBrowser();
    const before = await launch(standard, strictLms({ standard }), { browser });
    await before.act(passAll);
    before.view.kill();
    vi.clearAllTimers();
    vi.setSystemTime(Date.now() + 8 * 24 * 3600 * 1000);
    const course = await launch(standard, strictLms({ standard }), { browser });
    expect(course.port.found?.record).toMatchObject({ attempts: {}, achieved: {}, answers: { where: { value: 2 } } });
    const [kept] = [...browser.storage.values()];
    await course.act(answerOne);
    expect([...browser.storage.values()]).toContain(kept?.split(' ')[1]);
  });

  test('taking over from another window comes before taking over old work', async () => {
    const browser = fakeBrowser();
    const before = await launch(standard, strictLms({ standard }), { browser });
    await before.act(answerOne);
    before.view.kill();
    vi.clearAllTimers();
    const lms = moodleLike({ standard });
    await launch(standard, lms, { browser });
    lms.relaunch();
    const second = await launch(standard, lms, { browser });
    expect((await second.port.takeOver())?.answers).toEqual({});
    settleDown();
    expect(second.states.at(-1)).toMatchObject({ kind: 'saved' });
    expect((await second.port.takeOver())?.answers['which-way']?.value).toBe(1);
  });

  test('another learner on the same device finds nothing', async () => {
    const browser = fakeBrowser();
    const first = await launch(standard, strictLms({ standard, learner: { id: 'a', name: 'A' } }), { browser });
    await first.act(answerOne);
    first.view.kill();
    vi.clearAllTimers();
    for (const id of ['b', ''])
      expect((await launch(standard, strictLms({ standard, learner: { id, name: 'B' } }), { browser })).port.found).toBeUndefined();
  });

  test.each([[false], [true]])('two windows, without locks: %s', async (withoutLocks) => {
    const lms = moodleLike({ standard });
    const browser = fakeBrowser();
    const first = await launch(standard, lms, { browser, withoutLocks });
    lms.relaunch();
    const second = await launch(standard, lms, { browser, withoutLocks });
    expect(second.states).toEqual([{ kind: 'read-only', why: 'second-window' }]);
    await first.act(answerOne);
    settleDown();
    await second.act(answerTwo);
    settleDown();
    expect(stored(lms).record.answers).toEqual({ 'which-way': { n: 1, value: 1 } });

    const taken = await second.port.takeOver();
    expect(taken?.answers['which-way']?.value).toBe(1);
    const before = lms.journal.length;
    first.view.fire('hidden');
    expect(lms.journal).toHaveLength(before);
    await second.act((record) => ({ ...record, answers: { ...taken?.answers, ...record.answers } }));
    vi.advanceTimersByTime(5000);
    expect(first.states.at(-1)).toEqual({ kind: 'read-only', why: 'second-window' });
    const terminated = calls(lms, 'terminate', standard).length;
    first.view.fire('pagehide');
    expect(calls(lms, 'terminate', standard)).toHaveLength(terminated);
    expect(second.states.at(-1)).toMatchObject({ kind: 'saved' });
    expect(Object.keys(stored(lms).record.answers).sort()).toEqual(['where', 'which-way']);
    second.view.fire('pagehide');
    expect(calls(lms, 'terminate', standard)).toHaveLength(terminated + 1);
    lms.relaunch();
    expect((await launch(standard, lms, { browser, withoutLocks })).states).toEqual([]);
  });

  test('a reload lets the next document write', async () => {
    const lms = moodleLike({ standard });
    const browser = fakeBrowser();
    const first = await launch(standard, lms, { browser });
    await first.act(answerOne);
    first.view.fire('pagehide');
    if (standard === 'scorm2004') lms.relaunch();
    const second = await launch(standard, lms, { browser });
    expect(second.record().answers['which-way']?.value).toBe(1);
    await second.act(answerTwo);
    settleDown();
    expect(second.states.at(-1)).toMatchObject({ kind: 'saved' });
  });

  test('an API that comes late is found; one that never comes leaves the work on the device', async () => {
    const lms = strictLms({ standard });
    const browser = fakeBrowser();
    const frame = lmsFrame(standard, undefined);
    attachLate(frame, standard === 'scorm12' ? 'API' : 'API_1484_11', lms.api, 4000);
    const opening = openCourse({ standard, frame, browser });
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await opening).states.at(-1)).toMatchObject({ kind: 'saved' });

    const never = openCourse({ standard, frame: lmsFrame(standard, undefined), browser });
    await vi.advanceTimersByTimeAsync(10_000);
    const untracked = await never;
    await untracked.act(answerOne);
    expect(untracked.states).toEqual([{ kind: 'untracked' }]);
    const alone = await openCourse({ standard, frame: lmsFrame(standard, undefined), browser, alone: true });
    expect(alone.record().answers['which-way']?.value).toBe(1);
  });

  test('without locks and storage a window goes on as the only one', async () => {
    const lms = strictLms({ standard });
    const course = await launch(standard, lms, { withoutLocks: true, withoutStorage: true });
    await course.act(answerOne);
    settleDown();
    expect(course.states.at(-1)).toMatchObject({ kind: 'saved' });
  });

  test('outside an LMS and without storage the learner is told that nothing is kept', async () => {
    const course = await openCourse({ standard, frame: {}, alone: true, withoutStorage: true });
    await course.act(answerOne);
    expect(course.states).toEqual([{ kind: 'untracked' }, { kind: 'memory' }]);
  });

  test('session time goes by the clock that is given, and only forward', async () => {
    const lms = strictLms({ standard });
    let clock = 1000;
    const course = await launch(standard, lms, { port: { clock: () => clock } });
    clock += 3_723_450;
    settleDown();
    expect(lms.data()[element.time]).toBe(standard === 'scorm12' ? '0001:02:03.45' : 'PT1H2M3.45S');
    clock = 0;
    course.view.fire('pagehide');
    expect(lms.data()[element.time]).toBe(standard === 'scorm12' ? '0000:00:00.00' : 'PT0H0M0.00S');
  });

  test('exit "normal" only when complete, and only if asked for', async () => {
    const lms = strictLms({ standard });
    const course = await launch(standard, lms, { port: { exitWhenComplete: 'normal' } });
    settleDown();
    expect(lms.data()[element.exit]).toBe('suspend');
    await course.act(passAll);
    vi.advanceTimersByTime(0);
    expect(lms.data()[element.exit]).toBe(standard === 'scorm12' ? '' : 'normal');
  });

  test('who the learner is', async () => {
    const lms = strictLms({ standard, learner: { id: '1', name: '\u202EVirtanen,\u0007 Aino', language: 'fi' } });
    expect((await launch(standard, lms)).port.learner).toEqual({ name: 'Virtanen, Aino', language: 'fi' });
  });
});

test('1.2: a state over 3,500 characters is not written, the status is', async () => {
  const slots = Array.from({ length: 600 }, (_, i) => ({ id: `q${i}`, kind: 'question' as const, width: 48 }));
  const big = { ...outline, slots: [...outline.slots, ...slots] };
  const lms = strictLms({ standard: 'scorm12' });
  const course = await launch('scorm12', lms, { outline: big });
  settleDown();
  const small = lms.data()['cmi.suspend_data'];
  await course.act((record) => slots.reduce((filled, { id }) => answer(filled, id, 2 ** 47), passAll(record)));
  settleDown();
  expect(course.states.at(-1)).toEqual({ kind: 'unsaved', where: 'lms', retrying: false, why: 'refused' });
  expect(lms.data()['cmi.suspend_data']).toBe(small);
  expect(lms.data()['cmi.core.lesson_status']).toBe('passed');
});

test('2004: nothing is committed at the end but by Terminate', async () => {
  const lms = strictLms({ standard: 'scorm2004' });
  const course = await launch('scorm2004', lms);
  settleDown();
  await course.act(answerOne);
  const before = calls(lms, 'commit', 'scorm2004').length;
  course.view.fire('pagehide');
  expect(calls(lms, 'commit', 'scorm2004')).toHaveLength(before);
  expect(stored(lms).record.answers['which-way']?.value).toBe(1);
});

test('2004: success that the LMS derived from a score does not complete the course', async () => {
  const lms = strictLms({
    standard: 'scorm2004',
    data: { 'cmi.completion_status': 'incomplete', 'cmi.success_status': 'passed', 'cmi.exit': 'suspend' },
  });
  const course = await launch('scorm2004', lms);
  expect(completion(course.record(), outline).status).toBe('incomplete');
  await course.act(passAll);
  settleDown();
  expect(lms.data()['cmi.completion_status']).toBe('completed');
});
