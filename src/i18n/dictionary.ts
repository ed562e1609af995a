import * as en from './en.ts';
import * as fi from './fi.ts';
import * as sv from './sv.ts';

export type Site = typeof sv.site;
export type Player = typeof sv.player;
const all = { sv, fi, en } satisfies Record<string, { site: Site; player: Player }>;
export type Language = keyof typeof all;

/** The texts of the site's chrome. Build side only. */
export const site = (language: Language): Site => all[language].site;

/** The texts of the running course. In a browser they stand in the page as JSON, in one language (`#words`). */
export const playerTexts = (language: Language): Player => all[language].player;
