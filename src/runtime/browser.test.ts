import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { completion } from '../learner/completion.ts';
import type { SaveState } from '../learner/port.ts';
import { answer, emptyRecord } from '../learner/record.ts';
import { StorageOff } from '../learner/storage-off.ts';
import * as store from '../learner/store.ts';
import type { LearnerRecord } from '../schema/record.ts';
import { browserPort } from './browser.ts';
import { outline } from './fake-course.ts';
import { type FakeView, fakeView } from './fake-view.ts';

const one = answer(emptyRecord('fire-drill'), 'which-way', 1);
const two = answer(emptyRecord('fire-drill'), 'where', 2);
const both = { ...one, answers: { ...one.answers, ...two.answers } };
const otherTab = new BroadcastChannel('beredd');
let closing: () => void;

beforeEach(() => store.erase('fire-drill'));
afterEach(() => {
  closing();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function tab(view: FakeView = fakeView()) {
  const port = browserPort(outline, view);
  const states: SaveState[] = [];
  const heard: LearnerRecord[] = [];
  port.onState((state) => states.push(state));
  port.onRecord((record) => heard.push(record));
  closing = port.close;
  return { view, states, heard, open: port.open, save: (record: LearnerRecord) => port.save(record, completion(record, outline)) };
}

test('saved on the device, and there at the next visit', async () => {
  const first = tab();
  expect(await first.open()).toBeUndefined();
  expect(await first.save(one)).toEqual(one);
  expect(first.states).toEqual([{ kind: 'saving' }, { kind: 'saved', at: expect.any(Number), where: 'device' }]);
  expect(await tab().open()).toEqual(one);
});

test('a save brings back what another tab had stored, and tells the others', async () => {
  const told = new Promise((resolve) => otherTab.addEventListener('message', ({ data }) => resolve(data), { once: true }));
  await store.saveRecord(one);
  const here = tab();
  expect(await here.save(two)).toEqual(both);
  expect(await told).toEqual({ course: 'fire-drill', what: 'saved' });
});

test('what another tab saved is read and heard, an erasure reloads, other courses are nothing to us', async () => {
  const here = tab();
  await here.open();
  await store.saveRecord(one);
  otherTab.postMessage({ course: 'another', what: 'erased' });
  otherTab.postMessage({ course: 'fire-drill', what: 'saved' });
  await vi.waitFor(() => expect(here.heard).toEqual([one]));
  expect(here.view.reloads).toBe(0);
  otherTab.postMessage({ course: 'fire-drill', what: 'erased' });
  await vi.waitFor(() => expect(here.view.reloads).toBe(1));
});

test('a record of a later version is neither shown nor overwritten', async () => {
  const later = { ...one, format: 99 };
  await store.inDatabase(({ records }) => records.put(later));
  const early = tab();
  expect(await early.open()).toBeUndefined();
  await early.save(two);
  expect(early.states).toEqual([{ kind: 'read-only', why: 'newer' }]);
  const late = tab();
  await late.save(two);
  expect(late.states.at(-1)).toEqual({ kind: 'read-only', why: 'newer' });
  expect(await store.inDatabase(({ records }) => records.get('fire-drill'))).toEqual(later);
});

test('refused storage: memory, and tried again until it is given', async () => {
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  });
  const here = tab();
  expect(await here.open()).toBeUndefined();
  vi.unstubAllGlobals();
  expect(here.states).toEqual([{ kind: 'memory' }]);

  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const refusing = vi.spyOn(store, 'saveRecord').mockRejectedValue(new StorageOff('off'));
  await here.save(one);
  expect(here.states.at(-1)).toEqual({ kind: 'memory' });
  vi.advanceTimersByTime(1900);
  expect(refusing).toHaveBeenCalledTimes(1);
  refusing.mockResolvedValue(both);
  vi.advanceTimersByTime(200);
  await vi.waitFor(() => expect(here.heard).toEqual([both]));
  expect(here.states.at(-1)).toMatchObject({ kind: 'saved' });
});

test('a store that cannot be loaded is told as offline; `online` tries at once', async () => {
  const here = tab();
  const failing = vi.spyOn(store, 'saveRecord').mockRejectedValue(new TypeError('Failed to fetch dynamically imported module'));
  await here.save(one);
  expect(here.states.at(-1)).toEqual({ kind: 'unsaved', where: 'device', retrying: true, why: 'offline' });
  failing.mockRestore();
  here.view.fire('online');
  await vi.waitFor(() => expect(here.states.at(-1)).toMatchObject({ kind: 'saved' }));
});

test('the browser is asked once to keep the storage', async () => {
  const persist = vi.fn(() => Promise.resolve(true));
  const here = tab(Object.assign(fakeView(), { navigator: { storage: { persist } } }) as unknown as FakeView);
  await here.open();
  expect(persist).not.toHaveBeenCalled();
  await here.save(one);
  await here.save(both);
  expect(persist).toHaveBeenCalledTimes(1);
});
