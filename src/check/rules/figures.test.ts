import { expect, test } from 'vitest';
import { inLesson } from '../library-of.ts';

const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 480">\n${inner}\n</svg>\n`;
const media = (files: Record<string, string>, list = Object.keys(files)) => ({
  ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`courses/demo/media/${name}`, text])),
  'courses/demo/media/media.yaml': list.map((file) => `- { file: ${file}, licence: "CC BY 4.0", creator: A }\n`).join(''),
});
const drawn = {
  'loop.svg': svg('<text id="before" x="1" data-line="12" data-lines="2">Before</text><text id="after" data-line="12">After</text>'),
};
const figure = (words: string) => `<Figure drawing="loop" alt="En slinga.">\n${words}\n\n  Bildtext.\n</Figure>`;

test('a sound figure', () => {
  expect(inLesson(figure('  - Innan ni far [#before]\n  - Efteråt [#after]'), media(drawn))).toEqual([]);
});
test('words that are missing, unknown or too long', () => {
  expect(inLesson(figure('  - Innan [#befor]\n  - Efteråt, när ni är hemma [#after]'), media(drawn))).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:5:1  The drawing \`loop\` has a place for \`before\`, but no word is given. Write \`- … [#before]\` in the figure.",
      "sv/lessons/one.mdx:6:3  The drawing \`loop\` has no place for \`befor\`. Did you mean \`before\`?",
      "sv/lessons/one.mdx:7:3  “Efteråt, när ni är hemma” takes 2 lines; there is room for 1 of 12 characters. Write it shorter.",
    ]
  `);
  expect(inLesson(figure('  - Riskbedömningssamtalet [#before]\n  - Efteråt'), media(drawn))).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:5:1  The drawing \`loop\` has a place for \`after\`, but no word is given. Write \`- … [#after]\` in the figure.",
      "sv/lessons/one.mdx:6:3  “Riskbedömningssamtalet” is 22 characters; a line of this place holds 12. Write a shorter word.",
      "sv/lessons/one.mdx:7:3  This item has no id. Write the id of its place in the drawing at its end: \`[#before]\`.",
    ]
  `);
});
test('a drawing or picture that is not there, no alternative text', () => {
  expect(
    inLesson(
      '<Figure drawing="lop" />\n\n<Figure picture="office.jpg" alt="Ett kontor." />\n\n<Figure alt="Inget." />\n\n![Ett kontor](office.jpg)',
      media(drawn),
    ),
  ).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:5:1  <Figure> has no \`alt\`. Write \`alt="…"\`.",
      "sv/lessons/one.mdx:5:1  There is no content/courses/demo/media/lop.svg. Did you mean \`loop\`?",
      "sv/lessons/one.mdx:7:1  There is no content/courses/demo/media/office.jpg. There is none yet.",
      "sv/lessons/one.mdx:9:1  <Figure> shows nothing. Write \`drawing="…"\` or \`picture="…"\`, the name of a file in media/.",
      "sv/lessons/one.mdx:11:1  A picture stands in the text. Write \`<Figure picture="…" alt="…">\` on a line of its own.",
    ]
  `);
});
test('a drawing that may not stand in a page', () => {
  expect(
    inLesson(
      'Text.',
      media({
        'a.svg': svg(
          '<rect style="fill:red"/>\n<script>1</script><a href="https://example.org"><rect onclick="1"/></a>\n<image/><style>a{}</style>',
        ),
      }),
    ),
  ).toMatchInlineSnapshot(`
    [
      "media/a.svg:2:7  The drawing has a \`style\` attribute, which a page may not have. Use a class for the colour, and attributes such as \`stroke-width\`.",
      "media/a.svg:3:1  The drawing holds a script. Take it away.",
      "media/a.svg:3:22  The drawing refers to something outside itself. Take the reference away.",
      "media/a.svg:3:55  The drawing holds a script. Take the \`on…\` attribute away.",
      "media/a.svg:4:1  The drawing holds something that is not drawn. Draw it with shapes.",
      "media/a.svg:4:9  The drawing has a style sheet of its own. Use the classes of the tokens.",
    ]
  `);
});
test('a drawing that is too heavy', () => {
  const path = Array.from({ length: 6000 }, (_, i) => (i * 7919) % 9973).join(' ');
  expect(
    inLesson('Text.', media({ 'a.svg': svg(`<path d="${path}"/>`) })).map((line) => line.replace(/[\d.]+ kB c/, 'N kB c')),
  ).toMatchInlineSnapshot(`
    [
      "media/a.svg:1:1  The drawing is N kB compressed; 6 kB is the most. Draw it with fewer points, or round the numbers.",
    ]
  `);
});
test('licences and names', () => {
  expect(inLesson('Text.', media({ 'a.svg': svg(''), 'Kontor.jpg': '' }, ['a.svg', 'b.svg']))).toMatchInlineSnapshot(`
    [
      "media/Kontor.jpg:1:1  \`Kontor.jpg\` cannot be the name of a file in media/. Write small letters a–z, digits and hyphens, and \`.svg\`, \`.jpg\`, \`.png\`, \`.webp\`, \`.mp4\` or \`.vtt\`.",
      "media/media.yaml:1:1  media/Kontor.jpg has no licence. Write \`- { file: Kontor.jpg, licence: "…", creator: "…" }\`.",
      "media/media.yaml:2:5  There is no media/b.svg. Did you mean \`a.svg\`?",
    ]
  `);
});
