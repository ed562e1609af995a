import { beforeAll, describe, expect, test } from 'vitest';
import { type BudgetName, budgets } from './budgets.ts';
import { packageSizes } from './package-sizes.ts';
import { buildReference, type Package } from './reference.ts';

describe('the package of the reference course', () => {
  let made: Package;
  beforeAll(async () => {
    made = await buildReference();
  }, 120_000);

  test.each(['scoStartGzip', 'scoStartPlain', 'scoScriptGzip', 'zipBeyond'] satisfies BudgetName[])('%s is within its budget', (name) => {
    expect(packageSizes(made)[name]).toBeLessThanOrEqual(budgets[name].most);
  });

  test('asks for a page, a stylesheet and a script at its start, and holds the islands beside them and no notes', () => {
    const page = new TextDecoder().decode(made.files['index.html']);
    expect(Object.keys(made.files).filter((name) => /\.(?:html|css|js)$/.test(name))).toEqual([
      expect.stringMatching(/^files\/.*\.css$/),
      'index.html',
      'islands.js',
      'sco.js',
    ]);
    expect(page.match(/<script[^>]* src=/g)).toHaveLength(1);
  });

  test('holds each picture once, compressed to about 10 kB', () => {
    const pictures = Object.entries(made.files).filter(([name]) => name.endsWith('.webp'));
    expect(pictures).toHaveLength(8);
    for (const [name, bytes] of pictures) expect(bytes.length, name).toBeLessThan(12_000);
    expect(Object.keys(made.files).filter((name) => name.endsWith('.jpg'))).toEqual([]);
  });

  test('gives every picture its words and its size, so that nothing moves when it comes', () => {
    const page = new TextDecoder().decode(made.files['index.html']);
    const pictures = page.match(/<img\b[^>]*>/g) ?? [];
    expect(pictures).toHaveLength(8);
    for (const tag of pictures) {
      expect(tag).toMatch(/ alt="Picture for [a-z]+"/);
      expect(tag).toMatch(/ loading="lazy"/);
      expect(tag).toMatch(/ width="800" height="450"/);
    }
  });
});
