import type { Player } from '../i18n/dictionary.ts';
import { merge } from '../learner/merge.ts';
import { outline, record, update } from '../learner/session.ts';

/** The resume code: shown when asked for, and taken in. What it carries is merged: nothing here is lost by it. */
export function attachResumeCode(t: Player['save']): void {
  const block = document.querySelector<HTMLDetailsElement>('[data-resume-code]');
  const shown = block?.querySelector<HTMLElement>('[data-code]');
  const form = block?.querySelector('form');
  const input = form?.querySelector('input');
  const said = block?.querySelector<HTMLElement>('[data-said]');
  if (!block || !shown || !form || !input || !said) return;
  // The code is as long as the work is; it and its coder come when they are wanted.
  const coder = () => import('../learner/resume-code.ts');
  block.addEventListener('toggle', async () => {
    const edition = outline();
    if (block.open && edition) shown.textContent = (await coder()).writeResumeCode(record(), edition);
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const edition = outline();
    if (!edition) return;
    const read = (await coder()).readResumeCode(input.value, edition);
    if ('fault' in read) {
      said.textContent = { damaged: t.codeDamaged, newer: t.codeNewer, 'other-course': t.codeOther, empty: t.codeEmpty }[read.fault];
      said.className = 'error';
      input.focus();
      return;
    }
    update((mine) => merge(mine, read.record));
    said.textContent = t.codeUsed;
    said.className = '';
  });
}
