import { gzipSync } from 'node:zlib';
import type { Package } from './reference.ts';
import type { Figures } from './table.ts';

/** Bytes as kB of 1,024. */
export const kB = (bytes: number): number => bytes / 1024;

/** As a web server compresses. */
export const gzipped = (bytes: Uint8Array | string): number => gzipSync(bytes, { level: 6 }).length;

const isPicture = (name: string): boolean => /\.(?:avif|gif|jpg|png|webp|mp4)$/.test(name);

const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);

/** What a learner reads of a page: its text without markup and data. */
const textOf = (page: string): string =>
  page
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

/** The files a launch asks for before anything is done: the page, its stylesheets and its scripts. */
function startFiles({ files }: Package): Uint8Array[] {
  const page = new TextDecoder().decode(files['index.html']);
  const named = [...page.matchAll(/<(?:script|link)\b[^>]*?\s(?:src|href)="(?:\.\/)?([^"]+)"/g)].flatMap(([, name]) => name ?? []);
  return ['index.html', ...named].flatMap((name) => files[name] ?? []);
}

/** The figures of a package that no browser is needed for. */
export function packageSizes(made: Package): Figures {
  const { zip, files } = made;
  const start = startFiles(made);
  const pictures = sum(Object.entries(files).flatMap(([name, bytes]) => (isPicture(name) ? [bytes.length] : [])));
  return {
    scoStartGzip: kB(sum(start.map(gzipped))),
    scoStartPlain: kB(sum(start.map((bytes) => bytes.length))),
    scoScriptGzip: kB(gzipped(files['sco.js'] ?? new Uint8Array())),
    zipBeyond: kB(zip.length - pictures - gzipped(textOf(new TextDecoder().decode(files['index.html'])))),
  };
}
