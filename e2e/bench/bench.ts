import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { unzipSync } from 'fflate';
import { launchOptions } from '../chromium.ts';
import { project } from './astro-build.ts';
import { browserRun, type Steps } from './browser-run.ts';
import { buildTimes } from './build-times.ts';
import { floor as makeFloor } from './floor.ts';
import { floorZip, hasMeasuringProgram, runMeasuringProgram } from './measuring-program.ts';
import { packageSizes } from './package-sizes.ts';
import { packedState } from './packed-state.ts';
import { buildReference, type Package } from './reference.ts';
import { siteFigures } from './site.ts';
import { rowsOf, table } from './table.ts';

const runs = 5;

const oursSteps: Steps = [
  { press: '[data-start]' },
  { press: '#question-1 input' },
  { press: '#question-1 [type=submit]' },
  { see: '#question-1 .verdict' },
];
const floorSteps: Steps = [
  { press: 'section:not([hidden]) input' },
  { press: 'section:not([hidden]) button' },
  { see: 'output:not([hidden])' },
];

const later = ['600 lessons in 60 packages'];

const say = (what: string): void => console.error(`${what} …`);

async function floorPackage(): Promise<Package> {
  const zip = await floorZip();
  return zip ? { zip, files: unzipSync(zip) } : makeFloor();
}

const folder = await mkdtemp(join(tmpdir(), 'beredd-bench-'));
const browser = await chromium.launch(launchOptions());
try {
  say('Building');
  const reference = await buildReference();
  const floor = await floorPackage();
  const times = await buildTimes(folder);
  say('Reading the site');
  const site = await siteFigures(browser, join(folder, 'dist'));
  say(`Launching the package ${runs} times on a slow phone`);
  const [ours, handWritten] = await browserRun(
    browser,
    [
      { files: reference.files, steps: oursSteps },
      { files: floor.files, steps: floorSteps },
    ],
    runs,
  );
  const measured = hasMeasuringProgram() ? await runMeasuringProgram({ ours: reference.zip, floor: floor.zip }, runs) : undefined;
  if (!ours || !handWritten) throw new Error('Nothing was launched.');
  const slow = measured?.get('ours');
  const slowFloor = measured?.get('floor');
  const rows = rowsOf({
    ...packageSizes(reference),
    scoRequests: ours.requests,
    scoInteractive: (slow?.interactive ?? ours.interactive) / (slowFloor?.interactive ?? handWritten.interactive),
    scoFeedback: ours.feedback / handWritten.feedback,
    scoBlocking: slow?.tbt ?? ours.blocking,
    scoCallsBeforePaint: ours.callsBeforePaint,
    scoCommitsBeforePaint: ours.commitsBeforePaint,
    scoCommits: ours.commits,
    ...site,
    ...packedState(),
    buildSite: times.site / times.bare,
    buildSco: times.sco / times.site,
    buildZips: times.zips / times.site,
  });
  console.log(table(rows, later));
  const launches = { ours, floor: handWritten, ...(measured && { measuringProgram: Object.fromEntries(measured) }) };
  const result = { when: new Date().toISOString(), node: process.version, chromium: browser.version(), runs, rows, times, launches };
  await writeFile(join(project, 'bench-results.json'), `${JSON.stringify(result, null, 2)}\n`);
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}
