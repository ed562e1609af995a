import { expect, test } from 'vitest';
import type { Fault } from '../course/fault.ts';
import { report } from './print.ts';

const fault: Fault = { file: 'content/a.mdx', line: 3, column: 7, message: 'It is wrong.', remedy: 'Write it right.', severity: 'error' };

test('faults as a terminal shows them', () => {
  expect(report([fault, { ...fault, fixable: true }, { ...fault, severity: 'warning' }])).toMatchInlineSnapshot(`
    "content/a.mdx:3:7  It is wrong. Write it right.
    content/a.mdx:3:7  It is wrong. Write it right.
    content/a.mdx:3:7  Warning: It is wrong. Write it right.

    2 faults, 1 warning. \`npm run check -- --fix\` can mend 1."
  `);
  expect(report([])).toMatchInlineSnapshot(`"0 faults, 0 warnings."`);
});
