import type { Edition } from '../src/schema/edition.ts';

/** One package in packages/index.json. `bytes`: of the zip. `minutes`: to take the course. */
export interface IndexEntry {
  course: string;
  path: string | null;
  version: string;
  edition: Edition | 'multi';
  editions: Edition[];
  standard: string;
  organisation: string | null;
  options: Record<string, unknown>;
  file: string;
  bytes: number;
  sha256: string;
  title: string;
  minutes: number;
}

/** The package an entry stands for, whatever its version. */
const keyOf = ({ course, path, edition, standard, organisation, options }: IndexEntry): string =>
  JSON.stringify([course, path, edition, standard, organisation, options]);

/** The index after a run: what was made takes the place of its older versions, the rest stays while its zip does. By file name. */
export function updatedIndex(before: readonly IndexEntry[], made: readonly IndexEntry[], exists: (file: string) => boolean): IndexEntry[] {
  const remade = new Set(made.map(keyOf));
  const kept = before.filter((entry) => !remade.has(keyOf(entry)) && exists(entry.file));
  return [...kept, ...made].sort((a, b) => (a.file < b.file ? -1 : 1));
}
