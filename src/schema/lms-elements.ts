/** The two families of SCORM a package may speak; 2004 3rd and 4th Edition have the same run-time elements. */
export type LmsStandard = 'scorm12' | 'scorm2004';

/** What an element carries, as a key that the import sheet's dictionaries put into words. */
export type LmsMeaning =
  | 'mode'
  | 'credit'
  | 'entry'
  | 'status'
  | 'success'
  | 'score'
  | 'score-scaled'
  | 'score-min'
  | 'score-max'
  | 'state'
  | 'bookmark'
  | 'time'
  | 'exit'
  | 'learner-id'
  | 'learner-name'
  | 'language';

/** `launch`: once, right after Initialize. `save`: at the first save and at each one after. `score`: once a final test is finished. */
export type LmsMoment = 'launch' | 'save' | 'score';

export interface LmsElement {
  element: string;
  meaning: LmsMeaning;
  /** When the course reads it; absent: never. The state is also read back after each Commit. */
  read?: LmsMoment;
  /** When the course writes it; absent: never. */
  written?: LmsMoment;
  /** The form of the value, in the words of the standard. */
  form: string;
  /** Most characters the standard lets an LMS refuse beyond. */
  limit?: number;
}

/**
 * Every LMS element the course ever reads or writes, and nothing else: drivers take their element names from here, a test
 * holds them to it, the import sheet shows it. Whoever answers for data protection reads this table.
 */
export const lmsElements = {
  scorm12: [
    { element: 'cmi.core.lesson_mode', meaning: 'mode', read: 'launch', form: 'normal | review | browse' },
    { element: 'cmi.core.credit', meaning: 'credit', read: 'launch', form: 'credit | no-credit' },
    { element: 'cmi.core.entry', meaning: 'entry', read: 'launch', form: 'ab-initio | resume | ""' },
    { element: 'cmi.core.lesson_status', meaning: 'status', read: 'launch', written: 'save', form: 'incomplete | completed | passed' },
    { element: 'cmi.core.score.raw', meaning: 'score', read: 'launch', written: 'score', form: '0–100' },
    { element: 'cmi.core.score.min', meaning: 'score-min', written: 'score', form: '0' },
    { element: 'cmi.core.score.max', meaning: 'score-max', written: 'score', form: '100' },
    { element: 'cmi.suspend_data', meaning: 'state', read: 'launch', written: 'save', form: 'A–Z a–z 0–9 - _', limit: 4096 },
    { element: 'cmi.core.lesson_location', meaning: 'bookmark', read: 'launch', written: 'save', form: 'a–z 0–9 -', limit: 255 },
    { element: 'cmi.core.session_time', meaning: 'time', written: 'save', form: 'HHHH:MM:SS.SS' },
    { element: 'cmi.core.exit', meaning: 'exit', written: 'save', form: 'suspend | ""' },
    { element: 'cmi.core.student_id', meaning: 'learner-id', read: 'launch', form: 'text', limit: 255 },
    { element: 'cmi.core.student_name', meaning: 'learner-name', read: 'launch', form: 'text', limit: 255 },
    { element: 'cmi.student_preference.language', meaning: 'language', read: 'launch', form: 'text', limit: 255 },
  ],
  scorm2004: [
    { element: 'cmi.mode', meaning: 'mode', read: 'launch', form: 'normal | review | browse' },
    { element: 'cmi.credit', meaning: 'credit', read: 'launch', form: 'credit | no-credit' },
    { element: 'cmi.entry', meaning: 'entry', read: 'launch', form: 'ab-initio | resume | ""' },
    { element: 'cmi.completion_status', meaning: 'status', read: 'launch', written: 'save', form: 'incomplete | completed' },
    { element: 'cmi.success_status', meaning: 'success', read: 'launch', written: 'save', form: 'passed' },
    { element: 'cmi.score.scaled', meaning: 'score-scaled', written: 'score', form: '0–1' },
    { element: 'cmi.score.raw', meaning: 'score', read: 'launch', written: 'score', form: '0–100' },
    { element: 'cmi.score.min', meaning: 'score-min', written: 'score', form: '0' },
    { element: 'cmi.score.max', meaning: 'score-max', written: 'score', form: '100' },
    { element: 'cmi.suspend_data', meaning: 'state', read: 'launch', written: 'save', form: 'A–Z a–z 0–9 - _', limit: 64000 },
    { element: 'cmi.location', meaning: 'bookmark', read: 'launch', written: 'save', form: 'a–z 0–9 -', limit: 1000 },
    { element: 'cmi.session_time', meaning: 'time', written: 'save', form: 'PTnHnMn.nnS' },
    { element: 'cmi.exit', meaning: 'exit', written: 'save', form: 'suspend | normal' },
    { element: 'cmi.learner_id', meaning: 'learner-id', read: 'launch', form: 'text', limit: 4000 },
    { element: 'cmi.learner_name', meaning: 'learner-name', read: 'launch', form: 'text', limit: 250 },
    { element: 'cmi.learner_preference.language', meaning: 'language', read: 'launch', form: 'text', limit: 250 },
  ],
} as const satisfies Record<LmsStandard, readonly LmsElement[]>;

type Elements<S extends LmsStandard> = (typeof lmsElements)[S][number];

/** The names a driver of this standard may read. */
export type ReadElement<S extends LmsStandard> = Extract<Elements<S>, { read: LmsMoment }>['element'];

/** The names a driver of this standard may write. */
export type WrittenElement<S extends LmsStandard> = Extract<Elements<S>, { written: LmsMoment }>['element'];
