import { completion } from '../learner/completion.ts';
import { merge } from '../learner/merge.ts';
import { pack, type Unpacked, unpack } from '../learner/pack.ts';
import type { Port, SaveState } from '../learner/port.ts';
import { emptyRecord } from '../learner/record.ts';
import type { Outline } from '../schema/outline.ts';
import type { LearnerRecord } from '../schema/record.ts';
import { beginAttempt, type Found } from './begin-attempt.ts';
import type { Connect, Driver, Launch } from './driver.ts';
import { journalKey, openJournal } from './journal.ts';
import { learnerName } from './learner-name.ts';
import { type LmsWriter, lmsWriter, type Outcome } from './lms-writer.ts';
import { type Claim, claimWindow } from './single-window.ts';
import { waitForLms } from './wait-for-lms.ts';

export interface LmsPortOptions {
  /** `normal` for an LMS that counts a result only then; many forget the attempt after it. */
  exitWhenComplete?: 'suspend' | 'normal';
  view?: Window;
  /** Ms since 1970, shown to the learner. */
  now?: () => number;
  /** Ms that only go forward, for the session's length. */
  clock?: () => number;
  /** 32 random bits. */
  random?: () => number;
}

export interface LmsPort extends Port {
  /** Work of an earlier attempt on this device, for `takeOver`; known once opened. */
  found?: Found;
  /** Gets what was found, or makes this the window that writes; the record is to be merged into the one shown. */
  takeOver(): Promise<LearnerRecord | undefined>;
}

type ReadOnly = Extract<SaveState, { kind: 'read-only' }>['why'];

const debounce = 1000;
const longestPause = 60_000;
const ended: SaveState = { kind: 'unsaved', where: 'lms', retrying: false, why: 'ended' };

/** Never 0, which stands for no session. */
const random32 = (): number => crypto.getRandomValues(new Uint32Array(1))[0] || 1;

const readOnlyBy = (launch: Launch): ReadOnly | undefined => {
  const mode = launch.mode.toLowerCase();
  if (mode === 'review') return mode;
  return mode === 'browse' || launch.credit.toLowerCase() === 'no-credit' ? 'browse' : undefined;
};

/** A course in an LMS: one document is one session of it. What the calls are named is in the driver, what is written when in lms-writer.ts. */
export function lmsPort(connect: Connect, outline: Outline, options: LmsPortOptions = {}): LmsPort {
  const { view = window, now = Date.now, clock = () => performance.now(), random = random32, exitWhenComplete = 'suspend' } = options;
  const started = clock();
  let attempt: Unpacked = { record: emptyRecord(outline.course), session: 0 };
  let journal = openJournal(view, journalKey(outline.course, ''));
  /** What the journal held at launch, and whether that is another attempt's. */
  let journalled = '';
  let replaces = false;
  /** The LMS gave back at launch all that the journal holds. */
  let settled = false;
  let driver: Driver | undefined;
  let writer: LmsWriter | undefined;
  let claim: Claim | undefined;
  let askForClaim = async (_steal: boolean) => false;
  let readOnly: ReadOnly | undefined;
  let over = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tell: (state: SaveState) => void = () => {};

  const only = (why: ReadOnly) => {
    readOnly = why;
    clearTimeout(timer);
    tell({ kind: 'read-only', why });
  };

  const schedule = (pause: number) => {
    clearTimeout(timer);
    timer = setTimeout(flush, pause);
  };

  const report = (outcome: Outcome) => {
    if (outcome === 'saved') return tell({ kind: 'saved', at: now(), where: 'lms' });
    if (outcome === 'ended') return tell(ended);
    const retrying = outcome !== 'too-long';
    if (retrying) schedule(Math.min(1000 * 2 ** failures, longestPause));
    tell({ kind: 'unsaved', where: 'lms', retrying, why: outcome === 'offline' ? 'offline' : 'refused' });
  };

  /** False when another window has taken over, even if its message has not come yet. */
  const mayWrite = (): boolean => {
    if (over || readOnly) return false;
    if (claim?.held() === false) only('second-window');
    return !readOnly;
  };

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!writer || !mayWrite()) return;
    const outcome = writer.save(attempt);
    failures = outcome === 'saved' ? 0 : failures + 1;
    if (outcome === 'saved' && settled) journal.remove();
    report(outcome);
  };

  const retry = () => {
    if (failures > 0) flush();
  };

  const end = () => {
    if (!driver || over) return;
    clearTimeout(timer);
    if (mayWrite()) writer?.end(attempt);
    // The window that took over goes on, maybe in the very same session.
    else if (readOnly !== 'second-window') {
      // Without it a 2004 LMS throws the state away that is not to be touched.
      if (readOnly === 'newer') driver.writeExit('suspend');
      driver.terminate();
    }
    over = true;
    claim?.release();
  };

  const listen = () => {
    view.document.addEventListener('visibilitychange', () => (view.document.visibilityState === 'hidden' ? flush() : retry()));
    view.addEventListener('online', retry);
    view.addEventListener('pagehide', end);
    view.addEventListener('pageshow', () => over && tell(ended));
  };

  const keep = (): boolean => {
    if (replaces) journal.setAside(journalled);
    replaces = false;
    settled = false;
    return journal.write(pack(attempt.record, outline, attempt.session), now());
  };

  /** Outside an LMS, or in one whose session is over, the work stays on the device. */
  const openUntracked = (state: SaveState): LearnerRecord | undefined => {
    tell(state);
    const kept = unpack(journalled, outline);
    attempt = 'fault' in kept ? { ...attempt, session: random() } : kept;
    replaces = 'fault' in kept && journalled !== '';
    return 'fault' in kept ? undefined : kept.record;
  };

  const openTracked = async (lms: Driver, launch: Launch): Promise<LearnerRecord> => {
    driver = lms;
    const key = journalKey(outline.course, launch.learnerId);
    journal = openJournal(view, key);
    const kept = journal.read();
    journalled = kept?.text ?? '';
    const start = beginAttempt(launch, { text: journalled, age: now() - (kept?.at ?? 0) }, outline, random());
    attempt = { record: start.record, session: start.session };
    ({ replaces, settled } = start);
    if (start.unreadable) {
      journal.setAside(launch.state);
      port.damaged = true;
    }
    if (start.found) port.found = start.found;
    const name = learnerName(launch.learnerName);
    port.learner = { ...(name && { name }), ...(launch.language && { language: launch.language }) };
    writer = lmsWriter({ driver: lms, launch, outline, exitWhenComplete, elapsed: () => clock() - started });
    writer.raise(completion(attempt.record, outline));
    listen();

    const why = readOnlyBy(launch) ?? (start.newer ? 'newer' : undefined);
    if (why) {
      only(why);
      return attempt.record;
    }
    askForClaim = async (steal) => {
      claim = await claimWindow({ view, name: key, steal, now, token: String(random()), lost: () => only('second-window') });
      return claim !== undefined;
    };
    if (await askForClaim(false)) {
      schedule(debounce);
      // The first Commit may block for long: the learner reads meanwhile. A page that is not painted has the pause above.
      view.requestAnimationFrame(() => schedule(0));
    } else only('second-window');
    return attempt.record;
  };

  const takeWindow = async (): Promise<LearnerRecord | undefined> => {
    if (!(await askForClaim(true))) return undefined;
    readOnly = undefined;
    const kept = journal.read()?.text ?? '';
    const theirs = unpack(kept, outline);
    // Written since this window opened, so by the other one, under the session id that counts.
    if (kept !== journalled && !('fault' in theirs)) attempt = { session: theirs.session, record: merge(attempt.record, theirs.record) };
    writer?.raise(completion(attempt.record, outline));
    tell({ kind: 'saving' });
    schedule(0);
    return attempt.record;
  };

  const port: LmsPort = {
    open: async () => {
      journalled = journal.read()?.text ?? '';
      const lms = await waitForLms(connect, view);
      if (!lms) return openUntracked({ kind: 'untracked' });
      const fresh = lms.initialize();
      const launch = lms.read();
      // A session that is open already answers, one that is over does not (errors 101 and 103 against 104).
      const alive = fresh || launch.status !== '' || launch.learnerId !== '';
      return alive ? openTracked(lms, launch) : openUntracked(ended);
    },
    save: async (record, standing) => {
      if (over) tell(ended);
      if (over || readOnly) return;
      const merged = merge(record, attempt.record);
      attempt = { ...attempt, record: merged };
      const kept = keep();
      if (writer) {
        if (writer.raise(standing)) schedule(0);
        else timer ??= setTimeout(flush, debounce);
        if (!failures) tell({ kind: 'saving' });
      } else if (!kept) tell({ kind: 'memory' });
      return merged === record ? undefined : merged;
    },
    takeOver: async () => {
      if (readOnly === 'second-window') return takeWindow();
      if (!port.found) return undefined;
      // Its start-overs were another attempt's.
      const taken = { ...port.found.record, epoch: attempt.record.epoch };
      delete port.found;
      return taken;
    },
    close: () => {
      // The last values are not read back: whoever asks to go is told first what is known to be saved.
      flush();
      end();
    },
    onState: (listener) => {
      tell = listener;
    },
  };
  return port;
}
