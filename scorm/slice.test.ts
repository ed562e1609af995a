import { expect, test } from 'vitest';
import { placed, slice } from './slice.ts';

const file = (text: string): Uint8Array => new TextEncoder().encode(text);

test('slice takes what the page reaches, through stylesheets, round a circle, and nothing else', () => {
  const files = new Map([
    ['_astro/a.css', file('@import "/_astro/b.css";')],
    ['_astro/b.css', file('@import "/_astro/a.css"; p { background: url(/_astro/c.webp) }')],
    ['_astro/c.webp', file('/_astro/d.webp')],
    ['_astro/d.webp', file('')],
    ['_astro/båt.webp', file('')],
    ['_astro/other.css', file('')],
  ]);
  expect(slice('<link href="/_astro/a.css"><img src="/_astro/b%C3%A5t.webp"><a href="https://x.example/_astro/other.css">', files)).toEqual(
    ['_astro/a.css', '_astro/båt.webp', '_astro/b.css', '_astro/c.webp'],
  );
});

test.each([
  ['_astro/Boat.A1_b-.webp', 'files/boat.a1_b-.webp'],
  ['_astro/_edition_.B.css', 'files/edition_.b.css'],
  ['media/film.mp4', 'files/media-film.mp4'],
])('%s lies at %s', (name, place) => {
  expect(placed(name)).toBe(place);
});
