import type { Player } from '../i18n/dictionary.ts';

/** The texts of the running course, as the page carries them. */
export const texts = (): Player => JSON.parse(document.getElementById('words')?.textContent ?? '{}') as Player;
