import type { Rule } from '../rule.ts';

/** Terms that nobody who knows the language has confirmed: one warning, with their number. Missing languages are told by the schema. */
export const glossary: Rule = (library, sayIn) => {
  const terms = [...library.terms.values()];
  const unchecked = terms.filter((term) => !term.checked);
  const [first] = unchecked;
  if (!first) return;
  const place = library.at(first.file, [terms.indexOf(first), 'checked']);
  sayIn(first.file)(
    place,
    `${unchecked.length} of ${terms.length} terms are not confirmed by a language reviewer; this is the first.`,
    'Let one read them, then write `checked: true`.',
    { severity: 'warning' },
  );
};
