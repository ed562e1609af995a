import type { Outline } from '../schema/outline.ts';
import type { LearnerRecord } from '../schema/record.ts';
import { completion, settle } from './completion.ts';
import { merge } from './merge.ts';
import type { Port, SaveState } from './port.ts';
import { emptyRecord } from './record.ts';

// One session per document: layouts and the SCO start it, islands (use-record.ts) and pages read and change it.

type Change = (record: LearnerRecord) => LearnerRecord;

/** What is shown before the stored record has been read. */
const blank = emptyRecord('');

let shownOutline: Outline | undefined;
/** Absent until it is open, and where nothing can be read: a save over what could not be read might destroy it. */
let host: Port | undefined;
let current = blank;
let state: SaveState = { kind: 'none' };
let unsent = false;
let sending = false;
let announceReady: () => void;
const waiting: Change[] = [];
const listeners = new Set<() => void>();

/** Resolves when the stored record has been read; never, in a document where no session starts. */
export const ready = new Promise<void>((resolve) => {
  announceReady = resolve;
});

/** The outline of the edition shown; undefined before `start`. */
export const outline = (): Outline | undefined => shownOutline;

/** The newest record; the same object until something changes. */
export const record = (): LearnerRecord => current;

/** Where the learner's work lies; `none` until there is something to say. */
export const saveState = (): SaveState => state;

/** Calls `listener` after every change of record or save state; returns how to stop that. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A listener that throws is told to the console; it must cost neither the others nor the save that called it anything. */
const notify = () => {
  for (const listener of listeners) {
    try {
      listener();
    } catch (error) {
      reportError(error);
    }
  }
};

/** One save at a time, each with the newest record, until there is nothing newer. */
async function send(port: Port, shown: Outline): Promise<void> {
  if (sending) return;
  sending = true;
  while (unsent) {
    unsent = false;
    try {
      const known = await port.save(current, completion(current, shown));
      if (known) adopt(settle(merge(current, known), shown));
    } catch {
      // The port has told why through its state; the next change sends everything again.
    }
  }
  sending = false;
}

function adopt(next: LearnerRecord): void {
  if (next === current) return;
  current = next;
  notify();
}

/** Applies a pure change of record.ts, shows it and saves it. Before the stored record has been read it waits for that. */
export function update(change: Change): void {
  if (!shownOutline || current === blank) {
    waiting.push(change);
    return;
  }
  const next = settle(change(current), shownOutline);
  if (next === current) return;
  current = next;
  unsent = true;
  // Sent before it is drawn: an LMS port writes its journal at once.
  if (host) void send(host, shownOutline);
  notify();
}

/** Opens the port and begins; once per document. Where nothing can be read the course runs in memory. */
export async function start(port: Port, edition: Outline): Promise<void> {
  if (shownOutline) throw new Error('The session of this document has already started.');
  shownOutline = edition;
  port.onState((next) => {
    state = next;
    notify();
  });
  let stored: LearnerRecord | undefined;
  try {
    stored = await port.open();
    host = port;
  } catch {
    state = { kind: 'memory' };
  }
  current = settle(stored ?? emptyRecord(edition.course), edition);
  for (const change of waiting.splice(0)) update(change);
  notify();
  announceReady();
}
