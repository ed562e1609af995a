import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Outline } from '../schema/outline.ts';
import type { LearnerRecord } from '../schema/record.ts';
import { completion } from './completion.ts';
import type { Port } from './port.ts';
import { course, runs } from './record.arbitrary.ts';
import { answer, finishLesson, reachEnding, startOver } from './record.ts';

type Session = typeof import('./session.ts');

/** Storage as the site uses it: read by a peek, saved by the store. */
async function devicePort(outline: Outline): Promise<Port> {
  const [{ peek }, { readRecord }, { saveRecord }] = await Promise.all([import('./peek.ts'), import('./migrate.ts'), import('./store.ts')]);
  let tell: Parameters<Port['onState']>[0] = () => undefined;
  return {
    async open() {
      const row = await peek('records', outline.course);
      const read = row === undefined ? undefined : readRecord(row);
      if (read && 'fault' in read) throw new Error(read.fault);
      return read?.record;
    },
    async save(record) {
      tell({ kind: 'saving' });
      const merged = await saveRecord(record);
      tell({ kind: 'saved', at: 0, where: 'device' });
      return merged;
    },
    close: () => undefined,
    onState: (listener) => {
      tell = listener;
    },
  };
}

let launches = 0;

async function launch(outline: Outline): Promise<Session> {
  launches++;
  vi.resetModules();
  const session = await import('./session.ts');
  await session.start(await devicePort(outline), outline);
  return session;
}

/** What the learner was shown as saved: a record while the state said so. */
interface Shown {
  epoch: number;
  answers: string[];
  status: string;
}

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('answer' as const), tab: fc.nat(1), value: fc.nat(3), wait: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('finish' as const), tab: fc.nat(1), wait: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('kill' as const), tab: fc.nat(1), wait: fc.constant(true) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('start-over' as const), tab: fc.nat(1), wait: fc.boolean() }) },
);

const ranks = ['incomplete', 'completed', 'passed'];

function expectKept(record: LearnerRecord, shown: Shown[]): void {
  for (const { epoch, answers, status } of shown) {
    expect(record.epoch).toBeGreaterThanOrEqual(epoch);
    if (record.epoch === epoch) expect(Object.keys(record.answers)).toEqual(expect.arrayContaining(answers));
    expect(ranks.indexOf(completion(record, course).status)).toBeGreaterThanOrEqual(ranks.indexOf(status));
  }
}

test('what was shown as saved is there after a kill, in the other tab and at the next launch', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const outline = { ...course, course: `course-${launches}` };
      const tabs = [await launch(outline), await launch(outline)];
      const shown: Shown[] = [];
      const look = () => {
        for (const tab of tabs) {
          if (tab.saveState().kind !== 'saved') continue;
          const { epoch, answers } = tab.record();
          shown.push({ epoch, answers: Object.keys(answers), status: completion(tab.record(), course).status });
        }
      };
      for (const [i, { kind, tab, wait, ...rest }] of steps.entries()) {
        const session = tabs[tab];
        if (!session) throw new Error('There are two tabs.');
        if (kind === 'answer') session.update((r) => answer(r, `question-${i}`, 'value' in rest ? rest.value : 0));
        if (kind === 'start-over') session.update(startOver);
        if (kind === 'finish') {
          session.update((r) => reachEnding(answer(answer(finishLesson(r, 'why'), 'hotel-safe', 1), 'constructor', 0), 'the-taxi', 0));
        }
        if (kind === 'kill') {
          tabs[tab] = await launch(outline);
          expectKept(tabs[tab].record(), shown);
        }
        if (wait && kind !== 'kill') await vi.waitFor(() => expect(session.saveState().kind).not.toBe('saving'), { interval: 1 });
        look();
      }
      expectKept((await launch(outline)).record(), shown);
    }),
    runs(40),
  );
}, 60_000);
