/** The words of a text as they stand in the index: lower case, letters (å, ä and ö too) and digits; `it-stöd` is two words. */
export const words = (text: string): string[] => text.toLowerCase().match(word) ?? [];

/** One word of a text, wherever it stands. */
export const word = /[\p{L}\p{N}]+/gu;

/** A word as someone without dots on the keyboard writes it: `reseförsäkring` -> `reseforsakring`. */
export const withoutDots = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
