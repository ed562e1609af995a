import { describe, expect, test } from 'vitest';
import { inScenario } from '../library-of.ts';
import { reached } from './scenario.ts';

const scene = (id: string, ...to: string[]) =>
  `<Scene id="${id}">\n  Nu.\n${to.map((t, i) => `\n  <Choice id="${id}-${i}" to="${t}">\n    Gå.\n\n    > Du går.\n  </Choice>`).join('')}\n</Scene>\n\n`;
const ending = (id: string) => `<Ending id="${id}" title="Slut" outcome="good">\n  Slut.\n</Ending>\n\n`;

describe('a scenario', () => {
  test('that is sound, also with a circle that has a way out', () => {
    expect(inScenario(scene('a', 'b', 'e') + scene('b', 'a', 'e') + ending('e'))).toEqual([]);
  });
  test('with a missing target', () => {
    expect(inScenario(scene('a', 'evning', 'e') + scene('evening', 'e') + ending('e'))).toMatchInlineSnapshot(`
      [
        "sv/scenarios/story.mdx:8:3  There is no scene or ending \`evning\`. Did you mean \`evening\`?",
        "sv/scenarios/story.mdx:20:1  No way leads to scene \`evening\`. Let a choice lead there with \`to="…"\`, or take it away.",
      ]
    `);
  });
  test('with a dead end', () => {
    expect(inScenario(scene('a', 'b', 'e') + scene('b') + ending('e'))).toMatchInlineSnapshot(`
      [
        "sv/scenarios/story.mdx:20:1  Scene \`b\` is a dead end. Write a <Choice> in it, or make it an <Ending>.",
      ]
    `);
  });
  test('with a circle that has no way out', () => {
    expect(inScenario(scene('a', 'b', 'e') + scene('b', 'c') + scene('c', 'b') + ending('e'))).toMatchInlineSnapshot(`
      [
        "sv/scenarios/story.mdx:20:1  From scene \`b\` no ending can be reached. Let one of the choices on the way lead out of the circle.",
        "sv/scenarios/story.mdx:30:1  From scene \`c\` no ending can be reached. Let one of the choices on the way lead out of the circle.",
      ]
    `);
  });
  test('with parts no way leads to', () => {
    expect(inScenario(scene('a', 'e') + scene('b', 'e') + ending('e') + ending('f'))).toMatchInlineSnapshot(`
      [
        "sv/scenarios/story.mdx:15:1  No way leads to scene \`b\`. Let a choice lead there with \`to="…"\`, or take it away.",
        "sv/scenarios/story.mdx:29:1  No way leads to ending \`f\` (outcome \`good\`). Let a choice lead there with \`to="…"\`, or take it away.",
      ]
    `);
  });
  test('without scenes, without endings', () => {
    expect(inScenario('Bara text.')).toMatchInlineSnapshot(`
      [
        "sv/scenarios/story.mdx:1:1  The scenario has no scene. Write \`<Scene id="…">\`; the first begins.",
        "sv/scenarios/story.mdx:1:1  The scenario has no ending. Write \`<Ending id="…" title="…" outcome="…">\`.",
      ]
    `);
    expect(inScenario(scene('a', 'b') + scene('b', 'a'))).toMatchInlineSnapshot(`
      [
        "sv/scenarios/story.mdx:1:1  The scenario has no ending. Write \`<Ending id="…" title="…" outcome="…">\`.",
      ]
    `);
  });
  test('with ids that stand twice', () => {
    expect(inScenario(scene('a', 'e') + scene('a', 'e') + ending('e'))).toMatchInlineSnapshot(`
      [
        "sv/scenarios/story.mdx:15:1  \`a\` stands twice among the scenes and endings of the scenario. Give one of them another id.",
        "sv/scenarios/story.mdx:18:3  \`a-0\` stands twice among the choices of the scenario. Give one of them another id.",
      ]
    `);
  });
  test('with a note to a scene that is not there', () => {
    expect(inScenario(`${scene('a', 'e')}${ending('e')}<Facilitator scene="b">\n  Text.\n</Facilitator>`)).toMatchInlineSnapshot(`
      [
        "sv/scenarios/story.mdx:19:1  There is no scene or ending \`b\`. Known here: \`a\`, \`e\`.",
      ]
    `);
  });
});
test('reached', () => {
  const edges: Record<string, string[]> = { a: ['b'], b: ['a', 'c'], d: ['a'] };
  expect([...reached(['a'], (id) => edges[id] ?? [])]).toEqual(['a', 'b', 'c']);
});
