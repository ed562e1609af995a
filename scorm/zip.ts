import { zipSync } from 'fflate';

/** Formats that are compressed already: deflating them again costs time and wins nothing. */
const packed = /\.(png|webp|jpe?g|avif|woff2|mp4|webm|mp3)$/;

/** Files as a zip, the same bytes for the same files anywhere: names sorted by code unit, one date. */
export function zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // A zip holds local time without its zone, and fflate writes it so: a local date is the same bytes everywhere.
  const mtime = new Date(2020, 0, 1);
  const names = [...files.keys()].sort();
  return zipSync(
    Object.fromEntries(names.map((name) => [name, [files.get(name) as Uint8Array, { level: packed.test(name) ? 0 : 9, mtime }]])),
  );
}
