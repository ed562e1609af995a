import type { EditionCourse } from '../course/edition.ts';
import { slugOf } from '../schema/edition.ts';

/** A course's addresses on the site. */
export function siteHrefs(course: EditionCourse): App.Locals['href'] {
  const base = `/${slugOf(course.edition)}/${course.course.file.id}/`;
  return { course: () => base, lesson: (id) => `${base}${id}/`, finalTest: () => `${base}final-test/` };
}

/** A course's addresses in a package: one document, hash routes. */
export const packageHrefs: App.Locals['href'] = { course: () => '#/', lesson: (id) => `#/${id}`, finalTest: () => '#/final-test' };
