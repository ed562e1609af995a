import type { LearnerRecord } from '../schema/record.ts';
import type { Standing } from './completion.ts';

/** What the learner is told about their work: where it lies and since when, or why it does not. `at` in ms since 1970. */
export type SaveState =
  | { kind: 'none' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: number; where: 'device' | 'lms' }
  | { kind: 'unsaved'; where: 'device' | 'lms'; retrying: boolean; why: 'refused' | 'offline' | 'ended' }
  /** Storage is refused: the work lives as long as this page. */
  | { kind: 'memory' }
  | { kind: 'read-only'; why: 'review' | 'browse' | 'second-window' | 'newer' }
  /** Opened outside an LMS: nothing is reported. */
  | { kind: 'untracked' };

/** Where a course runs: a browser, or an LMS behind one of its standards. */
export interface Port {
  /** What is stored about this learner and course; a rejection means that nothing can be read or kept. */
  open(): Promise<LearnerRecord | undefined>;
  /**
   * Writes the newest record and resolves with the merged one if the host knew more. It settles as soon as the host has taken
   * or refused the record and never waits for a retry: the next record is sent only then. How it went is told by `onState`.
   */
  save(record: LearnerRecord, standing: Standing): Promise<LearnerRecord | undefined>;
  close(): void;
  onState(listener: (state: SaveState) => void): void;
  /** What was stored could not be read: it is kept aside, and the learner is told. Known once opened. */
  damaged?: true;
  learner?: { name?: string; language?: string };
}
