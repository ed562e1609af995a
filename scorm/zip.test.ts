import { execFileSync } from 'node:child_process';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zip } from './zip.ts';

const made = `
  const { zip } = await import('./scorm/zip.ts');
  const { createHash } = await import('node:crypto');
  const names = process.argv.slice(1);
  const files = new Map(names.map((name) => [name, new TextEncoder().encode(name.repeat(100))]));
  console.log(createHash('sha256').update(zip(files)).digest('hex'), new Date(2020, 0, 1).getTimezoneOffset());
`;
const hashIn = (TZ: string, names: string[]): string[] =>
  execFileSync(process.execPath, ['--input-type=module', '-e', made, ...names], { env: { ...process.env, TZ }, encoding: 'utf8' })
    .trim()
    .split(' ');

test('the same files are the same bytes in any time zone and order', () => {
  const [east, eastOffset] = hashIn('Pacific/Auckland', ['b.html', 'a.png', 'files/a.css']);
  const [west, westOffset] = hashIn('America/New_York', ['files/a.css', 'a.png', 'b.html']);
  expect(eastOffset).not.toBe(westOffset);
  expect(east).toBe(west);
});

test('what is packed already is stored, and all comes back in order', () => {
  const same = new Uint8Array(1000);
  const packed = zip(
    new Map([
      ['b.webp', same],
      ['a.js', same],
      ['B.js', same],
    ]),
  );
  expect(packed.length).toBeGreaterThan(1000);
  expect(packed.length).toBeLessThan(1500);
  expect(Object.keys(unzipSync(packed))).toEqual(['B.js', 'a.js', 'b.webp']);
});
