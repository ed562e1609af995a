import { escapeHtml } from '../../course/html.ts';

/** A term in a sentence: a button that opens its explanation, which the page holds once at its end (`termNote`). */
export const termMarkup = (id: string, inner: string): string =>
  `<button type="button" class="term" popovertarget="term-${id}">${inner}</button>`;

/** The explanation of a term. The browser opens and closes it, by pointer, keyboard and Escape, without a script. */
export const termNote = (id: string, entry: { term: string; means: string }): string =>
  `<div popover id="term-${id}" class="term-note"><p><strong>${escapeHtml(entry.term)}</strong></p><p>${escapeHtml(entry.means)}</p></div>`;
