import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { faultLine } from '../course/fault.ts';
import { loadLibrary } from '../course/load.ts';
import { checkContent } from './check-content.ts';

test('the content of this repository is without fault', () => {
  const library = loadLibrary(fileURLToPath(new URL('../../content', import.meta.url)));
  // Long before anything is due: this test must not begin to fail by itself.
  expect(
    checkContent(library, '2026-01-01')
      .filter((fault) => fault.severity === 'error')
      .map(faultLine),
  ).toEqual([]);
});
