/** Shows which facts are past their review date. A build never looks at today's date; the reader's device does. */
export function showOverdue(today = new Date().toISOString().slice(0, 10)): void {
  for (const note of document.querySelectorAll<HTMLElement>('[data-due]')) note.hidden = (note.dataset.due ?? '') >= today;
}
