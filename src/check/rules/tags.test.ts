import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { vocabulary } from '../../blocks/vocabulary.ts';
import { inLesson, inScenario } from '../library-of.ts';

test('an unknown tag', () => {
  expect(inLesson('<Calout kind="note">\n  Text.\n</Calout>\n\n<div>\n  Text.\n</div>')).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:5:1  There is no tag <Calout>. Did you mean \`Callout\`?",
      "sv/lessons/one.mdx:9:1  <div> is HTML. Write Markdown, or one of the tags of content/README.md.",
    ]
  `);
});
test('attributes: unknown, empty, twice, of another value, missing', () => {
  expect(
    inLesson(
      '<Callout knd="note" kind="warnings">\n  Text.\n</Callout>\n\n<Reveal title="">\n  Text.\n</Reveal>\n\n<Reveal title="a" title="b">\n  Text.\n</Reveal>\n\n<Contact />',
    ),
  ).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:5:1  \`knd\` is not an attribute of <Callout>. Did you mean \`kind\`?",
      "sv/lessons/one.mdx:5:1  \`kind\` of <Callout> cannot be \`warnings\`. Did you mean \`warning\`?",
      "sv/lessons/one.mdx:9:1  \`title\` of <Reveal> is empty. Write \`title="…"\`.",
      "sv/lessons/one.mdx:13:1  \`title\` stands twice in <Reveal>. Keep one.",
      "sv/lessons/one.mdx:17:1  <Contact> has no \`for\`. Write \`for="…"\`, one of \`duty-officer\`, \`security\`, \`travel-desk\`, \`manager-on-call\`, \`it-support\`, \`occupational-health\`, \`crisis-support\`, \`incident-report\`, \`insurance\`, \`assistance\`.",
    ]
  `);
});
test('a flag with a value', () => {
  expect(
    inScenario(
      'Ut.\n\n<Scene id="a">\n  Nu.\n\n  <Choice id="x" to="e" advised="yes">\n    Gå.\n\n    > Du går.\n  </Choice>\n  <Choice to="e">\n    Stå.\n\n    > Du står.\n  </Choice>\n</Scene>\n\n<Ending id="e" title="Slut" outcome="good">\n  Slut.\n</Ending>',
    ),
  ).toMatchInlineSnapshot(`
    [
      "sv/scenarios/story.mdx:10:3  \`advised\` of <Choice> takes no value. Write only \`advised\`.",
    ]
  `);
});
test('a tag on the wrong page, in the wrong tag, in a sentence', () => {
  expect(
    inLesson('<Scene id="a">\n  Text.\n</Scene>\n\n<Side title="a">\n  Text.\n</Side>\n\nSe <Reveal title="a">detta</Reveal> nu.'),
  ).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:5:1  <Scene> cannot stand in a lesson. It belongs in a scenario.",
      "sv/lessons/one.mdx:9:1  <Side> stands on its own. Write it directly in <Compare>.",
      "sv/lessons/one.mdx:13:4  <Reveal> stands in a sentence. Write it alone on its line, and its closing tag too.",
    ]
  `);
});
test('contents that a tag does not hold', () => {
  expect(inLesson('<Compare>\n  Text.\n</Compare>\n\n<Contact for="security">Text</Contact>')).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:6:3  Text stands directly in <Compare>. Write it in <Side>, or outside.",
      "sv/lessons/one.mdx:9:1  <Contact> holds nothing. Write \`<Contact … />\`.",
    ]
  `);
});
test('content/README.md explains every tag', () => {
  const readme = readFileSync(new URL('../../../content/README.md', import.meta.url), 'utf8');
  expect(Object.keys(vocabulary).filter((name) => !readme.includes(`<${name}`))).toEqual([]);
});
