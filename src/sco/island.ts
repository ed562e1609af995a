import { type ComponentType, createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';

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
      const component = islands[this.getAttribute('name') ?? ''];
      if (component) hydrateRoot(this, createElement(component, JSON.parse(this.getAttribute('props') ?? '{}') as Record<string, unknown>));
    }
  }
  customElements.define('astro-island', Island);
}
