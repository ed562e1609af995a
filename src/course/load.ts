import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { courseFile, mediaFile } from '../schema/course.ts';
import { type Language, languages } from '../schema/edition.ts';
import { factFile } from '../schema/fact.ts';
import { lockFile } from '../schema/lock.ts';
import { organisationFile } from '../schema/organisation.ts';
import { glossaryFile } from '../schema/term.ts';
import { type Fault, type Place, type Say, sayIn } from './fault.ts';
import type { Course, Library, Page } from './model.ts';
import { parsePage } from './parse-page.ts';
import { readYaml } from './yaml.ts';

/** Reads files below `root`; names in faults are relative to `base`. The only part of course/ that touches the disk. */
class Reader {
  faults: Fault[] = [];
  base: string;
  constructor(base: string) {
    this.base = base;
  }
  say(path: string): Say {
    return sayIn(this.name(path), this.faults);
  }
  name(path: string): string {
    return relative(this.base, path).replaceAll('\\', '/');
  }
  list(dir: string, ext: string): string[] {
    return existsSync(dir)
      ? readdirSync(dir)
          .filter((f) => f.endsWith(ext))
          .sort()
          .map((f) => join(dir, f))
      : [];
  }
  folders(dir: string): string[] {
    return existsSync(dir)
      ? readdirSync(dir, { withFileTypes: true })
          .filter((e) => e.isDirectory())
          .map((e) => e.name)
          .sort()
      : [];
  }
  readonly #places = new Map<string, (path: PropertyKey[]) => Place>();
  yaml<S extends Parameters<typeof readYaml>[2]>(path: string, schema: S) {
    const read = readYaml(readFileSync(path, 'utf8'), this.name(path), schema);
    this.faults.push(...read.faults);
    this.#places.set(this.name(path), read.at);
    return read;
  }
  at = (file: string, path: PropertyKey[]): Place => this.#places.get(file)?.(path) ?? { line: 1, column: 1 };
}

const slugOf = (path: string) => path.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');

function pages(reader: Reader, dir: string, language: Language): Page[] {
  const found: Page[] = [];
  const add = (path: string, kind: Page['kind'], id: string) => {
    const { page, faults, read } = parsePage(readFileSync(path, 'utf8'), reader.name(path), language, kind, id);
    reader.faults.push(...faults);
    if (read) found.push(page);
  };
  for (const kind of ['about', 'final-test'] as const) if (existsSync(join(dir, `${kind}.mdx`))) add(join(dir, `${kind}.mdx`), kind, kind);
  for (const path of reader.list(join(dir, 'lessons'), '.mdx')) add(path, 'lesson', slugOf(path));
  for (const path of reader.list(join(dir, 'scenarios'), '.mdx')) add(path, 'scenario', slugOf(path));
  return found;
}

function loadCourse(reader: Reader, dir: string, folder: string): Course | undefined {
  const path = join(dir, 'course.yaml');
  if (!existsSync(path)) {
    reader.say(path)(undefined, 'The course has no course.yaml.', 'Write one; `npm run new -- course` leaves a valid start.');
    return undefined;
  }
  const { value: file, at } = reader.yaml(path, courseFile);
  const written = languages.flatMap((language) => pages(reader, join(dir, language), language));
  if (!file) return undefined;
  if (file.id !== folder)
    reader.say(path)(at(['id']), `The course's id is \`${file.id}\` but its folder is \`${folder}\`.`, 'Give both the same name.');
  const lockOf = (name: string) => (existsSync(join(dir, name)) ? (reader.yaml(join(dir, name), lockFile).value ?? []) : []);
  const mediaPath = join(dir, 'media', 'media.yaml');
  const media = (existsSync(mediaPath) ? (reader.yaml(mediaPath, mediaFile).value ?? []) : []).map((entry) => {
    const source = join(dir, 'media', entry.file);
    return { ...entry, ...(entry.file.endsWith('.svg') && existsSync(source) && { svg: readFileSync(source, 'utf8') }) };
  });
  const mediaFiles = reader
    .list(join(dir, 'media'), '')
    .map((f) => basename(f))
    .filter((f) => f !== 'media.yaml');
  return {
    dir: reader.name(dir),
    file,
    lock: lockOf('ids.lock.yaml'),
    released: lockOf('released.lock.yaml'),
    media,
    mediaFiles,
    pages: written,
  };
}

/**
 * All content below `root` (courses/, facts/, glossary.yaml, organisations/), with every fault found on the way.
 * @param shared where facts, glossary and organisations lie when `root` has none (fixtures lean on the real ones)
 */
export function loadLibrary(root: string, { base = join(root, '..'), shared = root } = {}): Library {
  const reader = new Reader(base);
  const facts: Library['facts'] = new Map();
  for (const folder of reader.folders(join(shared, 'facts')))
    for (const path of reader.list(join(shared, 'facts', folder), '.yaml')) {
      const { value, at } = reader.yaml(path, factFile);
      for (const [key, fact] of Object.entries(value ?? {})) {
        const id = `${folder.toLowerCase()}/${key}`;
        if (facts.has(id))
          reader.say(path)(at([key]), `There are two facts \`${id}\`.`, `Rename one; the other is in ${facts.get(id)?.file}.`);
        if (fact.jurisdiction !== folder)
          reader.say(path)(
            at([key, 'jurisdiction']),
            `A fact of ${fact.jurisdiction} lies in the folder ${folder}.`,
            'Move it, or mend `jurisdiction`.',
          );
        facts.set(id, { ...fact, file: reader.name(path) });
      }
    }
  const glossary = join(shared, 'glossary.yaml');
  const terms: Library['terms'] = new Map();
  for (const [i, term] of (existsSync(glossary) ? (reader.yaml(glossary, glossaryFile).value ?? []) : []).entries()) {
    if (terms.has(term.id))
      reader.say(glossary)(
        reader.at(reader.name(glossary), [i, 'id']),
        `There are two terms \`${term.id}\`.`,
        'Take one away, or rename it.',
      );
    terms.set(term.id, { ...term, file: reader.name(glossary) });
  }
  const organisations: Library['organisations'] = new Map();
  for (const path of reader.list(join(shared, 'organisations'), '.yaml')) {
    const { value } = reader.yaml(path, organisationFile);
    if (value) organisations.set(slugOf(path), value);
  }
  const courses = reader
    .folders(join(root, 'courses'))
    .flatMap((folder) => loadCourse(reader, join(root, 'courses', folder), folder) ?? []);
  return { courses, facts, terms, organisations, faults: reader.faults, at: reader.at };
}
