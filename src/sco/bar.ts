import type { Player } from '../i18n/dictionary.ts';
import { fill } from '../i18n/fill.ts';
import type { SaveState } from '../learner/port.ts';
import { saveState, subscribe } from '../learner/session.ts';
import type { LmsPort } from '../runtime/lms-port.ts';
import type { LearnerRecord } from '../schema/record.ts';

const element = (name: string) => document.querySelector<HTMLElement>(`[data-${name}]`);

/** What is said to whoever has left the course: never more than is known. */
const farewell = ({ kind }: SaveState, t: Player): string => (kind === 'saved' ? t.exited : kind === 'read-only' ? t.left : t.save.ended);

/** The package's own bar: the way out, taking over from another window, work found from an earlier attempt, the learner's name. */
export function showBar(port: LmsPort, bring: (record: LearnerRecord) => void, t: Player): void {
  const takeOver = element('take-over');
  const exit = element('exit');
  const exited = element('exited');
  const found = element('found');
  const welcome = element('welcome');

  const draw = () => {
    const state = saveState();
    if (takeOver) takeOver.hidden = !(state.kind === 'read-only' && state.why === 'second-window');
    if (exit) exit.hidden = state.kind === 'untracked' || (state.kind === 'unsaved' && state.why === 'ended');
  };
  subscribe(draw);
  draw();

  const take = async () => {
    const theirs = await port.takeOver();
    if (theirs) bring(theirs);
  };
  takeOver?.addEventListener('click', take);
  exit?.addEventListener('click', () => {
    port.close();
    for (const section of document.querySelectorAll<HTMLElement>('[data-section]')) section.hidden = true;
    if (exited) {
      exited.textContent = farewell(saveState(), t);
      exited.hidden = false;
      exited.focus();
    }
    if (exit) exit.hidden = true;
    if (opener && saveState().kind !== 'unsaved') close();
  });
  if (found && port.found) found.hidden = false;
  element('use-found')?.addEventListener('click', () => {
    if (found) found.hidden = true;
    void take();
  });
  element('leave-found')?.addEventListener('click', () => {
    if (found) found.hidden = true;
  });
  // Set as text, clipped by the runtime, and kept apart from the sentence's direction.
  if (welcome && port.learner?.name) {
    const name = document.createElement('bdi');
    name.textContent = port.learner.name;
    const [before = '', after = ''] = fill(welcome.dataset.welcome ?? '', { name: '\u0000' }).split('\u0000');
    welcome.append(before, name, after);
  }
}
