import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundler } from './bundle.ts';

const sources = {
  'src/sco/entry.ts': `import { host } from 'beredd:host'; import { islands } from 'beredd:islands';
    globalThis.started = [host({ course: 'demo' }), Object.keys(islands).join(), import.meta.env.SSR];`,
  'src/runtime/lms-port.ts': `export const lmsPort = (connect, outline) => connect() + ' ' + outline.course;`,
  'src/runtime/scorm12.ts': `export const scorm12 = () => 'twelve';`,
  'src/runtime/scorm2004.ts': `export const scorm2004 = () => 'later';`,
  'src/blocks/quiz/Quiz.tsx': `import { useState } from 'react'; export default function Quiz() { const [n] = useState(0); return <p>{n}</p>; }`,
  'src/blocks/final-test/FinalTest.tsx': `import { readNote } from '../../learner/notes.ts'; export default () => { void readNote('a', 'b'); return <i>test</i>; }`,
  'src/learner/notes.ts': `export const readNote = async () => 'database'; export const writeNote = async () => {}; export const eraseNotes = async () => {};`,
};

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'bundle-'));
  await symlink(resolve('node_modules'), join(root, 'node_modules'));
  for (const [file, text] of Object.entries(sources)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
});
afterAll(() => rm(root, { recursive: true, force: true }));

const startedBy = (script: string): unknown => new Function('globalThis', `${script}; return globalThis.started;`)({});

test('a page’s script holds its islands and its standard’s driver, on Preact, and no more', async () => {
  const scripts = await bundler(root)(['Quiz'], 'scorm12');
  expect(Object.keys(scripts)).toEqual(['sco.js']);
  expect(startedBy(scripts['sco.js'] ?? '')).toEqual(['twelve demo', 'Quiz', false]);
  expect(scripts['sco.js']).not.toMatch(/later|FinalTest|react\.transitional|import\(|#region/);
});

test('notes come in a script of their own, which sco.js asks for', async () => {
  const scripts = await bundler(root)(['FinalTest'], 'scorm2004');
  expect(startedBy(scripts['sco.js'] ?? '')).toEqual(['later demo', 'FinalTest', false]);
  expect(scripts['sco.js']).toContain('./notes.js');
  expect(scripts['sco.js']).not.toContain('database');
  const notes = new Function(`${scripts['notes.js']}; return bereddNotes;`)() as { readNote(): Promise<string> };
  expect(await notes.readNote()).toBe('database');
});

test('the same islands and standard are bundled once', async () => {
  const bundle = bundler(root);
  const [first, second, other] = [bundle(['Quiz'], 'scorm12'), bundle(['Quiz'], 'scorm12'), bundle(['Quiz'], 'scorm2004')];
  expect(first).toBe(second);
  expect(await first).not.toEqual(await other);
});

test('an island that is no block says where it was looked for', async () => {
  await expect(bundler(root)(['RiskMap'], 'scorm12')).rejects.toThrow('there is no src/blocks/risk-map/RiskMap.tsx');
});
