import type { APIRoute } from 'astro';
import type { EditionCourse } from '../../../course/edition.ts';
import { everyEdition } from '../../../layouts/content.ts';
import { slugOf } from '../../../schema/edition.ts';

export const getStaticPaths = () =>
  everyEdition().map((course) => ({ params: { course: course.course.file.id, edition: slugOf(course.edition) }, props: { course } }));

/** The outline of one edition, with what a manifest says of it: the contract between the build and scorm/. */
export const GET: APIRoute<{ course: EditionCourse }> = ({ props: { course } }) => {
  const { outline } = course;
  const minutes = outline.lessons.reduce((sum, lesson) => sum + lesson.minutes, outline.test?.minutes ?? 0);
  return new Response(JSON.stringify({ ...outline, summary: course.page('about').meta.summary, minutes }));
};
