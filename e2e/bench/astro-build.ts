import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The project's folder. */
export const project = join(import.meta.dirname, '..', '..');

/** Runs Astro in a process of its own; the seconds it took. Where it fails, its output is in the error. */
export async function astroBuild(outDir: string, { sco = false, content = 'content', root = project } = {}): Promise<number> {
  const begun = performance.now();
  const env = { ...process.env, BEREDD_CONTENT: content };
  const words = [join(project, 'scorm', 'astro.ts'), sco ? 'sco' : 'site', '--outDir', outDir];
  await run(process.execPath, words, { cwd: root, env, maxBuffer: 1e8 });
  return (performance.now() - begun) / 1000;
}
