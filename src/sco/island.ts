import { later } from './later.ts';

const load = later<typeof import('./islands.ts')>('./islands.js', 'bereddIslands');

/** Ms between tries, while the learning platform does not answer. */
const pause = 3000;

/**
 * Our own `<astro-island>`, since Astro's loads modules, which no page opened from a disk may do. An island starts when it
 * comes near the view; one in a hidden section has no box, so it waits until the section is shown.
 */
export function defineIslands(): void {
  class Island extends HTMLElement {
    connectedCallback() {
      const seen = new IntersectionObserver(
        (entries) => {
          if (!entries.some((entry) => entry.isIntersecting)) return;
          seen.disconnect();
          this.start();
        },
        // In the frame of an LMS a margin counts only from the frame's own document.
        { root: document, rootMargin: '400px' },
      );
      for (const child of this.children) seen.observe(child);
    }

    start() {
      load().then(
        ({ startIsland }) => startIsland(this),
        () => setTimeout(() => this.start(), pause),
      );
    }
  }
  customElements.define('astro-island', Island);
  // Who is about to open a lesson will want its questions.
  for (const act of ['pointerdown', 'keydown'] as const) addEventListener(act, () => void load().catch(() => undefined), { once: true });
}
