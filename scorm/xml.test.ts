import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { resolved, xml } from './xml.ts';
import { xmlTree } from './xml-tree.ts';

/** Any code point, lone surrogates too, and often what markup is made of. */
const text = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
    fc.constantFrom(...'&<>"\';#]\t\n\r\0'),
  ),
});

const allowed = (given: string): string =>
  [...given].filter((one) => /[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(one)).join('');

describe('xml', () => {
  test('brings back any text but what XML cannot hold, from an attribute and from an element', () => {
    fc.assert(
      fc.property(text, (given) => {
        const tree = xmlTree(`<a b="${xml(given)}">|${xml(given)}|</a>`);
        expect(tree.attributes.b).toBe(allowed(given));
        expect(tree.text).toBe(`|${allowed(given)}|`);
      }),
    );
  });

  test('is well-formed to another parser too', async () => {
    const texts = fc.sample(text, 300);
    const nasty = ['\0\u0008\uFFFE', '\uD800', ']]>', '<!--', '&amp;', '"\'', 'a\r\nb'];
    const markup = `<all>${[...texts, ...nasty].map((given) => `<one at="${xml(given)}">${xml(given)}</one>`).join('')}</all>`;
    const { normalized, rawOutput } = await validateXML({ xml: { fileName: 'all.xml', contents: markup }, normalization: 'format' });
    expect(rawOutput).not.toMatch(/error/i);
    expect(normalized).toContain('</all>');
  });
});

test('white space survives the normalisation of attributes', () => {
  expect(xml('a\t\r\n')).toBe('a&#9;&#13;&#10;');
});

test('resolved knows numbers and XML’s own names', () => {
  expect(resolved('&quot;&#39;&#x1F600;&amp;amp;&nbsp;&#x110000;')).toBe('"\'😀&amp;&nbsp;&#x110000;');
});
