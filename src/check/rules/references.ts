import type { Say } from '../../course/fault.ts';
import type { Course, Library, Page } from '../../course/model.ts';
import { didYouMean } from '../../course/nearest.ts';
import { jurisdictionAt } from '../../course/parse-page.ts';
import { attributes, type Node, placeOf, tagIs, walk } from '../../course/tree.ts';
import { type Jurisdiction, jurisdictionOf, languageOf } from '../../schema/edition.ts';
import { eachPage } from '../rule.ts';

/** Under whose law a place of a page is read. */
const readers = (course: Course, page: Page, above: Node[]): Jurisdiction[] => {
  const block = jurisdictionAt(above);
  return block
    ? [block]
    : [...new Set(course.file.editions.filter((edition) => languageOf(edition) === page.language).map(jurisdictionOf))];
};

const elsewhere = (country: string, law: Jurisdiction[]) => (country === 'SE' || country === 'FI') && law.some((l) => l !== country);

function fact(node: Node, page: Page, law: Jurisdiction[], library: Library, say: Say): void {
  const { id } = attributes(node);
  if (!id) return;
  const found = library.facts.get(id);
  if (!found) {
    say(placeOf(node), `There is no fact \`${id}\`.`, didYouMean(id, library.facts.keys(), 'content/facts/'));
    return;
  }
  if (elsewhere(found.jurisdiction, law))
    say(
      placeOf(node),
      `\`${id}\` is law or fact of ${found.jurisdiction}, but readers of another country see it.`,
      `Write it in \`<For jurisdiction="${found.jurisdiction}">\`.`,
    );
  else if (!found.text[page.language])
    say(placeOf(node), `The fact \`${id}\` has no text in \`${page.language}\`.`, `Write it in ${found.file}.`);
  if (node.type === 'mdxJsxTextElement' && !found.short?.[page.language])
    say(
      placeOf(node),
      `The fact \`${id}\` has no short form in \`${page.language}\` to stand in a sentence.`,
      `Write <Fact> alone on its line, or \`short\` in ${found.file}.`,
    );
}

/** Facts, terms and scenarios that do not exist, or not for all who read the place. */
export const references = eachPage((page, say, course, library) => {
  const scenarios = new Set([...course.file.scenarios, ...course.pages.filter((p) => p.kind === 'scenario').map((p) => p.id)]);
  for (const { node, above } of walk(page.tree)) {
    const { id = '' } = attributes(node);
    if (tagIs(node, 'Fact')) fact(node, page, readers(course, page, above), library, say);
    if (tagIs(node, 'Term') && id) {
      const term = library.terms.get(id);
      if (!term)
        say(placeOf(node), `There is no term \`${id}\` in the glossary.`, didYouMean(id, library.terms.keys(), 'content/glossary.yaml'));
      else if (term.jurisdiction && elsewhere(term.jurisdiction, readers(course, page, above)))
        say(
          placeOf(node),
          `The term \`${id}\` belongs to ${term.jurisdiction}, but readers of another country see it.`,
          `Write it in \`<For jurisdiction="${term.jurisdiction}">\`.`,
        );
    }
    if (tagIs(node, 'Scenario') && id && !scenarios.has(id))
      say(placeOf(node), `There is no scenario \`${id}\`.`, didYouMean(id, scenarios));
  }
});
