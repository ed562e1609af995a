import { z } from 'astro/zod';
import { editions, languages } from './edition.ts';
import { id } from './id.ts';

/** A calendar day, `2026-11-22`. YAML gives it as text. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Write a date as 2026-11-22.');
export const version = z.string().regex(/^(?:0|[1-9]\d{0,3})(?:\.(?:0|[1-9]\d{0,3})){2}$/, 'Write a version as 1.0.0.');

const lesson = z.strictObject({
  id,
  minutes: z.number().int().positive().max(120).meta({ description: 'How long the lesson takes, in whole minutes.' }),
  objectives: z.array(id).default([]).meta({ description: 'Which objectives of the course the lesson serves.' }),
});

const finalTest = z.strictObject({
  minutes: z.number().int().positive(),
  draw: z.number().int().min(1).max(60).meta({ description: 'How many questions one attempt has.' }),
  passMark: z.number().int().min(1).max(100).meta({ description: 'Per cent of right answers needed to pass.' }),
  attempts: z.number().int().positive().optional().meta({ description: 'How many attempts a learner has; left out: as many as wanted.' }),
});

/** `course.yaml`: what is the same in all languages. */
export const courseFile = z.strictObject({
  id,
  version,
  source: z.enum(languages).meta({ description: 'The language that is written first.' }),
  editions: z
    .array(z.enum(editions))
    .min(1)
    .default([...editions]),
  audience: z.array(id).default([]),
  reviewed: day,
  reviewDue: day,
  cover: z.string().optional().meta({ description: 'A drawing in media/ for the course page.' }),
  lessons: z.array(lesson).min(1),
  objectives: z.array(id).default([]),
  scenarios: z.array(id).default([]),
  finalTest: finalTest.optional(),
  completion: z.enum(['lessons', 'final-test', 'both']).default('lessons').meta({ description: 'What makes the course complete.' }),
  recompletion: z.enum(['keep', 'require']).default('keep').meta({ description: 'Whether a new major version must be taken again.' }),
  previously: z.record(id, id).default({}).meta({ description: 'Renamed ids, old: new.' }),
  draft: z.boolean().default(false),
});
export type CourseFile = z.infer<typeof courseFile>;

/** Frontmatter of `about.mdx`. */
export const aboutFile = z.strictObject({
  title: z.string().min(1),
  lead: z.string().min(1).meta({ description: 'One sentence under the title.' }),
  summary: z.string().min(1),
  objectives: z.record(id, z.string()).default({}).meta({ description: 'Each objective in words: “After the course you can …”.' }),
});
export type AboutFile = z.infer<typeof aboutFile>;

/** Frontmatter of a lesson, a scenario or the final test. */
export const pageFile = z.strictObject({
  title: z.string().min(1),
  summary: z.string().min(1),
  contentNote: z
    .string()
    .optional()
    .meta({ description: 'One sentence, when the lesson may be hard to read: it can then be passed over.' }),
});
export type PageFile = z.infer<typeof pageFile>;

/** One entry of `media/media.yaml`. */
export const mediaFile = z.array(
  z.strictObject({ file: z.string(), licence: z.string().min(1), creator: z.string().min(1), source: z.string().optional() }),
);
