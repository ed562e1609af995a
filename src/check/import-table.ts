import { posix } from 'node:path';

/** One target of a row: a folder or a file below src/; `buildOnly` must not reach a browser. */
interface Arrow {
  to: string;
  buildOnly: boolean;
}
interface Row {
  from: string;
  arrows: Arrow[];
  except?: string[];
}

/** The rows of the table “may import” of a Markdown page: `| \`check\` | \`schema\`, \`course\` (build only) | Node |`. */
export function readTable(markdown: string): Row[] {
  const lines = markdown.split('\n');
  const head = lines.findIndex((line) => /^\| folder \| may import \|/.test(line));
  const rows: Row[] = [];
  for (const line of lines.slice(head + 2)) {
    if (head < 0 || !line.startsWith('|')) break;
    const [, folders = '', targets = ''] = line.split('|');
    const named = [...targets.matchAll(/`([^`]+)`( \(build only\))?/g)].map(([, to = '', buildOnly]) => ({
      to,
      buildOnly: buildOnly !== undefined,
    }));
    const all = targets.includes('everything but');
    for (const [, from = ''] of folders.matchAll(/`([^`]+)`/g))
      rows.push(all ? { from, arrows: [], except: named.map(({ to }) => to) } : { from, arrows: named });
  }
  return rows;
}

interface Import {
  from: string;
  typesOnly: boolean;
  inScript: boolean;
}

/** The files a source imports, as paths from the root; packages and assets of other roots are left out. */
export function importsOf(file: string, source: string): Import[] {
  const scripts = file.endsWith('.astro')
    ? [...source.matchAll(/<script\b[^>]*>[\s\S]*?<\/script>/g)].map(({ index, 0: text }) => [index, index + text.length] as const)
    : [];
  const statements = [
    ...source.matchAll(/^[ \t]*(?:import|export)\b(\s+type\b)?(?:[^'"`;]*?\bfrom)?\s*['"](\.[^'"]+)['"]/gm),
    ...source.matchAll(/\bimport()\(\s*['"](\.[^'"]+)['"]/g),
  ];
  return statements.map(({ index, 1: types, 2: to = '' }) => ({
    from: posix.join(posix.dirname(file), to.replace(/\?.*$/, '')),
    typesOnly: Boolean(types),
    inScript: scripts.some(([begin, end]) => index >= begin && index < end),
  }));
}

const below = (path: string, folder: string) =>
  path === folder || path.startsWith(`${folder}/`) || path.toLowerCase().startsWith(`${folder.toLowerCase()}.`);
const place = (file: string) => file.replace(/^src\//, '');

/** The row of the longest folder or file name that a path is below. */
const rowOf = (table: Row[], file: string): Row | undefined =>
  table.filter(({ from }) => below(place(file), from)).toSorted((a, b) => b.from.length - a.from.length)[0];

const topOf = (file: string) => place(file).split('/')[0] ?? '';

/** What a browser loads: islands, what an .astro file has in a <script>, and all that these import in turn. */
function inBrowser(imports: Map<string, Import[]>): Set<string> {
  const files = [...imports].flatMap(([file, list]) =>
    file.endsWith('.tsx') ? [file] : list.filter(({ inScript }) => inScript).map(({ from }) => from),
  );
  const seen = new Set(files);
  // A Set is walked in the order of insertion, also through what is added on the way.
  for (const file of seen) for (const { from, typesOnly } of imports.get(file) ?? []) if (!typesOnly) seen.add(from);
  return seen;
}

/** Every import that the table does not allow, as a sentence. `files` are sources by their path from the root. */
export function violations(table: Row[], files: Map<string, string>): string[] {
  const imports = new Map([...files].map(([file, source]) => [file, importsOf(file, source)]));
  const browser = inBrowser(imports);
  const found: string[] = [];
  for (const [file, list] of imports) {
    const row = rowOf(table, file);
    if (!row) found.push(`${file} is in no row of the table.`);
    for (const { from, typesOnly } of row ? list : []) {
      const to = topOf(from);
      const ours = from.startsWith('src/') || table.some((r) => r.from === to);
      const home = row?.from.includes('/') ? below(place(from), row.from) : to === topOf(file);
      if (!ours || home || row?.except?.every((folder) => !below(place(from), folder))) continue;
      const arrow = row?.arrows.find((a) => below(place(from), a.to));
      if (!arrow) found.push(`${file} may not import ${from}.`);
      else if (arrow.buildOnly && browser.has(file) && !typesOnly) found.push(`${file} runs in a browser and may not import ${from}.`);
    }
  }
  return found;
}
