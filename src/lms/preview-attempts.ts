import type { LmsStandard } from '../schema/lms-elements.ts';
import type { Values } from './launch-values.ts';

/** What the preview keeps of one package: the values of each attempt, the newest last. */
export interface Attempts {
  attempts: Values[];
}

const keyOf = (file: string) => `beredd-preview:${file}`;

/** The attempts kept for a package in this browser; none when they cannot be read. */
export function readAttempts(storage: Storage, file: string): Attempts {
  try {
    const kept = JSON.parse(storage.getItem(keyOf(file)) ?? '') as Partial<Attempts>;
    if (Array.isArray(kept.attempts)) return { attempts: kept.attempts.filter((values) => values && typeof values === 'object') };
  } catch {
    // Nothing kept, or not by us: an empty LMS.
  }
  return { attempts: [] };
}

export const writeAttempts = (storage: Storage, file: string, kept: Attempts): void => storage.setItem(keyOf(file), JSON.stringify(kept));
export const wipeAttempts = (storage: Storage, file: string): void => storage.removeItem(keyOf(file));

/** A stored attempt in the three words an admin looks for. */
export function reportOf(values: Values, standard: LmsStandard): { status: string; score: string; time: string } {
  if (standard === 'scorm12')
    return {
      status: values['cmi.core.lesson_status'] ?? '',
      score: values['cmi.core.score.raw'] ?? '',
      time: values['cmi.core.total_time'] ?? '',
    };
  return {
    status: [values['cmi.completion_status'], values['cmi.success_status']].filter((word) => word && word !== 'unknown').join(', '),
    score: values['cmi.score.raw'] ?? '',
    time: values['cmi.total_time'] ?? '',
  };
}
