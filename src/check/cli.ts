import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadLibrary } from '../course/load.ts';
import { slotOf } from '../course/lock.ts';
import { didYouMean } from '../course/nearest.ts';
import { checkContent } from './check-content.ts';
import { fixContent } from './fix.ts';
import { report } from './print.ts';

const usage = `npm run check                              formatting, lint, types, import table and content
npm run check -- --content                 only content
npm run check -- --fix                     write missing ids and the lock, then check the content
npm run check -- --fix --same <question>   the same, and take a question's new wording as meaning the same (may be repeated)
  --root <folder>                          another folder of content (content/)`;

interface Result {
  name: string;
  passed: boolean;
  output: string;
  seconds: number;
}

const tools: { name: string; command: string[] }[] = [
  { name: 'formatting and lint', command: ['biome', 'check'] },
  { name: 'types', command: ['astro', 'check'] },
  { name: 'import table', command: ['vitest', 'run', 'src/check/architecture.test.ts'] },
];

/** Runs one of the project's tools; npm has put them on the path. */
function run({ name, command }: (typeof tools)[number]): Promise<Result> {
  const begun = performance.now();
  const [program = '', ...args] = command;
  return new Promise((done) => {
    let output = '';
    const child = spawn(program, args, {
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    const finish = (passed: boolean) => done({ name, passed, output, seconds: (performance.now() - begun) / 1000 });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => {
        output += text.toString();
      });
    child.on('error', (error) => {
      output += error.message;
      finish(false);
    });
    child.on('close', (status) => finish(status === 0));
  });
}

function content(root: string): Result {
  const begun = performance.now();
  const faults = checkContent(loadLibrary(root), new Date().toISOString().slice(0, 10));
  return {
    name: 'content',
    passed: !faults.some((fault) => fault.severity === 'error'),
    output: report(faults),
    seconds: (performance.now() - begun) / 1000,
  };
}

function print({ name, passed, output, seconds }: Result): void {
  console.log(`${passed ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
  if (!passed || name === 'content') console.log(output.trimEnd());
}

/** `--fix`; false when the question to take as the same does not exist. */
function fix(root: string, same: string[]): boolean {
  if (same.length) {
    const slots = loadLibrary(root).courses.flatMap((course) => course.pages.flatMap((page) => page.questions.map(slotOf)));
    const unknown = same.find((slot) => !slots.includes(slot));
    if (unknown !== undefined) {
      console.error(`There is no question \`${unknown}\`. ${didYouMean(unknown, slots, 'ids.lock.yaml')}`);
      return false;
    }
  }
  const { written, faults } = fixContent(root, same);
  for (const file of written) console.log(`wrote ${file}`);
  if (faults.length) console.log(report(faults));
  return true;
}

function options() {
  try {
    return parseArgs({
      options: {
        content: { type: 'boolean' },
        fix: { type: 'boolean' },
        same: { type: 'string', multiple: true, default: [] },
        root: { type: 'string', default: 'content' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    return undefined;
  }
}

/** Exit status: 0 nothing wrong, 1 faults, 2 not understood. */
async function main(): Promise<number> {
  const asked = options();
  if (!asked) return 2;
  if (asked.help) {
    console.log(usage);
    return 0;
  }
  const root = resolve(asked.root);
  if (asked.same.length && !asked.fix) {
    console.error('`--same` goes with `--fix`.');
    return 2;
  }
  if (asked.fix && !fix(root, asked.same)) return 2;
  // The tools begin first: the content is read while they run.
  const running = asked.content || asked.fix ? [] : tools.map(run);
  const results = [content(root), ...(await Promise.all(running))];
  for (const result of results) print(result);
  return results.every(({ passed }) => passed) ? 0 : 1;
}

process.exitCode = await main();
