import type { ChoiceView, EndingView, ScenarioView, SceneView } from '../../schema/scenario.ts';

/** One turn of a run: where the learner stood and what they chose. */
export interface Turn {
  scene: SceneView;
  choice: ChoiceView;
}

/** A run read against its scenario: the way taken, and where it has led. */
export interface Play {
  turns: Turn[];
  here: SceneView | EndingView | undefined;
  ending: EndingView | undefined;
}

/**
 * Follows the codes of a run from the first scene. A code that no longer leads on (the scenario was rewritten) ends the
 * way there: what came before it is kept.
 */
export function play(scenario: ScenarioView, codes: number[]): Play {
  const turns: Turn[] = [];
  let here: SceneView | EndingView | undefined = scenario.scenes[0];
  for (const code of codes) {
    if (!here || !('choices' in here)) break;
    const choice: ChoiceView | undefined = here.choices.find((c) => c.code === code);
    if (!choice) break;
    turns.push({ scene: here, choice });
    here = scenario.scenes.find((s) => s.id === choice.to) ?? scenario.endings.find((e) => e.id === choice.to);
  }
  return { turns, here, ending: here && !('choices' in here) ? here : undefined };
}
