import type { Language } from '../schema/edition.ts';
import { type Lock, type LockEntry, lockFile } from '../schema/lock.ts';
import { bitsFor, shapeOf, widthOf } from '../schema/question.ts';
import type { Course, OptionText, QuestionText } from './model.ts';
import { textOf } from './tree.ts';

/** FNV-1a, 32 bits: short, stable everywhere, enough to see that a text changed. */
export function hash32(text: string): number {
  let h = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) h = Math.imul(h ^ byte, 0x01000193) >>> 0;
  return h;
}

/** A question's key in lock, record and outline: `hotel-safe`, after a revision `hotel-safe.2`. */
export const slotOf = (question: Pick<QuestionText, 'id' | 'revision'>): string =>
  question.revision > 1 ? `${question.id}.${question.revision}` : question.id;

/** An option's mark is what makes it right: its target, its place in an order, or the cross. */
const hashOf = (option: Pick<OptionText, 'text' | 'right' | 'target'>, place: number | undefined): string =>
  hash32(`${option.target ?? place ?? (option.right ? 'x' : ' ')}|${textOf(option.text)}`)
    .toString(16)
    .padStart(8, '0');

const questionEntry = (q: QuestionText): LockEntry => ({
  id: slotOf(q),
  kind: 'question',
  type: q.kind,
  width: widthOf(shapeOf(q.kind, q.options.length, q.targets.length)),
  options: q.options.map((o, place) => ({ id: o.id, hash: hashOf(o, q.kind === 'order' ? place : undefined) })),
  targets: q.targets.map((t) => ({ id: t.id, hash: hash32(textOf(t.text)).toString(16).padStart(8, '0') })),
});

/** Source language first, so that hashes are of the text written first. */
const bySource = (course: Course) => {
  const rank = (language: Language) => (language === course.file.source ? 0 : 1);
  return course.pages.toSorted((a, b) => rank(a.language) - rank(b.language));
};

const distinct = (things: { id: string }[]): boolean =>
  things.every(({ id }) => id) && new Set(things.map(({ id }) => id)).size === things.length;

/** What the lock must hold for the course as it is written now, in reading order, each id once; nothing of what still lacks ids or has doubles. */
export function wantedEntries(course: Course): Map<string, LockEntry> {
  const wanted = new Map<string, LockEntry>();
  const add = (entry: LockEntry) => {
    if (!wanted.has(entry.id)) wanted.set(entry.id, entry);
  };
  for (const { id } of course.file.lessons) add({ id, kind: 'lesson' });
  for (const page of bySource(course)) {
    for (const q of page.questions) if (q.id && distinct(q.options) && distinct(q.targets)) add(questionEntry(q));
    for (const c of page.checklists)
      if (c.id && c.items.length && distinct(c.items))
        add({ id: c.id, kind: 'checklist', width: Math.min(48, c.items.length), items: c.items.map((i) => i.id) });
    if (page.scenario && page.kind === 'scenario') {
      const all = page.scenario.scenes.flatMap((s) => s.choices);
      const [choices, endings] = [all.map((c) => c.id), page.scenario.endings.map((e) => e.id)];
      if (choices.length && endings.length && distinct(all) && distinct(page.scenario.endings))
        add({ id: page.id, kind: 'scenario', width: bitsFor(choices.length), endingsWidth: endings.length, choices, endings });
    }
  }
  return wanted;
}

/** The lock under the names that ids have now (`previously` of course.yaml, old: new); a question keeps its revision. */
export const renamed = (lock: Lock, previously: Record<string, string>): Lock =>
  lock.map((entry) => {
    const [id = '', ...revision] = entry.id.split('.');
    return { ...entry, id: [previously[id] ?? id, ...revision].join('.') };
  });

const grown = (old: string[], now: string[]) => [...old, ...now.filter((id) => !old.includes(id))];

/** An entry with what its thing has gained since. */
function extended(old: LockEntry, now: LockEntry): LockEntry {
  if (old.kind === 'question' && now.kind === 'question' && old.type === now.type) {
    const merge = (a: typeof old.options, b: typeof old.options) => [...a, ...b.filter((o) => !a.some((x) => x.id === o.id))];
    return { ...old, options: merge(old.options, now.options), targets: merge(old.targets, now.targets) };
  }
  if (old.kind === 'checklist' && now.kind === 'checklist') return { ...old, items: grown(old.items, now.items) };
  if (old.kind === 'scenario' && now.kind === 'scenario')
    return { ...old, choices: grown(old.choices, now.choices), endings: grown(old.endings, now.endings) };
  return old;
}

/**
 * The lock with everything of `wanted` in it: what was there keeps its place, width and order; what is new comes last;
 * what is gone stays as a tombstone. What does not fit its width is left as it was (rule `lock` tells it).
 */
export function extendLock(lock: Lock, wanted: Map<string, LockEntry>): Lock {
  const kept = lock.map((old): LockEntry => {
    const now = wanted.get(old.id);
    if (!now || now.kind !== old.kind) return { ...old, gone: true };
    const { gone: _, ...back } = old;
    const entry = extended(back, now);
    return fits(entry) ? entry : back;
  });
  return [...kept, ...[...wanted.values()].filter((entry) => !lock.some((old) => old.id === entry.id))];
}

/** Whether an entry is within the limits of the lock, for example 48 bits an answer. */
export const storable = (entry: LockEntry): boolean => lockFile.safeParse([entry]).success && fits(entry);

/** Whether what an entry now holds still fits the width it was given. */
export function fits(entry: LockEntry): boolean {
  switch (entry.kind) {
    case 'question':
      return widthOf(shapeOf(entry.type, entry.options.length, entry.targets.length)) <= entry.width;
    case 'checklist':
      return entry.items.length <= entry.width;
    case 'scenario':
      return bitsFor(entry.choices.length) <= entry.width && entry.endings.length <= entry.endingsWidth;
    default:
      return true;
  }
}
