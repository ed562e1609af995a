import type { Say } from '../../course/fault.ts';
import type { Course, Library, Page, QuestionText } from '../../course/model.ts';
import { jurisdictionAt } from '../../course/parse-page.ts';
import { attributes, type Node, placeOf, tagIs, walk } from '../../course/tree.ts';
import { type Jurisdiction, jurisdictionOf, type Language, languageOf } from '../../schema/edition.ts';
import { eachCourse } from '../rule.ts';

/** What must be alike in all languages: a thing with an id, the block it stands in, and what it is apart from its words. */
interface Thing {
  what: string;
  id: string;
  node: Node | undefined;
  jurisdiction: Jurisdiction | undefined;
  traits: Record<string, string>;
}

const names: Record<Language, string> = { sv: 'Swedish', fi: 'Finnish', en: 'English' };
const listed = (ids: (string | undefined)[]) => ids.map((id) => id || '?').join(', ') || 'none';
const sorted = (ids: string[]) => listed(ids.toSorted());

function questionThing(q: QuestionText): Thing {
  const ordered = q.kind === 'order' || q.kind === 'scale';
  const grouped = q.targets.length > 0;
  return {
    what: q.kind === 'assess' ? 'risk' : 'question',
    id: q.id,
    node: q.node,
    jurisdiction: q.jurisdiction,
    traits: {
      kind: q.kind,
      revision: String(q.revision),
      objective: q.objective ?? 'none',
      ...(!ordered &&
        !grouped && {
          options: sorted(q.options.map((o) => o.id)),
          'right answers': sorted(q.options.filter((o) => o.right).map((o) => o.id)),
        }),
      ...(ordered && { order: listed(q.options.map((o) => o.id)) }),
      ...(grouped && { groups: sorted(q.targets.map((t) => t.id)), pairs: sorted(q.options.map((o) => `${o.target}–${o.id}`)) }),
      ...(q.expert && { score: `${q.expert.likelihood} × ${q.expert.consequence}, ${q.expert.treatment}` }),
    },
  };
}

function scenarioThings(page: Page): Thing[] {
  const story = page.scenario;
  if (!story) return [];
  const common = { jurisdiction: undefined };
  return [
    ...story.scenes.map((s, i) => ({
      ...common,
      what: 'scene',
      id: s.id,
      node: s.node,
      traits: { place: i ? 'not the first' : 'the first', perspectives: String(s.perspectives.length) },
    })),
    ...story.scenes.flatMap((s) =>
      s.choices.map((c) => ({
        ...common,
        what: 'choice',
        id: c.id,
        node: c.node,
        traits: { scene: s.id, target: c.to, advice: c.advised ? 'advised' : 'not advised' },
      })),
    ),
    ...story.endings.map((e) => ({
      ...common,
      what: 'ending',
      id: e.id,
      node: e.node,
      traits: { outcome: e.outcome, perspectives: String(e.perspectives.length) },
    })),
    ...story.discuss.map((d) => ({ ...common, what: 'question to discuss', id: d.id, node: d.node, traits: {} })),
  ];
}

const thingsOf = (page: Page): Thing[] =>
  [
    ...page.questions.map(questionThing),
    ...page.quizzes.map((q) => ({ ...q, what: 'quiz', traits: { questions: sorted(q.questions) } })),
    ...page.assessments.map((a) => ({ ...a, what: 'assessment', traits: { risks: sorted(a.risks) } })),
    ...page.checklists.map((c) => ({ ...c, what: 'checklist', traits: { items: sorted(c.items.map((i) => i.id)) } })),
    ...page.reflections.map((r) => ({ ...r, what: 'reflection', traits: {} })),
    ...page.cards.map((c) => ({ ...c, what: 'emergency card', traits: {} })),
    ...page.scenarioUses.map((s) => ({ ...s, what: 'use of scenario', traits: { duty: s.optional ? 'optional' : 'required' } })),
    ...figureThings(page),
    ...scenarioThings(page),
  ].filter((thing) => thing.id);

function figureThings(page: Page): Thing[] {
  const above = new Map([...walk(page.tree)].filter(({ node }) => tagIs(node, 'Figure')).map((step) => [step.node, step.above]));
  return page.figures.map((f) => ({
    what: 'figure',
    id: f.drawing ?? f.picture ?? '',
    node: f.node,
    jurisdiction: jurisdictionAt(above.get(f.node) ?? []),
    traits: { words: sorted(Object.keys(f.words)) },
  }));
}

const block = (jurisdiction: Jurisdiction | undefined) => (jurisdiction ? `in \`<For jurisdiction="${jurisdiction}">\`` : 'outside <For>');

/** One thing in one language against the same in the language it was first written in. */
function compare(thing: Thing, first: Thing, firstPage: Page, say: Say): void {
  const place = placeOf(thing.node);
  const at = `${firstPage.file}:${placeOf(first.node)?.line ?? 1}`;
  if (thing.jurisdiction !== first.jurisdiction)
    say(
      place,
      `The ${thing.what} \`${thing.id}\` stands ${block(thing.jurisdiction)}, in ${names[firstPage.language]} ${block(first.jurisdiction)}.`,
      `Write it as in ${at}.`,
    );
  for (const [trait, value] of Object.entries(thing.traits)) {
    const wanted = first.traits[trait];
    if (wanted !== value)
      say(
        place,
        `The ${thing.what} \`${thing.id}\` differs from ${names[firstPage.language]} in ${trait}: ${value} here, ${wanted ?? 'none'} there.`,
        `Write it as in ${at}.`,
      );
  }
}

/** The same page in its languages, the source first. */
function comparePages(
  pages: Page[],
  languagesUnder: (jurisdiction: Jurisdiction | undefined) => Language[],
  sayIn: (file: string) => Say,
): void {
  const things = new Map(pages.map((page) => [page, new Map(thingsOf(page).map((thing) => [`${thing.what} ${thing.id}`, thing]))]));
  const [source] = pages;
  for (const key of new Set([...things.values()].flatMap((map) => [...map.keys()]))) {
    const [holder, ...others] = pages.filter((page) => things.get(page)?.has(key));
    const first = holder && things.get(holder)?.get(key);
    if (!holder || !first) continue;
    const wanted = pages.filter((page) => languagesUnder(first.jurisdiction).includes(page.language));
    if (source && holder !== source && wanted.includes(source)) {
      sayIn(holder.file)(
        placeOf(first.node),
        `The ${first.what} \`${first.id}\` is not in ${names[source.language]}.`,
        `Write it in ${source.file} too, with the same id, or mend the id.`,
      );
      continue;
    }
    for (const page of wanted) {
      const thing = things.get(page)?.get(key);
      if (!thing)
        sayIn(page.file)(
          undefined,
          `The ${first.what} \`${first.id}\` is missing.`,
          `Translate it from ${holder.file}:${placeOf(first.node)?.line ?? 1}.`,
        );
    }
    for (const page of others) {
      const thing = things.get(page)?.get(key);
      if (thing && wanted.includes(page)) compare(thing, first, holder, sayIn(page.file));
    }
  }
  for (const page of pages)
    if (source && Boolean(page.meta.contentNote) !== Boolean(source.meta.contentNote))
      sayIn(page.file)(
        undefined,
        `\`contentNote\` stands in ${page.meta.contentNote ? 'this' : 'the other'} language only.`,
        `Write it in both, here and in ${source.file}.`,
      );
}

/** Countries under whose law a language is not read in this course. */
function foreign(page: Page, law: Jurisdiction[], say: Say): void {
  for (const { node } of walk(page.tree)) {
    const { jurisdiction } = tagIs(node, 'For') ? attributes(node) : {};
    if (jurisdiction && !law.some((l) => l === jurisdiction))
      say(placeOf(node), `${names[page.language]} is not read under the law of ${jurisdiction}.`, 'Take the block away.');
  }
}

function files(course: Course, languages: Language[], sayIn: (file: string) => Say, library: Library): void {
  const list = `${course.dir}/course.yaml`;
  const has = (kind: Page['kind'], id: string, language: Language) =>
    course.pages.some((page) => page.kind === kind && page.id === id && page.language === language);
  const need = (kind: Page['kind'], id: string, name: string, path: PropertyKey[]) => {
    for (const language of languages) {
      const file = `${course.dir}/${language}/${name}.mdx`;
      // A file that cannot be read has told its own fault.
      if (!has(kind, id, language) && !library.faults.some((fault) => fault.file === file))
        sayIn(list)(library.at(list, path), `There is no ${language}/${name}.mdx.`, `Write it, or take \`${id}\` out of course.yaml.`);
    }
  };
  need('about', 'about', 'about', ['id']);
  for (const [i, { id }] of course.file.lessons.entries()) need('lesson', id, `lessons/${id}`, ['lessons', i]);
  for (const [i, id] of course.file.scenarios.entries()) need('scenario', id, `scenarios/${id}`, ['scenarios', i]);
  if (course.file.finalTest) need('final-test', 'final-test', 'final-test', ['finalTest']);

  const known = new Set([
    'about/about',
    ...course.file.lessons.map(({ id }) => `lesson/${id}`),
    ...course.file.scenarios.map((id) => `scenario/${id}`),
    ...(course.file.finalTest ? ['final-test/final-test'] : []),
  ]);
  for (const page of course.pages) {
    if (!languages.includes(page.language))
      sayIn(page.file)(
        undefined,
        `The course has no edition in ${names[page.language]}.`,
        'Add one to `editions` in course.yaml, or take the file away.',
      );
    else if (!known.has(`${page.kind}/${page.id}`))
      sayIn(page.file)(
        undefined,
        `\`${page.id}\` is not in course.yaml.`,
        page.kind === 'final-test' ? 'Write `finalTest:` there.' : `Add it to \`${page.kind}s:\`, or mend the file’s name.`,
      );
  }
}

/** Languages against each other: files, ids, kinds, right answers, targets and outcomes, under each country’s law. */
export const parity = eachCourse((course, sayIn, library) => {
  const { editions, source } = course.file;
  const spoken = [...new Set([source, ...editions.map(languageOf)])];
  const under = (jurisdiction: Jurisdiction | undefined) => [
    ...new Set(editions.filter((e) => !jurisdiction || jurisdictionOf(e) === jurisdiction).map(languageOf)),
  ];
  files(course, spoken, sayIn, library);
  for (const page of course.pages)
    foreign(page, editions.filter((e) => languageOf(e) === page.language).map(jurisdictionOf), sayIn(page.file));
  for (const key of new Set(course.pages.map((page) => `${page.kind}/${page.id}`))) {
    const pages = spoken.flatMap(
      (language) => course.pages.find((page) => page.language === language && `${page.kind}/${page.id}` === key) ?? [],
    );
    comparePages(pages, under, sayIn);
  }
});
