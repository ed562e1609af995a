import { Dexie, type EntityTable, type Table } from 'dexie';
import type { LearnerRecord } from '../schema/record.ts';
import { merge } from './merge.ts';
import { readRecord } from './migrate.ts';
import { orStorageOff, StorageOff } from './storage-off.ts';

// The only Dexie, loaded at the first write. Whoever wants to read before that: peek.ts.

/** What is stored was written by a later build: it is left as it is. */
export class NewerRecord extends Error {
  override readonly name = 'NewerRecord';
}

/** A note as it lies in the database; notes.ts. */
export interface Note {
  course: string;
  id: string;
  text: string;
}

type Database = Dexie & {
  /** LearnerRecord by its course; unknown, since an older or newer build may have written it. */
  records: Table<unknown, string>;
  notes: Table<Note, [string, string]>;
  /** What could not be read, with the reason, so that nobody's work is thrown away. */
  aside: EntityTable<{ id: number; course: string; reason: string; value: unknown }, 'id'>;
};

const database = new Dexie('beredd', { chromeTransactionDurability: 'strict' }) as Database;
// Never change a version that was released: add the next one.
database.version(1).stores({ records: 'course', notes: '[course+id]', aside: '++id, course' });
// Another tab upgrades or deletes the database: let it have it. `false` keeps Dexie from doing and logging the same.
database.on('versionchange', () => {
  database.close();
  return false;
});

const tries = 3;

/**
 * Does something in the database, opened if it is not. A lost connection ("Internal error opening backing store") is dropped and
 * opened anew, three times in all; then, or after 3 s of silence, a StorageOff.
 */
export async function inDatabase<T>(work: (tables: Database) => PromiseLike<T>): Promise<T> {
  for (let left = tries - 1; ; left--) {
    try {
      if (!database.isOpen()) await orStorageOff(database.open());
      return await work(database);
    } catch (error) {
      if (error instanceof NewerRecord || error instanceof StorageOff) throw error;
      if (left === 0) throw new StorageOff('The browser refuses to store.', { cause: error });
      database.close();
    }
  }
}

/**
 * Merges a record into what is stored and resolves, once it lies on the disk, with the merged one. One transaction, which is the
 * lock between tabs. A damaged record is put aside first; a NewerRecord is left alone and rejects.
 */
export const saveRecord = (change: LearnerRecord): Promise<LearnerRecord> =>
  inDatabase(({ records, aside }) =>
    database.transaction('rw', records, aside, async () => {
      const stored = await records.get(change.course);
      const known = stored === undefined ? undefined : readRecord(stored);
      const fault = known && 'fault' in known ? known.fault : undefined;
      if (fault === 'newer') throw new NewerRecord(`A later build has saved ${change.course}.`);
      if (fault) await aside.add({ course: change.course, reason: fault, value: stored });
      const merged = known && 'record' in known ? merge(known.record, change) : change;
      await records.put(merged);
      return merged;
    }),
  );

/** Deletes everything about a course on this device: record, notes, what was put aside. Other tabs are told by the caller: tabs.ts. */
export const erase = (course: string): Promise<void> =>
  inDatabase(({ records, notes, aside }) =>
    database.transaction('rw', records, notes, aside, async () => {
      await records.delete(course);
      await notes.where('course').equals(course).delete();
      await aside.where('course').equals(course).delete();
    }),
  );
