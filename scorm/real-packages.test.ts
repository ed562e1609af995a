import { existsSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { bundler } from './bundle.ts';
import { packageCourse } from './package-course.ts';
import { readBuild } from './read-build.ts';
import { targets } from './targets/all.ts';
import { testSchemas } from './test-schemas.ts';
import { schemaFaults } from './xsd.ts';

const folder = 'dist-sco';
const isBuilt = existsSync(folder);
if (!isBuilt && process.env.CI) throw new Error(`There is no ${folder}: the SCO build comes before these tests.`);
if (!isBuilt) console.warn(`No real package is tested: there is no ${folder}. TARGET=sco npx astro build --outDir ${folder} makes it.`);

const { pages, files } = isBuilt ? await readBuild(folder) : { pages: [], files: new Map<string, Uint8Array>() };
const bundle = bundler(process.cwd());
const schemas = await testSchemas();

describe.skipIf(!isBuilt).each(targets.map((target) => [target.name, target] as const))('%s', (name, target) => {
  test('every edition of every course makes a valid package, twice the same', async () => {
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      const [first, second] = [await packageCourse(page, files, target, bundle, {}), await packageCourse(page, files, target, bundle, {})];
      if ('faults' in first || 'faults' in second) throw new Error(`${page.course} ${page.edition}: ${JSON.stringify(first)}`);
      expect(first.zip).toEqual(second.zip);
      const inside = unzipSync(first.zip);
      expect(Object.keys(inside)).toEqual(expect.arrayContaining(['imsmanifest.xml', 'index.html', 'sco.js', 'metadata.xml']));
      if (schemas) expect(await schemaFaults(new TextDecoder().decode(inside['imsmanifest.xml']), name, schemas)).toEqual([]);
    }
  }, 60_000);
});
