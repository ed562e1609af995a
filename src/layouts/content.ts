import { join } from 'node:path';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { words } from '../blocks/words.ts';
import { EditionCourse } from '../course/edition.ts';
import { faultLine, sortFaults } from '../course/fault.ts';
import { loadLibrary } from '../course/load.ts';
import type { Course, Library, Page } from '../course/model.ts';
import { type Edition, editions } from '../schema/edition.ts';

const root = process.env.BEREDD_CONTENT ?? 'content';
let kept: Library | undefined;
const made = new Map<string, EditionCourse>();

/** All content, read once a build; in dev read anew for every page, so that a change is seen. Faults stop a build. */
export function library(): Library {
  if (kept && !import.meta.env.DEV) return kept;
  made.clear();
  kept = loadLibrary(join(process.cwd(), root), { base: process.cwd(), shared: join(process.cwd(), 'content') });
  const errors = sortFaults(kept.faults.filter((fault) => fault.severity === 'error'));
  if (errors.length && !import.meta.env.DEV)
    throw new Error(`The content has faults. Run \`npm run check\`.\n${errors.map(faultLine).join('\n')}`);
  return kept;
}

/** The overlay whose contacts are shown: none in a real build, so that no number is invented; the example while writing. */
const organisation = (from: Library) => from.organisations.get(process.env.BEREDD_ORGANISATION ?? (import.meta.env.DEV ? 'example' : ''));

export function editionCourse(from: Library, course: Course, edition: Edition): EditionCourse {
  const key = `${course.file.id} ${edition}`;
  const known = made.get(key);
  if (known) return known;
  const fresh = new EditionCourse(from, course, edition, words, organisation(from));
  made.set(key, fresh);
  return fresh;
}

/** The courses an edition has, drafts left out. */
export function coursesIn(edition: Edition): EditionCourse[] {
  const all = library();
  return all.courses
    .filter((course) => !course.file.draft && course.file.editions.includes(edition))
    .map((course) => editionCourse(all, course, edition));
}

/** Every course in every edition it has. */
export const everyEdition = (): EditionCourse[] => editions.flatMap(coursesIn);

const files = import.meta.glob<{ default: AstroComponentFactory }>([
  '@content/courses/*/*/lessons/*.mdx',
  '@content/courses/*/*/about.mdx',
]);

/** The rendered text of a lesson or of `about`, as a component. */
export async function bodyOf(course: EditionCourse, page: Page): Promise<AstroComponentFactory> {
  const end = `/courses/${course.course.file.id}/${page.language}/${page.kind === 'lesson' ? `lessons/${page.id}` : page.id}.mdx`;
  const found = Object.entries(files).find(([path]) => path.endsWith(end));
  if (!found) throw new Error(`${page.file} was not found by the build.`);
  return (await found[1]()).default;
}
