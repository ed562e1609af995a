import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundler } from './bundle.ts';
import { help, readOptions, UsageError, wanted } from './options.ts';
import { type Packaged, packageCourse } from './package-course.ts';
import { type IndexEntry, updatedIndex } from './package-index.ts';
import { type BuiltPage, readBuild, type ScoBuild } from './read-build.ts';
import { sheet } from './sheet.ts';
import type { Target } from './targets/target.ts';
import { writeWhole } from './write-whole.ts';

/** Bytes before compression. A longer page is to be split by paths; a longer script has a library in it that it should load later. */
const budget = { 'index.html': 600_000, 'sco.js': 96_000 };

async function openBuild(folder: string): Promise<ScoBuild> {
  const build = existsSync(folder) ? await readBuild(folder) : undefined;
  if (build && build.pages.length > 0) return build;
  throw new UsageError(`There is no SCO build in ${folder}. Make one first: TARGET=sco npx astro build --outDir ${folder}`);
}

async function readIndex(path: string): Promise<IndexEntry[]> {
  return existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as IndexEntry[]) : [];
}

async function write(
  out: string,
  { course, edition, outline }: BuiltPage,
  target: Target,
  { zip, description }: Extract<Packaged, { zip: Uint8Array }>,
): Promise<IndexEntry> {
  const { title, version, minutes } = description;
  const name = `${course}_${version}_${edition}_${target.name}`;
  const file = `${name}.zip`;
  const sha256 = createHash('sha256').update(zip).digest('hex');
  await writeWhole(join(out, file), zip);
  await writeWhole(join(out, `${file}.sha256`), `${sha256}  ${file}\n`);
  await writeWhole(
    join(out, `${name}.html`),
    sheet({ description, target, file, bytes: zip.length, sha256, scored: outline.test !== undefined }),
  );
  return {
    course,
    path: null,
    version,
    edition,
    editions: [edition],
    standard: target.name,
    organisation: null,
    options: {},
    file,
    bytes: zip.length,
    sha256,
    title,
    minutes,
  };
}

/** Runs the command; `say` gets lines for people, `root` is where the sources and node_modules are. The exit code: 0 only if every package asked for was made. */
export async function run(words: readonly string[], say: (line: string) => void, root = process.cwd()): Promise<number> {
  const options = readOptions(words);
  if (options.help) {
    say(help);
    return 0;
  }
  const build = await openBuild(options.build);
  const jobs = wanted(options, build.pages);
  const bundle = bundler(root);
  await mkdir(options.out, { recursive: true });
  const made: IndexEntry[] = [];
  for (const { page, target } of jobs) {
    const packaged = await packageCourse(page, build.files, target, bundle, budget);
    if ('faults' in packaged) {
      say(`${page.course} ${page.edition} ${target.name} was not made:`);
      for (const fault of packaged.faults) say(`  ${fault}`);
    } else {
      const entry = await write(options.out, page, target, packaged);
      made.push(entry);
      say(`${entry.file}  ${Math.ceil(entry.bytes / 1000)} kB`);
    }
  }
  const index = join(options.out, 'index.json');
  const entries = updatedIndex(await readIndex(index), made, (file) => existsSync(join(options.out, file)));
  await writeWhole(index, `${JSON.stringify(entries, null, 2)}\n`);
  say(`${made.length} of ${jobs.length} packages lie in ${options.out}.`);
  return made.length === jobs.length ? 0 : 1;
}

if (import.meta.main) {
  process.exitCode = await run(process.argv.slice(2), (line) => console.log(line)).catch((error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  });
}
