import { type Edition, jurisdictionOf, languageOf } from '../schema/edition.ts';
import type { Outline, OutlineTest, Slot } from '../schema/outline.ts';
import { hash32, slotOf } from './lock.ts';
import { type Course, type Page, type Placed, pageOf } from './model.ts';

const shown = (edition: Edition) => (thing: Pick<Placed, 'jurisdiction'>) =>
  !thing.jurisdiction || thing.jurisdiction === jurisdictionOf(edition);

const slots = (course: Course): Slot[] =>
  course.lock.map((e): Slot => {
    switch (e.kind) {
      case 'lesson':
        return { id: e.id, kind: 'lesson' };
      case 'scenario':
        return { id: e.id, kind: 'scenario', width: e.width, endings: e.endingsWidth };
      default:
        return { id: e.id, kind: e.kind, width: e.width };
    }
  });

const parts = (page: Page, edition: Edition): string[] => [
  ...page.questions.filter(shown(edition)).map(slotOf),
  ...page.scenarioUses
    .filter(shown(edition))
    .filter((use) => !use.optional)
    .map((use) => use.id),
];

function test(course: Course, edition: Edition): OutlineTest | undefined {
  const rules = course.file.finalTest;
  const page = pageOf(course, languageOf(edition), 'final-test');
  if (!rules || !page) return undefined;
  const order = new Map(course.lock.map((entry, i) => [entry.id, i]));
  const pool = page.questions
    .filter(shown(edition))
    .map((q) => ({ slot: slotOf(q), objective: q.objective ?? '' }))
    .sort((a, b) => (order.get(a.slot) ?? 0) - (order.get(b.slot) ?? 0));
  // What the lessons serve is part of the pool: it decides what whoever passes one over is asked.
  const hashed = [...pool.map((q) => `${q.slot}:${q.objective}`), ...course.file.lessons.map((l) => `${l.id}/${l.objectives.join('/')}`)];
  const { attempts, ...rest } = rules;
  return { ...rest, ...(attempts && { attempts }), pool, poolHash: hash32(hashed.join()) & 0xffff };
}

/** One edition of a course as the JSON that completion, packing, manifest and pages share. */
export function outlineOf(course: Course, edition: Edition): Outline {
  const language = languageOf(edition);
  const made = test(course, edition);
  const isPassable = (id: string) => Boolean(pageOf(course, language, 'lesson', id)?.meta.contentNote);
  const drawAsks = made && course.file.lessons.some(({ id }) => isPassable(id));
  return {
    course: course.file.id,
    version: course.file.version,
    edition,
    jurisdiction: jurisdictionOf(edition),
    title: pageOf(course, language, 'about')?.meta.title ?? course.file.id,
    lessons: course.file.lessons.map(({ id, minutes, objectives }) => {
      const page = pageOf(course, language, 'lesson', id);
      return {
        id,
        minutes,
        title: page?.meta.title ?? id,
        parts: page ? parts(page, edition) : [],
        ...(isPassable(id) && { passable: true }),
        ...(drawAsks && { objectives }),
      };
    }),
    slots: slots(course),
    completion: course.file.completion,
    recompletion: course.file.recompletion,
    ...(made && { test: made }),
  };
}
