import { completion } from '../learner/completion.ts';
import { outline, record, subscribe } from '../learner/session.ts';

/** Writes each station's state, in words and as a mark, and keeps it true. */
export function showRoute(): void {
  const draw = () => {
    const shown = outline();
    if (!shown) return;
    const standing = completion(record(), shown);
    const passed = standing.score !== undefined && standing.score >= (shown.test?.passMark ?? 101);
    const states = new Map<string, string>([
      ...standing.lessons.map(({ id, state }) => [id, state] as const),
      ['final-test', passed ? 'done' : standing.score === undefined ? 'new' : 'opened'],
    ]);
    for (const list of document.querySelectorAll<HTMLElement>('[data-route]'))
      for (const station of list.querySelectorAll<HTMLElement>('[data-station]')) {
        const state = states.get(station.dataset.station ?? '') ?? 'new';
        station.dataset.state = state;
        const text = station.querySelector('[data-state-text]');
        const word = state === 'done' ? list.dataset.done : state === 'opened' ? list.dataset.opened : undefined;
        if (text) text.textContent = word ? `, ${word.toLowerCase()}` : '';
      }
    for (const element of document.querySelectorAll<HTMLElement>('[data-progress]')) {
      element.textContent = (element.dataset.progress ?? '')
        .replace('{n}', String(standing.lessonsDone))
        .replace('{total}', String(standing.lessonsTotal));
    }
    for (const bar of document.querySelectorAll<HTMLProgressElement>('progress[data-bar]')) {
      bar.max = standing.lessonsTotal;
      bar.value = standing.lessonsDone;
    }
  };
  subscribe(draw);
  draw();
}
