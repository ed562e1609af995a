import type { Say } from '../../course/fault.ts';
import { extendLock, renamed, slotOf, storable, wantedEntries } from '../../course/lock.ts';
import type { Course, Library, QuestionText } from '../../course/model.ts';
import { outlineOf } from '../../course/outline.ts';
import { placeOf } from '../../course/tree.ts';
import { worstCase } from '../../learner/pack.ts';
import type { Lock, LockEntry } from '../../schema/lock.ts';
import { eachCourse, isPartlyRead } from '../rule.ts';

/** Most characters the packed state may come to: SCORM 1.2 promises 4,096. */
const longestState = 3500;
const fix = { fixable: true } as const;
const few = (ids: string[]) =>
  ids
    .slice(0, 3)
    .map((id) => `\`${id}\``)
    .join(', ') + (ids.length > 3 ? ' …' : '');
/** The lists of an entry in which a position is for ever. */
const listsOf = (entry: LockEntry): string[][] => {
  switch (entry.kind) {
    case 'question':
      return [entry.options.map(({ id }) => id), entry.targets.map(({ id }) => id)];
    case 'checklist':
      return [entry.items];
    case 'scenario':
      return [entry.choices, entry.endings];
    default:
      return [];
  }
};
const shapeOfEntry = (entry: LockEntry) =>
  [
    entry.kind,
    'width' in entry && entry.width,
    entry.kind === 'scenario' && entry.endingsWidth,
    entry.kind === 'question' && entry.type,
  ].join();

/** Ids that stand twice, and a released lock that is not this one’s beginning. */
function ordinals(course: Course, lock: Lock, say: Say, at: (i: number) => { line: number; column: number }): void {
  const released = renamed(course.released, course.file.previously);
  for (const [i, { id }] of lock.entries()) {
    if (lock.findIndex((entry) => entry.id === id) === i) continue;
    if (released.some((entry) => entry.id === id))
      say(
        at(i),
        `\`${id}\` has two places, and was released.`,
        'Put ids.lock.yaml back as in released.lock.yaml, then run `npm run check -- --fix`.',
      );
    else say(at(i), `\`${id}\` has two places, as after a merge of branches.`, 'Run `npm run check -- --fix`: the first one stays.', fix);
  }
  for (const [i, old] of released.entries()) {
    const now = lock[i];
    const begins = now && listsOf(old).every((list, n) => list.every((id, k) => listsOf(now)[n]?.[k] === id));
    if (begins && now.id === old.id && shapeOfEntry(now) === shapeOfEntry(old)) continue;
    say(
      at(i),
      `The place of \`${old.id}\` is not what was released.`,
      'Put ids.lock.yaml back as in released.lock.yaml; only add at its end.',
    );
    return;
  }
}

/** A question against the lock: its kind, its place, and the text and mark of its answers. */
function changedQuestion(q: QuestionText, kept: LockEntry, now: LockEntry, say: Say): void {
  if (kept.kind !== 'question' || now.kind !== 'question') return;
  const revise = `\`revision="${q.revision + 1}"\``;
  if (kept.type !== now.type || !holdsAll(kept, now)) {
    const what = kept.type === now.type ? 'has more answers than its place holds' : `was ${kept.type} and is now ${now.type}`;
    say(placeOf(q.node), `Question \`${q.id}\` ${what}.`, `Write ${revise}: earlier answers then do not count.`);
    return;
  }
  const before = new Map([...kept.options, ...kept.targets].map(({ id, hash }) => [id, hash]));
  const changed = [...now.options, ...now.targets].filter(({ id, hash }) => before.get(id) !== hash).map(({ id }) => id);
  const first = [...q.options, ...q.targets].find(({ id }) => id === changed[0]);
  const remedy = `If it means the same, run \`npm run check -- --fix --same ${slotOf(q)}\`; else write ${revise}.`;
  if (first) say(placeOf(first.node), `The text or mark of ${few(changed)} in question \`${q.id}\` has changed.`, remedy);
}

const holdsAll = (kept: LockEntry, now: LockEntry): boolean =>
  listsOf(now).every((list, n) => list.every((id) => listsOf(kept)[n]?.includes(id)));

/** A checklist or scenario that has gained more than its place can hold: extendLock left it as it was. */
function widths(course: Course, kept: LockEntry, now: LockEntry, sayIn: (file: string) => Say): void {
  if (holdsAll(kept, now)) return;
  for (const page of course.pages.filter((p) => p.language === course.file.source)) {
    const checklist = page.checklists.find((c) => c.id === now.id);
    const say = sayIn(page.file);
    if (checklist) say(placeOf(checklist.node), `Checklist \`${now.id}\` has more items than its place holds.`, 'Give it a new id.');
    else if (page.kind === 'scenario' && page.id === now.id)
      say(undefined, `Scenario \`${now.id}\` has more choices or endings than its place holds.`, 'Give it a new id.');
  }
}

function packed(course: Course, say: Say): void {
  for (const edition of course.file.editions) {
    const length = worstCase(outlineOf(course, edition));
    if (length <= longestState) continue;
    say(
      undefined,
      `What an LMS stores of a learner can come to ${length} characters in ${edition}; ${longestState} is the most.`,
      'Split the course in two.',
    );
    return;
  }
}

function check(course: Course, sayIn: (file: string) => Say, library: Library): void {
  // What stands in an unread file would be told as gone.
  if (isPartlyRead(course, library.faults)) return;
  const file = `${course.dir}/ids.lock.yaml`;
  const say = sayIn(file);
  const wanted = wantedEntries(course);
  const lock = renamed(course.lock, course.file.previously);
  ordinals(course, lock, say, (i) => library.at(file, [i]));

  for (const [id, entry] of wanted) {
    if (storable(entry)) continue;
    wanted.delete(id);
    say(undefined, `\`${id}\` has more parts than can be stored.`, 'Split it in two.');
  }
  const grown = extendLock(lock, wanted);
  const changed = grown.filter((entry, i) => !entry.gone && JSON.stringify(entry) !== JSON.stringify(course.lock[i])).map(({ id }) => id);
  if (changed.length) say(undefined, `The lock is not up to date: ${few(changed)}.`, 'Run `npm run check -- --fix`.', fix);
  const present = new Set(
    [...course.file.lessons, ...course.pages.flatMap((page) => [page, ...page.questions, ...page.checklists])].map(({ id }) => id),
  );
  const gone = grown.filter((entry, i) => entry.gone && !lock[i]?.gone && !present.has(entry.id.replace(/\.\d+$/, ''))).map(({ id }) => id);
  if (gone.length)
    say(
      library.at(file, [lock.findIndex((entry) => entry.id === gone[0])]),
      `${few(gone)} ${gone.length > 1 ? 'are' : 'is'} no longer in the course.`,
      'If it was renamed, write `previously: { old: new }` in course.yaml; if it was taken away, run `npm run check -- --fix`.',
      fix,
    );

  const kept = new Map(grown.map((entry) => [entry.id, entry]));
  for (const page of course.pages.filter((p) => p.language === course.file.source))
    for (const q of page.questions) {
      const [old, now] = [kept.get(slotOf(q)), wanted.get(slotOf(q))];
      if (old && now) changedQuestion(q, old, now, sayIn(page.file));
    }
  for (const [id, now] of wanted) {
    const old = kept.get(id);
    if (old) widths(course, old, now, sayIn);
  }
  packed({ ...course, lock: grown }, say);
}

/** The lock: what it lacks, what changed its meaning, what no longer fits, and how long a learner’s state can become. */
export const lock = eachCourse(check);
