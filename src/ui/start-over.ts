import { startOver } from '../learner/record.ts';
import { update } from '../learner/session.ts';
import { askFirst } from './ask-first.ts';

/** Start the course anew: answers go, what was achieved stays. */
export const attachStartOver = (): void => askFirst('[data-start-over]', () => update(startOver));
