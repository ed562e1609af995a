import { describe, expect, test } from 'vitest';
import { stripAstro } from './strip-astro.ts';

const island = (name: string, props: string): string =>
  `<astro-island uid="Z1" prefix="r0" component-url="/_astro/${name}.A1.js" component-export="default" renderer-url="/_astro/client.B2.js" props="${props}" ssr client="visible" before-hydration-url="/_astro/b.js" opts="{&quot;name&quot;:&quot;${name}&quot;,&quot;value&quot;:true}" await-children><p>1</p></astro-island>`;

describe('stripAstro', () => {
  test('takes Astro’s scripts and style out and keeps what the package’s script reads', () => {
    const page =
      `<head><link rel="modulepreload" href="/_astro/x.js"><link rel="stylesheet" href="/_astro/x.css"></head>` +
      `<style>astro-island,astro-slot{display:contents}</style><script>(()=>{self.Astro={}})()</script><script>customElements.define("astro-island",E)</script>` +
      `${island('Quiz', '{&quot;a&quot;:[0,&quot;> b&quot;]}')}<script type="application/json" id="outline">{"a":"</p>"}</script>` +
      `<script type="module" src="/_astro/page.js"></script><script defer src="/_astro/i-1.js"></script>`;
    expect(stripAstro(page)).toEqual({
      html:
        `<head><link rel="stylesheet" href="/_astro/x.css"></head>` +
        `<astro-island name="Quiz" props='{"a":"> b"}'><p>1</p></astro-island>` +
        `<script type="application/json" id="outline">{"a":"</p>"}</script>`,
      css: 'astro-island,astro-slot{display:contents}',
      islands: ['Quiz'],
    });
  });

  test('names each island once, sorted', () => {
    expect(stripAstro(island('Quiz', '') + island('Checklist', '') + island('Quiz', '')).islands).toEqual(['Checklist', 'Quiz']);
  });

  test('leaves an inline script or style of anybody else for the gate', () => {
    const page = '<style>p{color:red}</style><script>alert(1)</script><script src="https://elsewhere.example/x.js"></script>';
    expect(stripAstro(page)).toEqual({ html: page, css: '', islands: [] });
  });

  test('refuses an island without a name', () => {
    expect(() => stripAstro('<astro-island opts="{}">')).toThrow('says no name');
  });
});
