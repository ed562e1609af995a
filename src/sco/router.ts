import { placeOf } from './route.ts';

/** Shows one section at a time, by the hash: one document is one session in the LMS, so a page is never left. */
export function startRouter(): void {
  const sections = [...document.querySelectorAll<HTMLElement>('[data-section]')];
  const names = sections.map((section) => section.dataset.section ?? '');
  const where = document.querySelector<HTMLElement>('[data-where]');
  const title = document.title;

  const show = (focus: boolean) => {
    // A place inside the shown section (a heading, a source) is the browser's own business.
    if (location.hash && !location.hash.startsWith('#/')) return;
    const { section, thing } = placeOf(location.hash, names);
    for (const candidate of sections) {
      const on = candidate.dataset.section === section;
      if (candidate.hidden === !on) continue;
      candidate.hidden = !on;
      if (on) candidate.dispatchEvent(new Event('beredd:shown'));
    }
    const shown = sections.find((candidate) => !candidate.hidden);
    const name = shown?.dataset.title;
    document.title = name ? `${name} – ${title}` : title;
    if (where) where.textContent = name ?? title;
    where?.closest('details')?.removeAttribute('open');
    for (const link of document.querySelectorAll('[data-station]'))
      link.toggleAttribute('aria-current', link.getAttribute('data-station') === section);
    for (const link of document.querySelectorAll('[data-station][aria-current]')) link.setAttribute('aria-current', 'page');
    const target = (thing && document.getElementById(thing)) || undefined;
    if (target) {
      target.scrollIntoView();
      if (focus) (target.querySelector<HTMLElement>('h3, h4') ?? target).focus({ preventScroll: true });
    } else if (focus) {
      // Not at the start: the page is at its top, and asking for it would have it laid out twice.
      scrollTo(0, 0);
      shown?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    }
  };
  addEventListener('hashchange', () => show(true));
  show(false);
}
