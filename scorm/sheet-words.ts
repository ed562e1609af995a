import type { Language } from '../src/schema/edition.ts';
import type { LmsMeaning, LmsMoment } from '../src/schema/lms-elements.ts';

/** The import sheet in one language. Each step was measured in a real Moodle. */
export interface SheetWords {
  heading: string;
  lead: string;
  file: string;
  version: string;
  edition: string;
  standard: string;
  size: string;
  minutes: string;
  checksum: string;
  identifiers: string;
  identifiersHint: string;
  manifest: string;
  item: string;
  settings: string;
  measured: string;
  steps: string[];
  /** Only for a course with a final test. */
  gradeStep: string;
  reported: string;
  reportedHint: string;
  element: string;
  meaning: string;
  read: string;
  written: string;
  form: string;
  limit: string;
  moments: Record<LmsMoment, string>;
  meanings: Record<LmsMeaning, string>;
}

const sv: SheetWords = {
  heading: 'Så läggs kursen in i er lärplattform',
  lead: 'Pröva paketet i en testmiljö först. Ladda upp zip-filen som den är, packa inte upp den.',
  file: 'Fil',
  version: 'Version',
  edition: 'Utgåva',
  standard: 'Standard',
  size: 'Storlek',
  minutes: 'Tid att gå kursen, minuter',
  checksum: 'SHA-256',
  identifiers: 'Beteckningar',
  identifiersHint: 'De är desamma i alla versioner. Byt alltid fil i den aktivitet som finns: då behåller deltagarna det de har gjort.',
  manifest: 'Manifest',
  item: 'Enhet',
  settings: 'Inställningar i Moodle',
  measured: 'Uppmätt i Moodle 4.2.',
  steps: [
    'Byt paketfilen i aktiviteten när en ny version kommer. Försöken finns kvar, eftersom enhetens beteckning är densamma.',
    'Aktivitetens slutförande: kräv status och kryssa för både Godkänd (passed) och Slutförd (completed). Slutförd räknas inte som Godkänd.',
    'Samma eller nytt fönster: båda fungerar. Det som är gjort sparas också när fönstret stängs.',
    'En slutförd kurs öppnas i granskningsläge. Så ska det vara: kursen skriver då ingenting, och resultatet står kvar.',
  ],
  gradeStep: 'Betyget tas från slutprovets poäng (score.raw), 0–100.',
  reported: 'Vad som rapporteras',
  reportedHint:
    'Det här är allt som kursen läser och skriver i lärplattformen. Det deltagaren skriver i fritext stannar på deltagarens enhet.',
  element: 'Element',
  meaning: 'Betydelse',
  read: 'Läses',
  written: 'Skrivs',
  form: 'Form',
  limit: 'Högst tecken',
  moments: { launch: 'vid start', save: 'vid varje sparning', score: 'när slutprovet är klart' },
  meanings: {
    mode: 'läge',
    credit: 'om försöket räknas',
    entry: 'nytt eller fortsatt försök',
    status: 'status',
    success: 'godkänd eller inte',
    score: 'poäng',
    'score-scaled': 'poäng som andel',
    'score-min': 'lägsta möjliga poäng',
    'score-max': 'högsta möjliga poäng',
    state: 'svar och framsteg, packade',
    bookmark: 'var deltagaren var',
    time: 'tid i kursen',
    exit: 'hur kursen lämnas',
    'learner-id': 'deltagarens id',
    'learner-name': 'deltagarens namn',
    language: 'deltagarens språk',
  },
};

const fi: SheetWords = {
  heading: 'Näin kurssi lisätään oppimisalustaan',
  lead: 'Kokeile pakettia ensin testiympäristössä. Lataa zip-tiedosto sellaisenaan, älä pura sitä.',
  file: 'Tiedosto',
  version: 'Versio',
  edition: 'Laitos',
  standard: 'Standardi',
  size: 'Koko',
  minutes: 'Kurssin kesto, minuuttia',
  checksum: 'SHA-256',
  identifiers: 'Tunnisteet',
  identifiersHint:
    'Ne ovat samat kaikissa versioissa. Vaihda tiedosto aina olemassa olevaan aktiviteettiin: silloin osallistujien suoritukset säilyvät.',
  manifest: 'Manifesti',
  item: 'Yksikkö',
  settings: 'Asetukset Moodlessa',
  measured: 'Mitattu Moodle 4.2:ssa.',
  steps: [
    'Vaihda aktiviteetin pakettitiedosto, kun uusi versio tulee. Suorituskerrat säilyvät, koska yksikön tunniste on sama.',
    'Aktiviteetin suorittaminen: vaadi tila ja valitse sekä Hyväksytty (passed) että Suoritettu (completed). Suoritettu ei täytä vaatimusta Hyväksytty.',
    'Sama tai uusi ikkuna: molemmat toimivat. Tehty tallentuu myös, kun ikkuna suljetaan.',
    'Suoritettu kurssi avautuu tarkastelutilassa. Niin kuuluu olla: kurssi ei silloin kirjoita mitään, ja tulos säilyy.',
  ],
  gradeStep: 'Arvosana tulee loppukokeen pisteistä (score.raw), 0–100.',
  reported: 'Mitä raportoidaan',
  reportedHint:
    'Tässä on kaikki, mitä kurssi lukee oppimisalustasta ja kirjoittaa siihen. Osallistujan vapaa teksti pysyy osallistujan laitteella.',
  element: 'Elementti',
  meaning: 'Merkitys',
  read: 'Luetaan',
  written: 'Kirjoitetaan',
  form: 'Muoto',
  limit: 'Merkkejä enintään',
  moments: { launch: 'avattaessa', save: 'jokaisessa tallennuksessa', score: 'kun loppukoe on valmis' },
  meanings: {
    mode: 'tila, jossa kurssi avattiin',
    credit: 'lasketaanko suorituskerta',
    entry: 'uusi tai jatkettu suorituskerta',
    status: 'suorituksen tila',
    success: 'hyväksytty vai ei',
    score: 'pisteet',
    'score-scaled': 'pisteet osuutena',
    'score-min': 'pienin pistemäärä',
    'score-max': 'suurin pistemäärä',
    state: 'vastaukset ja eteneminen pakattuina',
    bookmark: 'missä osallistuja oli',
    time: 'aika kurssilla',
    exit: 'miten kurssista poistutaan',
    'learner-id': 'osallistujan tunniste',
    'learner-name': 'osallistujan nimi',
    language: 'osallistujan kieli',
  },
};

const en: SheetWords = {
  heading: 'How to put the course into your LMS',
  lead: 'Try the package in a test environment first. Upload the zip file as it is; do not unpack it.',
  file: 'File',
  version: 'Version',
  edition: 'Edition',
  standard: 'Standard',
  size: 'Size',
  minutes: 'Time to take the course, minutes',
  checksum: 'SHA-256',
  identifiers: 'Identifiers',
  identifiersHint:
    'They are the same in every version. Always replace the file in the activity you have: learners then keep what they did.',
  manifest: 'Manifest',
  item: 'Item',
  settings: 'Settings in Moodle',
  measured: 'Measured in Moodle 4.2.',
  steps: [
    'Replace the package file in the activity when a new version comes. Attempts stay, since the identifier of the item is the same.',
    'Activity completion: require a status and tick both Passed and Completed. Completed does not count as Passed.',
    'Same or new window: both work. What was done is saved when the window is closed, too.',
    'A finished course opens in review mode. That is as it should be: the course then writes nothing, and the result stays.',
  ],
  gradeStep: 'The grade is the score of the final test (score.raw), 0–100.',
  reported: 'What is reported',
  reportedHint:
    'This is all that the course reads from the LMS and writes to it. What a learner writes in free text stays on the learner’s device.',
  element: 'Element',
  meaning: 'Meaning',
  read: 'Read',
  written: 'Written',
  form: 'Form',
  limit: 'Most characters',
  moments: { launch: 'at launch', save: 'at every save', score: 'when the final test is finished' },
  meanings: {
    mode: 'mode',
    credit: 'whether the attempt counts',
    entry: 'new or resumed attempt',
    status: 'status',
    success: 'passed or not',
    score: 'score',
    'score-scaled': 'score as a share',
    'score-min': 'lowest possible score',
    'score-max': 'highest possible score',
    state: 'answers and progress, packed',
    bookmark: 'where the learner was',
    time: 'time in the course',
    exit: 'how the course is left',
    'learner-id': 'the learner’s id',
    'learner-name': 'the learner’s name',
    language: 'the learner’s language',
  },
};

/** The import sheet's texts. */
export const sheetWords: Record<Language, SheetWords> = { sv, fi, en };
