import type { Player } from '../i18n/dictionary.ts';
import { fill } from '../i18n/fill.ts';
import type { Port, SaveState } from '../learner/port.ts';
import { saveState, subscribe } from '../learner/session.ts';

/** The learner's own clock, written as the language does: a browser's locale data gives Swedish a colon and Finland's English a point. */
function timeOf(at: number, t: Player['save']): string {
  const here = new Date(at);
  return fill(t.clock, { h: here.getHours(), m: String(here.getMinutes()).padStart(2, '0') });
}

/** What is saved, and where, in a sentence; and whether the learner should look. */
export function sentence(state: SaveState, t: Player['save']): { text: string; attention: boolean } {
  const calm = (text: string) => ({ text, attention: false });
  const look = (text: string) => ({ text, attention: true });
  switch (state.kind) {
    case 'none':
      return calm('');
    case 'saving':
      return calm(t.saving);
    case 'saved':
      return calm(fill(state.where === 'lms' ? t.savedLms : t.savedDevice, { time: timeOf(state.at, t) }));
    case 'memory':
      return look(t.memory);
    case 'untracked':
      return look(t.untracked);
    case 'read-only':
      return look({ review: t.review, browse: t.browse, 'second-window': t.secondWindow, newer: t.newer }[state.why]);
    case 'unsaved':
      if (state.why === 'ended') return look(t.ended);
      if (state.where === 'device') return look(t.unsavedDevice);
      return look(state.why === 'refused' ? t.refusedLms : t.unsavedLms);
  }
}

/** Keeps the page's one status line true. It speaks only when its text changes. */
export function showSaveState(t: Player): void {
  const line = document.getElementById('save-state');
  if (!line) return;
  const draw = () => {
    const { text, attention } = sentence(saveState(), t.save);
    if (line.textContent !== text) line.textContent = text;
    line.classList.toggle('attention', attention);
  };
  subscribe(draw);
  draw();
}

/** Tells once that what was stored could not be read and lies aside. */
export function showDamaged(port: Port): void {
  const note = document.querySelector<HTMLElement>('[data-damaged]');
  if (note && port.damaged) note.hidden = false;
}
