import { describe, expect, test } from 'vitest';
import { drawing } from './drawing.ts';

const svg = `<?xml version="1.0"?>
<!-- Drawn by hand. -->
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">
  <rect id="room" class="line"/>
  <text id="you" x="10" y="20" data-line="8" data-lines="2" class="word">Du</text>
  <text id="them" y="40">De</text>
</svg>
`;
const drawn = (words: Record<string, string>, alt = 'Ett rum') => drawing(svg, words, alt);

test('the drawing stands in the page with the words of one language', () => {
  expect(drawn({ you: 'Sinä itse', them: 'He' })).toBe(
    '<svg role="img" aria-label="Ett rum" class="drawing" viewBox="0 0 100 50"><rect id="room" class="line"/>' +
      '<text x="10" y="20" class="word">Sinä<tspan x="10" dy="1.15em">itse</tspan></text><text y="40">He</text></svg>',
  );
});

describe('words', () => {
  test('that are missing leave no text of another language', () => {
    expect(drawn({})).not.toMatch(/Du|De/);
  });

  test('are text and nothing else, and so is what the drawing shows', () => {
    const written = drawn({ you: '<b>"A"&B', them: '$& $1' }, '5 $& "x" <y>');
    expect(written).toContain('>&lt;b&gt;&quot;A&quot;&amp;B<');
    expect(written).toContain('$&amp; $1');
    expect(written).toContain('aria-label="5 $&amp; &quot;x&quot; &lt;y&gt;"');
  });

  test('break at 24 characters where the drawing does not say', () => {
    expect(drawn({ them: 'tjugofyra tecken och mer här' })).toContain('<text y="40">tjugofyra tecken och mer<tspan');
  });
});
