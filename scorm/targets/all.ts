import { scorm12 } from './scorm12.ts';
import { scorm2004Fourth, scorm2004Third } from './scorm2004.ts';
import type { Target } from './target.ts';

/** Every standard a course can be packaged for, the usual one first. */
export const targets: readonly Target[] = [scorm12, scorm2004Third, scorm2004Fourth];
