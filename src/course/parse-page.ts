import { mdxToMdast } from 'satteri';
import { aboutFile, pageFile } from '../schema/course.ts';
import { type Jurisdiction, jurisdictions, type Language } from '../schema/edition.ts';
import { type Fault, type Say, sayIn } from './fault.ts';
import { features } from './features.ts';
import type { FigureText, Page } from './model.ts';
import { parseItems, parseQuestion, parseRisk } from './parse-question.ts';
import { parseScenario } from './parse-scenario.ts';
import { attributes, isTag, type Node, placeOf, tagIs, textOf, walk } from './tree.ts';
import { readYaml } from './yaml.ts';

/** What the MDX parser says, as what to write. The first that matches is told. */
const parserRemedies: [RegExp, string, string][] = [
  [
    /expression|import\/exports/i,
    'A brace `{` (or a line that begins with import or export) is read as program code.',
    'Write `\\{` for a brace.',
  ],
  [/comment|!--|Unexpected character `!`/i, 'A comment cannot stand in a text.', 'Take it away.'],
  [
    /after the slash|before name|before local name|Unexpected character/i,
    'A `<` here is read as the start of a tag.',
    'Write `\\<` for the sign, `[text](https://…)` for a link, and quotation marks around every value: `id="a"`.',
  ],
  [
    /closing tag.*before the end of|Expected a closing tag/i,
    'A tag is not closed where it should be.',
    'A tag that holds several lines stands alone on its line, and so does its closing tag.',
  ],
  [/Unexpected closing tag/i, 'This closes a tag that is not open.', 'Look for the opening tag above, and for one that is closed twice.'],
];

function parserFault(error: unknown, say: Say): void {
  const found = /^(\d+):(\d+): ([\s\S]*?)(?: \(mdx[\w:-]+\))?$/.exec((error as Error).message);
  const text = found?.[3] ?? (error as Error).message;
  const known = parserRemedies.find(([pattern]) => pattern.test(text));
  say(
    found ? { line: Number(found[1]), column: Number(found[2]) } : undefined,
    known?.[1] ?? `${text.replace(/\.$/, '')}.`,
    known?.[2] ?? 'See content/README.md.',
  );
}

/** The country's block a node is in. */
export const jurisdictionAt = (above: Node[]): Jurisdiction | undefined => {
  const block = above.findLast((node) => tagIs(node, 'For'));
  return block && jurisdictions.find((j) => j === attributes(block).jurisdiction);
};

function figure(node: Node, say: Say): FigureText {
  const a = attributes(node);
  const list = (node.children ?? []).find((c) => c.type === 'list');
  const items = parseItems(list, say, ['Write the id of its place in the drawing at its end: `[#before]`.']);
  if (!a.drawing === !a.picture)
    say(
      placeOf(node),
      a.drawing ? '<Figure> has both a drawing and a picture.' : '<Figure> shows nothing.',
      'Write `drawing="…"` or `picture="…"`, the name of a file in media/.',
    );
  return {
    node,
    alt: a.alt ?? '',
    caption: (node.children ?? []).filter((c) => c !== list),
    words: Object.fromEntries(items.map((i) => [i.id, textOf(i.text)])),
    wordNodes: Object.fromEntries(items.map((i) => [i.id, i.node])),
    ...(a.drawing && { drawing: a.drawing }),
    ...(a.picture && { picture: a.picture }),
  };
}

const noMeta = { title: '', summary: '' };

/** An MDX file as plain values. Never throws: faults come back, all that could be read with them. */
export function parsePage(
  source: string,
  file: string,
  language: Language,
  kind: Page['kind'],
  id: string,
): { page: Page; faults: Fault[]; read: boolean } {
  const faults: Fault[] = [];
  const say = sayIn(file, faults);
  const page: Page = {
    file,
    language,
    id,
    kind,
    tree: { type: 'root', children: [] },
    meta: noMeta,
    questions: [],
    quizzes: [],
    assessments: [],
    checklists: [],
    reflections: [],
    cards: [],
    scenarioUses: [],
    figures: [],
  };
  try {
    page.tree = mdxToMdast(source, { features }) as unknown as Node;
  } catch (error) {
    parserFault(error, say);
    return { page, faults, read: false };
  }
  const front = page.tree.children?.find((node) => node.type === 'yaml');
  if (!front)
    say(
      undefined,
      'The file does not begin with `---`, title and summary.',
      'Write `---`, `title: …`, `summary: …`, `---` on its first lines.',
    );
  else if (kind === 'about') {
    const { value, faults: found } = readYaml(front.value ?? '', file, aboutFile, 2);
    faults.push(...found);
    if (value) [page.about, page.meta] = [value, { title: value.title, summary: value.summary }];
  } else {
    const { value, faults: found } = readYaml(front.value ?? '', file, pageFile, 2);
    faults.push(...found);
    if (value) page.meta = value;
  }
  if (kind === 'scenario') page.scenario = parseScenario(page.tree, say);

  for (const { node, above } of walk(page.tree)) {
    if (!isTag(node)) continue;
    const jurisdiction = jurisdictionAt(above);
    const placed = { id: attributes(node).id ?? '', node, jurisdiction };
    const inner = (name: string) => (node.children ?? []).filter((c) => tagIs(c, name));
    switch (node.name) {
      case 'Quiz':
        page.quizzes.push({ ...placed, questions: inner('Question').map((q) => attributes(q).id ?? '') });
        break;
      case 'Question':
        page.questions.push(parseQuestion(node, jurisdiction, say));
        break;
      case 'Assessment':
        page.assessments.push({
          ...placed,
          intro: (node.children ?? []).filter((c) => !tagIs(c, 'Risk')),
          risks: inner('Risk').map((r) => attributes(r).id ?? ''),
        });
        break;
      case 'Risk':
        page.questions.push(parseRisk(node, jurisdiction));
        break;
      case 'Checklist': {
        const list = (node.children ?? []).find((c) => c.type === 'list');
        if (!list) say(placeOf(node), '<Checklist> has no list.', 'Write its items as `- Two chargers [#chargers]`, indented.');
        page.checklists.push({ ...placed, items: parseItems(list, say), intro: (node.children ?? []).filter((c) => c !== list) });
        break;
      }
      case 'Reflection':
        page.reflections.push(placed);
        break;
      case 'EmergencyCard':
        page.cards.push(placed);
        break;
      case 'Scenario':
        page.scenarioUses.push({ ...placed, optional: 'optional' in attributes(node) });
        break;
      case 'Figure':
        page.figures.push(figure(node, say));
        break;
    }
  }
  return { page, faults, read: true };
}
