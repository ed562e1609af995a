import type { Outcome } from '../schema/scenario.ts';
import type { Say } from './fault.ts';
import type { ChoiceText, PerspectiveText, ScenarioText } from './model.ts';
import { parseItems } from './parse-question.ts';
import { attributes, type Node, placeOf, tagIs, textOf } from './tree.ts';

const outcomes: Outcome[] = ['good', 'mixed', 'hard'];
const without = (node: Node, ...names: string[]) => (node.children ?? []).filter((c) => !names.some((name) => tagIs(c, name)));
const inside = (node: Node, name: string) => (node.children ?? []).filter((c) => tagIs(c, name));

/** An attribute; that it must not be missing is told by rule `tags`. */
const word = (node: Node, name: string): string => attributes(node)[name] ?? '';

const perspectives = (node: Node): PerspectiveText[] =>
  inside(node, 'Perspective').map((p) => ({ who: word(p, 'who'), node: p, body: p.children ?? [] }));

function choice(node: Node, say: Say): ChoiceText {
  const text = (node.children ?? []).filter((c) => c.type !== 'blockquote');
  const consequence = (node.children ?? []).filter((c) => c.type === 'blockquote').flatMap((c) => c.children ?? []);
  if (!textOf(text)) say(placeOf(node), 'This choice has no text.', 'Write what the reader does, in a full sentence.');
  if (!consequence.length) say(placeOf(node), 'This choice has no consequence.', 'Write what happens then as a quote under it: `> …`.');
  return { id: word(node, 'id'), to: word(node, 'to'), node, text, consequence, advised: 'advised' in attributes(node) };
}

/** A scenario file as plain values. Facilitator notes are kept apart from all that a learner gets. */
export function parseScenario(tree: Node, say: Say): ScenarioText {
  const scenes = inside(tree, 'Scene').map((node) => {
    const a = attributes(node);
    return {
      id: word(node, 'id'),
      node,
      body: without(node, 'Choice', 'Perspective', 'Facilitator'),
      choices: inside(node, 'Choice').map((c) => choice(c, say)),
      perspectives: perspectives(node),
      ...(a.time && { time: a.time }),
      ...(a.title && { title: a.title }),
    };
  });
  const endings = inside(tree, 'Ending').map((node) => {
    const outcome = outcomes.find((o) => o === attributes(node).outcome);
    return {
      id: word(node, 'id'),
      node,
      title: word(node, 'title'),
      outcome: outcome ?? 'mixed',
      body: without(node, 'Perspective', 'Facilitator'),
      perspectives: perspectives(node),
    };
  });
  const notes = [tree, ...inside(tree, 'Scene'), ...inside(tree, 'Ending')].flatMap((parent) =>
    inside(parent, 'Facilitator').map((node) => ({
      scene: attributes(node).scene ?? attributes(parent).id,
      node,
      body: node.children ?? [],
    })),
  );
  return {
    intro: (tree.children ?? []).filter((c) => c.type !== 'yaml' && !c.type.startsWith('mdxJsx')),
    scenes,
    endings,
    discuss: inside(tree, 'Discuss').flatMap((d) =>
      parseItems(
        (d.children ?? []).find((c) => c.type === 'list'),
        say,
      ),
    ),
    facilitator: notes,
  };
}
