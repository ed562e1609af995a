import { vocabulary, type Word } from '../../blocks/vocabulary.ts';
import type { Say } from '../../course/fault.ts';
import type { Page } from '../../course/model.ts';
import { didYouMean } from '../../course/nearest.ts';
import { isTag, type Node, placeOf, walk } from '../../course/tree.ts';
import { eachPage } from '../rule.ts';

const words: Record<string, Word> = vocabulary;
const inSentence = ['Fact', 'Term', 'Contact'];
const pageNames: Record<Page['kind'], string> = {
  about: 'about.mdx',
  lesson: 'a lesson',
  scenario: 'a scenario',
  'final-test': 'the final test',
};
const defaultPages: readonly Page['kind'][] = ['about', 'lesson', 'final-test'];

const list = (values: readonly string[]) => values.map((v) => `\`${v}\``).join(', ');
const either = (names: string[]) => names.join(' or ');

function unknownTag(node: Node, say: Say): void {
  const name = node.name ?? '';
  const html = /^[a-z]/.test(name) || name === '';
  const meant = didYouMean(name, Object.keys(words));
  if (html && !meant.startsWith('Did'))
    say(placeOf(node), `<${name}> is HTML.`, 'Write Markdown, or one of the tags of content/README.md.');
  else say(placeOf(node), `There is no tag <${name}>.`, meant);
}

function attributesOf(node: Node, word: Word, say: Say): void {
  const written = (node.attributes ?? []).flatMap((a) =>
    a.type === 'mdxJsxAttribute' && a.name ? [{ name: a.name, value: a.value }] : [],
  );
  const tag = `<${node.name}>`;
  for (const [i, { name, value }] of written.entries()) {
    const known = word.attributes[name];
    if (!known) {
      const names = Object.keys(word.attributes);
      say(placeOf(node), `\`${name}\` is not an attribute of ${tag}.`, names.length ? didYouMean(name, names) : 'Leave it out.');
      continue;
    }
    if (written.findIndex((other) => other.name === name) < i) say(placeOf(node), `\`${name}\` stands twice in ${tag}.`, 'Keep one.');
    const bare = value === null || value === undefined;
    if (!bare && typeof value !== 'string') continue; // An expression: rule `expressions` tells it.
    if (known.kind === 'flag') {
      if (!bare) say(placeOf(node), `\`${name}\` of ${tag} takes no value.`, `Write only \`${name}\`.`);
    } else if (!value) say(placeOf(node), `\`${name}\` of ${tag} is empty.`, `Write \`${name}="…"\`.`);
    else if (known.kind === 'one-of' && !known.values.includes(value))
      say(placeOf(node), `\`${name}\` of ${tag} cannot be \`${value}\`.`, didYouMean(value, known.values));
  }
  for (const [name, known] of Object.entries(word.attributes)) {
    if (!known.required || written.some((a) => a.name === name)) continue;
    if (known.kind === 'one-of') say(placeOf(node), `${tag} has no \`${name}\`.`, `Write \`${name}="…"\`, one of ${list(known.values)}.`);
    else if (node.name === 'Choice' && name === 'id')
      say(placeOf(node), `${tag} has no \`id\`.`, 'Run `npm run check -- --fix`, or write `id="…"`.', { fixable: true });
    else
      say(
        placeOf(node),
        `${tag} has no \`${name}\`.`,
        `Write \`${name}="…"\`${name === 'id' && node.name !== 'Fact' ? ', the same in all languages' : ''}.`,
      );
  }
}

function placement(node: Node, above: Node[], word: Word, page: Page, say: Say): void {
  const pages = word.pages ?? defaultPages;
  if (!pages.includes(page.kind)) {
    say(
      placeOf(node),
      `<${node.name}> cannot stand in ${pageNames[page.kind]}.`,
      `It belongs in ${either(pages.map((p) => pageNames[p]))}.`,
    );
    return;
  }
  if (node.type === 'mdxJsxTextElement' && !inSentence.includes(node.name ?? '')) {
    say(placeOf(node), `<${node.name}> stands in a sentence.`, 'Write it alone on its line, and its closing tag too.');
    return;
  }
  const parent = above.at(-1);
  const here = !parent || parent.type === 'root' ? 'page' : (parent.name ?? parent.type);
  if (word.inside && !word.inside.includes(here)) {
    const places = word.inside.map((p) => (p === 'page' ? 'at the outermost level' : `directly in <${p}>`));
    say(
      placeOf(node),
      `<${node.name}> stands ${here === 'page' ? 'on its own' : parent && isTag(parent) ? `in <${here}>` : 'in other text'}.`,
      `Write it ${either(places)}.`,
    );
  }
}

function contents(node: Node, word: Word, say: Say): void {
  const children = node.children ?? [];
  if (word.holds === 'nothing' && children.length) say(placeOf(node), `<${node.name}> holds nothing.`, `Write \`<${node.name} … />\`.`);
  const text = word.holds === 'tags' ? children.find((child) => !isTag(child)) : undefined;
  if (!text) return;
  const inner = Object.entries(words).flatMap(([name, { inside }]) => (inside?.includes(node.name ?? '') ? [`<${name}>`] : []));
  say(placeOf(text), `Text stands directly in <${node.name}>.`, `Write it in ${either(inner)}, or outside.`);
}

/** Unknown tags, attributes and values, what is missing, and tags where they cannot stand. */
export const tags = eachPage((page, say) => {
  for (const { node, above } of walk(page.tree)) {
    if (!isTag(node)) continue;
    const word = Object.hasOwn(words, node.name ?? '') ? words[node.name ?? ''] : undefined;
    if (!word) {
      unknownTag(node, say);
      continue;
    }
    attributesOf(node, word, say);
    placement(node, above, word, page, say);
    contents(node, word, say);
  }
});
