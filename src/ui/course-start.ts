import { fill } from '../i18n/fill.ts';
import { completion } from '../learner/completion.ts';
import { outline, ready, record, subscribe } from '../learner/session.ts';
import type { Outline } from '../schema/outline.ts';

/** The lesson, question or scenario a learner was at, as the lesson (or final test) that holds it. */
export const lessonOf = (place: string | undefined, shown: Outline): string | undefined =>
  place === 'final-test' ? place : shown.lessons.find((l) => l.id === place || (place !== undefined && l.parts.includes(place)))?.id;

/** The course page's one button: start, continue at the station where the learner was, or read again. */
export function showCourseStart(): void {
  const button = document.querySelector<HTMLAnchorElement>('[data-start]');
  const line = document.querySelector<HTMLElement>('[data-outcome]');
  if (!button) return;
  const draw = () => {
    const shown = outline();
    if (!shown) return;
    const r = record();
    const standing = completion(r, shown);
    const at = lessonOf(r.bookmark?.value, shown);
    const target =
      standing.status === 'incomplete'
        ? at && standing.lessons.find((l) => l.id === at)?.state !== 'done'
          ? at
          : standing.next
        : undefined;
    const begun = r.opened.length > 0;
    const place =
      target === 'final-test'
        ? { id: target, title: button.dataset.finalTitle ?? '', minutes: shown.test?.minutes ?? 0 }
        : shown.lessons.find((l) => l.id === target);
    if (begun && place) {
      button.textContent = fill(button.dataset.continue ?? '', { title: place.title, n: place.minutes });
      // On the site a thing is an anchor of the lesson's page, in a package the second part of the hash.
      const base = button.dataset.base ?? '';
      const thing = r.bookmark && at === place.id && r.bookmark.value !== place.id ? r.bookmark.value : '';
      button.href = `${base}${place.id}/${thing && !base.startsWith('#') ? '#' : ''}${thing}`;
    } else if (begun) {
      button.textContent = button.dataset.again ?? '';
    }
    if (line) {
      line.textContent =
        standing.status === 'passed'
          ? fill(line.dataset.passed ?? '', { n: standing.score ?? 0 })
          : standing.status === 'completed'
            ? (line.dataset.completed ?? '')
            : '';
      line.hidden = !line.textContent;
    }
  };
  subscribe(draw);
  ready.then(draw);
}
