import { mentioned } from './addresses.ts';

const isStylesheet = (name: string): boolean => name.endsWith('.css');
const text = new TextDecoder();

/** The files of the build that a page reaches, in the order it names them: what it names, and what its stylesheets name. */
export function slice(html: string, files: ReadonlyMap<string, Uint8Array>): string[] {
  const reached = new Set(mentioned(html).filter((name) => files.has(name)));
  // A Set hands out what is added while it is walked: stylesheets that import stylesheets are followed.
  for (const name of reached) {
    if (!isStylesheet(name)) continue;
    for (const further of mentioned(text.decode(files.get(name)))) if (files.has(further)) reached.add(further);
  }
  return [...reached];
}

/** Where a file of the build lies in the package: one flat folder, lower case, a letter first, `_astro/Boat.A1.webp` at `files/boat.a1.webp`. */
export const placed = (name: string): string =>
  `files/${name
    .replace(/^_astro\//, '')
    .replace(/^[^a-z0-9]+/i, '')
    .replaceAll('/', '-')
    .toLowerCase()}`;
