import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Edition, editionOf } from '../src/schema/edition.ts';
import type { Outline } from '../src/schema/outline.ts';

/** What a page's JSON says beyond the outline; `minutes`: how long the whole course takes. */
export interface BuiltOutline extends Outline {
  summary: string;
  minutes: number;
}

/** One edition of a course, built as one page. */
export interface BuiltPage {
  course: string;
  edition: Edition;
  outline: BuiltOutline;
  html: string;
}

/** What the SCO build left; `files` are what pages share, by their path in it: `_astro/a.css`. */
export interface ScoBuild {
  pages: BuiltPage[];
  files: ReadonlyMap<string, Uint8Array>;
}

/** Reads the folder of `TARGET=sco astro build`: `<course>/<edition>.html` and `.json`, and shared files. Pages by course, then edition. */
export async function readBuild(folder: string): Promise<ScoBuild> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join('/'))
    .sort();
  const pages: BuiltPage[] = [];
  const files = new Map<string, Uint8Array>();
  for (const name of names) {
    const [, course, slug] = /^([^/]+)\/([^/]+)\.html$/.exec(name) ?? [];
    const edition = slug && editionOf(slug);
    if (course && edition) {
      const read = (extension: string) => readFile(join(folder, course, `${slug}.${extension}`), 'utf8');
      pages.push({ course, edition, outline: JSON.parse(await read('json')) as BuiltOutline, html: await read('html') });
    } else if (!/\.(html|json)$/.test(name)) files.set(name, await readFile(join(folder, name)));
  }
  return { pages, files };
}
