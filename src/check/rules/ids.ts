import type { Page } from '../../course/model.ts';
import { attributes, isTag, type Node, placeOf, walk } from '../../course/tree.ts';
import { languages } from '../../schema/edition.ts';
import { idPattern } from '../../schema/id.ts';
import { eachCourse } from '../rule.ts';

const remedy = 'Write small letters a–z, digits and single hyphens.';

/** What has an id that is unique in its course, in reading order. A scene, choice or option is unique in its scenario or question only. */
const named = (page: Page): { id: string; node: Node | undefined }[] => [
  { id: page.id, node: undefined },
  ...[page.questions, page.quizzes, page.assessments, page.checklists, page.reflections, page.cards]
    .flat()
    .filter(({ id }) => id)
    .sort((a, b) => (a.node.position?.start.offset ?? 0) - (b.node.position?.start.offset ?? 0)),
];

const items = (page: Page): { id: string; node: Node }[] => [
  ...page.questions.flatMap((q) => [...q.options, ...q.targets]),
  ...page.checklists.flatMap((list) => list.items),
  ...(page.scenario?.discuss ?? []),
];

const where = (page: Page, node: Node | undefined) => (node ? `${page.file}:${placeOf(node)?.line}` : page.file);

/** The form of ids, ids that stand twice in a course, and `previously`. */
export const ids = eachCourse((course, sayIn, library) => {
  for (const language of languages) {
    const seen = new Map<string, string>();
    for (const page of course.pages.filter((p) => p.language === language)) {
      const say = sayIn(page.file);
      for (const { id, node } of named(page)) {
        const first = seen.get(id);
        if (first) say(placeOf(node), `The id \`${id}\` is already used.`, `Choose another; it stands in ${first}.`);
        else seen.set(id, where(page, node));
      }
      for (const { items: list } of page.checklists)
        for (const [i, { id, node }] of list.entries())
          if (id && list.slice(0, i).some((before) => before.id === id))
            say(placeOf(node), `\`${id}\` stands twice in this list.`, 'Give one of them another id.');
      if (!idPattern.test(page.id)) say(undefined, `The file's name \`${page.id}\` is not a valid id.`, remedy);
      for (const { node } of walk(page.tree)) {
        const { id } = isTag(node) && node.name !== 'Fact' ? attributes(node) : {};
        if (id && !idPattern.test(id)) say(placeOf(node), `\`${id}\` is not a valid id.`, remedy);
      }
      for (const { id, node } of items(page)) if (id && !idPattern.test(id)) say(placeOf(node), `\`${id}\` is not a valid id.`, remedy);
    }
  }
  const file = `${course.dir}/course.yaml`;
  const now = new Set(course.pages.flatMap((page) => named(page).map(({ id }) => id)));
  for (const [old, current] of Object.entries(course.file.previously)) {
    const place = library.at(file, ['previously', old]);
    if (now.has(old))
      sayIn(file)(
        place,
        `\`${old}\` is listed as a former id but is still in use.`,
        'Take it out of `previously`, or rename what uses it.',
      );
    if (!now.has(current)) sayIn(file)(place, `\`${old}\` became \`${current}\`, which does not exist.`, 'Write the id it has now.');
  }
});
