import { describe, expect, test } from 'vitest';
import { courseFile } from '../schema/course.ts';
import type { Course, Page, QuestionText } from './model.ts';
import { outlineOf } from './outline.ts';

const node = { type: 'root' };
const page = (kind: Page['kind'], id: string, more: Partial<Page> = {}): Page => ({
  file: `${id}.mdx`,
  language: 'sv',
  id,
  kind,
  tree: node,
  meta: { title: id, summary: id },
  questions: [],
  quizzes: [],
  assessments: [],
  checklists: [],
  reflections: [],
  cards: [],
  scenarioUses: [],
  figures: [],
  ...more,
});
const asked = (id: string, objective: string): QuestionText => ({
  id,
  objective,
  revision: 1,
  kind: 'single',
  node,
  jurisdiction: undefined,
  stem: [],
  options: [],
  targets: [],
  explanation: [],
});

/** Two lessons and a final test; `hard` has a content note if `noted`. */
const courseOf = (noted: boolean, served: string[] = ['endure']): Course => ({
  dir: 'content/courses/demo',
  file: courseFile.parse({
    id: 'demo',
    version: '1.0.0',
    source: 'sv',
    reviewed: '2026-11-22',
    reviewDue: '2027-05-22',
    objectives: ['go', 'endure'],
    lessons: [
      { id: 'why', minutes: 5, objectives: ['go'] },
      { id: 'hard', minutes: 4, objectives: served },
    ],
    finalTest: { minutes: 10, draw: 2, passMark: 80 },
    completion: 'both',
  }),
  lock: [],
  released: [],
  pages: [
    page('lesson', 'why'),
    page('lesson', 'hard', { meta: { title: 'hard', summary: 'hard', ...(noted && { contentNote: 'About violence.' }) } }),
    page('final-test', 'final-test', { questions: [asked('a', 'go'), asked('b', 'endure')] }),
  ],
  media: [],
  mediaFiles: [],
});
const lessons = (course: Course) =>
  outlineOf(course, 'sv-SE').lessons.map(({ id, passable, objectives }) => ({ id, passable, objectives }));
const poolHash = (course: Course) => outlineOf(course, 'sv-SE').test?.poolHash;

describe('what the lessons serve', () => {
  test('is told where one may be passed over, and only there', () => {
    expect(lessons(courseOf(true))).toEqual([
      { id: 'why', passable: undefined, objectives: ['go'] },
      { id: 'hard', passable: true, objectives: ['endure'] },
    ]);
    expect(lessons(courseOf(false)).map(({ objectives }) => objectives)).toEqual([undefined, undefined]);
  });

  test('is not told without a final test', () => {
    const { pages, ...rest } = courseOf(true);
    expect(lessons({ ...rest, pages: pages.filter(({ kind }) => kind !== 'final-test') }).map(({ objectives }) => objectives)).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('is part of the pool, since it decides what is drawn; a content note is not', () => {
    expect(poolHash(courseOf(true, ['endure', 'go']))).not.toBe(poolHash(courseOf(true)));
    expect(poolHash(courseOf(false))).toBe(poolHash(courseOf(true)));
  });
});
