/** A fold that asks once more before something is done: `[data-yes]` does it, and both answers close the fold. */
export function askFirst(selector: string, act: () => void): void {
  for (const block of document.querySelectorAll<HTMLDetailsElement>(selector)) {
    const close = () => {
      block.open = false;
    };
    block.querySelector('[data-yes]')?.addEventListener('click', () => {
      act();
      close();
    });
    block.querySelector('[data-no]')?.addEventListener('click', close);
  }
}
