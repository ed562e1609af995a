import { fill } from '../i18n/fill.ts';
import { completion } from '../learner/completion.ts';
import { readRecord } from '../learner/migrate.ts';
import { peek } from '../learner/peek.ts';
import type { Outline } from '../schema/outline.ts';

/** The learner's own progress beside each course of the list, read without opening the database for writing. */
export async function showCatalogue(): Promise<void> {
  for (const line of document.querySelectorAll<HTMLElement>('[data-catalogue]')) {
    const outline = JSON.parse(line.querySelector('script')?.textContent ?? '{}') as Outline;
    const stored = await peek('records', outline.course).catch(() => undefined);
    const read = stored === undefined ? undefined : readRecord(stored);
    if (!read || !('record' in read)) continue;
    const standing = completion(read.record, outline);
    const text = line.querySelector<HTMLElement>('[data-catalogue-text]');
    if (text)
      text.textContent =
        standing.status === 'passed'
          ? fill(line.dataset.passed ?? '', { n: standing.score ?? 0 })
          : standing.status === 'completed'
            ? (line.dataset.completed ?? '')
            : fill(line.dataset.progress ?? '', { n: standing.lessonsDone, total: standing.lessonsTotal });
  }
}
