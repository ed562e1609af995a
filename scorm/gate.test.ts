import { describe, expect, test } from 'vitest';
import { gate, siteGate } from './gate.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const packageOf = (files: Record<string, string>) => new Map(Object.entries(files).map(([name, text]) => [name, bytes(text)]));
const page = (html: string): string[] =>
  gate(packageOf({ 'index.html': html, 'sco.js': '', 'files/a.css': '', 'files/a b.png': '' })).filter(
    (fault) => !fault.startsWith('files/a b'),
  );

describe('gate', () => {
  test('lets a good package through', () => {
    const good =
      '<link rel="stylesheet" href="./files/a.css?v=1"><script defer src="./sco.js"></script><script type="application/json">{"x":"<p style=a>"}</script>' +
      '<a href="https://example.org/">x</a><a href="mailto:a@example.org">x</a><a href="tel:112">x</a><a href="#/lesson">x</a><a href="">x</a>' +
      '<img src="files/a%20b.png#x" srcset="files/a%20b.png 1x, ./files/a%20b.png 2x" alt=" style=x onclick=y ">' +
      '<!-- <script>x</script> --><textarea><p onclick="x"></textarea><data data-on="1" data="/x"></data>' +
      '<astro-island props="{&quot;a&quot;:[0,&quot;&lt;p class=\\&quot;x\\&quot;>1 &lt; 2&quot;]}"></astro-island>';
    expect(page(good)).toEqual([]);
    expect(
      gate(
        packageOf({
          'files/a.css': '/* url(/x) */ @import "b.css"; p{background:url(#g)}',
          'files/b.css': 'a{src:url("../sco.js")}',
          'sco.js': 'x="/a"',
        }),
      ),
    ).toEqual([]);
  });

  test.each([
    ['<img src="/x.png">', 'index.html: <img src="/x.png"> is root-absolute; a package never lies at a server\'s root.'],
    ['<a href="\t/sv-se/">', 'root-absolute'],
    ['<a href="\\x">', 'root-absolute'],
    ['<img src=nothing.png>', 'index.html: <img src="nothing.png"> is not in the package.'],
    ['<img srcset="files/a%20b.png 1x, no.png 2x">', 'is not in the package'],
    ['<a href="../x.html">', 'leads out of the package'],
    ['<a href="./files/">', 'names a folder'],
    ['<a href="%zz">', 'has a broken percent sign'],
    ['<script src="https://cdn.example/x.js"></script>', 'is loaded from outside the package'],
    ['<script src="//cdn.example/x.js"></script>', 'is loaded from outside the package'],
    ['<IMG SRC="HTTPS://x.example/x.png">', 'is loaded from outside the package'],
    ['<img src="data:image/png;base64,AA">', 'is loaded from outside the package'],
    ['<svg><image xlink:href="https://x.example/x.png"/></svg>', 'is loaded from outside the package'],
    ['<a href="java&#115;cript:alert(1)">', 'is no address a package may link to'],
    ['<a href="java\nscript:alert(1)">', 'is no address a package may link to'],
    ['<a href="//x.example/">', 'is no address a package may link to'],
    ['<script>x()</script>', 'index.html: <script> is an inline script: x()'],
    ['<script type="module">x()</script>', 'is an inline script'],
    ['<style>p{}</style>', '<style> is an inline style'],
    ['<p STYLE="color:red">', 'is an inline style'],
    ['<p\nonclick=x>', 'is an inline script'],
    ['<iframe srcdoc="x"></iframe>', 'is an inline page'],
    ['<base target="x">', 'moves every address'],
    ['<meta http-equiv="Refresh" content="0;url=x">', 'leaves the page'],
    ['<astro-island props="{&quot;a&quot;:[1,[[0,&quot;&lt;p style=\\&quot;x\\&quot;>&quot;]]]}">', 'is an inline style'],
  ])('stops %s', (html, fault) => {
    expect(page(html)).toEqual([expect.stringContaining(fault)]);
  });

  test('stops addresses in stylesheets and scripts', () => {
    expect(
      gate(
        packageOf({
          'files/a.css': 'p{background:url( "/x.png" )}@import url(//x.example/a.css);@import "no.css"',
          'sco.js': 'f(`/_astro/x.js`)',
        }),
      ),
    ).toEqual([
      "files/a.css: url(/x.png) is root-absolute; a package never lies at a server's root.",
      'files/a.css: url(//x.example/a.css) is loaded from outside the package.',
      'files/a.css: url(no.css) is not in the package.',
      'sco.js: an address in it is root-absolute: /_astro/….',
    ]);
  });

  test.each(['Boat.png', 'båt.png', 'a b.png', '_a.png', 'files\\a.png', 'files//a.png', '../a.png'])('stops the name %s', (name) => {
    expect(gate(packageOf({ [name]: '' }))).toEqual([expect.stringContaining(`${name}: rename it`)]);
  });

  test('holds files and their sum to a budget', () => {
    expect(gate(packageOf({ 'a.js': '12345', 'b.js': '12345', 'c.png': '12345' }), { 'a.js': 4, 'b.js': 5, total: 9 })).toEqual([
      'a.js: 5 bytes, 1 more than its budget of 4.',
      'total: 10 bytes, 1 more than its budget of 9.',
    ]);
  });
});

describe('the built site', () => {
  const site = (html: string) =>
    siteGate(
      new Map([
        ['index.html', bytes(html)],
        ['sv-se/index.html', bytes('')],
        ['_astro/a.css', bytes('')],
      ]),
    );

  test('takes addresses from its root, and what the server answers', () => {
    expect(site('<a href="/sv-se/">x</a><link href="/_astro/a.css"><a href="/packages/a.zip">y</a><a href="#x">z</a>')).toEqual([]);
  });

  test.each([
    ['<a href="/fi-fi/">x</a>', 'is not in the site'],
    ['<script>1</script>', 'inline script'],
    ['<img src="https://example.org/a.png">', 'loaded from outside the site'],
  ])('stops %s', (html, fault) => {
    expect(site(html)).toEqual([expect.stringContaining(fault)]);
  });
});
