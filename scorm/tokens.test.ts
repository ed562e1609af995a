import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributeOf, htmlTokens, type OpenTag, retagged, xmlTokens } from './tokens.ts';

const opened = (html: string): OpenTag[] => [...htmlTokens(html)].filter((token) => token.kind === 'open');
const names = (html: string): string[] => opened(html).map(({ name }) => name);

describe('htmlTokens', () => {
  test('loses nothing', () => {
    const part = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '/',
      '=',
      '!',
      '--',
      '<a href="',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<svg>',
      ' ',
      'x',
      'å',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect([...htmlTokens(parts.join(''))].map(({ raw }) => raw).join('')).toBe(parts.join(''));
      }),
    );
  });

  test('respects quotes', () => {
    expect(opened(`<a title="1 > 0" data-x='<b href="/x">' href=/y>`)).toEqual([
      expect.objectContaining({
        attributes: [
          { name: 'title', value: '1 > 0' },
          { name: 'data-x', value: '<b href="/x">' },
          { name: 'href', value: '/y' },
        ],
      }),
    ]);
  });

  test.each([
    ['<input disabled value=a/>', [{ name: 'disabled' }, { name: 'value', value: 'a/' }]],
    ['<i a = "1"b=\'2\'/c>', [{ name: 'a', value: '1' }, { name: 'b', value: '2' }, { name: 'c' }]],
    ['<i a="">', [{ name: 'a', value: '' }]],
  ])('reads %s as a browser does', (html, attributes) => {
    expect(opened(html)[0]?.attributes).toEqual(attributes);
  });

  test('sees no tags in scripts, styles, comments and titles', () => {
    expect(names('<script>"</scripty>" + "<a href=/x>"</script><!-- <b> --><style><i></style><title><u></title><p>')).toEqual([
      'script',
      'style',
      'title',
      'p',
    ]);
  });

  test('keeps a script that is never closed, and a tag that is never closed, as they are', () => {
    expect(opened('<script>a<b>')[0]?.content).toBe('a<b>');
    expect([...htmlTokens('<p class="x')].map(({ kind }) => kind)).toEqual(['text']);
  });

  test('lets a tag close itself in a drawing only', () => {
    expect(names('<svg><title/><style/><path/></svg><p>')).toEqual(['svg', 'title', 'style', 'path', 'p']);
    expect(names('<title/><p>')).toEqual(['title']);
  });
});

test('xmlTokens takes a script for an element, and CDATA for text', () => {
  expect([...xmlTokens('<script><a/><![CDATA[<b>]]></script>')].map(({ kind }) => kind)).toEqual(['open', 'open', 'text', 'close']);
});

test('retagged writes values back in the quotes that need no escape', () => {
  const [tag] = opened(`<a title='"' hidden href="&amp;">`);
  expect(tag && retagged(tag, tag.attributes)).toBe(`<a title='"' hidden href="&amp;">`);
  expect(tag && [attributeOf(tag, 'hidden'), attributeOf(tag, 'rel')]).toEqual(['', undefined]);
});
