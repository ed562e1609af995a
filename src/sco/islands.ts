import { islands } from 'beredd:islands';
import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';

// The second script of a package: Preact and the islands its page has. The first question asks for it, not the start.

/** Brings one island to life, on the markup the server drew. */
export function startIsland(element: HTMLElement): void {
  const component = islands[element.getAttribute('name') ?? ''];
  if (component)
    hydrateRoot(element, createElement(component, JSON.parse(element.getAttribute('props') ?? '{}') as Record<string, unknown>));
}
