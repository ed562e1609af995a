import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EditionCourse } from '../course/edition.ts';
import { loadLibrary } from '../course/load.ts';
import { type Edition, slugOf } from '../schema/edition.ts';
import { entriesOf } from './entries.ts';
import { buildIndex } from './index-build.ts';
import { openSearch } from './query.ts';

// What people write and where they should be led, in the real texts: by ids, which last, not by headings. An address that ends in `/` is any place on the page.
const lesson = (at: string) => `travel-security/${at}`;
const term = (id: string) => `glossary/#${id}`;
const fact = (id: string) => `sources/#${id}`;
type Asked = Record<string, string[]>;

const swedish: Asked = {
  händels: [lesson('emergency/'), lesson('after/')],
  reseforsakring: [fact('se-trip-cover'), fact('se-advice-and-insurance'), lesson('process/')],
  tillbudet: [term('near-miss'), lesson('after/')],
  riskbedömningar: [term('risk-assessment'), lesson('assessment/')],
  riskbedömnning: [term('risk-assessment'), lesson('assessment/')],
  'lösenord:': [lesson('after/'), lesson('information/')],
  hotellsäkerhet: [lesson('information/'), fact('int-hotel-safe')],
  kassaskåpet: [lesson('information/'), fact('int-hotel-safe')],
  'ladda usb': [lesson('information/'), fact('int-public-usb')],
  nödnummer: [fact('se-emergency-number'), lesson('emergency/')],
  '112': [fact('se-emergency-number')],
  ambassader: [term('diplomatic-mission'), lesson('picture/')],
  avrådan: [term('advice-against-travel'), lesson('picture/'), fact('se-advice-levels')],
  reserekommendation: [term('advice-against-travel')],
  resemeddelande: [term('travel-advice')],
  arbetarskydd: [term('work-environment')],
  arbetarskyddsfullmäktig: [term('safety-representative')],
  brottsanmälan: [term('police-report')],
  besöksförbud: [term('restraining-order')],
  situationsbild: [term('situational-picture')],
  nödkort: [lesson('emergency/')],
  avstämningar: [lesson('emergency/')],
  lägesbildens: [lesson('picture/'), term('situational-picture')],
  foretagshalsovard: [term('occupational-health-service')],
  spionage: [term('espionage')],
  mutor: [term('accepting-a-bribe'), term('giving-a-bribe')],
  gränskontroll: [lesson('information/')],
  polisanmäla: [term('police-report')],
  visselblåsare: [term('whistleblowing')],
  svensklista: [term('travel-registration'), fact('se-registration')],
  'kvarvarande risker': [term('residual-risk')],
  försäkringsbevis: [fact('se-assistance-company'), fact('se-trip-cover'), lesson('process/')],
  diabetes: [lesson('emergency/#two-nights')],
  'vänliga frågor': [lesson('information/')],
  'hjälpsam professor': [lesson('information/#helpful-professor')],
  'near miss': [term('near-miss')],
  chefssamtal: [lesson('after/')],
};

const swedishInFinland: Asked = {
  avrådan: [term('advice-against-travel'), lesson('picture/')],
  svensklistan: [term('travel-registration')],
  skyddsombud: [term('safety-representative')],
  'allmän handling': [term('official-document')],
  målsägandebiträde: [term('counsel-for-the-injured-party')],
  statskontorets: [fact('fi-trip-cover'), fact('fi-trip-cover-claim'), fact('fi-trip-cover-long')],
  nödcentral: [fact('fi-emergency-number')],
  jordbävningen: [fact('fi-lesbos'), lesson('why/')],
};

const finnish: Asked = {
  matkavakuutuksen: [fact('fi-trip-cover'), lesson('process/')],
  salasanojen: [lesson('after/'), lesson('information/')],
  hätäkortin: [lesson('emergency/')],
  hätänumerot: [fact('fi-emergency-number')],
  tilannekuvasta: [lesson('picture/'), term('situational-picture')],
  riskinarvioinnista: [lesson('assessment/'), term('risk-assessment')],
  riskinarvionti: [lesson('assessment/'), term('risk-assessment')],
  jäännösriskit: [term('residual-risk'), lesson('assessment/')],
  matkustustiedotteet: [term('travel-advice'), lesson('picture/'), fact('fi-advice-levels')],
  matkustusilmoitusta: [term('travel-registration'), lesson('picture/'), fact('fi-registration')],
  suurlähetystö: [lesson('emergency/'), lesson('picture/'), term('diplomatic-mission')],
  edustustosta: [term('diplomatic-mission'), lesson('picture/')],
  esihenkilön: [lesson('after/'), lesson('process/')],
  'läheltä piti': [term('near-miss'), lesson('after/')],
  maanjäristyksen: [fact('fi-lesbos'), lesson('why/')],
  vakooja: [term('espionage')],
  lahjuksia: [term('accepting-a-bribe'), term('giving-a-bribe')],
  tyotapaturma: [term('occupational-injury')],
  työterveys: [term('occupational-health-service')],
  päivystäjän: [term('duty-officer'), lesson('emergency/')],
  'hotellin tallelokero': [fact('int-hotel-safe'), lesson('information/')],
  varavirtalähdettä: [fact('int-public-usb'), lesson('information/')],
  rajatarkastus: [lesson('information/')],
  takavarikko: [lesson('information/'), fact('fi-supo-before-travel')],
  lähestymiskiellot: [term('restraining-order')],
  rikosilmoituksen: [term('police-report')],
  puolitunti: [lesson('emergency/')],
  'kaksi yötä': [lesson('emergency/#two-nights')],
  'avulias professori': [lesson('information/#helpful-professor')],
  ilmoittajansuoja: [term('whistleblowing')],
  svensklistan: [term('travel-registration')],
  'near miss': [term('near-miss')],
  valtiokonttorille: [fact('fi-trip-cover'), fact('fi-trip-cover-claim'), fact('fi-trip-cover-long')],
  yhteydenotot: [lesson('emergency/')],
  korvaushakemus: [fact('fi-trip-cover-claim'), lesson('after/')],
  'vieraan vallan': [term('intelligence-threat')],
};

const english: Asked = {
  passwords: [lesson('after/'), lesson('information/')],
  'travel insurance': [fact('se-trip-cover'), fact('se-advice-and-insurance'), lesson('process/')],
  insured: [fact('se-trip-cover'), fact('se-trip-cover-scope'), fact('se-advice-and-insurance'), lesson('process/')],
  'near misses': [term('near-miss'), lesson('after/')],
  'emergency cards': [lesson('emergency/')],
  'emergncy number': [fact('se-emergency-number')],
  '112': [fact('se-emergency-number')],
  embassies: [term('diplomatic-mission'), lesson('picture/')],
  'risk assesment': [term('risk-assessment'), lesson('assessment/')],
  'residual risks': [term('residual-risk'), lesson('assessment/')],
  'hotel safe': [fact('int-hotel-safe'), lesson('information/')],
  'usb charging': [fact('int-public-usb'), lesson('information/')],
  'border control': [lesson('information/')],
  earthquakes: [lesson('why/')],
  espionge: [term('espionage')],
  bribery: [term('accepting-a-bribe'), term('giving-a-bribe')],
  whistleblower: [term('whistleblowing')],
  stalker: [term('stalking')],
  'police reports': [term('police-report')],
  'restraining orders': [term('restraining-order')],
  'checking in': [lesson('emergency/')],
  'occupational healthcare': [term('occupational-health-service')],
  'self defense': [term('self-defence')],
  svensklista: [term('travel-registration'), fact('se-registration')],
  'situational awareness': [term('situational-picture'), lesson('picture/')],
  'friendly questions': [lesson('information/')],
  'helpful profesor': [lesson('information/#helpful-professor')],
  'two nights': [lesson('emergency/#two-nights')],
  'registering a trip': [lesson('picture/'), term('travel-registration'), fact('se-registration')],
  'duty officers': [term('duty-officer')],
  'laptop seized at border': [lesson('information/')],
  'foreign powers': [term('intelligence-threat')],
  'lone working': [term('lone-work')],
  vetted: [term('security-vetting')],
};

const englishInFinland: Asked = {
  matkustusilmoitus: [fact('fi-registration'), term('travel-registration')],
  supo: [fact('fi-supo-before-travel'), fact('fi-supo-during-travel')],
  'state treasury': [fact('fi-trip-cover'), fact('fi-trip-cover-claim'), fact('fi-trip-cover-long')],
};

const asked: Record<Edition, Asked> = {
  'sv-SE': swedish,
  'sv-FI': swedishInFinland,
  'fi-FI': finnish,
  'en-SE': english,
  'en-FI': englishInFinland,
};

const library = loadLibrary(join(import.meta.dirname, '../../content'));

function siteOf(edition: Edition) {
  const courses = library.courses.map((course) => new EditionCourse(library, course, edition, () => ({})));
  const entries = entriesOf(library, edition, courses, { glossary: 'Glossary', sources: 'Sources' });
  return { entries, ask: openSearch(JSON.parse(JSON.stringify(buildIndex(entries)))) };
}
const sites = Object.fromEntries((Object.keys(asked) as Edition[]).map((edition) => [edition, siteOf(edition)])) as Record<
  Edition,
  ReturnType<typeof siteOf>
>;

/** Where the first right result stands, from 0; -1 when there is none. */
function placeOf(edition: Edition, text: string, right: string[]): number {
  const addresses = sites[edition].ask(text).flatMap((group) => group.hits.map((hit) => hit.url.slice(slugOf(edition).length + 2)));
  return addresses.findIndex((address) => right.some((one) => address === one || (one.endsWith('/') && address.startsWith(one))));
}

const per = (part: number, whole: number) => Math.round((100 * part) / whole);

describe.each([
  ['Swedish', 85, ['sv-SE', 'sv-FI']],
  ['Finnish', 80, ['fi-FI']],
  ['English', 85, ['en-SE', 'en-FI']],
] as [string, number, Edition[]][])('%s', (language, floor, editions) => {
  test.each(editions)('every right answer of %s is a place on the site', (edition) => {
    const addresses = sites[edition].entries.map((entry) => entry.url.slice(slugOf(edition).length + 2));
    const gone = Object.values(asked[edition])
      .flat()
      .filter((one) => !addresses.includes(one));
    expect(gone).toEqual([]);
  });

  test(`the first result is right for ${floor} % of the words, one of the first five for 95 %`, () => {
    const places = editions.flatMap((edition) =>
      Object.entries(asked[edition]).map(([text, right]) => ({ text, place: placeOf(edition, text, right) })),
    );
    const first = per(places.filter(({ place }) => place === 0).length, places.length);
    const five = per(places.filter(({ place }) => place >= 0 && place < 5).length, places.length);
    const missed = places.filter(({ place }) => place !== 0).map(({ text, place }) => `${text} (${place < 0 ? 'none' : place + 1})`);
    console.info(`${language}: ${places.length} queries, first ${first} %, within five ${five} %. Not first: ${missed.join(', ')}`);
    expect(first).toBeGreaterThanOrEqual(floor);
    expect(five).toBeGreaterThanOrEqual(95);
  });
});
