import type { LmsStandard } from '../schema/lms-elements.ts';

export type Mode = 'normal' | 'review' | 'browse';
export type Credit = 'credit' | 'no-credit';
/** By element. */
export type Values = Record<string, string>;

export interface LaunchOptions {
  learner?: { id: string; name: string; language?: string };
  mode?: Mode;
  credit?: Credit;
}

/** Where each standard puts what an LMS works out for a launch. */
export const places = {
  scorm12: {
    mode: 'cmi.core.lesson_mode',
    credit: 'cmi.core.credit',
    entry: 'cmi.core.entry',
    exit: 'cmi.core.exit',
    session: 'cmi.core.session_time',
    total: 'cmi.core.total_time',
    id: 'cmi.core.student_id',
    name: 'cmi.core.student_name',
    language: 'cmi.student_preference.language',
  },
  scorm2004: {
    mode: 'cmi.mode',
    credit: 'cmi.credit',
    entry: 'cmi.entry',
    exit: 'cmi.exit',
    session: 'cmi.session_time',
    total: 'cmi.total_time',
    id: 'cmi.learner_id',
    name: 'cmi.learner_name',
    language: 'cmi.learner_preference.language',
  },
} as const satisfies Record<LmsStandard, Record<string, string>>;

/** What a course finds when it is opened: what is stored, who the learner is, how it was left. */
export function launchValues(standard: LmsStandard, stored: Values, { learner, mode, credit }: LaunchOptions): Values {
  const place = places[standard];
  const { [place.exit]: exit, [place.session]: _, ...kept } = stored;
  const entry = Object.keys(stored).length === 0 ? 'ab-initio' : exit === 'suspend' ? 'resume' : '';
  return {
    ...kept,
    [place.entry]: entry,
    [place.mode]: mode ?? 'normal',
    [place.credit]: credit ?? 'credit',
    [place.id]: learner?.id ?? 'learner-1',
    [place.name]: learner?.name ?? 'Learner, Example',
    ...(learner?.language !== undefined && { [place.language]: learner.language }),
  };
}
