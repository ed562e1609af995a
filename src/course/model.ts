import type { AboutFile, CourseFile, PageFile } from '../schema/course.ts';
import type { Jurisdiction, Language } from '../schema/edition.ts';
import type { Fact } from '../schema/fact.ts';
import type { Lock } from '../schema/lock.ts';
import type { Organisation } from '../schema/organisation.ts';
import type { QuestionKind, Treatment } from '../schema/question.ts';
import type { Outcome } from '../schema/scenario.ts';
import type { Term } from '../schema/term.ts';
import type { Fault, Place } from './fault.ts';
import type { Node } from './tree.ts';

/** Where a thing stands: its file, its node, and the country's block it is in, if any. */
export interface Placed {
  id: string;
  node: Node;
  jurisdiction: Jurisdiction | undefined;
}

export interface OptionText {
  id: string;
  node: Node;
  text: Node[];
  feedback: Node[];
  right: boolean;
  target?: string;
}

export interface QuestionText extends Placed {
  kind: QuestionKind;
  revision: number;
  stem: Node[];
  explanation: Node[];
  options: OptionText[];
  /** match: left sides; sort: groups. */
  targets: { id: string; node: Node; text: Node[] }[];
  unit?: string;
  objective?: string;
  title?: string;
  expert?: { likelihood: number; consequence: number; treatment: Treatment };
}

export interface QuizText extends Placed {
  questions: string[];
}
export interface AssessmentText extends Placed {
  intro: Node[];
  risks: string[];
}
export interface ListText extends Placed {
  items: { id: string; node: Node; text: Node[] }[];
  intro: Node[];
}
export interface FigureText {
  node: Node;
  drawing?: string;
  picture?: string;
  alt: string;
  words: Record<string, string>;
  wordNodes: Record<string, Node>;
  caption: Node[];
}

export interface PerspectiveText {
  who: string;
  node: Node;
  body: Node[];
}
export interface ChoiceText {
  id: string;
  to: string;
  node: Node;
  text: Node[];
  consequence: Node[];
  advised: boolean;
}
export interface SceneText {
  id: string;
  node: Node;
  time?: string;
  title?: string;
  body: Node[];
  choices: ChoiceText[];
  perspectives: PerspectiveText[];
}
export interface EndingText {
  id: string;
  node: Node;
  title: string;
  outcome: Outcome;
  body: Node[];
  perspectives: PerspectiveText[];
}
export interface ScenarioText {
  intro: Node[];
  scenes: SceneText[];
  endings: EndingText[];
  discuss: { id: string; node: Node; text: Node[] }[];
  facilitator: { scene: string | undefined; node: Node; body: Node[] }[];
}

/** One MDX file: its frontmatter and all that was found in it. */
export interface Page {
  file: string;
  language: Language;
  /** Lesson or scenario id; `final-test`, `about`. */
  id: string;
  kind: 'about' | 'lesson' | 'scenario' | 'final-test';
  tree: Node;
  meta: PageFile;
  about?: AboutFile;
  questions: QuestionText[];
  quizzes: QuizText[];
  assessments: AssessmentText[];
  checklists: ListText[];
  reflections: Placed[];
  cards: Placed[];
  /** `<Scenario id>` in a lesson. */
  scenarioUses: (Placed & { optional: boolean })[];
  figures: FigureText[];
  scenario?: ScenarioText;
}

/** A course as its author wrote it: one value, all languages. */
export interface Course {
  /** The folder, relative to the content root's parent. */
  dir: string;
  file: CourseFile;
  lock: Lock;
  /** The lock as it was last released; empty before the first release. */
  released: Lock;
  pages: Page[];
  /** What media.yaml lists, with the source of each drawing. */
  media: { file: string; licence: string; creator: string; svg?: string }[];
  /** Names of all files that lie in media/. */
  mediaFiles: string[];
}

/** All content under one root. */
export interface Library {
  courses: Course[];
  /** By `se/emergency-number`. */
  facts: Map<string, Fact & { file: string }>;
  terms: Map<string, Term & { file: string }>;
  organisations: Map<string, Organisation>;
  faults: Fault[];
  /** Where a field of one of the YAML files stands. */
  at: (file: string, path: PropertyKey[]) => Place;
}

export const pageOf = (course: Course, language: Language, kind: Page['kind'], id?: string): Page | undefined =>
  course.pages.find((page) => page.language === language && page.kind === kind && (id === undefined || page.id === id));
