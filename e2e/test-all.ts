import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// `npm run test:all`: everything, with seeds of its own; `SEED=… npm run test:all` repeats a run. It stops at the first step that fails.

type Variables = Record<string, string>;

const seed = process.env.SEED ?? String(randomInt(2 ** 31));
const folder = mkdtempSync(join(tmpdir(), 'beredd-'));
process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true });
  console.log(`SEED=${seed}`);
});

/** Runs a script of package.json; a failure ends the whole run with its exit code. */
function npm(words: string, variables: Variables = {}): void {
  console.log(
    `\n> ${Object.entries(variables)
      .map(([name, value]) => `${name}=${value} `)
      .join('')}npm run ${words}`,
  );
  const { status } = spawnSync('npm', ['run', '--silent', ...words.split(' ')], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, SEED: seed, RUN: 'all', ...variables },
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** File name and SHA-256 of each package in a folder, as its index says. */
const hashes = (packages: string): string[] =>
  (JSON.parse(readFileSync(join(packages, 'index.json'), 'utf8')) as { file: string; sha256: string }[]).map(
    ({ file, sha256 }) => `${sha256}  ${file}`,
  );

const elsewhere = { sco: join(folder, 'sco'), packages: join(folder, 'packages') };
const react = join(folder, 'react');

npm('check');
npm('build');
npm('check:site');
npm('package', { TZ: 'Pacific/Auckland' });
npm(`build:sco -- --outDir ${elsewhere.sco}`, { TZ: 'America/Los_Angeles' });
npm(`package -- --build ${elsewhere.sco} --out ${elsewhere.packages}`, { TZ: 'America/Los_Angeles' });
const here = new Set(hashes('packages'));
const other = hashes(elsewhere.packages).filter((line) => !here.has(line));
if (other.length > 0) {
  console.error(`Packages differ with the time zone they were built in:\n${other.join('\n')}`);
  process.exit(1);
}
npm('test:unit');
npm('test:journeys');
// Preact says nothing of markup that differs from the server's; React does, and a journey fails on what it says.
npm(`build -- --outDir ${react}`, { ALIAS: 'none' });
npm('test:journeys -- --project=site --grep-invert @appearance', { DIST: react, RUN: 'react' });
