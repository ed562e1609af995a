/** An edition is a language under one country's law: what a reader chooses, and the first part of every address. */
export const languages = ['sv', 'fi', 'en'] as const;
export type Language = (typeof languages)[number];

export const jurisdictions = ['SE', 'FI'] as const;
export type Jurisdiction = (typeof jurisdictions)[number];

export const editions = ['sv-SE', 'sv-FI', 'fi-FI', 'en-SE', 'en-FI'] as const;
export type Edition = (typeof editions)[number];

export const languageOf = (edition: Edition): Language => edition.slice(0, 2) as Language;
export const jurisdictionOf = (edition: Edition): Jurisdiction => edition.slice(3) as Jurisdiction;

/** `sv-SE` as it stands in an address: `sv-se`. */
export const slugOf = (edition: Edition): string => edition.toLowerCase();
export const editionOf = (slug: string): Edition | undefined => editions.find((edition) => slugOf(edition) === slug);

/** Which countries' parts a language is written for: Finnish is read under Finnish law only. */
export const jurisdictionsOf = (language: Language): Jurisdiction[] =>
  editions.filter((edition) => languageOf(edition) === language).map(jurisdictionOf);
