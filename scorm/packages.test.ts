import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../src/course/load.ts';
import type { Page } from '../src/course/model.ts';
import { type Node, textOf } from '../src/course/tree.ts';
import { gate } from './gate.ts';
import { lintManifest } from './lint-manifest.ts';
import type { IndexEntry } from './package-index.ts';
import { testSchemas } from './test-schemas.ts';
import { resolved } from './xml.ts';
import { schemaFaults } from './xsd.ts';

// What is about to be handed out: the zips and the site as the last build left them.
const folders = { packages: resolve(process.env.PACKAGES ?? 'packages'), dist: resolve(process.env.DIST ?? 'dist'), build: 'dist-sco' };
const index = join(folders.packages, 'index.json');
const isBuilt = existsSync(index) && existsSync(folders.dist);
if (!isBuilt && process.env.CI) throw new Error('There are no packages, or no site: the build comes before these tests.');
if (!isBuilt) console.warn('No finished package is tested: there are none, or no site. npm start makes them.');

const entries = isBuilt ? (JSON.parse(readFileSync(index, 'utf8')) as IndexEntry[]) : [];
const open = (file: string): Map<string, Uint8Array> => new Map(Object.entries(unzipSync(readFileSync(join(folders.packages, file)))));
const schemas = await testSchemas();

describe.skipIf(!isBuilt).each(entries.map((entry) => [entry.file, entry] as const))('%s', (file, { standard, sha256 }) => {
  const files = open(file);
  const manifest = strFromU8(files.get('imsmanifest.xml') ?? new Uint8Array());

  test('is the file that the index and the checksum beside it name', () => {
    expect(hash('sha256', readFileSync(join(folders.packages, file)))).toBe(sha256);
    expect(readFileSync(join(folders.packages, `${file}.sha256`), 'utf8')).toBe(`${sha256}  ${file}\n`);
  });

  test('has a manifest at its root that names each of its files, and no other', () => {
    expect(manifest).toContain('<manifest ');
    expect(lintManifest(manifest, files.keys())).toEqual([]);
  });

  test.skipIf(!schemas)('has a manifest that its schemas accept', { timeout: 30_000 }, async () => {
    expect(await schemaFaults(manifest, standard, schemas ?? '')).toEqual([]);
  });

  test('has no root-absolute or dangling address, no other host, nothing inline', () => {
    expect(gate(files)).toEqual([]);
  });
});

/** Text in letters and digits only, so that markup and escapes inside a sentence do not hide it. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** A page, a script or JSON: its sentences stand in markup, in markup inside JSON, in JSON inside attributes. */
const lettersOf = (written: string): string =>
  letters(
    resolved(resolved(written))
      .replace(/\\[nrt]/g, ' ')
      .replace(/<\/?[a-z][^<>]*>/gi, ''),
  );

/** Long enough that nobody writes them twice by chance. */
const sentencesOf = (bodies: Node[][]): string[] =>
  bodies
    .flatMap((body) => textOf(body).split(/(?<=[.!?:])\s+/))
    .map(letters)
    .filter((sentence) => sentence.length >= 25);

const handedOut = (): Map<string, string> => {
  const text = /\.(html|js|json|css|xml|svg)$/;
  const site = readdirSync(folders.dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => text.test(name))
    .map((name) => [`dist/${name}`, lettersOf(readFileSync(join(folders.dist, name), 'utf8'))] as const);
  const inZips = entries.flatMap(({ file }) =>
    [...open(file)].filter(([name]) => text.test(name)).map(([name, bytes]) => [`${file}/${name}`, lettersOf(strFromU8(bytes))] as const),
  );
  return new Map([...site, ...inZips]);
};

describe.skipIf(!isBuilt)('what only a facilitator may read', () => {
  const scenarios = loadLibrary(resolve('content')).courses.flatMap(({ pages }) => pages.flatMap(({ scenario }: Page) => scenario ?? []));
  const all = [...handedOut().values()].join('\n');

  test('is in no package and on no page', () => {
    const kept = sentencesOf(scenarios.flatMap(({ facilitator }) => facilitator.map(({ body }) => body)));
    expect(kept.length).toBeGreaterThan(50);
    expect(kept.filter((sentence) => all.includes(sentence))).toEqual([]);
  });

  test('would be found if it were', () => {
    const shown = sentencesOf(scenarios.flatMap(({ scenes }) => scenes.map(({ body }) => body)));
    expect(shown.length).toBeGreaterThan(50);
    expect(shown.filter((sentence) => !all.includes(sentence))).toEqual([]);
  });
});

/** What the command says of one edition made in a time zone: its index, with checksums. */
async function madeIn(zone: string): Promise<IndexEntry[]> {
  const out = await mkdtemp(join(tmpdir(), 'beredd-'));
  try {
    const words = ['scorm/cli.ts', 'travel-security', '--edition', 'sv-SE', '--build', folders.build, '--out', out];
    await promisify(execFile)(process.execPath, words, { env: { ...process.env, TZ: zone } });
    return JSON.parse(await readFile(join(out, 'index.json'), 'utf8')) as IndexEntry[];
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

test.skipIf(!existsSync(folders.build))('a package made in two time zones is the same, byte for byte', { timeout: 60_000 }, async () => {
  const west = await madeIn('Pacific/Pago_Pago');
  expect(west).toHaveLength(3);
  expect(await madeIn('Pacific/Kiritimati')).toEqual(west);
});
