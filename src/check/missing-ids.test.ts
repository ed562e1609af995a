import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultLine } from '../course/fault.ts';
import { loadLibrary } from '../course/load.ts';
import { courseYaml, page, withContent } from './library-of.ts';
import { inserted, missingIds } from './missing-ids.ts';

/** The Swedish and English lesson with their missing ids written, and what is said. */
const mended = (sv: string, en: string, kind = 'lessons') =>
  withContent(
    {
      'courses/demo/course.yaml': courseYaml({ editions: '[sv-SE, en-SE]' }),
      [`courses/demo/sv/${kind}/one.mdx`]: page(sv),
      [`courses/demo/en/${kind}/one.mdx`]: page(en),
    },
    (root) => {
      const { insertions, faults } = missingIds(loadLibrary(root).courses[0] as never);
      const text = (language: string) => {
        const file = `content/courses/demo/${language}/${kind}/one.mdx`;
        return inserted(
          readFileSync(join(root, '..', file), 'utf8'),
          insertions.filter((i) => i.file === file),
        ).slice(page('').length);
      };
      return { sv: text('sv'), en: text('en'), faults: faults.map(faultLine) };
    },
  );

const quiz = (list: string) =>
  `<Quiz id="q">\n  <Question id="a">\n    Åäö?\n\n${list
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')}\n  </Question>\n</Quiz>\n`;

describe('missing ids', () => {
  test('are letters, the same in all languages, at the end of the answer’s own text', () => {
    const { sv, en, faults } = mended(
      quiz('- [ ] I kassaskåpet,\n  på hotellet\n  > Nej.\n- [x] **Med dig**\n  > Ja.'),
      quiz('- [ ] In the safe\n  > No.\n- [x] With you\n  > Yes.'),
    );
    expect(sv).toBe(quiz('- [ ] I kassaskåpet,\n  på hotellet [#a]\n  > Nej.\n- [x] **Med dig** [#b]\n  > Ja.'));
    expect(en).toBe(quiz('- [ ] In the safe [#a]\n  > No.\n- [x] With you [#b]\n  > Yes.'));
    expect(faults).toEqual([]);
  });
  test('are taken from the other language where it has them, and never twice', () => {
    const { sv, en } = mended(quiz('- [ ] X\n- [x] Y [#a]\n- [ ] Z'), quiz('- [ ] X [#x]\n- [x] Y\n- [ ] Z'));
    expect(sv).toBe(quiz('- [ ] X [#x]\n- [x] Y [#a]\n- [ ] Z [#b]'));
    expect(en).toBe(quiz('- [ ] X [#x]\n- [x] Y [#a]\n- [ ] Z [#b]'));
  });
  test('are not written where the languages differ', () => {
    expect(mended(quiz('- [ ] X\n- [x] Y'), quiz('- [ ] X\n- [x] Y\n- [ ] Z')).faults).toMatchInlineSnapshot(`
      [
        "content/courses/demo/en/lessons/one.mdx:6:3  Question \`a\` has not the same list as in content/courses/demo/sv/lessons/one.mdx, so no ids are written. Put the same things in the same order in all languages, then run \`npm run check -- --fix\` again.",
      ]
    `);
    const swapped = mended(quiz('- [ ] X [#x]\n- [x] Y [#y]\n- [ ] Z'), quiz('- [x] Y [#y]\n- [ ] X [#x]\n- [ ] Z'));
    expect(swapped.faults).toMatchInlineSnapshot(`
      [
        "content/courses/demo/en/lessons/one.mdx:6:3  Question \`a\` has not the same list as in content/courses/demo/sv/lessons/one.mdx, so no ids are written. Put the same things in the same order in all languages, then run \`npm run check -- --fix\` again.",
      ]
    `);
    expect(swapped.sv).toBe(quiz('- [ ] X [#x]\n- [x] Y [#y]\n- [ ] Z'));
  });
  test('stand in the tag of a choice, unique in the scenario', () => {
    const story = (a: string, b: string) =>
      `<Scene id="s">\n  <Choice${a} to="t">\n    Gå.\n  </Choice>\n</Scene>\n\n<Scene id="t">\n  <Choice${b} to="s">\n    Gå.\n  </Choice>\n</Scene>\n`;
    expect(mended(story(' id="a"', ''), story(' id="a"', ''), 'scenarios').sv).toBe(story(' id="a"', ' id="b"'));
    expect(mended(story('', ''), story('', ''), 'scenarios').en).toBe(story(' id="a"', ' id="b"'));
  });
  test('stand in lists and groups', () => {
    expect(
      mended('<Checklist id="c">\n  - Laddare\n  - Papper\n</Checklist>\n', '<Checklist id="c">\n  - Charger\n  - Papers\n</Checklist>\n')
        .sv,
    ).toBe('<Checklist id="c">\n  - Laddare [#a]\n  - Papper [#b]\n</Checklist>\n');
  });
});
