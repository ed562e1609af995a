import { type Fault, sayIn } from '../course/fault.ts';
import { slotOf } from '../course/lock.ts';
import type { Course, Page } from '../course/model.ts';
import { type Node, placeOf } from '../course/tree.ts';
import type { LockEntry } from '../schema/lock.ts';

/** Text to put into a file before the character at `offset`. */
export interface Insertion {
  file: string;
  offset: number;
  text: string;
}

interface Item {
  id: string;
  node: Node;
}
/** Things that need ids of their own: the answers of a question, the choices of a scene. */
interface Group {
  key: string;
  name: string;
  node: Node;
  items: Item[];
  taken: string[];
}

const lockedIds = (entry: LockEntry | undefined): string[] => {
  switch (entry?.kind) {
    case 'question':
      return [...entry.options, ...entry.targets].map(({ id }) => id);
    case 'checklist':
      return [...entry.items];
    case 'scenario':
      return [...entry.choices];
    default:
      return [];
  }
};

function groupsOf(page: Page, locked: Map<string, LockEntry>): Group[] {
  const group = (key: string, name: string, node: Node, items: Item[], slot: string): Group => ({
    key,
    name,
    node,
    items,
    taken: lockedIds(locked.get(slot)),
  });
  // One list for all scenes of a scenario, in which the ids of choices are unique.
  const choiceIds = [...lockedIds(locked.get(page.id)), ...(page.scenario?.scenes.flatMap((s) => s.choices.map(({ id }) => id)) ?? [])];
  return [
    // The ids of true and false are not free.
    ...page.questions
      .filter((q) => q.kind !== 'true-false')
      .flatMap((q) => [
        group(`${q.id} options`, `Question \`${q.id}\``, q.node, q.options, slotOf(q)),
        group(`${q.id} targets`, `Question \`${q.id}\``, q.node, q.targets, slotOf(q)),
      ]),
    ...page.checklists.map((c) => group(`${c.id} items`, `Checklist \`${c.id}\``, c.node, c.items, c.id)),
    ...(page.scenario?.scenes.map((s) => ({
      key: `${s.id} choices`,
      name: `Scene \`${s.id}\``,
      node: s.node,
      items: s.choices,
      taken: choiceIds,
    })) ?? []),
    ...(page.scenario?.discuss.length
      ? [group('discuss', '<Discuss>', page.scenario.discuss[0]?.node ?? page.tree, page.scenario.discuss, page.id)]
      : []),
  ];
}

/** Where an id is written: in the tag of a choice, else at the end of the item's own text. */
function insertion(file: string, { node }: Item, id: string): Insertion | undefined {
  if (node.name === 'Choice') return node.position && { file, offset: node.position.start.offset + '<Choice'.length, text: ` id="${id}"` };
  const text = node.children?.findLast((child) => child.type !== 'blockquote' && child.type !== 'list');
  return text?.position && { file, offset: text.position.end.offset, text: ` [#${id}]` };
}

const letter = (i: number): string => String.fromCharCode(97 + (i % 26)) + (i < 26 ? '' : Math.floor(i / 26));

/** The id of each position, the same in all languages; undefined where two languages disagree, so that the lists are in different order. */
function idsByPosition(groups: Group[]): string[] | undefined {
  const taken = new Set(groups.flatMap((g) => [...g.taken, ...g.items.map(({ id }) => id)]));
  const length = groups[0]?.items.length ?? 0;
  const ids: string[] = [];
  for (let i = 0; i < length; i++) {
    const given = [...new Set(groups.flatMap((g) => g.items[i]?.id || []))];
    if (given.length > 1) return undefined;
    let next = given[0];
    for (let n = 0; next === undefined; n++) if (!taken.has(letter(n))) next = letter(n);
    taken.add(next);
    ids.push(next);
  }
  for (const group of groups) group.taken.push(...ids);
  return ids;
}

/**
 * The ids `[#a]`, `[#b]` … that answers, items and choices still lack, alike in all languages. Where the languages' lists do not
 * match, position by position, nothing is written and a fault says so.
 */
export function missingIds(course: Course): { insertions: Insertion[]; faults: Fault[] } {
  const insertions: Insertion[] = [];
  const faults: Fault[] = [];
  const locked = new Map(course.lock.map((entry) => [entry.id, entry]));
  const alike = new Map<string, { page: Page; group: Group }[]>();
  for (const page of course.pages)
    for (const group of groupsOf(page, locked)) {
      const key = `${page.kind}/${page.id} ${group.key}`;
      alike.set(key, [...(alike.get(key) ?? []), { page, group }]);
    }
  for (const members of alike.values()) {
    if (members.every(({ group }) => group.items.every(({ id }) => id))) continue;
    const [first] = members;
    const longer = members.find(({ group }) => group.items.length !== first?.group.items.length);
    const ids = longer ? undefined : idsByPosition(members.map(({ group }) => group));
    if (first && !ids) {
      const other = longer ?? members[1] ?? first;
      sayIn(other.page.file, faults)(
        placeOf(other.group.node),
        `${other.group.name} has not the same list as in ${first.page.file}, so no ids are written.`,
        'Put the same things in the same order in all languages, then run `npm run check -- --fix` again.',
      );
    }
    for (const { page, group } of ids ? members : [])
      for (const [i, item] of group.items.entries()) {
        const made = item.id ? undefined : insertion(page.file, item, ids?.[i] ?? '');
        if (made) insertions.push(made);
      }
  }
  return { insertions, faults };
}

/** A file's text with its insertions; the last first, so that offsets hold. */
export const inserted = (source: string, insertions: Insertion[]): string =>
  insertions
    .toSorted((a, b) => b.offset - a.offset)
    .reduce((text, { offset, text: added }) => text.slice(0, offset) + added + text.slice(offset), source);
