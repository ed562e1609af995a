import { finalTestPlace } from '../learner/final-test.ts';
import { merge } from '../learner/merge.ts';
import { pack, unpack } from '../learner/pack.ts';
import { bookmark, emptyRecord, raise } from '../learner/record.ts';
import type { Outline } from '../schema/outline.ts';
import type { LearnerRecord } from '../schema/record.ts';
import type { Launch } from './driver.ts';

/** `age` in ms. */
export interface Found {
  record: LearnerRecord;
  age: number;
}

/** What a launch begins with, by what the LMS and this device know. */
export interface AttemptStart {
  record: LearnerRecord;
  /** The attempt's random id, which stands in every copy of its state. */
  session: number;
  /** Work of another attempt on this device, for the learner to take over: never merged silently. */
  found?: Found;
  /** The LMS's state was written by a newer version of the course: it must not be overwritten. */
  newer: boolean;
  /** The LMS's state could not be read: it is to be kept aside before it is overwritten. */
  unreadable: boolean;
  /** The LMS holds all that the journal does: the journal has done its work. */
  settled: boolean;
  /** The journal is another attempt's, or nobody can read it: it is to be kept aside before it is overwritten. */
  replaces: boolean;
}

const week = 7 * 24 * 3600 * 1000;

/** An empty state does not always mean a new attempt: LMSs lose state and keep status, and some get `entry` wrong. */
const goesOn = ({ status, entry }: Launch): boolean =>
  status === 'passed' || status === 'completed' || entry === 'resume' || (status === 'incomplete' && entry !== 'ab-initio');

/** Where the LMS says more than the record knows (its state was lost), the LMS is believed. */
function withStatus(record: LearnerRecord, { status, score }: Launch, outline: Outline): LearnerRecord {
  if (status === '' || status === 'incomplete' || Object.values(record.achieved).some((achieved) => achieved.status !== 'incomplete'))
    return record;
  return raise(record, outline.jurisdiction, { status, version: outline.version, ...(score && { score: Math.floor(score) }) });
}

/** A finished test is taken over for a week; answers and lessons always. */
const takeable = (record: LearnerRecord, age: number): LearnerRecord => (age < week ? record : { ...record, attempts: {}, achieved: {} });

function fromBookmark(id: string, outline: Outline): LearnerRecord {
  const record = emptyRecord(outline.course);
  return id === finalTestPlace || outline.slots.some((slot) => slot.id === id) ? bookmark(record, id) : record;
}

/** `journal`: the device's packed state ('' for none) and its age in ms; `session`: a random id in case a new attempt begins. */
export function beginAttempt(launch: Launch, journal: { text: string; age: number }, outline: Outline, session: number): AttemptStart {
  const lms = unpack(launch.state, outline);
  const device = unpack(journal.text, outline);
  const kept = 'fault' in device ? undefined : device;
  // Without a learner id the journal may be anybody's: then only the attempt's own session id vouches for it.
  const mine = launch.learnerId === '' ? undefined : kept;
  const begin = (record: LearnerRecord, id: number, rest: Partial<AttemptStart> = {}): AttemptStart => ({
    record: withStatus(record, launch, outline),
    session: id,
    newer: false,
    unreadable: false,
    settled: false,
    replaces: journal.text !== '' && kept?.session !== id,
    ...rest,
  });
  const isBlank = (record: LearnerRecord): boolean => pack(record, outline) === pack(emptyRecord(outline.course), outline);
  const offer = (): { found?: Found } => {
    const record = mine && takeable(mine.record, journal.age);
    return record && !isBlank(record) ? { found: { record, age: journal.age } } : {};
  };

  if ('fault' in lms) {
    const unreadable = lms.fault !== 'empty';
    if (!unreadable && !goesOn(launch)) return begin(emptyRecord(outline.course), session, offer());
    return begin(mine?.record ?? fromBookmark(launch.bookmark, outline), mine?.session ?? session, {
      unreadable,
      newer: lms.fault === 'newer',
    });
  }
  if (kept?.session === lms.session) {
    const record = merge(lms.record, kept.record);
    return begin(record, lms.session, { settled: pack(record, outline) === pack(lms.record, outline) });
  }
  return begin(lms.record, lms.session, isBlank(lms.record) ? offer() : {});
}
