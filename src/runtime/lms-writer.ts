import { statuses } from '../learner/achieved.ts';
import type { Standing } from '../learner/completion.ts';
import { merge } from '../learner/merge.ts';
import { pack, type Unpacked, unpack } from '../learner/pack.ts';
import type { Outline } from '../schema/outline.ts';
import type { Driver, Launch, LmsStatus } from './driver.ts';

/** `too-long`: the state does not fit and was left out. `offline`: the LMS could not store. `ended`: the LMS's window is gone. */
export type Outcome = 'saved' | 'refused' | 'too-long' | 'offline' | 'ended';

export interface LmsWriter {
  /** Notes what the learner has reached; true when that is more than before. Never lowered, whatever edition is shown. */
  raise(standing: Pick<Standing, 'status' | 'score'>): boolean;
  /** Writes, commits and reads back. */
  save(attempt: Unpacked): Outcome;
  /** The last values and Terminate, without waiting for what the LMS says. */
  end(attempt: Unpacked): void;
}

export interface LmsWriterOptions {
  driver: Driver;
  launch: Launch;
  outline: Outline;
  exitWhenComplete: 'suspend' | 'normal';
  /** Length of the session so far, in ms. */
  elapsed: () => number;
}

/** -1 where the LMS knows of none. */
const rank = (status: LmsStatus): number => (statuses as readonly LmsStatus[]).indexOf(status);

/** Gives an LMS what it lacks and finds out whether it has it. */
export function lmsWriter({ driver, launch, outline, exitWhenComplete, elapsed }: LmsWriterOptions): LmsWriter {
  let status: Standing['status'] = 'incomplete';
  let score = -1;
  /** What the LMS is known to hold. */
  let heldState = launch.state;
  let heldScore = launch.score ?? -1;
  /** It gave back another state than it was given, maybe a cut one. */
  let garbles = false;

  /** Whether the LMS took exit, state, score and status; the rest it may refuse. */
  const write = (attempt: Unpacked, state: string): boolean => {
    // Without the exit a 2004 LMS forgets the attempt when the connection breaks.
    let taken = driver.writeExit(status === 'incomplete' ? 'suspend' : exitWhenComplete);
    driver.writeTime(elapsed());
    if (state !== heldState) {
      taken = state.length <= driver.stateLimit && driver.writeState(state) && taken;
      if (attempt.record.bookmark) driver.writeBookmark(attempt.record.bookmark.value);
    }
    if (score > heldScore) taken = driver.writeScore(score) && taken;
    // Written every time, since some LMSs lose it at each Commit.
    if (rank(status) > rank(launch.status)) taken = driver.writeStatus(status) && taken;
    return taken;
  };

  const holds = ({ record, session }: Unpacked): boolean => {
    const back = unpack(driver.readState(), outline);
    return !('fault' in back) && back.session === session && pack(merge(back.record, record), outline) === pack(back.record, outline);
  };

  return {
    raise: (standing) => {
      const higher = rank(standing.status) > rank(status);
      if (higher) status = standing.status;
      const better = (standing.score ?? -1) > score;
      if (better) score = standing.score ?? -1;
      return higher || better;
    },
    save: (attempt) => {
      if (driver.gone()) return 'ended';
      const state = pack(attempt.record, outline, attempt.session);
      const taken = write(attempt, state);
      if (!driver.commit()) return 'offline';
      if (state.length > driver.stateLimit) return 'too-long';
      garbles = !holds(attempt);
      // Better the last whole state than a cut one.
      if (garbles && heldState && driver.writeState(heldState)) driver.commit();
      if (garbles || !taken) return 'refused';
      heldState = state;
      heldScore = score;
      return 'saved';
    },
    end: (attempt) => {
      if (driver.gone()) return;
      write(attempt, garbles ? heldState : pack(attempt.record, outline, attempt.session));
      if (driver.commitsAtEnd) driver.commit();
      driver.terminate();
    },
  };
}
