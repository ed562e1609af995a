import { type EditionCourse, termIn } from '../course/edition.ts';
import { headingNames } from '../course/heading.ts';
import type { Library, Page } from '../course/model.ts';
import { attributes, type Node, tagIs, textOf, walk } from '../course/tree.ts';
import { type Edition, jurisdictionOf, languageOf, slugOf } from '../schema/edition.ts';
import { plainText, type Reader } from './plain-text.ts';

export type EntryKind = 'course' | 'lesson' | 'scenario' | 'term' | 'fact';

/** One place a reader can be led to. */
export interface Entry {
  kind: EntryKind;
  /** The page: a lesson, the glossary, the sources. */
  title: string;
  /** The place on the page: a heading, a term; empty at the page's beginning. */
  section: string;
  url: string;
  text: string;
  /** Found by, never shown: what the other country or another language calls it. */
  also: string;
}

/** What the glossary and the sources are called in the edition's language. */
export interface PageNames {
  glossary: string;
  sources: string;
}

interface Section {
  heading: Node | undefined;
  nodes: Node[];
}

/** A page cut at its headings; a country's block is looked into, other tags are whole. */
function sectionsOf(tree: Node, reader: Reader): Section[] {
  const sections: Section[] = [{ heading: undefined, nodes: [] }];
  const add = (node: Node) => {
    if (tagIs(node, 'For')) {
      if (attributes(node).jurisdiction === reader.jurisdiction) for (const child of node.children ?? []) add(child);
    } else if (node.type === 'heading') sections.push({ heading: node, nodes: [] });
    else sections.at(-1)?.nodes.push(node);
  };
  for (const node of tree.children ?? []) add(node);
  return sections;
}

/** Every heading's id on the page, the other country's counted too: the page's own numbering does not know who reads. */
function headingIdsOf(page: Page): Map<Node, string> {
  const name = headingNames(page.id);
  return new Map(
    [...walk(page.tree)].filter(({ node }) => node.type === 'heading').map(({ node }) => [node, name(textOf(node.children ?? []))]),
  );
}

function lessonEntries(course: EditionCourse, page: Page, url: string, reader: Reader): Entry[] {
  const ids = headingIdsOf(page);
  const title = page.meta.title;
  const sections = sectionsOf(page.tree, reader).map(
    ({ heading, nodes }): Entry => ({
      kind: 'lesson',
      title,
      also: '',
      section: heading ? plainText(heading.children ?? [], reader) : '',
      url: heading ? `${url}#${ids.get(heading)}` : url,
      text: heading ? plainText(nodes, reader) : `${page.meta.summary} ${plainText(nodes, reader)}`,
    }),
  );
  const scenarios = page.scenarioUses
    .filter((use) => !use.jurisdiction || use.jurisdiction === reader.jurisdiction)
    .map((use): Entry => {
      const { meta, tree } = course.page('scenario', use.id);
      return {
        kind: 'scenario',
        title,
        also: '',
        section: meta.title,
        url: `${url}#${use.id}`,
        text: `${meta.summary} ${plainText([tree], reader)}`,
      };
    });
  return [...sections, ...scenarios];
}

function courseEntries(course: EditionCourse, root: string, reader: Reader): Entry[] {
  const url = `${root}/${course.course.file.id}/`;
  const about = course.page('about');
  const lessons = course.outline.lessons.flatMap(({ id }) => lessonEntries(course, course.page('lesson', id), `${url}${id}/`, reader));
  return [
    {
      kind: 'course',
      title: about.meta.title,
      section: '',
      url,
      text: `${about.about?.lead ?? ''} ${plainText([about.tree], reader)}`.trim(),
      also: '',
    },
    ...lessons,
  ];
}

function termEntries(library: Library, edition: Edition, title: string, root: string): Entry[] {
  return [...library.terms.values()].map((entry): Entry => {
    const { term = '', means = '' } = termIn(library, entry.id, edition) ?? {};
    const names = new Set([entry.sv.term, entry['sv-FI']?.term ?? '', entry.fi.term, entry.en.term]);
    names.delete(term);
    return { kind: 'term', title, section: term, url: `${root}/glossary/#${entry.id}`, text: means, also: [...names].join(' ') };
  });
}

function factEntries({ language, jurisdiction, facts }: Reader, title: string, root: string): Entry[] {
  return [...facts].flatMap(([id, fact]): Entry[] => {
    const text = fact.text[language];
    const elsewhere = (fact.jurisdiction === 'SE' || fact.jurisdiction === 'FI') && fact.jurisdiction !== jurisdiction;
    if (!text || elsewhere) return [];
    return [
      {
        kind: 'fact',
        title,
        section: fact.short?.[language] ?? fact.source,
        url: `${root}/sources/#${id.replaceAll('/', '-')}`,
        text,
        also: fact.source,
      },
    ];
  });
}

/**
 * Everything one edition of the site can be searched for: its courses and their lessons by section, their scenarios where
 * they are played, the terms, and the facts of its country. The final test is left out.
 */
export function entriesOf(library: Library, edition: Edition, courses: EditionCourse[], names: PageNames): Entry[] {
  const reader: Reader = { language: languageOf(edition), jurisdiction: jurisdictionOf(edition), facts: library.facts };
  const root = `/${slugOf(edition)}`;
  return [
    ...courses.flatMap((course) => courseEntries(course, root, reader)),
    ...termEntries(library, edition, names.glossary, root),
    ...factEntries(reader, names.sources, root),
  ];
}
