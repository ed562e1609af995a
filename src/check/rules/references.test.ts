import { expect, test } from 'vitest';
import { courseYaml, faultsOf, inLesson, page } from '../library-of.ts';

const fact = (jurisdiction: string, text: string, short = '') => `
  jurisdiction: ${jurisdiction}
${short}  text: ${text}
  source: A
  address: https://example.org
  read: 2026-11-22
  reviewDue: 2027-02-22
  verified: true
  owner: coordinator
`;
const shared = {
  'facts/SE/numbers.yaml': `emergency:${fact('SE', '{ sv: Ring 112., en: Call 112. }', '  short: { sv: "112", en: "112" }\n')}`,
  'facts/FI/numbers.yaml': `emergency:${fact('FI', '{ sv: Ring 112., fi: Soita 112., en: Call 112. }')}`,
  'glossary.yaml':
    '- { id: risk, sv: { term: a, means: b }, fi: { term: a, means: b }, en: { term: a, means: b }, checked: true }\n- { id: county, sv: { term: a, means: b }, fi: { term: a, means: b }, en: { term: a, means: b }, checked: true, jurisdiction: FI }\n',
};

test('what exists, for its readers', () => {
  expect(inLesson('Ring <Fact id="se/emergency" />. En <Term id="risk">risk</Term>.\n\n<Fact id="se/emergency" />', shared)).toEqual([]);
});
test('an unknown fact, term, scenario', () => {
  expect(inLesson('<Fact id="se/emergncy" />\n\n<Term id="risks">risk</Term>\n\n<Scenario id="story" />', shared)).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:5:1  There is no fact \`se/emergncy\`. Did you mean \`se/emergency\`?",
      "sv/lessons/one.mdx:7:1  There is no term \`risks\` in the glossary. Did you mean \`risk\`?",
      "sv/lessons/one.mdx:9:1  There is no scenario \`story\`. There is none yet.",
    ]
  `);
});
test('a fact or term of another country', () => {
  expect(
    inLesson(
      '<Fact id="fi/emergency" />\n\n<For jurisdiction="FI">\n  <Fact id="se/emergency" />\n</For>\n\nEtt <Term id="county">län</Term>.',
      { ...shared, 'courses/demo/course.yaml': courseYaml({ editions: '[sv-SE, sv-FI]' }) },
    ),
  ).toMatchInlineSnapshot(`
    [
      "sv/lessons/one.mdx:5:1  \`fi/emergency\` is law or fact of FI, but readers of another country see it. Write it in \`<For jurisdiction="FI">\`.",
      "sv/lessons/one.mdx:8:3  \`se/emergency\` is law or fact of SE, but readers of another country see it. Write it in \`<For jurisdiction="SE">\`.",
      "sv/lessons/one.mdx:11:5  The term \`county\` belongs to FI, but readers of another country see it. Write it in \`<For jurisdiction="FI">\`.",
    ]
  `);
});
test('a fact in a sentence without a short form, a fact without the language', () => {
  expect(
    faultsOf({
      ...shared,
      'courses/demo/course.yaml': courseYaml({ editions: '[fi-FI]', source: 'fi' }),
      'courses/demo/fi/about.mdx': '---\ntitle: a\nlead: b\nsummary: c\n---\nText.',
      'courses/demo/fi/lessons/one.mdx': page('Soita <Fact id="fi/emergency" />.\n\n<Fact id="se/emergency" />'),
    }).filter((line) => line.startsWith('fi/')),
  ).toMatchInlineSnapshot(`
    [
      "fi/lessons/one.mdx:5:7  The fact \`fi/emergency\` has no short form in \`fi\` to stand in a sentence. Write <Fact> alone on its line, or \`short\` in content/facts/FI/numbers.yaml.",
      "fi/lessons/one.mdx:7:1  \`se/emergency\` is law or fact of SE, but readers of another country see it. Write it in \`<For jurisdiction="SE">\`.",
    ]
  `);
});
