import { fill } from '../i18n/fill.ts';
import { saveState, subscribe } from '../learner/session.ts';
import type { LmsPort } from '../runtime/lms-port.ts';
import type { LearnerRecord } from '../schema/record.ts';

const element = (name: string) => document.querySelector<HTMLElement>(`[data-${name}]`);

/** The package's own bar: the way out, taking over from another window, work found from an earlier attempt, the learner's name. */
export function showBar(port: LmsPort, bring: (record: LearnerRecord) => void): void {
  const takeOver = element('take-over');
  const exit = element('exit');
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
    element('exited')?.removeAttribute('hidden');
    element('exited')?.focus();
    if (exit) exit.hidden = true;
    if (opener) close();
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
