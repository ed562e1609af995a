import { showCourseStart } from '../ui/course-start.ts';
import { attachOwnData } from '../ui/own-data.ts';
import { attachResumeCode } from '../ui/resume-code.ts';
import { attachStartOver } from '../ui/start-over.ts';
import { texts } from '../ui/texts.ts';

/** The course page: where to begin or go on, and at its foot what a learner may want to do with their own data. */
export function startCoursePage(): void {
  const t = texts();
  showCourseStart();
  attachStartOver();
  attachResumeCode(t.save);
  attachOwnData(t);
}
