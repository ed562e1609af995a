import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { findChromium } from '../chromium.ts';
import { project } from './astro-build.ts';

/** Where a measuring program for packages of any maker may lie: a folder with measure.mjs, which needs playwright-core. */
const folder = resolve(process.env.BENCH_DIR ?? join(project, '..', 'shared', 'bench'));

export const hasMeasuringProgram = (): boolean => existsSync(join(folder, 'measure.mjs'));

/** Its floor page, where it has one: the reference course written by hand. */
export const floorZip = (): Promise<Uint8Array | undefined> => readFile(join(folder, 'floor.zip')).catch(() => undefined);

/** Medians on a slow phone, ms, among what else the program measures; `tbt`: total blocking time. */
export interface Medians {
  interactive: number;
  tbt: number;
}

interface Result {
  packages: { name: string; conditions: { 'slow-gzip': { median: Medians } } }[];
}

/** Has the program measure packages side by side; medians by package. */
export async function runMeasuringProgram(zips: Readonly<Record<string, Uint8Array>>, runs: number): Promise<Map<string, Medians>> {
  const copy = await mkdtemp(join(tmpdir(), 'beredd-measure-'));
  try {
    await cp(folder, copy, { recursive: true, filter: (path) => !path.endsWith('node_modules') });
    await symlink(join(project, 'node_modules'), join(copy, 'node_modules'), 'junction');
    for (const [name, bytes] of Object.entries(zips)) await writeFile(join(copy, `${name}.package.zip`), bytes);
    const subjects = Object.keys(zips).map((name) => `${name}=${name}.package.zip`);
    const chromium = findChromium();
    const options = [
      '--runs',
      String(runs),
      '--conditions',
      'slow-gzip',
      '--json',
      'result.json',
      ...(chromium ? ['--chromium', chromium] : []),
    ];
    await promisify(execFile)(process.execPath, ['measure.mjs', ...options, ...subjects], { cwd: copy, maxBuffer: 1e8 });
    const { packages } = JSON.parse(await readFile(join(copy, 'result.json'), 'utf8')) as Result;
    return new Map(packages.map(({ name, conditions }) => [name, conditions['slow-gzip'].median]));
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
