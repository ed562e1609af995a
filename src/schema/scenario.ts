export type Outcome = 'good' | 'mixed' | 'hard';

export interface PerspectiveView {
  who: string;
  html: string;
}
/** `code` is the choice's position in the lock; `to` names a scene or an ending. */
export interface ChoiceView {
  id: string;
  code: number;
  to: string;
  html: string;
  consequence: string;
  advised?: boolean;
}
export interface SceneView {
  id: string;
  time?: string;
  title?: string;
  html: string;
  choices: ChoiceView[];
  perspectives: PerspectiveView[];
}
/** `code` is the ending's position in the lock. */
export interface EndingView {
  id: string;
  code: number;
  title: string;
  outcome: Outcome;
  html: string;
  perspectives: PerspectiveView[];
}

/** A scenario as a learner may see it: the facilitator's notes are not here. The first scene begins. */
export interface ScenarioView {
  id: string;
  title: string;
  intro: string;
  scenes: SceneView[];
  endings: EndingView[];
  discuss: string[];
}
