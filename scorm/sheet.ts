import { type Language, languageOf } from '../src/schema/edition.ts';
import { type LmsElement, lmsElements } from '../src/schema/lms-elements.ts';
import { type SheetWords, sheetWords } from './sheet-words.ts';
import type { Description, Target } from './targets/target.ts';
import { xml } from './xml.ts';

/** A finished zip as the sheet names it; `scored`: the course has a final test. */
export interface SheetSubject {
  description: Description;
  target: Target;
  file: string;
  bytes: number;
  sha256: string;
  scored: boolean;
}

const rows = (pairs: [string, string][]): string =>
  pairs.map(([name, value]) => `<tr><th scope="row">${xml(name)}</th><td>${xml(value)}</td></tr>`).join('\n');

function reportedTable(words: SheetWords, elements: readonly LmsElement[]): string {
  const head = [words.element, words.meaning, words.read, words.written, words.form, words.limit];
  const body = elements.map(({ element, meaning, read, written, form, limit }) => {
    const cells = [
      words.meanings[meaning],
      read ? words.moments[read] : '–',
      written ? words.moments[written] : '–',
      form,
      limit ? String(limit) : '–',
    ];
    return `<tr><th scope="row"><code>${xml(element)}</code></th>${cells.map((cell) => `<td>${xml(cell)}</td>`).join('')}</tr>`;
  });
  return `<table border="1">
<thead><tr>${head.map((cell) => `<th scope="col">${xml(cell)}</th>`).join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>`;
}

function part(language: Language, { description, target, file, bytes, sha256, scored }: SheetSubject): string {
  const words = sheetWords[language];
  const { identifiers, version, edition, minutes } = description;
  const steps = scored ? [...words.steps, words.gradeStep] : words.steps;
  return `<section lang="${language}">
<h2>${xml(words.heading)}</h2>
<p>${xml(words.lead)}</p>
<table border="1">
${rows([
  [words.file, file],
  [words.version, version],
  [words.edition, edition],
  [words.standard, target.title],
  [words.size, `${bytes} B`],
  [words.minutes, String(minutes)],
  [words.checksum, sha256],
])}
</table>
<h3>${xml(words.identifiers)}</h3>
<p>${xml(words.identifiersHint)}</p>
<table border="1">
${rows([
  [words.manifest, identifiers.manifest],
  [words.item, identifiers.item],
])}
</table>
<h3>${xml(words.settings)}</h3>
<p>${xml(words.measured)}</p>
<ol>
${steps.map((step) => `<li>${xml(step)}</li>`).join('\n')}
</ol>
<h3>${xml(words.reported)}</h3>
<p>${xml(words.reportedHint)}</p>
${reportedTable(words, lmsElements[target.driver])}
</section>`;
}

/** The page an LMS admin reads beside the zip, in the edition's language and in English. One file without style or script: it may be mailed. */
export function sheet(subject: SheetSubject): string {
  const { title, edition } = subject.description;
  const language = languageOf(edition);
  const languages: Language[] = language === 'en' ? ['en'] : [language, 'en'];
  return `<!doctype html>
<html lang="${edition}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${xml(title)} – ${xml(subject.target.title)}</title>
</head>
<body>
<h1>${xml(title)}</h1>
${languages.map((one) => part(one, subject)).join('\n')}
</body>
</html>
`;
}
