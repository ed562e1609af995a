import { createLms, type Lms, type LmsOptions } from './lms.ts';

/**
 * An LMS that holds a course to every word of the standard: limits, vocabularies, forms, who may read and write, life cycle.
 * In 2004 only exit "suspend" keeps an attempt; anything else ends it and the next launch begins a new one (RTE 4.2.8).
 * A mode other than normal refuses nothing, since real ones do not: `writesIn(journal)` tells.
 */
export const strictLms = (options: LmsOptions): Lms =>
  createLms(options, {
    limit: (max) => max,
    reopens: false,
    keepsExit: false,
    forgets: (stored) => options.standard === 'scorm2004' && stored['cmi.exit'] !== 'suspend',
    admit: () => ({ mode: 'normal', credit: 'credit' }),
    settle: () => {},
  });
