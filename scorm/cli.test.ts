import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Outline } from '../src/schema/outline.ts';
import { run } from './cli.ts';

const outline: Outline & { summary: string; minutes: number } = {
  course: 'demo',
  version: '1.0.0',
  edition: 'fi-FI',
  jurisdiction: 'FI',
  title: 'Matka',
  summary: 'Lyhyt',
  minutes: 5,
  lessons: [{ id: 'start', title: 'Alku', minutes: 5, parts: [] }],
  slots: [{ id: 'start', kind: 'lesson' }],
  completion: 'lessons',
  recompletion: 'keep',
};
const page = (body: string): string =>
  `<!doctype html><html lang="fi-FI"><head><title>Matka</title><link rel="stylesheet" href="/_astro/Page.A1.css"></head><body><main>${body}</main></body></html>`;

let folder = '';
let lines: string[] = [];
const command = (...words: string[]) =>
  run([...words, '--build', join(folder, 'build'), '--out', join(folder, 'out')], (line) =>
    // The size is that of the day's script.
    lines.push(line.replaceAll(folder, '').replace(/\d+ kB/, '… kB')),
  );

async function build(edition: string, body: string): Promise<void> {
  await writeFile(join(folder, 'build', 'demo', `${edition}.html`), page(body));
  await writeFile(join(folder, 'build', 'demo', `${edition}.json`), JSON.stringify(outline));
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'package-'));
  lines = [];
  await mkdir(join(folder, 'build', 'demo'), { recursive: true });
  await mkdir(join(folder, 'build', '_astro'));
  await writeFile(join(folder, 'build', '_astro', 'Page.A1.css'), 'p{background:url(/_astro/Boat.B2.webp)}');
  await writeFile(join(folder, 'build', '_astro', 'Boat.B2.webp'), 'picture');
  await writeFile(join(folder, 'build', '_astro', 'Other.C3.webp'), 'of another course');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('leaves the zip, its hash, its sheet and the index', async () => {
  await build('fi-fi', '<p>Hei</p>');
  expect(await command('demo', '--standard', 'scorm12')).toBe(0);
  const name = 'demo_1.0.0_fi-FI_scorm12';
  expect((await readdir(join(folder, 'out'))).sort()).toEqual([`${name}.html`, `${name}.zip`, `${name}.zip.sha256`, 'index.json']);
  const bytes = await readFile(join(folder, 'out', `${name}.zip`));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(await readFile(join(folder, 'out', `${name}.zip.sha256`), 'utf8')).toBe(`${sha256}  ${name}.zip\n`);
  expect(JSON.parse(await readFile(join(folder, 'out', 'index.json'), 'utf8'))).toEqual([
    {
      course: 'demo',
      path: null,
      version: '1.0.0',
      edition: 'fi-FI',
      editions: ['fi-FI'],
      standard: 'scorm12',
      organisation: null,
      options: {},
      file: `${name}.zip`,
      bytes: bytes.length,
      sha256,
      title: 'Matka',
      minutes: 5,
    },
  ]);
  const inside = unzipSync(bytes);
  expect(Object.keys(inside)).toEqual([
    'files/boat.b2.webp',
    'files/page.a1.css',
    'imsmanifest.xml',
    'index.html',
    'metadata.xml',
    'sco.js',
  ]);
  expect(strFromU8(inside['files/page.a1.css'] ?? new Uint8Array())).toBe('p{background:url(./boat.b2.webp)}');
});

test('tells every fault, makes the other packages, and leaves nothing half done', async () => {
  await build('fi-fi', '<p onclick="x()">Hei</p><img src="/no.png">');
  await build('sv-fi', '<p>Hej</p>');
  expect(await command('--standard', 'scorm12')).toBe(1);
  expect(lines).toMatchInlineSnapshot(`
    [
      "demo fi-FI scorm12 was not made:",
      "  index.html: <p onclick="x()"> is an inline script.",
      "  index.html: <img src="/no.png"> is root-absolute; a package never lies at a server's root.",
      "demo_1.0.0_sv-FI_scorm12.zip  … kB",
      "1 of 2 packages lie in /out.",
    ]
  `);
  expect((await readdir(join(folder, 'out'))).filter((name) => !name.startsWith('demo_1.0.0_sv-FI'))).toEqual(['index.json']);
});

test('says what to do where there is no build', async () => {
  await expect(command()).rejects.toThrow(
    /^There is no SCO build in .*build\. Make one first: TARGET=sco npx astro build --outDir .*build$/,
  );
});

test('--help tells every option and standard', async () => {
  expect(await command('--help')).toBe(0);
  for (const word of ['--edition', '--standard', '--out', '--build', 'scorm2004-3', 'fi-FI']) expect(lines.join()).toContain(word);
});
