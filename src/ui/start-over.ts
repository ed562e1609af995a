import { startOver } from '../learner/record.ts';
import { update } from '../learner/session.ts';

/** Start the course anew: answers go, what was achieved stays. Asked once more before it is done. */
export function attachStartOver(): void {
  for (const block of document.querySelectorAll<HTMLDetailsElement>('[data-start-over]')) {
    block.querySelector('[data-yes]')?.addEventListener('click', () => {
      update(startOver);
      block.open = false;
    });
    block.querySelector('[data-no]')?.addEventListener('click', () => {
      block.open = false;
    });
  }
}
