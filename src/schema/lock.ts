import { z } from 'astro/zod';
import { questionKinds } from './question.ts';

/** A short hash of an option's source text and mark: when it changes, the author says whether the meaning did. */
const hashed = z.array(z.strictObject({ id: z.string(), hash: z.string() }));

const entry = z.discriminatedUnion('kind', [
  z.strictObject({ id: z.string(), kind: z.literal('lesson'), gone: z.boolean().optional() }),
  z.strictObject({
    id: z.string(),
    kind: z.literal('question'),
    type: z.enum(questionKinds),
    width: z.number().int().min(1).max(48),
    options: hashed,
    targets: hashed.default([]),
    gone: z.boolean().optional(),
  }),
  z.strictObject({
    id: z.string(),
    kind: z.literal('checklist'),
    width: z.number().int().min(1).max(48),
    items: z.array(z.string()),
    gone: z.boolean().optional(),
  }),
  z.strictObject({
    id: z.string(),
    kind: z.literal('scenario'),
    width: z.number().int().min(1).max(8),
    endingsWidth: z.number().int().min(1).max(32),
    choices: z.array(z.string()),
    endings: z.array(z.string()),
    gone: z.boolean().optional(),
  }),
]);
export type LockEntry = z.infer<typeof entry>;

/** `ids.lock.yaml`: every id in the order of its ordinal, from 0. Append-only; written by `npm run check -- --fix`. */
export const lockFile = z.array(entry);
export type Lock = z.infer<typeof lockFile>;
