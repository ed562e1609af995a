import { describe, expect, test } from 'vitest';
import { readOptions, wanted } from './options.ts';
import type { BuiltPage } from './read-build.ts';

const page = (course: string, edition: BuiltPage['edition']) => ({ course, edition }) as BuiltPage;
const pages = [page('improper-influence', 'sv-SE'), page('travel-security', 'fi-FI'), page('travel-security', 'sv-SE')];
const faultOf = (...words: string[]): string => {
  try {
    wanted(readOptions(words), pages);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};
const names = (...words: string[]): string[] =>
  wanted(readOptions(words), pages).map(({ page: { course, edition }, target }) => `${course} ${edition} ${target.name}`);

describe('what is asked for', () => {
  test('is everything when nothing is said', () => {
    expect(names()).toHaveLength(9);
  });

  test('is what fits all that is said, in either case', () => {
    expect(names('travel-security', '--edition', 'FI-fi', '--standard=scorm12', '--standard', 'scorm2004-4')).toEqual([
      'travel-security fi-FI scorm12',
      'travel-security fi-FI scorm2004-4',
    ]);
  });
});

describe('a fault says what to write', () => {
  test('course', () => {
    expect(faultOf('travel')).toMatchInlineSnapshot(
      `"There is no course \`travel\`. Did you mean \`travel-security\`? Write one of: improper-influence, travel-security."`,
    );
    expect(faultOf('zzz')).toMatchInlineSnapshot(`"There is no course \`zzz\`. Write one of: improper-influence, travel-security."`);
  });

  test('edition', () => {
    expect(faultOf('--edition', 'fi')).toMatchInlineSnapshot(
      `"There is no edition \`fi\`. Did you mean \`fi-FI\`? Write one of: sv-SE, sv-FI, fi-FI, en-SE, en-FI."`,
    );
    expect(faultOf('improper-influence', '--edition', 'fi-FI')).toMatchInlineSnapshot(
      `"There is no edition \`fi-FI\` of improper-influence. Write one of: sv-SE."`,
    );
  });

  test('standard', () => {
    expect(faultOf('--standard', 'scorm2004')).toMatchInlineSnapshot(
      `"There is no standard \`scorm2004\`. Did you mean \`scorm2004-4\`? Write one of: scorm12, scorm2004-3, scorm2004-4."`,
    );
  });

  test('option', () => {
    expect(faultOf('--editon', 'fi-FI')).toMatchInlineSnapshot(`"Unknown option '--editon'. --help tells what there is."`);
    expect(faultOf('--edition')).toMatchInlineSnapshot(`"Option '--edition <value>' argument missing. --help tells what there is."`);
  });
});
