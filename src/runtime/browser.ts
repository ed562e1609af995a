import { readRecord } from '../learner/migrate.ts';
import { peek } from '../learner/peek.ts';
import type { Port, SaveState } from '../learner/port.ts';
import { StorageOff } from '../learner/storage-off.ts';
import { listen, tell as tellTabs } from '../learner/tabs.ts';
import type { Outline } from '../schema/outline.ts';
import type { LearnerRecord } from '../schema/record.ts';

export interface BrowserPort extends Port {
  /** Hears what another tab, or a save that took several tries, brought: to be merged into the record shown. */
  onRecord(listener: (record: LearnerRecord) => void): void;
}

const longestPause = 60_000;

/** A course on the site: the record lies in this browser, and all its tabs read and write. `view.location.reload` follows an erasure in another tab. */
export function browserPort(outline: Outline, view: Window = window): BrowserPort {
  const { course } = outline;
  let tell: (state: SaveState) => void = () => {};
  let hear: (record: LearnerRecord) => void = () => {};
  let newer = false;
  let asked = false;
  let newest: LearnerRecord | undefined;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const beNewer = () => {
    newer = true;
    tell({ kind: 'read-only', why: 'newer' });
  };

  const read = async (): Promise<LearnerRecord | undefined> => {
    const stored = await peek('records', course);
    if (stored === undefined) return undefined;
    const known = readRecord(stored);
    if (!('fault' in known)) return known.record;
    // What is damaged is put aside by the store before it is overwritten.
    if (known.fault === 'newer') beNewer();
    else port.damaged = true;
    return undefined;
  };

  const askToPersist = () => {
    if (!asked) void view.navigator.storage?.persist?.().catch(() => {});
    asked = true;
  };

  /** Storage that is refused now may be given later: what is unsaved is tried again. */
  const fail = (fault: unknown) => {
    if (fault instanceof Error && fault.name === 'NewerRecord') return beNewer();
    failures += 1;
    clearTimeout(timer);
    timer = setTimeout(retry, Math.min(1000 * 2 ** failures, longestPause));
    tell(fault instanceof StorageOff ? { kind: 'memory' } : { kind: 'unsaved', where: 'device', retrying: true, why: 'offline' });
  };

  const store = async (record: LearnerRecord): Promise<LearnerRecord | undefined> => {
    if (newer) return undefined;
    newest = record;
    try {
      // Dexie is as heavy as everything else on the page: it comes with the first thing to save.
      const { saveRecord } = await import('../learner/store.ts');
      const merged = await saveRecord(record);
      failures = 0;
      clearTimeout(timer);
      askToPersist();
      tell({ kind: 'saved', at: Date.now(), where: 'device' });
      tellTabs({ course, what: 'saved' });
      return merged;
    } catch (fault) {
      fail(fault);
      return undefined;
    }
  };

  const retry = async () => {
    const merged = failures > 0 && newest && (await store(newest));
    if (merged) hear(merged);
  };

  const stopListening = listen(async ({ course: theirs, what }) => {
    if (theirs !== course) return;
    if (what === 'erased') return view.location.reload();
    const record = await read().catch(() => undefined);
    if (record) hear(record);
  });
  view.addEventListener('online', retry);

  const port: BrowserPort = {
    open: async () => {
      try {
        return await read();
      } catch {
        tell({ kind: 'memory' });
        return undefined;
      }
    },
    save: (record) => {
      if (!newer && !failures) tell({ kind: 'saving' });
      return store(record);
    },
    close: () => {
      stopListening();
      view.removeEventListener('online', retry);
      clearTimeout(timer);
    },
    onState: (listener) => {
      tell = listener;
    },
    onRecord: (listener) => {
      hear = listener;
    },
  };
  return port;
}
