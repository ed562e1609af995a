import { type Edition, type Jurisdiction, jurisdictionOf, type Language, languageOf } from '../schema/edition.ts';
import type { Fact } from '../schema/fact.ts';
import type { LockEntry } from '../schema/lock.ts';
import type { Organisation } from '../schema/organisation.ts';
import type { Outline } from '../schema/outline.ts';
import { type QuestionView, shapeOf } from '../schema/question.ts';
import type { PerspectiveView, ScenarioView } from '../schema/scenario.ts';
import { html, type Words } from './html.ts';
import { slotOf } from './lock.ts';
import type { Course, FigureText, Library, ListText, Page, PerspectiveText, QuestionText } from './model.ts';
import { pageOf } from './model.ts';
import { outlineOf } from './outline.ts';
import { attributes, type Node, tagIs, textOf, walk } from './tree.ts';

/** What a word needs to know to write itself: see blocks/words.ts. */
export interface WordContext {
  library: Library;
  edition: Edition;
  organisation: Organisation | undefined;
}

export interface FactView extends Fact {
  id: string;
}
export interface ListView {
  id: string;
  intro: string;
  items: { code: number; html: string }[];
}

/** A term in one edition; Finland's Swedish has words of its own. */
export function termIn(library: Library, id: string, edition: Edition): { term: string; means: string } | undefined {
  const entry = library.terms.get(id);
  if (!entry) return undefined;
  const own = edition === 'sv-FI' ? entry['sv-FI'] : undefined;
  return { term: own?.term ?? entry[languageOf(edition)].term, means: own?.means ?? entry[languageOf(edition)].means };
}

/** One edition of a course: what a page asks for by id. Pure; ids that do not exist throw, since the checks ran first. */
export class EditionCourse {
  readonly course: Course;
  readonly library: Library;
  readonly edition: Edition;
  readonly language: Language;
  readonly jurisdiction: Jurisdiction;
  readonly words: Words;
  readonly outline: Outline;
  readonly organisation: Organisation | undefined;
  readonly #pages: Page[];
  readonly #locked: Map<string, LockEntry>;

  constructor(library: Library, course: Course, edition: Edition, words: (context: WordContext) => Words, organisation?: Organisation) {
    this.library = library;
    this.course = course;
    this.edition = edition;
    this.language = languageOf(edition);
    this.jurisdiction = jurisdictionOf(edition);
    this.organisation = organisation;
    this.words = words({ library, edition, organisation });
    this.outline = outlineOf(course, edition);
    this.#pages = course.pages.filter((page) => page.language === this.language);
    this.#locked = new Map(course.lock.map((entry) => [entry.id, entry]));
  }

  html(nodes: Node[]): string {
    return html(nodes, this.words);
  }

  page(kind: Page['kind'], id?: string): Page {
    const page = pageOf(this.course, this.language, kind, id);
    if (!page) throw new Error(`${this.course.dir}: there is no ${kind} ${id ?? ''} in ${this.language}.`);
    return page;
  }

  #shown<T extends { jurisdiction: Jurisdiction | undefined }>(things: T[]): T[] {
    return things.filter((thing) => !thing.jurisdiction || thing.jurisdiction === this.jurisdiction);
  }

  #find<T extends { id: string }>(list: (page: Page) => T[], id: string, what: string): T {
    for (const page of this.#pages) for (const thing of list(page)) if (thing.id === id) return thing;
    throw new Error(`${this.course.dir}: there is no ${what} \`${id}\` in ${this.language}.`);
  }

  #entry<K extends LockEntry['kind']>(id: string, kind: K): Extract<LockEntry, { kind: K }> {
    const entry = this.#locked.get(id);
    if (entry?.kind !== kind) throw new Error(`${this.course.dir}/ids.lock.yaml has no ${kind} \`${id}\`. Run \`npm run check -- --fix\`.`);
    return entry as Extract<LockEntry, { kind: K }>;
  }

  #question(q: QuestionText): QuestionView {
    const entry = this.#entry(slotOf(q), 'question');
    const optionCode = (id: string) => entry.options.findIndex((o) => o.id === id);
    const targetCode = (id: string) => entry.targets.findIndex((t) => t.id === id);
    const grouped = q.kind === 'match' || q.kind === 'sort';
    const explanation = this.html(q.explanation);
    return {
      id: q.id,
      slot: slotOf(q),
      kind: q.kind,
      shape: shapeOf(q.kind, entry.options.length, entry.targets.length),
      stem: this.html(q.stem),
      options: q.options.map((o) => ({
        id: o.id,
        code: optionCode(o.id),
        html: this.html(o.text),
        ...(o.right && { right: true }),
        ...(o.feedback.length && { feedback: this.html(o.feedback) }),
        ...((q.kind === 'text' || q.kind === 'numeric') && { accepts: textOf(o.text).split(/\s+\/\s+/) }),
      })),
      ...(grouped && {
        targets: q.targets.map((t) => ({ id: t.id, code: targetCode(t.id), html: this.html(t.text) })),
        key: Object.fromEntries(q.options.map((o) => [optionCode(o.id), targetCode(o.target ?? '')])),
      }),
      ...(q.kind === 'order' && { key: Object.fromEntries(q.options.map((o, place) => [optionCode(o.id), place])) }),
      ...(explanation && { explanation }),
      ...(q.unit && { unit: q.unit }),
      ...(q.objective && { objective: q.objective }),
      ...(q.title && { title: q.title }),
      ...(q.expert && { expert: q.expert }),
    };
  }

  quiz(id: string): QuestionView[] {
    const quiz = this.#find((page) => page.quizzes, id, 'quiz');
    return quiz.questions.map((q) => this.#question(this.#find((page) => page.questions, q, 'question')));
  }

  assessment(id: string): { intro: string; risks: QuestionView[] } {
    const { intro, risks } = this.#find((page) => page.assessments, id, 'assessment');
    return { intro: this.html(intro), risks: risks.map((risk) => this.#question(this.#find((page) => page.questions, risk, 'risk'))) };
  }

  /** The pool of the final test in this jurisdiction. */
  pool(): QuestionView[] {
    return this.#shown(this.page('final-test').questions).map((q) => this.#question(q));
  }

  #list(list: ListText, codeOf: (id: string) => number): ListView {
    return { id: list.id, intro: this.html(list.intro), items: list.items.map((i) => ({ code: codeOf(i.id), html: this.html(i.text) })) };
  }

  checklist(id: string): ListView {
    const entry = this.#entry(id, 'checklist');
    return this.#list(
      this.#find((page) => page.checklists, id, 'checklist'),
      (item) => entry.items.indexOf(item),
    );
  }

  reflection(id: string): string {
    return this.html(this.#find((page) => page.reflections, id, 'reflection').node.children ?? []);
  }

  scenario(id: string): ScenarioView {
    const page = this.page('scenario', id);
    const entry = this.#entry(id, 'scenario');
    const scenario = page.scenario;
    if (!scenario) throw new Error(`${page.file} is not a scenario.`);
    const perspectives = (list: PerspectiveText[]): PerspectiveView[] => list.map((p) => ({ who: p.who, html: this.html(p.body) }));
    return {
      id,
      title: page.meta.title,
      intro: this.html(scenario.intro),
      scenes: scenario.scenes.map((s) => ({
        id: s.id,
        html: this.html(s.body),
        perspectives: perspectives(s.perspectives),
        ...(s.time && { time: s.time }),
        ...(s.title && { title: s.title }),
        choices: s.choices.map((c) => ({
          id: c.id,
          code: entry.choices.indexOf(c.id),
          to: c.to,
          html: this.html(c.text),
          consequence: this.html(c.consequence),
          ...(c.advised && { advised: true }),
        })),
      })),
      endings: scenario.endings.map((e) => ({
        id: e.id,
        code: entry.endings.indexOf(e.id),
        title: e.title,
        outcome: e.outcome,
        html: this.html(e.body),
        perspectives: perspectives(e.perspectives),
      })),
      discuss: scenario.discuss.map((d) => this.html(d.text)),
    };
  }

  /** The figure whose drawing or picture has this name on this page. */
  figure(name: string): FigureText & { captionHtml: string } {
    for (const page of this.#pages)
      for (const figure of page.figures)
        if ((figure.drawing ?? figure.picture) === name) return { ...figure, captionHtml: this.html(figure.caption) };
    throw new Error(`${this.course.dir}: there is no figure \`${name}\` in ${this.language}.`);
  }

  svg(drawing: string): string {
    const svg = this.course.media.find((m) => m.file === `${drawing}.svg`)?.svg;
    if (!svg) throw new Error(`${this.course.dir}/media/${drawing}.svg does not exist.`);
    return svg;
  }

  fact(id: string): FactView {
    const fact = this.library.facts.get(id);
    if (!fact) throw new Error(`There is no fact \`${id}\`.`);
    return { ...fact, id };
  }

  /** The facts a page rests on in this jurisdiction, each once, in reading order; its scenarios' too. */
  factsOf(page: Page): FactView[] {
    const pages = [page, ...this.#shown(page.scenarioUses).map((use) => this.page('scenario', use.id))];
    const ids = new Set<string>();
    for (const { tree } of pages)
      for (const { node, above } of walk(tree)) {
        const block = above.findLast((n) => tagIs(n, 'For'));
        if (tagIs(node, 'Fact') && (!block || attributes(block).jurisdiction === this.jurisdiction)) ids.add(attributes(node).id ?? '');
      }
    return [...ids].filter((id) => this.library.facts.has(id)).map((id) => this.fact(id));
  }
}
