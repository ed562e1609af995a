import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { siteGate } from './gate.ts';

/** Reads the built site and says what would break under a strict host; exits with 1 if anything would. */
const folder = process.argv[2] ?? 'dist';
const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join('/'));
const files = new Map(await Promise.all(names.map(async (name) => [name, new Uint8Array(await readFile(join(folder, name)))] as const)));
const faults = siteGate(files);
for (const fault of faults) console.error(fault);
console.log(
  faults.length
    ? `${faults.length} faults in ${folder}.`
    : `${names.length} files in ${folder}: nothing inline, nothing dangling, nothing from another host.`,
);
process.exitCode = faults.length ? 1 : 0;
