import { count } from '../i18n/fill.ts';
import { completion } from '../learner/completion.ts';
import { isPassedOver } from '../learner/passed-over.ts';
import { bookmark, finishLesson, open, passOver } from '../learner/record.ts';
import { outline, ready, record, subscribe, update } from '../learner/session.ts';

const acts = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'scroll'] as const;

/** Resolves when the learner first does something. A page that was only opened writes nothing, and loads nothing to write with. */
const acted = new Promise<void>((resolve) => {
  for (const act of acts) addEventListener(act, () => resolve(), { once: true, passive: true, capture: true });
});

/**
 * One lesson on the page: opened when shown, read to its end when its foot comes into view, passed over when asked.
 * `root` has `data-lesson`; the words for what is left stand on its foot.
 */
export function followLesson(root: HTMLElement): void {
  const id = root.dataset.lesson ?? '';
  const foot = root.querySelector<HTMLElement>('[data-lesson-foot]');
  const body = root.querySelector<HTMLElement>('[data-lesson-body]');
  const note = root.querySelector<HTMLElement>('[data-content-note]');
  const left = root.querySelector<HTMLElement>('[data-left]');

  const enter = () =>
    update((r) => {
      const opened = open(r, id);
      // The place inside the lesson, if there is one, is nearer than the lesson.
      return document.getElementById(opened.bookmark?.value ?? '')?.closest('[data-lesson]') === root ? opened : bookmark(opened, id);
    });
  new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) void acted.then(() => update((r) => finishLesson(r, id)));
  }).observe(foot ?? root);
  if (!root.hidden) void Promise.all([ready, acted]).then(enter);
  root.addEventListener('beredd:shown', enter);

  note?.querySelector('[data-pass-over]')?.addEventListener('click', () => {
    update((r) => passOver(r, id));
    note.querySelector<HTMLElement>('[data-passed]')?.focus();
  });
  note?.querySelector('[data-read-anyway]')?.addEventListener('click', () => {
    if (body) body.hidden = false;
  });

  const draw = () => {
    const shown = outline();
    const lesson = shown?.lessons.find((l) => l.id === id);
    if (!shown || !lesson) return;
    const r = record();
    const passed = isPassedOver(r, lesson);
    if (note) {
      const asking = note.querySelector<HTMLElement>('[data-asking]');
      const after = note.querySelector<HTMLElement>('[data-passed]');
      if (after && after.hidden === passed && body) body.hidden = passed;
      if (asking) asking.hidden = passed;
      if (after) after.hidden = !passed;
    }
    if (!left) return;
    const open = lesson.parts.filter((part) => !Object.hasOwn(r.answers, part) && !r.endings.some((e) => e.startsWith(`${part}/`))).length;
    const done = completion(r, shown).lessons.find((l) => l.id === id)?.state === 'done';
    left.textContent = done
      ? (left.dataset.finished ?? '')
      : open
        ? count(document.documentElement.lang, { one: left.dataset.one ?? '', other: left.dataset.other ?? '' }, open)
        : '';
    left.classList.toggle('is-done', done);
  };
  subscribe(draw);
  draw();
}
