import { describe, expect, test } from 'vitest';
import { rowsOf, table } from './table.ts';

describe('the table', () => {
  const rows = rowsOf({ scoScriptGzip: 20, scoStartGzip: 30.01, scoInteractive: 1.234 });
  const row = (name: string) => rows.find((one) => one.name === name);

  test('a figure is within its budget up to the very number', () => {
    expect(row('scoScriptGzip')?.verdict).toBe('ok');
    expect(row('scoStartGzip')?.verdict).toBe('over');
  });

  test('what was not measured is no success', () => {
    expect(row('zipBeyond')?.verdict).toBe('not measured');
  });

  test('columns stand under each other and what is to come is told', () => {
    const lines = table(rows, ['600 lessons']).split('\n');
    expect(lines).toHaveLength(rows.length + 2);
    const at = lines[0]?.indexOf('verdict') ?? -1;
    expect(lines.slice(1).map((line) => line.slice(at).split(/\s{2,}/)[0])).toEqual([...rows.map(({ verdict }) => verdict), 'later']);
    expect(lines.find((line) => line.startsWith('SCO interactive'))).toContain('1.23 x');
  });
});
