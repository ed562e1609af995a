import { orStorageOff } from './storage-off.ts';

const answerTo = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/**
 * One row of the database of store.ts, read without Dexie (31.6 kB) and never creating it; undefined where there is none.
 * What was stored is unchecked: readRecord. A refusal rejects with the browser's error, silence with StorageOff.
 */
export async function peek(table: 'records' | 'notes', key: IDBValidKey): Promise<unknown> {
  const opening = indexedDB.open('beredd');
  let absent = false;
  opening.onupgradeneeded = () => {
    absent = true;
    opening.transaction?.abort();
  };
  try {
    const database = await orStorageOff(answerTo(opening));
    const row = answerTo(database.transaction(table).objectStore(table).get(key));
    return await row.finally(() => database.close());
  } catch (error) {
    if (absent) return undefined;
    throw error;
  }
}
