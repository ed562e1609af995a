import { type Language, type Player, playerTexts } from './dictionary.ts';

let here: Player | undefined;

/**
 * The running course's texts: from the dictionary when a page is built, from the page's own JSON in a browser, so that
 * no bundle holds three languages.
 */
export function player(language: Language): Player {
  if (import.meta.env.SSR) return playerTexts(language);
  here ??= JSON.parse(document.getElementById('words')?.textContent ?? '{}') as Player;
  return here;
}
