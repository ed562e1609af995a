import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as session from '../src/learner/session.ts';
import { bundler, sessionNames } from './bundle.ts';

const sources = {
  'src/sco/entry.ts': `import { host } from 'beredd:host'; globalThis.started = [host({ course: 'demo' }), import.meta.env.SSR];`,
  'src/sco/islands.ts': `import { islands } from 'beredd:islands'; export const names = Object.keys(islands);`,
  'src/sco/later.ts': `export const later = (file) => async () => file;`,
  'src/learner/use-record.ts': `import { update } from './session.ts'; export const change = update;`,
  'src/learner/session.ts': `export const update = () => 'a session of its own';`,
  'src/runtime/lms-port.ts': `export const lmsPort = (connect, outline) => connect() + ' ' + outline.course;`,
  'src/runtime/scorm12.ts': `export const scorm12 = () => 'twelve';`,
  'src/runtime/scorm2004.ts': `export const scorm2004 = () => 'later';`,
  'src/blocks/quiz/Quiz.tsx': `import { useState } from 'react'; export default function Quiz() { const [n] = useState(0); return <p>{n}</p>; } import { change } from '../../learner/use-record.ts'; Quiz.change = change;`,
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

test('the start holds its standard’s driver and no island', async () => {
  const scripts = await bundler(root)(['Quiz'], 'scorm12');
  expect(Object.keys(scripts)).toEqual(['sco.js', 'islands.js']);
  expect(startedBy(scripts['sco.js'] ?? '')).toEqual(['twelve demo', false]);
  expect(scripts['sco.js']).not.toMatch(/later|preact|useState|import\(|#region/);
  expect(Object.keys(await bundler(root)([], 'scorm12'))).toEqual(['sco.js']);
});

/** What islands.js leaves in a window whose session is `update`. */
const islandsOf = (script: string, update: () => string): { names: string[] } =>
  new Function('window', `${script}; return bereddIslands;`)({ bereddSession: { update } }) as { names: string[] };

test('islands come in a script of their own, on Preact and on the session that is running', async () => {
  const { 'islands.js': script = '' } = await bundler(root)(['Quiz'], 'scorm12');
  expect(islandsOf(script, () => 'the running one').names).toEqual(['Quiz']);
  expect(script).not.toMatch(/FinalTest|react\.transitional|a session of its own/);
});

test('notes come in a third, which an island asks for', async () => {
  const scripts = await bundler(root)(['FinalTest'], 'scorm2004');
  expect(startedBy(scripts['sco.js'] ?? '')).toEqual(['later demo', false]);
  expect(scripts['islands.js']).toContain('./notes.js');
  expect(scripts['islands.js']).not.toContain('database');
  const notes = new Function(`${scripts['notes.js']}; return bereddNotes;`)() as { readNote(): Promise<string> };
  expect(await notes.readNote()).toBe('database');
});

test('the islands see all that the session offers', () => {
  expect(sessionNames).toEqual(Object.keys(session).sort());
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
