/** What the LMS knows of the attempt; '' before the first launch has told it anything. A failed attempt is an incomplete one. */
export type LmsStatus = '' | 'incomplete' | 'completed' | 'passed';

/** What the LMS says when the course is opened; the texts as they came, '' where it says nothing. */
export interface Launch {
  mode: string;
  credit: string;
  entry: string;
  status: LmsStatus;
  /** Raw score, 0–100. */
  score: number | undefined;
  state: string;
  bookmark: string;
  learnerId: string;
  learnerName: string;
  language: string;
}

/** An LMS in the words of one standard: no rules, no memory. A write is true when the LMS took it. */
export interface Driver {
  /** Most characters of state we write: some LMSs cut before the standard's limit. */
  readonly stateLimit: number;
  /** Whether to Commit before Terminate: in 2004 one that does not can be lost to the Commit. */
  readonly commitsAtEnd: boolean;
  /** The window that holds the API was closed. */
  gone(): boolean;
  initialize(): boolean;
  read(): Launch;
  readState(): string;
  writeState(text: string): boolean;
  writeBookmark(id: string): boolean;
  writeStatus(status: Exclude<LmsStatus, ''>): boolean;
  /** `percent`: 0–100. */
  writeScore(percent: number): boolean;
  writeTime(milliseconds: number): boolean;
  /** `suspend`: the attempt goes on at the next launch. */
  writeExit(exit: 'suspend' | 'normal'): boolean;
  commit(): boolean;
  terminate(): boolean;
}

/** Looks for the LMS of one standard from a window; undefined while there is none. */
export type Connect = (from: Window) => Driver | undefined;
