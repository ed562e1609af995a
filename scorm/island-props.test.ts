import { expect, test } from 'vitest';
import { islandProps } from './island-props.ts';

const written = (props: unknown): string => JSON.stringify(props).replaceAll('&', '&amp;').replaceAll('"', '&quot;');

test('pairs become values, in objects and lists too', () => {
  expect(
    islandProps(
      written({
        id: [0, 'a'],
        none: [0, null],
        list: [
          1,
          [
            [0, 1],
            [0, { deep: [0, true] }],
          ],
        ],
      }),
    ),
  ).toBe('{"id":"a","none":null,"list":[1,{"deep":true}]}');
});

test('text with quotes and references comes through single quotes unharmed', () => {
  expect(islandProps(written({ html: [0, `<b title="x">it's R&amp;D</b>`] }))).toBe(
    String.raw`{"html":"<b title=\"x\">it&#39;s R&amp;amp;D</b>"}`,
  );
});

test('a kind of prop that islands cannot read is told', () => {
  expect(() => islandProps(written({ when: [3, '2026-11-22'] }))).toThrow('kind 3');
});
