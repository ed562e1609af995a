import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Bundle } from './bundle.ts';
import { type Packaged, packageCourse } from './package-course.ts';
import type { BuiltOutline, BuiltPage } from './read-build.ts';
import { scorm12 } from './targets/scorm12.ts';
import { scorm2004Fourth } from './targets/scorm2004.ts';
import type { Target } from './targets/target.ts';

const outline: BuiltOutline = {
  course: 'demo',
  version: '1.0.0',
  edition: 'sv-SE',
  jurisdiction: 'SE',
  title: 'Resa',
  summary: 'Kort',
  minutes: 5,
  lessons: [{ id: 'start', title: 'Start', minutes: 5, parts: [] }],
  slots: [{ id: 'start', kind: 'lesson' }],
  completion: 'lessons',
  recompletion: 'keep',
};
const stylesheet = '<link rel="stylesheet" href="/_astro/a.css">';
const island = '<style>astro-island{display:contents}</style><astro-island opts="{&quot;name&quot;:&quot;Quiz&quot;}"></astro-island>';
const files = new Map(
  ['_astro/a.css', '_astro/boat.aA.webp', '_astro/boat.Aa.webp'].map((name) => [name, new TextEncoder().encode('p{}')]),
);
const asked: unknown[] = [];
const bundle: Bundle = async (...request) => {
  asked.push(request);
  return { 'sco.js': 'start()' };
};
const packaged = (html: string, page: Partial<BuiltPage> = {}, target: Target = scorm12): Promise<Packaged> =>
  packageCourse({ course: 'demo', edition: 'sv-SE', outline, html, ...page }, files, target, bundle, {});
const faultsOf = (result: Packaged): string[] => ('faults' in result ? result.faults : []);

test('a page and its islands become a package', async () => {
  const made = await packaged(stylesheet + island, {}, scorm2004Fourth);
  if ('faults' in made) throw new Error(made.faults.join());
  const inside = Object.entries(unzipSync(made.zip)).map(([name, bytes]) => [name, strFromU8(bytes)]);
  expect(inside.map(([name]) => name)).toEqual(['files/a.css', 'imsmanifest.xml', 'index.html', 'metadata.xml', 'sco.js']);
  expect(Object.fromEntries(inside)).toMatchObject({ 'files/a.css': 'p{}astro-island{display:contents}', 'sco.js': 'start()' });
  expect(asked).toEqual([[['Quiz'], 'scorm2004']]);
  expect(made.description.identifiers.manifest).toBe('beredd.demo.sv-SE');
});

test('islands without a stylesheet are a fault', async () => {
  expect(faultsOf(await packaged(island))).toEqual(['The page has islands and no stylesheet that could hold their rules.']);
});

test('two files that differ in case only are a fault', async () => {
  expect(faultsOf(await packaged('<img src="/_astro/boat.aA.webp"><img src="/_astro/boat.Aa.webp">'))).toEqual([
    '_astro/boat.aA.webp and _astro/boat.Aa.webp would both be files/boat.aa.webp; rename one.',
  ]);
});

test('a course that 1.2 cannot remember is a fault there, and none in 2004', async () => {
  const slots = Array.from({ length: 600 }, (_, n) => ({ id: `q${n}`, kind: 'question' as const, width: 48 }));
  const large = { outline: { ...outline, slots: [...outline.slots, ...slots] } };
  expect(faultsOf(await packaged('', large))).toEqual([expect.stringMatching(/can come to \d{4} characters; SCORM 1.2 holds 3500/)]);
  expect(faultsOf(await packaged('', large, scorm2004Fourth))).toEqual([]);
});
