import type { Say } from '../../course/fault.ts';
import type { ScenarioText } from '../../course/model.ts';
import { didYouMean } from '../../course/nearest.ts';
import { type Node, placeOf } from '../../course/tree.ts';
import { eachPage } from '../rule.ts';

/** Everything that `next` leads to from `starts`, themselves included. */
export function reached(starts: Iterable<string>, next: (id: string) => string[]): Set<string> {
  const seen = new Set(starts);
  // A Set is walked in the order of insertion, also through what is added on the way.
  for (const id of seen) for (const to of next(id)) seen.add(to);
  return seen;
}

function doubles(things: { id: string; node: Node }[], what: string, say: Say): void {
  for (const [i, { id, node }] of things.entries())
    if (id && things.slice(0, i).some((before) => before.id === id))
      say(placeOf(node), `\`${id}\` stands twice among the ${what} of the scenario.`, 'Give one of them another id.');
}

function ways({ scenes, endings }: ScenarioText, say: Say): void {
  const [first] = scenes;
  if (!first) return;
  const places = [...scenes, ...endings];
  const known = new Set(places.map((place) => place.id));
  const from = new Map(scenes.map((scene) => [scene.id, scene.choices.map((choice) => choice.to)]));
  const into = (id: string) => scenes.filter((scene) => from.get(scene.id)?.includes(id)).map((scene) => scene.id);
  const begun = reached([first.id], (id) => from.get(id) ?? []);
  const ends = reached(
    endings.map((ending) => ending.id),
    into,
  );
  // A scene that leads to a missing target or to one without choices is told there, not as a circle.
  const broken = reached(
    [...[...from.values()].flat().filter((to) => !known.has(to)), ...scenes.filter((s) => !s.choices.length).map((s) => s.id)],
    into,
  );

  for (const scene of scenes) {
    for (const choice of scene.choices)
      if (choice.to && !known.has(choice.to))
        say(placeOf(choice.node), `There is no scene or ending \`${choice.to}\`.`, didYouMean(choice.to, known));
    if (!scene.choices.length)
      say(placeOf(scene.node), `Scene \`${scene.id}\` is a dead end.`, 'Write a <Choice> in it, or make it an <Ending>.');
    else if (!ends.has(scene.id) && !broken.has(scene.id) && endings.length)
      say(
        placeOf(scene.node),
        `From scene \`${scene.id}\` no ending can be reached.`,
        'Let one of the choices on the way lead out of the circle.',
      );
    if (!begun.has(scene.id))
      say(placeOf(scene.node), `No way leads to scene \`${scene.id}\`.`, 'Let a choice lead there with `to="…"`, or take it away.');
  }
  for (const ending of endings)
    if (!begun.has(ending.id))
      say(
        placeOf(ending.node),
        `No way leads to ending \`${ending.id}\` (outcome \`${ending.outcome}\`).`,
        'Let a choice lead there with `to="…"`, or take it away.',
      );
}

/** A scenario in which a reader would be stuck, or could never see a part. */
export const scenario = eachPage((page, say) => {
  const story = page.scenario;
  if (!story) return;
  if (!story.scenes.length) say(undefined, 'The scenario has no scene.', 'Write `<Scene id="…">`; the first begins.');
  if (!story.endings.length) say(undefined, 'The scenario has no ending.', 'Write `<Ending id="…" title="…" outcome="…">`.');
  doubles([...story.scenes, ...story.endings], 'scenes and endings', say);
  doubles(
    story.scenes.flatMap((scene) => scene.choices),
    'choices',
    say,
  );
  doubles(story.discuss, 'questions to discuss', say);
  ways(story, say);
  const places = [...story.scenes, ...story.endings].map((place) => place.id);
  for (const { scene, node } of story.facilitator)
    if (scene && !places.includes(scene)) say(placeOf(node), `There is no scene or ending \`${scene}\`.`, didYouMean(scene, places));
});
