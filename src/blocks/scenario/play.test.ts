import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../learner/record.arbitrary.ts';
import type { ChoiceView, ScenarioView } from '../../schema/scenario.ts';
import { play } from './play.ts';

const choice = (code: number, to: string): ChoiceView => ({ id: `c${code}`, code, to, html: '', consequence: '' });
const scene = (id: string, ...choices: ChoiceView[]) => ({ id, html: '', choices, perspectives: [] });
const ending = (id: string, code: number) => ({ id, code, title: id, outcome: 'good' as const, html: '', perspectives: [] });

/** Code 1 was removed; a learner may go back from the street to the lobby. */
const scenario: ScenarioView = {
  id: 'the-taxi',
  title: '',
  intro: '',
  scenes: [
    scene('lobby', choice(0, 'street'), choice(2, 'safe')),
    scene('street', choice(3, 'lobby'), choice(4, 'lost'), choice(5, 'nowhere')),
  ],
  endings: [ending('safe', 0), ending('lost', 1)],
  discuss: [],
};
const way = (...codes: number[]) => {
  const { turns, here, ending: end } = play(scenario, codes);
  return { way: turns.map((turn) => `${turn.scene.id} ${turn.choice.code}`), here: here?.id, ending: end?.id };
};

describe('a run', () => {
  test('begins in the first scene', () => {
    expect(way()).toEqual({ way: [], here: 'lobby', ending: undefined });
  });

  test('goes from scene to scene, round if the learner likes, to an ending', () => {
    expect(way(0, 3, 0)).toEqual({ way: ['lobby 0', 'street 3', 'lobby 0'], here: 'street', ending: undefined });
    expect(way(0, 4)).toEqual({ way: ['lobby 0', 'street 4'], here: 'lost', ending: 'lost' });
  });

  test('stops at a choice that is gone, or is another scene’s', () => {
    expect(way(0, 1, 4)).toEqual({ way: ['lobby 0'], here: 'street', ending: undefined });
    expect(way(4)).toEqual({ way: [], here: 'lobby', ending: undefined });
  });

  test('does not go on after an ending', () => {
    expect(way(2, 0)).toEqual({ way: ['lobby 2'], here: 'safe', ending: 'safe' });
  });

  test('leads nowhere, and says so, where a choice names nothing', () => {
    expect(way(0, 5, 0)).toEqual({ way: ['lobby 0', 'street 5'], here: undefined, ending: undefined });
  });

  test('has no scene in a scenario without any', () => {
    expect(play({ ...scenario, scenes: [] }, [0])).toEqual({ turns: [], here: undefined, ending: undefined });
  });
});

test('the way taken, followed again, is the same way', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(6)), (codes) => {
      const once = play(scenario, codes);
      const taken = once.turns.map((turn) => turn.choice.code);
      expect(codes.slice(0, taken.length)).toEqual(taken);
      expect(play(scenario, taken)).toEqual(once);
    }),
    runs(200),
  );
});
