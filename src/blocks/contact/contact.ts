import { escapeHtml } from '../../course/html.ts';
import { site } from '../../i18n/dictionary.ts';
import type { Language } from '../../schema/edition.ts';
import type { ContactKind, Organisation } from '../../schema/organisation.ts';

const inLanguage = (text: string | { sv: string; fi: string; en: string } | undefined, language: Language) =>
  typeof text === 'string' ? text : text?.[language];

/** An organisation's own contact as plain text, or nothing. */
export const contactText = (organisation: Organisation | undefined, kind: ContactKind, language: Language): string | undefined =>
  inLanguage(organisation?.contacts[kind]?.value, language);

/** A contact: what the authority has given, else a line to fill in by hand; never an invented number. */
export function contactMarkup(organisation: Organisation | undefined, kind: ContactKind, language: Language, inline: boolean): string {
  const t = site(language);
  const given = organisation?.contacts[kind];
  const label = inLanguage(given?.label, language) ?? t.contact[kind];
  const value = contactText(organisation, kind, language);
  const note = [inLanguage(given?.note, language), organisation?.example ? t.contactExample : undefined].filter(Boolean).join(', ');
  const shown = value
    ? `<strong>${escapeHtml(value)}</strong>${note ? ` <span class="hint">(${escapeHtml(note)})</span>` : ''}`
    : `<span class="blank" aria-hidden="true"></span><span class="hint">(${escapeHtml(t.contactBlank)})</span>`;
  return inline
    ? `<span class="contact">${shown}</span>`
    : `<p class="contact line"><span class="contact-label">${escapeHtml(label)}</span> ${shown}</p>`;
}
