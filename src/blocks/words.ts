import { termIn, type WordContext } from '../course/edition.ts';
import type { Words } from '../course/html.ts';
import { jurisdictionOf, languageOf } from '../schema/edition.ts';
import type { ContactKind } from '../schema/organisation.ts';
import { contactMarkup } from './contact/contact.ts';
import { factMarkup } from './fact/fact.ts';
import { termMarkup } from './term/term.ts';

/** The words that may stand inside questions, scenarios and captions, as markup of one edition. */
export function words({ library, edition, organisation }: WordContext): Words {
  const language = languageOf(edition);
  return {
    Fact: ({ id = '' }, _, inline) => {
      const fact = library.facts.get(id);
      if (!fact) throw new Error(`There is no fact \`${id}\`.`);
      return factMarkup(fact, language, inline);
    },
    Term: ({ id = '' }, inner) => {
      if (!termIn(library, id, edition)) throw new Error(`There is no term \`${id}\`.`);
      return termMarkup(id, inner);
    },
    Contact: (a, _, inline) => contactMarkup(organisation, a.for as ContactKind, language, inline),
    For: ({ jurisdiction }, inner) => (jurisdiction === jurisdictionOf(edition) ? inner : ''),
  };
}
