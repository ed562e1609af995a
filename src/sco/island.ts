import { type ComponentType, createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';

type Serialised = [0, unknown] | [1, Serialised[]];

/** Astro writes every prop as [0, value] or [1, list]; objects hold such pairs too. Other kinds are not used by our islands. */
function plain([kind, value]: Serialised): unknown {
  if (kind === 1) return (value as Serialised[]).map(plain);
  if (kind !== 0) throw new Error(`An island has a prop of kind ${kind as number}.`);
  return value && typeof value === 'object' ? propsOf(value as Record<string, Serialised>) : value;
}
const propsOf = (raw: Record<string, Serialised>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, plain(value)]));

/**
 * Our own `<astro-island>`, since Astro's loads modules, which no page opened from a disk may do. An island starts when it
 * comes near the view; one in a hidden section has no box, so it waits until the section is shown.
 */
export function defineIslands(islands: Record<string, ComponentType<Record<string, unknown>>>): void {
  class Island extends HTMLElement {
    connectedCallback() {
      const seen = new IntersectionObserver(
        (entries) => {
          if (!entries.some((entry) => entry.isIntersecting)) return;
          seen.disconnect();
          this.start();
        },
        { rootMargin: '400px' },
      );
      for (const child of this.children) seen.observe(child);
    }

    start() {
      const { name } = JSON.parse(this.getAttribute('opts') ?? '{}') as { name: string };
      const component = islands[name];
      if (component) hydrateRoot(this, createElement(component, propsOf(JSON.parse(this.getAttribute('props') ?? '{}'))));
    }
  }
  customElements.define('astro-island', Island);
}
