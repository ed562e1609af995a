/** `{n} of {total}` with its places filled in. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, key) => String(values[key] ?? whole));

const rules = new Map<string, Intl.PluralRules>();

/** Kept: making one costs a slow phone some milliseconds. */
function rulesOf(language: string): Intl.PluralRules {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return known;
}

/** The form of a counted text for `n` in a language, filled in. */
export const count = (
  language: string,
  forms: { one: string; other: string },
  n: number,
  values: Record<string, string | number> = {},
): string => fill(rulesOf(language).select(n) === 'one' ? forms.one : forms.other, { n, ...values });
