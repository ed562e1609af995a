import { z } from 'astro/zod';
import { jurisdictions } from './edition.ts';
import { id } from './id.ts';

const word = z.strictObject({ term: z.string().min(1), means: z.string().min(1) });

/** A term of the glossary; `sv-FI` where Finland's Swedish differs. */
export const term = z.strictObject({
  id,
  sv: word,
  'sv-FI': word.partial().optional(),
  fi: word,
  en: word,
  checked: z.boolean(),
  jurisdiction: z.enum(jurisdictions).optional(),
});
export type Term = z.infer<typeof term>;
export const glossaryFile = z.array(term);
