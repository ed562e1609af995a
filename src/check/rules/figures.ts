import { gzipSync } from 'node:zlib';
import { wrap } from '../../blocks/figure/wrap.ts';
import type { Place, Say } from '../../course/fault.ts';
import type { Course, FigureText } from '../../course/model.ts';
import { didYouMean } from '../../course/nearest.ts';
import { placeOf, walk } from '../../course/tree.ts';
import { eachCourse, eachPage, type Rule } from '../rule.ts';

/** Most bytes a drawing may take in a page, gzip. */
const heaviest = 6144;
const fileName = /^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:svg|jpg|png|webp|mp4|vtt)$/;

interface Slot {
  id: string;
  perLine: number;
  lines: number;
}
const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** The places for words in a drawing: `<text id="call" data-line="22" data-lines="2">`. */
const slotsOf = (svg: string): Slot[] =>
  [...svg.matchAll(/<text\b[^>]*>/g)].flatMap(([tag]) => {
    const id = attribute(tag, 'id');
    return id ? [{ id, perLine: Number(attribute(tag, 'data-line') ?? 24), lines: Number(attribute(tag, 'data-lines') ?? 1) }] : [];
  });

function wordsIn(figure: FigureText, svg: string, say: Say): void {
  const slots = slotsOf(svg);
  for (const { id, perLine, lines } of slots) {
    const word = figure.words[id];
    if (word === undefined) {
      say(
        placeOf(figure.node),
        `The drawing \`${figure.drawing}\` has a place for \`${id}\`, but no word is given.`,
        `Write \`- … [#${id}]\` in the figure.`,
      );
      continue;
    }
    const wrapped = wrap(word, perLine);
    const long = wrapped.find((line) => line.length > perLine);
    if (long)
      say(
        placeOf(figure.wordNodes[id]),
        `“${long}” is ${long.length} characters; a line of this place holds ${perLine}.`,
        'Write a shorter word.',
      );
    else if (wrapped.length > lines)
      say(
        placeOf(figure.wordNodes[id]),
        `“${word}” takes ${wrapped.length} lines; there is room for ${lines} of ${perLine} characters.`,
        'Write it shorter.',
      );
  }
  const known = slots.map((slot) => slot.id);
  for (const [id, node] of Object.entries(figure.wordNodes))
    if (id && !known.includes(id))
      say(placeOf(node), `The drawing \`${figure.drawing}\` has no place for \`${id}\`.`, didYouMean(id, known));
}

/** The figures of a page: their file, their words. */
const onPages = eachPage((page, say, course) => {
  for (const { node } of walk(page.tree))
    if (node.type === 'image' || node.type === 'imageReference')
      say(placeOf(node), 'A picture stands in the text.', 'Write `<Figure picture="…" alt="…">` on a line of its own.');
  for (const figure of page.figures) {
    const name = figure.drawing === undefined ? figure.picture : `${figure.drawing}.svg`;
    if (name === undefined) continue;
    if (!course.mediaFiles.includes(name)) {
      const known = course.mediaFiles
        .filter((file) => file.endsWith('.svg') === (figure.drawing !== undefined))
        .map((file) => (figure.drawing === undefined ? file : file.slice(0, -4)));
      say(placeOf(figure.node), `There is no ${course.dir}/media/${name}.`, didYouMean(figure.drawing ?? name, known));
    }
    const svg = figure.drawing && course.media.find((entry) => entry.file === name)?.svg;
    if (svg) wordsIn(figure, svg, say);
    else if (figure.picture)
      for (const word of Object.values(figure.wordNodes))
        say(placeOf(word), 'A picture has no words of its own.', 'Write them in the caption, without a list.');
  }
});

const forbidden: [RegExp, string, string][] = [
  [
    /\sstyle\s*=/g,
    'The drawing has a `style` attribute, which a page may not have.',
    'Use a class for the colour, and attributes such as `stroke-width`.',
  ],
  [/<style\b/g, 'The drawing has a style sheet of its own.', 'Use the classes of the tokens.'],
  [/<script\b/g, 'The drawing holds a script.', 'Take it away.'],
  [/\son[a-z]+\s*=/g, 'The drawing holds a script.', 'Take the `on…` attribute away.'],
  [/<(?:image|foreignObject)\b/g, 'The drawing holds something that is not drawn.', 'Draw it with shapes.'],
  [/\b(?:xlink:)?href\s*=\s*"(?!#)/g, 'The drawing refers to something outside itself.', 'Take the reference away.'],
];

/** Where in a text an offset lies. */
function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function drawing(svg: string, say: Say): void {
  for (const [pattern, message, remedy] of forbidden)
    for (const { index } of svg.matchAll(pattern)) say(placeAt(svg, index + (/^\s/.test(svg.slice(index)) ? 1 : 0)), message, remedy);
  if (!/<svg\b[^>]*\sviewBox="/.test(svg)) say(undefined, 'The drawing has no `viewBox`.', 'Write `viewBox="0 0 720 480"` in <svg>.');
  const bytes = gzipSync(svg).length;
  if (bytes > heaviest)
    say(
      undefined,
      `The drawing is ${(bytes / 1024).toFixed(1)} kB compressed; 6 kB is the most.`,
      'Draw it with fewer points, or round the numbers.',
    );
  const ids = slotsOf(svg).map((slot) => slot.id);
  for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) < i)))
    say(undefined, `Two texts of the drawing have the id \`${id}\`.`, 'Give one of them another id.');
}

function licences(course: Course, say: Say, at: (path: PropertyKey[]) => Place): void {
  const listed = course.media.map(({ file }) => file);
  for (const [i, file] of listed.entries()) {
    if (!course.mediaFiles.includes(file)) say(at([i, 'file']), `There is no media/${file}.`, didYouMean(file, course.mediaFiles));
    if (listed.indexOf(file) < i) say(at([i, 'file']), `media/${file} is listed twice.`, 'Take one away.');
  }
  for (const file of course.mediaFiles)
    if (!listed.includes(file))
      say(undefined, `media/${file} has no licence.`, `Write \`- { file: ${file}, licence: "…", creator: "…" }\`.`);
}

/** The files of media/: their licences, and that a drawing may stand in a page. */
const inMedia = eachCourse((course, sayIn, library) => {
  const list = `${course.dir}/media/media.yaml`;
  licences(course, sayIn(list), (path) => library.at(list, path));
  for (const file of course.mediaFiles)
    if (!fileName.test(file))
      sayIn(`${course.dir}/media/${file}`)(
        undefined,
        `\`${file}\` cannot be the name of a file in media/.`,
        'Write small letters a–z, digits and hyphens, and `.svg`, `.jpg`, `.png`, `.webp`, `.mp4` or `.vtt`.',
      );
  for (const { file, svg } of course.media) if (svg) drawing(svg, sayIn(`${course.dir}/media/${file}`));
  const { cover } = course.file;
  if (cover && !course.mediaFiles.includes(`${cover}.svg`))
    sayIn(`${course.dir}/course.yaml`)(
      library.at(`${course.dir}/course.yaml`, ['cover']),
      `There is no ${course.dir}/media/${cover}.svg.`,
      didYouMean(
        cover,
        course.mediaFiles.map((name) => name.replace(/\.svg$/, '')),
      ),
    );
});

/** Figures and what lies in media/: missing files, words, licences; drawings too heavy or not inert. Alternative text is told by rule `tags`. */
export const figures: Rule = (...given) => {
  onPages(...given);
  inMedia(...given);
};
