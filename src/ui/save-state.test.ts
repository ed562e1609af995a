import { describe, expect, test } from 'vitest';
import { playerTexts } from '../i18n/dictionary.ts';
import type { SaveState } from '../learner/port.ts';
import { sentence } from './save-state.ts';

const at = new Date(2026, 10, 22, 14, 2).getTime();
const unsaved = (where: 'device' | 'lms', why: 'refused' | 'offline' | 'ended'): SaveState => ({
  kind: 'unsaved',
  where,
  why,
  retrying: why !== 'ended',
});
const readOnly = (why: 'review' | 'browse' | 'second-window' | 'newer'): SaveState => ({ kind: 'read-only', why });

/** Every kind; a new one does not compile until it stands here. */
const states: Record<SaveState['kind'], SaveState[]> = {
  none: [{ kind: 'none' }],
  saving: [{ kind: 'saving' }],
  saved: [
    { kind: 'saved', at, where: 'device' },
    { kind: 'saved', at, where: 'lms' },
  ],
  unsaved: [unsaved('device', 'offline'), unsaved('lms', 'offline'), unsaved('lms', 'refused'), unsaved('lms', 'ended')],
  memory: [{ kind: 'memory' }],
  'read-only': [readOnly('review'), readOnly('browse'), readOnly('second-window'), readOnly('newer')],
  untracked: [{ kind: 'untracked' }],
};
const { none, ...spoken } = states;
const calm = ['saving', 'saved'];

describe.each(['sv', 'fi', 'en'] as const)('%s', (language) => {
  const t = playerTexts(language).save;
  const said = (state: SaveState) => sentence(state, t).text;

  test('every state has a sentence of its own, with nothing left to fill in', () => {
    const texts = Object.values(spoken).flat().map(said);
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) expect(text).toMatch(/^[A-ZÅÄÖ][^{}]{5,}$/);
  });

  test('nothing is said before there is something to say', () => {
    expect(none.map(said)).toEqual(['']);
  });

  test('attention is asked for all but what goes well', () => {
    for (const [kind, kinds] of Object.entries(spoken))
      for (const state of kinds) expect(sentence(state, t).attention).toBe(!calm.includes(kind));
  });
});

test('the time stands as each language writes it', () => {
  const saved = (language: 'sv' | 'fi' | 'en', when = at) =>
    sentence({ kind: 'saved', at: when, where: 'device' }, playerTexts(language).save).text;
  expect(saved('sv')).toBe('Sparat 14.02 på den här enheten');
  expect(saved('fi')).toBe('Tallennettu klo 14.02 tälle laitteelle');
  expect(saved('en')).toBe('Saved 14:02 on this device');
  expect(saved('sv', new Date(2026, 10, 22, 9, 0).getTime())).toBe('Sparat 9.00 på den här enheten');
});
