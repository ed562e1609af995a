import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, type OutputChunk, type Plugin } from 'rolldown';
import type { LmsStandard } from '../src/schema/lms-elements.ts';

/** A package's scripts by file name: `sco.js`, which the page asks for, and `notes.js` where an island keeps notes. */
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

/**
 * learner/notes.ts with the same calls, in a script of its own: the database behind it is as large as all the rest, and a classic script
 * can be asked for from a disk, where a module cannot.
 */
const notesModule = `let notes;
const ask = () => notes ??= new Promise((done, failed) => {
  const script = document.createElement('script');
  script.src = './notes.js';
  script.onload = () => done(bereddNotes);
  script.onerror = () => { notes = undefined; script.remove(); failed(new Error('notes.js cannot be loaded.')); };
  document.head.append(script);
});
${['readNote', 'writeNote', 'eraseNotes'].map((name) => `export const ${name} = async (...given) => (await ask()).${name}(...given);`).join('\n')}`;

const virtual = (modules: Readonly<Record<string, string>>): Plugin => ({
  name: 'beredd',
  resolveId: (id) => {
    const name = id.endsWith('/learner/notes.ts') ? 'beredd:notes' : id;
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
  const modules = { 'beredd:islands': islandsModule(islands, root), 'beredd:host': hostModule(driver, root), 'beredd:notes': notesModule };
  const sco = await classicScript('sco/entry.ts', root, modules);
  if (!sco.moduleIds.includes('\0beredd:notes')) return { 'sco.js': sco.code };
  return { 'sco.js': sco.code, 'notes.js': (await classicScript('learner/notes.ts', root, {}, 'bereddNotes')).code };
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
