import { parseArgs } from 'node:util';
import { type Edition, editions } from '../src/schema/edition.ts';
import { closest } from './closest.ts';
import type { BuiltPage } from './read-build.ts';
import { targets } from './targets/all.ts';
import type { Target } from './targets/target.ts';

/** A fault of what was written on the command line, in a sentence for whoever wrote it. */
export class UsageError extends Error {}

/** What was asked for. An empty list stands for all. */
export interface Options {
  courses: string[];
  editions: Edition[];
  standards: string[];
  build: string;
  out: string;
  help: boolean;
}

export const help = `Makes packages for an LMS of what the SCO build left.

  npm run package -- [course …] [--edition …] [--standard …] [--out packages]

  course        one or more; none is all of them
  --edition     ${editions.join(', ')}; may be given again; none is all a course has
  --standard    ${targets.map(({ name }) => name).join(', ')}; may be given again; none is all
  --build       the folder of the SCO build, usually dist-sco
  --out         where packages go, usually packages
  --help        this

  npm run package -- travel-security --edition fi-FI --standard scorm12
`;

function known<T extends string>(what: string, word: string, all: readonly T[]): T {
  const found = all.find((one) => one.toLowerCase() === word.toLowerCase());
  if (found !== undefined) return found;
  const near = closest(word, all);
  throw new UsageError(`There is no ${what} \`${word}\`.${near ? ` Did you mean \`${near}\`?` : ''} Write one of: ${all.join(', ')}.`);
}

/** Reads the command line; throws a UsageError. Courses are looked up later, in the build. */
export function readOptions(words: readonly string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        edition: { type: 'string', multiple: true, default: [] },
        standard: { type: 'string', multiple: true, default: [] },
        build: { type: 'string', default: 'dist-sco' },
        out: { type: 'string', default: 'packages' },
        help: { type: 'boolean', default: false },
      },
    });
    return {
      courses: positionals,
      editions: values.edition.map((word) => known('edition', word, editions)),
      standards: values.standard.map((word) =>
        known(
          'standard',
          word,
          targets.map(({ name }) => name),
        ),
      ),
      build: values.build,
      out: values.out,
      help: values.help,
    };
  } catch (error) {
    // Node's own sentences end in advice about `--` that does not fit a command run by npm.
    if ((error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS'))
      throw new UsageError(`${(error as Error).message.split('. ')[0]}. --help tells what there is.`);
    throw error;
  }
}

/** The packages asked for, in the order of the build. Throws a UsageError where a course or its edition is not there. */
export function wanted(options: Options, pages: readonly BuiltPage[]): { page: BuiltPage; target: Target }[] {
  const all = [...new Set(pages.map(({ course }) => course))];
  const courses = options.courses.map((course) => known('course', course, all));
  const chosen = pages.filter(({ course }) => courses.length === 0 || courses.includes(course));
  const has = [...new Set(chosen.map(({ edition }) => edition))];
  for (const edition of options.editions) {
    if (!has.includes(edition))
      throw new UsageError(`There is no edition \`${edition}\` of ${courses.join(', ') || 'any course'}. Write one of: ${has.join(', ')}.`);
  }
  return chosen
    .filter(({ edition }) => options.editions.length === 0 || options.editions.includes(edition))
    .flatMap((page) =>
      targets.filter(({ name }) => options.standards.length === 0 || options.standards.includes(name)).map((target) => ({ page, target })),
    );
}
