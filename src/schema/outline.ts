import type { Edition, Jurisdiction } from './edition.ts';

/**
 * Where a thing lies in the packed state: the position in `Outline.slots` is its ordinal, for ever.
 * `width` in bits: of a question's code, of a checklist's mask, of one choice of a scenario.
 */
export type Slot =
  | { id: string; kind: 'lesson' }
  | { id: string; kind: 'question'; width: number }
  | { id: string; kind: 'checklist'; width: number }
  | { id: string; kind: 'scenario'; width: number; endings: number };

export interface OutlineLesson {
  id: string;
  title: string;
  minutes: number;
  /** Slots that must be answered (questions) or brought to an ending (scenarios) before the lesson is done. */
  parts: string[];
  /** The lesson has a content note and may be passed over. */
  passable?: boolean;
  /** The objectives it serves; left out of every lesson where none is passable, since only the draw of the final test asks. */
  objectives?: string[];
}

export interface OutlineTest {
  minutes: number;
  draw: number;
  passMark: number;
  attempts?: number;
  /** The pool of this jurisdiction: slot and objective, in the order of the lock. */
  pool: { slot: string; objective: string }[];
  /** 16 bits that change when the pool does, or what the lessons serve: an attempt begun under another pool is void. */
  poolHash: number;
}

/** One edition of a course as one JSON: what completion, packing, the package's manifest and the pages need to know of it. */
export interface Outline {
  course: string;
  version: string;
  edition: Edition;
  jurisdiction: Jurisdiction;
  title: string;
  lessons: OutlineLesson[];
  slots: Slot[];
  completion: 'lessons' | 'final-test' | 'both';
  recompletion: 'keep' | 'require';
  test?: OutlineTest;
}
