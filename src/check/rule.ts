import type { Fault, Say } from '../course/fault.ts';
import type { Course, Library, Page } from '../course/model.ts';

/** What content must keep to. `sayIn` tells faults of one file; `today` is `2026-11-22`, so that a rule never asks the clock. */
export type Rule = (library: Library, sayIn: (file: string) => Say, today: string) => void;

/** Whether something of a course could not be read, so that what it lacks is not known. */
export const isPartlyRead = (course: Course, faults: Fault[]): boolean =>
  faults.some((fault) => fault.severity === 'error' && !fault.fixable && fault.file.startsWith(`${course.dir}/`));

/** A rule that looks at one course at a time. */
export const eachCourse =
  (check: (course: Course, sayIn: (file: string) => Say, library: Library, today: string) => void): Rule =>
  (library, sayIn, today) => {
    for (const course of library.courses) check(course, sayIn, library, today);
  };

/** A rule that looks at one MDX file at a time. */
export const eachPage = (check: (page: Page, say: Say, course: Course, library: Library) => void): Rule =>
  eachCourse((course, sayIn, library) => {
    for (const page of course.pages) check(page, sayIn(page.file), course, library);
  });
