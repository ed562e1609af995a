import { escapeHtml } from '../../course/html.ts';
import { site } from '../../i18n/dictionary.ts';
import { fill } from '../../i18n/fill.ts';
import type { Language } from '../../schema/edition.ts';
import type { Fact } from '../../schema/fact.ts';

// English is read in Europe: 22 November 2026, not November 22.
const months = (language: Language) =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });

/** `2026-11-22` in words; `2021` stays a year. */
export const dateIn = (date: string, language: Language): string =>
  date.length === 10 ? months(language).format(new Date(`${date}T00:00:00Z`)) : date;

/** What is wrong with relying on a fact: said in words. Whether it is overdue is worked out where it is read (ui/due.ts). */
function warnings(fact: Fact, language: Language): string {
  const t = site(language);
  const due = `<span class="overdue" data-due="${fact.reviewDue}" hidden>${escapeHtml(fill(t.overdue, { date: dateIn(fact.reviewDue, language) }))}</span>`;
  return (fact.verified ? '' : `<span class="unverified">${escapeHtml(t.unverified)}</span> `) + due;
}

/** A fact's source line: name, its date, when we read it. */
export function sourceLine(fact: Fact, language: Language): string {
  const t = site(language);
  const name = fact.address
    ? `<a href="${escapeHtml(fact.address)}" rel="noopener" target="_blank">${escapeHtml(fact.source)}</a>`
    : escapeHtml(fact.source);
  const parts = [
    name,
    ...(fact.sourceDate ? [fill(t.dated, { date: escapeHtml(dateIn(fact.sourceDate, language)) })] : []),
    fill(t.read, { date: escapeHtml(dateIn(fact.read, language)) }),
  ];
  return parts.join(', ');
}

/** A fact in a sentence is its short value; on a line of its own a card with text, source and date. */
export function factMarkup(fact: Fact, language: Language, inline: boolean): string {
  const text = escapeHtml(fact.text[language] ?? '');
  if (inline)
    return `<span class="fact-word">${escapeHtml(fact.short?.[language] ?? fact.text[language] ?? '')}</span>${fact.verified ? '' : ` <span class="unverified">(${escapeHtml(site(language).unverified)})</span>`}`;
  return `<aside class="fact"><p>${text}</p><p class="source">${sourceLine(fact, language)} ${warnings(fact, language)}</p></aside>`;
}
