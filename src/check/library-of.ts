import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { faultLine } from '../course/fault.ts';
import { loadLibrary } from '../course/load.ts';
import { checkContent } from './check-content.ts';
import { fixContent } from './fix.ts';

type Files = Record<string, string>;

export const today = '2026-11-22';
const front = '---\ntitle: Titel\nsummary: Kort.\n---\n';

/** A course without a fault, in one language and one lesson; tests plant theirs by giving files of the same name. */
const sound: Files = {
  'courses/demo/course.yaml': `id: demo
version: 1.0.0
source: sv
editions: [sv-SE]
reviewed: 2026-11-22
reviewDue: 2027-05-22
lessons:
  - { id: one, minutes: 5 }
`,
  'courses/demo/sv/about.mdx': '---\ntitle: Demo\nlead: En kurs.\nsummary: Kort.\n---\nOm kursen.\n',
  'courses/demo/sv/lessons/one.mdx': `${front}Text.\n`,
};

/** Calls `use` with a content folder that holds these files, and takes it away again. */
export function withContent<T>(files: Files, use: (root: string) => T): T {
  const base = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      const path = join(base, 'content', file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    return use(join(base, 'content'));
  } finally {
    rmSync(base, { recursive: true });
  }
}

/** All that is said about a sound course with these files added; the lock is up to date unless it is one of them. */
export const faultsOf = (files: Files): string[] =>
  withContent({ ...sound, ...files }, (root) => {
    if (!('courses/demo/ids.lock.yaml' in files)) fixContent(root);
    return checkContent(loadLibrary(root), today).map((fault) => faultLine(fault).replace('content/courses/demo/', ''));
  });

/** A page's text under sound frontmatter: it begins on line 5. */
export const page = (body: string): string => front + body;

/** What is said about a lesson with this text; it begins on line 5 of `sv/lessons/one.mdx`. */
export const inLesson = (body: string, files: Files = {}): string[] =>
  faultsOf({ 'courses/demo/sv/lessons/one.mdx': page(body), ...files });

/** course.yaml with fields added or, given a name it has, replaced. */
export function courseYaml(fields: Record<string, string>): string {
  const lines = (sound['courses/demo/course.yaml'] ?? '')
    .split('\n')
    .filter((line) => !Object.keys(fields).some((name) => line.startsWith(`${name}:`)));
  return [...Object.entries(fields).map(([name, value]) => `${name}: ${value}`), ...lines].join('\n');
}

/** What is said about a course with this scenario; it begins on line 5 of `sv/scenarios/story.mdx`. */
export const inScenario = (body: string): string[] =>
  faultsOf({ 'courses/demo/course.yaml': courseYaml({ scenarios: '[story]' }), 'courses/demo/sv/scenarios/story.mdx': page(body) });
