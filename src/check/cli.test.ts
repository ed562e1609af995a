import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { courseYaml, page, withContent } from './library-of.ts';

const cli = fileURLToPath(new URL('cli.ts', import.meta.url));
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
  return { status, said: (stdout + stderr).replace(/\(\d+\.\d s\)/g, '(0.0 s)') };
};

test('--content tells faults, --fix mends what it can, the exit status says whether all is well', () => {
  const files = {
    'courses/demo/course.yaml': courseYaml({}),
    'courses/demo/sv/about.mdx': '---\ntitle: a\nlead: b\nsummary: c\n---\nText.',
    'courses/demo/sv/lessons/one.mdx': page('Text.'),
  };
  withContent(files, (root) => {
    expect(run('--content', '--root', root)).toEqual({
      status: 1,
      said: `✗ content (0.0 s)
content/courses/demo/ids.lock.yaml:1:1  The lock is not up to date: \`one\`. Run \`npm run check -- --fix\`.

1 fault, 0 warnings. \`npm run check -- --fix\` can mend 1.
`,
    });
    expect(run('--fix', '--root', root)).toEqual({
      status: 0,
      said: 'wrote content/courses/demo/ids.lock.yaml\n✓ content (0.0 s)\n0 faults, 0 warnings.\n',
    });
    expect(run('--fix', '--same', 'safe', '--root', root)).toEqual({
      status: 2,
      said: 'There is no question `safe`. There is none yet.\n',
    });
  });
});
test('what it does not understand', () => {
  expect(run('--contnt').status).toBe(2);
  expect(run('--same', 'safe')).toEqual({ status: 2, said: '`--same` goes with `--fix`.\n' });
});
