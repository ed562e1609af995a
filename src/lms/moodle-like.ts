import { createLms, type HouseRules, type Lms, type LmsOptions } from './lms.ts';

export interface MoodleLms extends Lms {
  /** What the gradebook shows: the raw score and nothing else. */
  grade(): number | undefined;
}

const settle12 = (values: Map<string, string>): void => {
  const status = 'cmi.core.lesson_status';
  if (values.get(status) === 'not attempted') values.set(status, 'completed');
  const mastery = values.get('cmi.student_data.mastery_score') ?? '';
  const raw = values.get('cmi.core.score.raw') ?? '';
  if (mastery === '' || raw === '' || values.get('cmi.core.lesson_mode') !== 'normal') return;
  values.set(status, Number(raw) >= Number(mastery) ? 'passed' : 'failed');
};

const settle2004 = (values: Map<string, string>): void => {
  const threshold = values.get('cmi.completion_threshold');
  const progress = values.get('cmi.progress_measure');
  if (threshold === undefined || progress === undefined || values.get('cmi.mode') !== 'normal') return;
  values.set('cmi.completion_status', Number(progress) >= Number(threshold) ? 'completed' : 'incomplete');
};

const house12: HouseRules = {
  limit: () => 64_000,
  reopens: true,
  keepsExit: true,
  forgets: () => false,
  admit: (stored) =>
    /^(passed|completed|failed)$/.test(stored['cmi.core.lesson_status'] ?? '')
      ? { mode: 'review', credit: 'no-credit' }
      : { mode: 'normal', credit: 'credit' },
  settle: settle12,
};

const house2004: HouseRules = {
  limit: (max) => max,
  reopens: false,
  keepsExit: true,
  forgets: (stored) => /^(normal|time-out)$/.test(stored['cmi.exit'] ?? ''),
  admit: (stored) =>
    stored['cmi.completion_status'] === 'completed' ? { mode: 'review', credit: 'no-credit' } : { mode: 'normal', credit: 'credit' },
  settle: settle2004,
  afterTerminate: (values) => {
    if (values.get('adl.nav.request') === 'exitAll') throw new SyntaxError('Unexpected token <');
  },
};

/**
 * What was measured in Moodle 4.2.3: no 1.2 limits; Finish without a status means completed; mastery score and threshold
 * overrule the course; a finished attempt opens in review, where writes still land; exit "normal" wipes a 2004 attempt;
 * Terminate throws after exitAll; the grade is the raw score.
 */
export const moodleLike = (options: LmsOptions): MoodleLms => {
  const lms = createLms(options, options.standard === 'scorm12' ? house12 : house2004);
  const raw = options.standard === 'scorm12' ? 'cmi.core.score.raw' : 'cmi.score.raw';
  return {
    get api() {
      return lms.api;
    },
    journal: lms.journal,
    data: lms.data,
    relaunch: lms.relaunch,
    grade: () => {
      const value = lms.data()[raw];
      return value ? Number(value) : undefined;
    },
  };
};
