import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { resolved, xml } from './xml.ts';
import { xmlTree } from './xml-tree.ts';

const allowed = (text: string): string =>
  [...text].filter((one) => /[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(one)).join('');

describe('xml', () => {
  test('brings back any text but what XML cannot hold, from an attribute and from an element', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const tree = xmlTree(`<a b="${xml(text)}">|${xml(text)}|</a>`);
        expect(tree.attributes.b).toBe(allowed(text));
        expect(tree.text).toBe(`|${allowed(text)}|`);
      }),
    );
  });

  test('is well-formed to another parser too', async () => {
    const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 40 }), 300);
    const nasty = ['\0\u0008\uFFFE', '\uD800', ']]>', '<!--', '&amp;', '"\'', 'a\r\nb'];
    const markup = `<all>${[...texts, ...nasty].map((text) => `<one at="${xml(text)}">${xml(text)}</one>`).join('')}</all>`;
    const { normalized, rawOutput } = await validateXML({ xml: { fileName: 'all.xml', contents: markup }, normalization: 'format' });
    expect(rawOutput).not.toMatch(/error/i);
    expect(normalized).toContain('</all>');
  });
});

test('resolved knows numbers and XML’s own names', () => {
  expect(resolved('&quot;&#39;&#x1F600;&amp;amp;&nbsp;&#x110000;')).toBe('"\'😀&amp;&nbsp;&#x110000;');
});
