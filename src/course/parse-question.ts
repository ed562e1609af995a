import type { Jurisdiction } from '../schema/edition.ts';
import { type QuestionKind, questionKinds, type Treatment, treatments } from '../schema/question.ts';
import type { Say } from './fault.ts';
import type { ListText, OptionText, QuestionText } from './model.ts';
import { attributes, type Node, placeOf, takeId, textOf } from './tree.ts';

const grouped = (kind: QuestionKind) => kind === 'match' || kind === 'sort';

type NoId = [remedy: string, more?: { fixable: true }];
const fixableId: NoId = ['Run `npm run check -- --fix`, or write one at its end: `[#with-you]`.', { fixable: true }];

/** An item of a list: its text without the id, the quotes under it, the list inside it. */
function item(node: Node, say: Say, noId = fixableId) {
  const children = node.children ?? [];
  const body = children.filter((c) => c.type !== 'blockquote' && c.type !== 'list');
  const feedback = children.filter((c) => c.type === 'blockquote').flatMap((c) => c.children ?? []);
  const first = body.length === 1 && body[0]?.type === 'paragraph' ? (body[0].children ?? []) : body;
  const { id, nodes } = takeId(first);
  if (id === undefined) say(placeOf(node), 'This item has no id.', ...noId);
  if (!textOf(nodes)) say(placeOf(node), 'This item has no text.', 'Write the text before the id.');
  return { id: id ?? '', node, text: nodes, feedback, inner: children.find((c) => c.type === 'list') };
}

/** A plain list whose items have ids: a checklist, the words of a figure, questions to discuss. */
export function parseItems(list: Node | undefined, say: Say, noId?: NoId): ListText['items'] {
  return (list?.children ?? []).map((node) => {
    const { id, text } = item(node, say, noId);
    return { id, node, text };
  });
}

function option(node: Node, say: Say, target?: string): OptionText {
  const { id, text, feedback } = item(node, say);
  return { id, node, text, feedback, right: node.checked === true, ...(target !== undefined && { target }) };
}

/** A `<Question>` as plain values; what is wrong with its form is said, what is wrong with its sense is a rule's. */
export function parseQuestion(node: Node, jurisdiction: Jurisdiction | undefined, say: Say): QuestionText {
  const a = attributes(node);
  const asked = a.kind ?? 'single';
  const kind = (questionKinds as readonly string[]).includes(asked) && asked !== 'assess' ? (asked as QuestionKind) : 'single';
  const revision = Number(a.revision ?? 1);
  if (!Number.isInteger(revision) || revision < 1) say(placeOf(node), '`revision` is not a whole number.', 'Write `revision="2"`.');

  const children = node.children ?? [];
  const at = children.findIndex((c) => c.type === 'list');
  const list = children[at];
  if (!list)
    say(
      placeOf(node),
      `Question \`${a.id ?? ''}\` has no list of answers.`,
      'Write a blank line and then `- [x] …` and `- [ ] …`, indented as the text above.',
    );
  const stem = at < 0 ? children : children.slice(0, at);
  if (list && !textOf(stem)) say(placeOf(node), `Question \`${a.id ?? ''}\` asks nothing.`, 'Write the question above its answers.');

  const options: OptionText[] = [];
  const targets: QuestionText['targets'] = [];
  for (const entry of list?.children ?? []) {
    if (!grouped(kind)) {
      options.push(option(entry, say));
      continue;
    }
    const group = item(entry, say);
    targets.push({ id: group.id, node: entry, text: group.text });
    if (!group.inner) say(placeOf(entry), `\`${group.id}\` holds nothing.`, 'Indent what belongs to it as a list under it.');
    for (const inner of group.inner?.children ?? []) options.push(option(inner, say, group.id));
  }
  return {
    id: a.id ?? '',
    node,
    jurisdiction,
    kind,
    revision: Number.isInteger(revision) && revision > 0 ? revision : 1,
    stem,
    explanation: at < 0 ? [] : children.slice(at + 1),
    options,
    targets,
    ...(a.unit !== undefined && { unit: a.unit }),
    ...(a.objective !== undefined && { objective: a.objective }),
  };
}

const scale = (value: string | undefined): number | undefined => (value && /^[1-5]$/.test(value) ? Number(value) : undefined);

/** A `<Risk>` of an `<Assessment>`: likelihood, consequence and treatment, with an experienced colleague's reasoning in a quote. Missing attributes are told by rule `tags`. */
export function parseRisk(node: Node, jurisdiction: Jurisdiction | undefined): QuestionText {
  const a = attributes(node);
  const likelihood = scale(a.likelihood);
  const consequence = scale(a.consequence);
  const treatment = treatments.find((t) => t === a.treatment);
  const children = node.children ?? [];
  return {
    id: a.id ?? '',
    node,
    jurisdiction,
    kind: 'assess',
    revision: Number(a.revision ?? 1) || 1,
    title: a.title ?? '',
    stem: children.filter((c) => c.type !== 'blockquote'),
    explanation: children.filter((c) => c.type === 'blockquote').flatMap((c) => c.children ?? []),
    options: [],
    targets: [],
    expert: { likelihood: likelihood ?? 1, consequence: consequence ?? 1, treatment: (treatment ?? 'accept') as Treatment },
  };
}
