/** `{n} of {total}` with its places filled in. */
export const fill = (text: string, values: Record<string, string | number>): string => text.replace(/\{(\w+)\}/g, (whole, key) => String(values[key] ?? whole));

/** The form of a counted text for `n` in a language, filled in. */
export const count = (language: string, forms: { one: string; other: string }, n: number, values: Record<string, string | number> = {}): string =>
  fill(new Intl.PluralRules(language).select(n) === 'one' ? forms.one : forms.other, { n, ...values });
