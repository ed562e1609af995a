import { z } from 'astro/zod';
import { day } from './course.ts';

const words = z.strictObject({ sv: z.string().optional(), fi: z.string().optional(), en: z.string().optional() });

/** A dated fact card: the only place where a law, a number, an agency's task or a figure is stated. */
export const fact = z.strictObject({
  jurisdiction: z.enum(['SE', 'FI', 'EU', 'INT']),
  short: words.optional().meta({ description: 'What the fact is inside a sentence: a number, a name.' }),
  text: words,
  source: z.string().min(1),
  address: z.url().optional(),
  sourceDate: z.coerce
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'Write a year or a date: 2021 or 2021-06-22.')
    .optional(),
  read: day,
  reviewDue: day,
  verified: z.boolean().meta({ description: 'false: nobody has confirmed it; shown as such and never taught as certain.' }),
  validFrom: day.optional(),
  validTo: day.optional(),
  owner: z.string().min(1).meta({ description: 'A role, not a person.' }),
});
export type Fact = z.infer<typeof fact>;
export const factFile = z.record(z.string(), fact);
