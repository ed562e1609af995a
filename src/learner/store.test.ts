import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { LearnerRecord } from '../schema/record.ts';
import { answer, emptyRecord, open, startOver } from './record.ts';

const empty = emptyRecord('travel-security');

/** The modules of one tab: every tab has a Dexie of its own. */
async function openTab() {
  vi.resetModules();
  const [store, notes, { peek }] = await Promise.all([import('./store.ts'), import('./notes.ts'), import('./peek.ts')]);
  return { ...store, ...notes, peek };
}

const inTable = async <T>(table: string, mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
  const answerTo = <R>(request: IDBRequest<R>) =>
    new Promise<R>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await answerTo(indexedDB.open('beredd'));
  const result = await answerTo(act(database.transaction(table, mode).objectStore(table)));
  database.close();
  return result;
};
const stored = (table = 'records'): Promise<unknown[]> => inTable(table, 'readonly', (store) => store.getAll());

let tab: Awaited<ReturnType<typeof openTab>>;

beforeEach(async () => {
  vi.restoreAllMocks();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('beredd').onsuccess = resolve;
  });
  tab = await openTab();
});

describe('saving', () => {
  test('a record lies there and is read by a peek', async () => {
    const record = open(empty, 'why');
    expect(await tab.saveRecord(record)).toEqual(record);
    expect(await tab.peek('records', 'travel-security')).toEqual(record);
    expect(await tab.peek('records', 'improper-influence')).toBeUndefined();
  });

  test('what another tab saved is merged in and given back', async () => {
    const other = await openTab();
    await other.saveRecord(answer(empty, 'hotel-safe', 1));
    const merged = answer(open(empty, 'why'), 'hotel-safe', 1);
    expect(await tab.saveRecord(open(empty, 'why'))).toEqual(merged);
    expect(await stored()).toEqual([merged]);
  });

  test('two tabs write 60 answers each at once: all 120 are kept', async () => {
    const tabs = [tab, await openTab()];
    await Promise.all(
      Array.from({ length: 60 }, (_, i) => tabs.map(({ saveRecord }, t) => saveRecord(answer(empty, `tab-${t}-question-${i}`, i)))).flat(),
    );
    const [record] = (await stored()) as LearnerRecord[];
    expect(Object.keys(record?.answers ?? {})).toHaveLength(120);
  });

  test('courses do not meet', async () => {
    await tab.saveRecord(empty);
    await tab.saveRecord(emptyRecord('improper-influence'));
    expect(await stored()).toHaveLength(2);
  });
});

describe('what cannot be read', () => {
  const put = (value: unknown) => inTable('records', 'readwrite', (store) => store.put(value));

  test.each([
    ['damaged', { ...empty, epoch: -1 }],
    ['other', { course: 'travel-security', left: 'by somebody' }],
  ])('%s is put aside before it is replaced', async (reason, value) => {
    await tab.saveRecord(emptyRecord('improper-influence'));
    await put(value);
    expect(await tab.saveRecord(open(empty, 'why'))).toEqual(open(empty, 'why'));
    expect(await stored('aside')).toEqual([{ id: 1, course: 'travel-security', reason, value }]);
    expect(await tab.peek('records', 'travel-security')).toEqual(open(empty, 'why'));
  });

  test('newer is left as it is', async () => {
    const newer = { format: 2, course: 'travel-security', unheardOf: true };
    await tab.saveRecord(emptyRecord('improper-influence'));
    await put(newer);
    await expect(tab.saveRecord(open(empty, 'why'))).rejects.toMatchObject({ name: 'NewerRecord' });
    expect(await tab.peek('records', 'travel-security')).toEqual(newer);
    expect(await stored('aside')).toEqual([]);
  });
});

describe('erasing', () => {
  test('takes everything about the course and nothing about another', async () => {
    await tab.saveRecord(startOver(empty));
    await tab.writeNote('travel-security', 'plan', 'Call home.');
    await tab.saveRecord(emptyRecord('improper-influence'));
    await tab.writeNote('improper-influence', 'plan', 'Say no.');
    await inTable('aside', 'readwrite', (store) => store.put({ course: 'travel-security', reason: 'damaged', value: 1 }));
    await tab.erase('travel-security');
    expect(await stored()).toEqual([emptyRecord('improper-influence')]);
    expect(await stored('notes')).toEqual([{ course: 'improper-influence', id: 'plan', text: 'Say no.' }]);
    expect(await stored('aside')).toEqual([]);
  });

  test('notes alone', async () => {
    await tab.saveRecord(empty);
    await tab.writeNote('travel-security', 'plan', 'Call home.');
    await tab.eraseNotes('travel-security');
    expect(await tab.readNote('travel-security', 'plan')).toBe('');
    expect(await stored()).toEqual([empty]);
  });
});

describe('notes', () => {
  test('are kept to the letter and apart from the record', async () => {
    const text = '  Ring hem 👋\r\n<b>مرحبا</b>\u0000';
    await tab.writeNote('travel-security', 'plan', text);
    expect(await tab.readNote('travel-security', 'plan')).toBe(text);
    expect(await tab.readNote('travel-security', 'other')).toBe('');
    expect(await stored()).toEqual([]);
  });

  test('a lone surrogate is replaced, a pair is not', async () => {
    await tab.writeNote('travel-security', 'plan', 'a\uD83Db\uDC4B👋');
    expect(await tab.readNote('travel-security', 'plan')).toBe('a\uFFFDb\uFFFD👋');
  });

  test('an emptied note is gone', async () => {
    await tab.writeNote('travel-security', 'plan', 'x');
    await tab.writeNote('travel-security', 'plan', '');
    expect(await stored('notes')).toEqual([]);
  });

  test('too long a note is refused whole', async () => {
    await tab.writeNote('travel-security', 'plan', 'x'.repeat(tab.maxNote));
    await expect(tab.writeNote('travel-security', 'plan', 'y'.repeat(tab.maxNote + 1))).rejects.toThrow(RangeError);
    expect(await tab.readNote('travel-security', 'plan')).toBe('x'.repeat(tab.maxNote));
  });
});

describe('a storage that fails', () => {
  test('a connection that was closed is opened again', async () => {
    await tab.saveRecord(open(empty, 'why'));
    await tab.inDatabase(async (database) => database.close());
    expect(await tab.saveRecord(open(empty, 'packing'))).toEqual(open(open(empty, 'why'), 'packing'));
  });

  test('an upgrade in another tab gets the database', async () => {
    await tab.saveRecord(empty);
    const upgraded = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('beredd', 1000);
      opening.onsuccess = () => resolve(opening.result);
      opening.onblocked = () => reject(new Error('An old tab is in the way.'));
    });
    expect(upgraded.version).toBe(1000);
    upgraded.close();
  });

  test('an error that goes away costs nothing: the next try has a new connection', async () => {
    const connections: IDBDatabase[] = [];
    const result = await tab.inDatabase(async (database) => {
      connections.push(database.backendDB());
      if (connections.length < 3) throw new Error('Internal error opening backing store.');
      return 'done';
    });
    expect(result).toBe('done');
    expect(new Set(connections).size).toBe(3);
  });

  test('an error that stays is StorageOff after three tries', async () => {
    const broken = vi.fn(() => Promise.reject(new Error('Connection lost.')));
    await expect(tab.inDatabase(broken)).rejects.toMatchObject({ name: 'StorageOff', cause: { message: 'Connection lost.' } });
    expect(broken).toHaveBeenCalledTimes(3);
  });

  test('a refused opening is StorageOff', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    await expect(tab.saveRecord(empty)).rejects.toMatchObject({ name: 'StorageOff' });
    await expect(tab.peek('records', 'travel-security')).rejects.toMatchObject({ name: 'SecurityError' });
  });

  test('an opening that never ends is StorageOff after 3 s', async () => {
    vi.useFakeTimers();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => ({ addEventListener: () => undefined }) as unknown as IDBOpenDBRequest);
    const outcome = Promise.allSettled([tab.saveRecord(empty), tab.peek('records', 'travel-security')]);
    await vi.advanceTimersByTimeAsync(3000);
    vi.useRealTimers();
    expect(await outcome).toMatchObject([{ reason: { name: 'StorageOff' } }, { reason: { name: 'StorageOff' } }]);
  });
});

test('a peek does not make the database', async () => {
  expect(await tab.peek('records', 'travel-security')).toBeUndefined();
  expect(await indexedDB.databases()).toEqual([]);
});
