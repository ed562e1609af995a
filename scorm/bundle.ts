import { existsSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { build, type OutputChunk, type Plugin } from 'rolldown';
import type { LmsStandard } from '../src/schema/lms-elements.ts';

/** A package's scripts by file name: `sco.js`, which the page asks for; `islands.js`, which the first question asks for; `notes.js`, which the first note does. */
export type Scripts = Readonly<Record<string, string>>;

/** Makes a package's scripts; `islands` by their names in the page. */
export type Bundle = (islands: readonly string[], driver: LmsStandard) => Promise<Scripts>;

/**
 * What islands use of React, from Preact's core: its React compatibility layer would be a tenth of a package's script. An island that
 * needs more of React fails to bundle, and says of what.
 */
const reactModules = {
  react: `export * from 'preact/hooks'; export { createElement } from 'preact';`,
  'react/jsx-runtime': `export * from 'preact/jsx-runtime';`,
  'react-dom/client': `import { hydrate } from 'preact'; export const hydrateRoot = (root, element) => hydrate(element, root);`,
};

/** What learner/session.ts exports: a test holds them equal. */
export const sessionNames = ['outline', 'ready', 'record', 'saveState', 'start', 'subscribe', 'update'];

const folderOf = (island: string): string => island.replace(/(?<=.)(?=[A-Z])/g, '-').toLowerCase();

/** The component of an island: `FinalTest` is src/blocks/final-test/FinalTest.tsx. */
function componentOf(island: string, root: string): string {
  const file = join('src', 'blocks', folderOf(island), `${island}.tsx`);
  if (existsSync(join(root, file))) return join(root, file);
  throw new Error(
    `The page has an island \`${island}\`, but there is no ${file}. In its .astro file import the component under the block's own name.`,
  );
}

/** `beredd:islands`: just the components this page starts. */
const islandsModule = (islands: readonly string[], root: string): string =>
  [
    ...islands.map((name) => `import ${name} from ${JSON.stringify(componentOf(name, root))};`),
    `export const islands = { ${islands.join(', ')} };`,
  ].join('\n');

/** `beredd:host`: the LMS of one standard, as a course sees it. */
const hostModule = (driver: LmsStandard, root: string): string => {
  const runtime = (file: string) => JSON.stringify(join(root, 'src', 'runtime', file));
  return `import { lmsPort } from ${runtime('lms-port.ts')};
import { ${driver} as connect } from ${runtime(`${driver}.ts`)};
export const host = (outline, options) => lmsPort(connect, outline, options);`;
};

/** learner/session.ts for the islands: the one that sco.js has started. */
const sessionModule = `export const { ${sessionNames.join(', ')} } = window.bereddSession;`;

/** learner/notes.ts with the same calls, in a script of its own: the database behind it is as large as all the rest. */
const notesModule = (root: string): string => `import { later } from ${JSON.stringify(join(root, 'src', 'sco', 'later.ts'))};
const ask = later('./notes.js', 'bereddNotes');
${['readNote', 'writeNote', 'eraseNotes'].map((name) => `export const ${name} = async (...given) => (await ask()).${name}(...given);`).join('\n')}`;

const virtual = (modules: Readonly<Record<string, string>>): Plugin => ({
  name: 'beredd',
  resolveId: (id, from) => {
    // Named as ../../learner/session.ts by an island and as ./session.ts by its neighbours.
    const path = id.startsWith('.') && from ? resolve(dirname(from), id).split(sep).join('/') : id;
    const [, own] = /\/src\/learner\/(notes|session)\.ts$/.exec(path) ?? [];
    const name = own ? `beredd:${own}` : id;
    return name in modules ? `\0${name}` : null;
  },
  load: (id) => modules[id.slice(1)] ?? null,
});

async function classicScript(input: string, root: string, modules: Readonly<Record<string, string>>, name?: string): Promise<OutputChunk> {
  const { output } = await build({
    input: join(root, 'src', input),
    cwd: root,
    platform: 'browser',
    plugins: [virtual({ ...reactModules, ...modules })],
    transform: { target: 'es2022', define: { 'import.meta.env.SSR': 'false', 'process.env.NODE_ENV': '"production"' } },
    write: false,
    logLevel: 'warn',
    output: { format: 'iife', minify: true, comments: { annotation: false }, codeSplitting: false, ...(name && { name }) },
  });
  return output[0];
}

async function bundle(islands: readonly string[], driver: LmsStandard, root: string): Promise<Scripts> {
  const { code } = await classicScript('sco/entry.ts', root, { 'beredd:host': hostModule(driver, root) });
  if (islands.length === 0) return { 'sco.js': code };
  const modules = { 'beredd:islands': islandsModule(islands, root), 'beredd:session': sessionModule, 'beredd:notes': notesModule(root) };
  const later = await classicScript('sco/islands.ts', root, modules, 'bereddIslands');
  const scripts = { 'sco.js': code, 'islands.js': later.code };
  if (!later.moduleIds.includes('\0beredd:notes')) return scripts;
  return { ...scripts, 'notes.js': (await classicScript('learner/notes.ts', root, {}, 'bereddNotes')).code };
}

/** Bundles src/sco/entry.ts below `root`, each set of islands and driver once in a run. */
export function bundler(root: string): Bundle {
  const made = new Map<string, Promise<Scripts>>();
  return (islands, driver) => {
    const key = [driver, ...islands].join(' ');
    const scripts = made.get(key) ?? bundle(islands, driver, root);
    made.set(key, scripts);
    return scripts;
  };
}
