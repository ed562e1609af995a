import { z } from 'astro/zod';

/** The contacts a course may ask an authority for: `<Contact for="…" />`. */
export const contactKinds = [
  'duty-officer',
  'security',
  'travel-desk',
  'manager-on-call',
  'it-support',
  'occupational-health',
  'crisis-support',
  'incident-report',
  'insurance',
  'assistance',
] as const;
export type ContactKind = (typeof contactKinds)[number];

const text = z.union([z.string(), z.strictObject({ sv: z.string(), fi: z.string(), en: z.string() })]);

/** One authority's own contacts. The default is none: a contact is then a line to fill in by hand. */
export const organisationFile = z.strictObject({
  example: z.boolean().default(false),
  name: text,
  contacts: z.partialRecord(z.enum(contactKinds), z.strictObject({ label: text.optional(), value: text, note: text.optional() })),
});
export type Organisation = z.infer<typeof organisationFile>;
