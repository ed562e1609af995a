import { describe, expect, test } from 'vitest';
import { EditionCourse } from '../course/edition.ts';
import type { Course, Library, Page } from '../course/model.ts';
import { parsePage } from '../course/parse-page.ts';
import { courseFile } from '../schema/course.ts';
import type { Edition } from '../schema/edition.ts';
import { fact } from '../schema/fact.ts';
import { term } from '../schema/term.ts';
import { entriesOf } from './entries.ts';

const front = '---\ntitle: Lägesbilden\nsummary: Kort sagt.\n---\n';

const lesson = `${front}Ingress med <Fact id="se/number" /> i.

## Efteråt

| Källa | Vet |
|---|---|
| Värden | Adressen |

<For jurisdiction="FI">
  ## Efteråt

  Bara i Finland.
</For>

<For jurisdiction="SE">
  Bara i Sverige.

  <Fact id="se/number" />
</For>

## Efteråt

<Checklist id="bag">
  - Två laddare [#chargers]
</Checklist>

<Quiz id="quiz">
  <Question id="safe">
    Var är datorn?

    - [x] Hos dig [#you]
      > Just så.

    Därför.
  </Question>
</Quiz>

<Scenario id="storm" />
`;

const scenario = `${front.replace('Lägesbilden', 'Stormen')}Du väntar.

<Scene id="board" title="Tavlan">
  Allt är inställt.

  <Choice id="wait" to="home">
    Du stannar.

    > Det går illa.
  </Choice>
</Scene>

<Ending id="home" title="Hemma" outcome="good">
  Slutet.
</Ending>

<Facilitator scene="board">
  Fråga gruppen.
</Facilitator>
`;

const about = '---\ntitle: Resesäkerhet\nlead: En kurs.\nsummary: Kort.\n---\nOm kursen.\n';

function page(source: string, kind: Page['kind'], id: string): Page {
  const parsed = parsePage(source, `${id}.mdx`, 'sv', kind, id);
  expect(parsed.faults).toEqual([]);
  return parsed.page;
}

const dated = { source: 'Källan', read: '2026-01-01', reviewDue: '2027-01-01', verified: true, owner: 'x' };
const course: Course = {
  dir: 'trip',
  lock: [],
  released: [],
  media: [],
  mediaFiles: [],
  file: courseFile.parse({
    id: 'trip',
    version: '1.0.0',
    source: 'sv',
    reviewed: '2026-01-01',
    reviewDue: '2027-01-01',
    lessons: [{ id: 'picture', minutes: 5 }],
  }),
  pages: [page(about, 'about', 'about'), page(lesson, 'lesson', 'picture'), page(scenario, 'scenario', 'storm')],
};
const library: Library = {
  courses: [course],
  organisations: new Map(),
  faults: [],
  at: () => ({ line: 1, column: 1 }),
  facts: new Map([
    ['se/number', { ...fact.parse({ ...dated, jurisdiction: 'SE', short: { sv: '112' }, text: { sv: 'Ring 112.' } }), file: '' }],
    ['fi/number', { ...fact.parse({ ...dated, jurisdiction: 'FI', text: { sv: 'Ring i Finland.' } }), file: '' }],
    ['int/iso', { ...fact.parse({ ...dated, jurisdiction: 'INT', text: { sv: 'En standard.', en: 'A standard.' } }), file: '' }],
  ]),
  terms: new Map([
    [
      'advice',
      {
        ...term.parse({
          id: 'advice',
          checked: true,
          sv: { term: 'avrådan', means: 'Ett råd.' },
          'sv-FI': { term: 'reserekommendation' },
          fi: { term: 'matkustussuositus', means: 'Neuvo.' },
          en: { term: 'advice', means: 'Advice.' },
        }),
        file: '',
      },
    ],
  ]),
};

const of = (edition: Edition) =>
  entriesOf(library, edition, [new EditionCourse(library, course, edition, () => ({}))], { glossary: 'Ordlista', sources: 'Källor' });
const at = (edition: Edition, url: string) => of(edition).find((entry) => entry.url === url);

describe('what a site can be searched for', () => {
  test('a lesson by section, at the ids its page gives: the other country’s headings are counted, not shown', () => {
    const urls = (edition: Edition) =>
      of(edition)
        .filter(({ kind }) => kind === 'lesson')
        .map(({ url }) => url);
    expect(urls('sv-SE')).toEqual([
      '/sv-se/trip/picture/',
      '/sv-se/trip/picture/#picture-efterat',
      '/sv-se/trip/picture/#picture-efterat-3',
    ]);
    expect(urls('sv-FI')).toHaveLength(4);
    expect(at('sv-FI', '/sv-fi/trip/picture/#picture-efterat-2')).toMatchObject({
      title: 'Lägesbilden',
      section: 'Efteråt',
      text: 'Bara i Finland.',
    });
  });

  test('a text is one country’s, with the short value of a fact in a sentence, and cells apart', () => {
    expect(at('sv-SE', '/sv-se/trip/picture/')?.text).toBe('Kort sagt. Ingress med 112 i.');
    expect(at('sv-SE', '/sv-se/trip/picture/#picture-efterat')?.text).toBe('Källa Vet Värden Adressen Bara i Sverige.');
  });

  test('a question without its answers, a list without its ids', () => {
    expect(at('sv-SE', '/sv-se/trip/picture/#picture-efterat-3')?.text).toBe('Två laddare Var är datorn?');
  });

  test('a scenario where it is played, without consequences, endings and the facilitator’s notes', () => {
    expect(at('sv-SE', '/sv-se/trip/picture/#storm')).toEqual({
      kind: 'scenario',
      title: 'Lägesbilden',
      section: 'Stormen',
      url: '/sv-se/trip/picture/#storm',
      also: '',
      text: 'Kort sagt. Du väntar. Tavlan Allt är inställt. Du stannar.',
    });
  });

  test('a course, with its lead', () => {
    expect(at('sv-SE', '/sv-se/trip/')).toMatchObject({ kind: 'course', title: 'Resesäkerhet', text: 'En kurs. Om kursen.' });
  });

  test('a term in the country’s word, found by the other’s', () => {
    expect(at('sv-FI', '/sv-fi/glossary/#advice')).toMatchObject({
      title: 'Ordlista',
      section: 'reserekommendation',
      text: 'Ett råd.',
      also: 'avrådan matkustussuositus advice',
    });
  });

  test('the facts of the country and those of no country, in the language', () => {
    const facts = (edition: Edition) =>
      of(edition)
        .filter(({ kind }) => kind === 'fact')
        .map(({ url, section }) => [url, section]);
    expect(facts('sv-SE')).toEqual([
      ['/sv-se/sources/#se-number', '112'],
      ['/sv-se/sources/#int-iso', 'Källan'],
    ]);
    expect(facts('sv-FI')).toEqual([
      ['/sv-fi/sources/#fi-number', 'Källan'],
      ['/sv-fi/sources/#int-iso', 'Källan'],
    ]);
  });
});
