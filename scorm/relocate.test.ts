import { describe, expect, test } from 'vitest';
import { relocatePage, relocateStylesheet } from './relocate.ts';

const files = new Set(['_astro/Main.A1.css', '_astro/boat.B2.webp', '_astro/boat.C3.webp', '_astro/kuva ä.webp', 'favicon.svg']);
const moved = (html: string): string => relocatePage(html, files).replace('<script defer src="./sco.js"></script>', '');

describe('relocatePage', () => {
  test.each([
    ['<link rel="stylesheet" href="/_astro/Main.A1.css">', '<link rel="stylesheet" href="./files/main.a1.css">'],
    ['<img src=/_astro/boat.B2.webp alt="1 > 0">', '<img src="./files/boat.b2.webp" alt="1 > 0">'],
    [
      '<img srcset="/_astro/boat.B2.webp 400w,/_astro/boat.C3.webp 800w">',
      '<img srcset="./files/boat.b2.webp 400w,./files/boat.c3.webp 800w">',
    ],
    [`<video poster='/_astro/boat.B2.webp'>`, '<video poster="./files/boat.b2.webp">'],
    ['<use xlink:href="/favicon.svg#mark"/>', '<use xlink:href="./files/favicon.svg#mark"/>'],
    [
      '<astro-island props="{&quot;h&quot;:[0,&quot;&lt;img src=\\&quot;/_astro/boat.B2.webp\\&quot;>&quot;]}">',
      '<astro-island props="{&quot;h&quot;:[0,&quot;&lt;img src=\\&quot;./files/boat.b2.webp\\&quot;>&quot;]}">',
    ],
    [
      '<script type="application/json">{"cover":"/_astro/boat.B2.webp"}</script>',
      '<script type="application/json">{"cover":"./files/boat.b2.webp"}</script>',
    ],
  ])('moves %s', (html, expected) => {
    expect(moved(html)).toBe(expected);
  });

  test.each([
    '<a href="https://example.org/favicon.svg">',
    '<a href="https://example.org/?next=/favicon.svg">',
    '<a href="//example.org/favicon.svg">',
    '<a href="/sv-se/">',
    '<a href="#/lesson">',
    '<p title="/favicon.svg">/favicon.svg</p>',
    '<!-- <img src="/favicon.svg"> -->',
    '<script>const x = "<img src=/favicon.svg>"</script>',
  ])('leaves %s', (html) => {
    expect(moved(html)).toBe(html);
  });

  test('asks for the package’s script once, deferred, at the end of the head', () => {
    expect(relocatePage('<head></head><body></head></body>', files)).toBe(
      '<head><script defer src="./sco.js"></script></head><body></head></body>',
    );
  });
});

test('relocateStylesheet keeps to the folder of the files', () => {
  const css = '@import "/_astro/Main.A1.css";a{background:url(/_astro/boat.B2.webp)}b{background:url("https://x.example/favicon.svg")}';
  expect(relocateStylesheet(css, files)).toBe(
    '@import "./main.a1.css";a{background:url(./boat.b2.webp)}b{background:url("https://x.example/favicon.svg")}',
  );
});
