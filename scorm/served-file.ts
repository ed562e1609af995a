import { readFile, stat } from 'node:fs/promises';
import { extname, join, posix, resolve, sep } from 'node:path';
import { unzipSync } from 'fflate';

/** `type`: its media type. */
export interface ServedFile {
  kind: 'file';
  type: string;
  bytes: Uint8Array;
}

/** `moved`: a folder was asked for without the slash it needs. */
export type Found = ServedFile | { kind: 'moved'; to: string };

/** The bytes at a path in a tree of files, 'folder', or undefined. */
type Look = (path: string) => Promise<Uint8Array | 'folder' | undefined>;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.sha256': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.mp4': 'video/mp4',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
};

const inFolder =
  (folder: string): Look =>
  async (path) => {
    const file = resolve(folder, path);
    if (file !== resolve(folder) && !file.startsWith(resolve(folder) + sep)) return undefined;
    const found = await stat(file).catch(() => undefined);
    if (found?.isDirectory()) return 'folder';
    return found?.isFile() ? readFile(file) : undefined;
  };

const unpacked = new Map<string, { made: number; files: Record<string, Uint8Array> }>();

/** What is in a zip, unpacked in memory again only when the zip is another; undefined where there is none. */
async function filesInZip(zip: string): Promise<Record<string, Uint8Array> | undefined> {
  const found = await stat(zip).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const known = unpacked.get(zip);
  if (known?.made === found.mtimeMs) return known.files;
  const files = unzipSync(await readFile(zip));
  unpacked.set(zip, { made: found.mtimeMs, files });
  return files;
}

const inZip =
  (zip: string): Look =>
  async (path) => {
    const files = await filesInZip(zip);
    if (!files) return undefined;
    if (Object.hasOwn(files, path)) return files[path];
    return path === '' || Object.keys(files).some((name) => name.startsWith(`${path}/`)) ? 'folder' : undefined;
  };

const decoded = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
};

/** What a request's path, without its query, leads to; undefined where there is nothing. Nothing outside the two folders is reached. */
export async function find(address: string, { dist, packages }: { dist: string; packages: string }): Promise<Found | undefined> {
  const path = decoded(address);
  if (!path || !/^\/(?!\/)[^\0\\]*$/.test(path)) return undefined;
  const [, tried] = /^\/try\/([^/]+)/.exec(path) ?? [];
  const [look, mount] = tried
    ? [inZip(join(packages, `${tried}.zip`)), `/try/${tried}`]
    : path.startsWith('/packages/')
      ? [inFolder(packages), '/packages']
      : [inFolder(dist), ''];
  const inside = path.slice(mount.length).replace(/^\/+/, '');
  const bare = inside.replace(/\/+$/, '');
  const file = async (name: string): Promise<ServedFile | undefined> => {
    const bytes = await look(name);
    return bytes instanceof Uint8Array
      ? { kind: 'file', type: types[extname(name).toLowerCase()] ?? 'application/octet-stream', bytes }
      : undefined;
  };
  const isFolder = (await look(bare)) === 'folder';
  if (!isFolder) return inside.endsWith('/') ? undefined : ((await file(inside)) ?? (await file(`${inside}.html`)));
  if (path.endsWith('/')) return file(posix.join(bare, 'index.html'));
  // A page beside a folder of its name, as Astro writes them, is the page; any other folder is asked for with its slash.
  return (await file(`${bare}.html`)) ?? { kind: 'moved', to: `${address}/` };
}
