import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'rolldown';
import type { LmsStandard } from '../src/schema/lms-elements.ts';

/** Makes a package's one script; `islands` by their names in the page. */
export type Bundle = (islands: readonly string[], driver: LmsStandard) => Promise<string>;

/** React is written, Preact runs: 71 kB become 11. */
const preact = {
  react: 'preact/compat',
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react/jsx-dev-runtime': 'preact/jsx-runtime',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
};

const folderOf = (island: string): string => island.replace(/(?<=.)(?=[A-Z])/g, '-').toLowerCase();

/** The component of an island: `FinalTest` is src/blocks/final-test/FinalTest.tsx. */
function componentOf(island: string, root: string): string {
  const file = join('src', 'blocks', folderOf(island), `${island}.tsx`);
  if (existsSync(join(root, file))) return join(root, file);
  throw new Error(`The page has an island \`${island}\`, but there is no ${file}. In its .astro file import the component under the block's own name.`);
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

const virtual = (modules: Readonly<Record<string, string>>): Plugin => ({
  name: 'beredd',
  resolveId: (id) => (id in modules ? `\0${id}` : null),
  load: (id) => modules[id.slice(1)] ?? null,
});

async function bundle(islands: readonly string[], driver: LmsStandard, root: string): Promise<string> {
  const { output } = await build({
    input: join(root, 'src', 'sco', 'entry.ts'),
    cwd: root,
    platform: 'browser',
    plugins: [virtual({ 'beredd:islands': islandsModule(islands, root), 'beredd:host': hostModule(driver, root) })],
    resolve: { alias: preact },
    transform: { target: 'es2022', define: { 'import.meta.env.SSR': 'false', 'process.env.NODE_ENV': '"production"' } },
    write: false,
    logLevel: 'warn',
    output: { format: 'iife', minify: true, codeSplitting: false },
  });
  return output[0].code;
}

/** Bundles src/sco/entry.ts below `root`, each set of islands and driver once in a run. */
export function bundler(root: string): Bundle {
  const made = new Map<string, Promise<string>>();
  return (islands, driver) => {
    const key = [driver, ...islands].join(' ');
    const script = made.get(key) ?? bundle(islands, driver, root);
    made.set(key, script);
    return script;
  };
}
