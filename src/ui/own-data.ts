import type { Player } from '../i18n/dictionary.ts';
import { merge } from '../learner/merge.ts';
import { outline, record, update } from '../learner/session.ts';
import { tell } from '../learner/tabs.ts';
import { askFirst } from './ask-first.ts';

const load = () => import('./export-record.ts');

/** The fold with the learner's record as a file: to take along, and to bring in again. What it carries is merged: nothing here is lost by it. */
function attachCopy(t: Player): void {
  const block = document.querySelector<HTMLElement>('[data-copy]');
  const file = block?.querySelector<HTMLInputElement>('[data-import]');
  const said = block?.querySelector<HTMLElement>('[data-said]');
  if (!block || !file || !said) return;
  block.querySelector('[data-export]')?.addEventListener('click', async () => (await load()).exportRecord(record()));
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? [];
    const shown = outline();
    if (!chosen || !shown) return;
    const read = await (await load()).importRecord(chosen, shown.course);
    // The same file may be chosen again once it is mended.
    file.value = '';
    if ('record' in read) update((mine) => merge(mine, read.record));
    said.textContent = 'record' in read ? t.imported : t.importFaults[read.fault];
    said.classList.toggle('error', 'fault' in read);
  });
}

/** Erases record and notes of the course on this device; its pages, here and in other tabs, then begin anew. */
async function erase(course: string): Promise<void> {
  await (await import('../learner/store.ts')).erase(course);
  tell({ course, what: 'erased' });
  location.reload();
}

/** What the course page of the site lets a learner do with what this device keeps. The code for it comes when it is asked for. */
export function attachOwnData(t: Player): void {
  attachCopy(t);
  askFirst('[data-erase]', () => {
    const shown = outline();
    const failed = document.querySelector<HTMLElement>('[data-erase-failed]');
    if (shown)
      erase(shown.course).catch(() => {
        if (failed) failed.textContent = t.eraseFailed;
      });
  });
}
