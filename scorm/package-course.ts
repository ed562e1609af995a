import { worstCase } from '../src/learner/pack.ts';
import type { Bundle } from './bundle.ts';
import { type Budget, gate } from './gate.ts';
import { identifiers } from './identifiers.ts';
import type { BuiltPage } from './read-build.ts';
import { relocatePage, relocateStylesheet } from './relocate.ts';
import { placed, slice } from './slice.ts';
import { stripAstro } from './strip-astro.ts';
import type { Description, Target } from './targets/target.ts';
import { usedRules } from './used-rules.ts';
import { mentions, withUsedWords } from './used-words.ts';
import { zip } from './zip.ts';

/** A finished package, or all that is wrong with it. */
export type Packaged = { zip: Uint8Array; description: Description } | { faults: string[] };

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What the package's page needs besides its script: stylesheets moved and cut to what `isUsed`, Astro's own rules added to the first of them. */
function sharedFiles(
  names: readonly string[],
  files: ReadonlyMap<string, Uint8Array>,
  islandCss: string,
  isUsed: (className: string) => boolean,
): Map<string, Uint8Array> {
  const known = new Set(names);
  const first = names.find((name) => name.endsWith('.css'));
  return new Map(
    names.map((name) => {
      const bytes = files.get(name) ?? new Uint8Array();
      if (!name.endsWith('.css')) return [placed(name), bytes];
      const css = usedRules(relocateStylesheet(decoder.decode(bytes), known), isUsed);
      return [placed(name), encoder.encode(name === first ? css + islandCss : css)];
    }),
  );
}

function clashes(names: readonly string[]): string[] {
  const places = Map.groupBy(names, placed);
  return [...places]
    .filter(([, same]) => same.length > 1)
    .map(([place, same]) => `${same.join(' and ')} would both be ${place}; rename one.`);
}

const stateFaults = ({ outline }: BuiltPage, { stateLimit, title }: Target): string[] => {
  const most = worstCase(outline);
  return most > stateLimit
    ? [`What a learner did can come to ${most} characters; ${title} holds ${stateLimit}. Split the course by paths.`]
    : [];
};

/** One edition of a course as one zip of one standard: slice, bundle, relocate, gate, manifest, zip. */
export async function packageCourse(
  page: BuiltPage,
  files: ReadonlyMap<string, Uint8Array>,
  target: Target,
  bundle: Bundle,
  budget: Budget,
): Promise<Packaged> {
  const { html, css, islands } = stripAstro(page.html);
  const names = slice(html, files);
  const scripts = await bundle(islands, target.driver);
  const code = Object.values(scripts).join('\n');
  const isUsed = (className: string) => mentions(html, className) || mentions(code, className);
  const { course, edition, outline } = page;
  const { title, summary, version, minutes } = outline;
  const description = { identifiers: identifiers(course, edition), title, summary, version, edition, minutes };
  const content = new Map([
    ['index.html', encoder.encode(withUsedWords(relocatePage(html, new Set(names)), code))],
    ...sharedFiles(names, files, css, isUsed),
    ...Object.entries({ ...scripts, ...target.extraFiles(description) }).map(([name, text]) => [name, encoder.encode(text)] as const),
  ]);
  const manifest = target.manifest(description, [...content.keys()].sort());
  const whole = new Map([...content, [manifest.name, encoder.encode(manifest.text)] as const]);
  const faults = [
    ...(css && !names.some((name) => name.endsWith('.css')) ? ['The page has islands and no stylesheet that could hold their rules.'] : []),
    ...clashes(names),
    ...stateFaults(page, target),
    ...gate(content, budget),
    ...target.lint(manifest.text, whole.keys()).map((fault) => `${manifest.name}: ${fault}`),
  ];
  return faults.length > 0 ? { faults } : { zip: zip(whole), description };
}
