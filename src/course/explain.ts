import type { z } from 'astro/zod';
import { didYouMean } from './nearest.ts';

type Issue = z.core.$ZodIssue;

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields',
  record: 'fields',
};
const kind = (name: string) => kinds[name] ?? name;
const pathOf = (issue: Issue) => issue.path.map(String).join('.') || 'the file';

/** The fields a schema knows at a path, for “did you mean”. Zod keeps them behind its wrappers. */
export function fieldsAt(schema: unknown, path: PropertyKey[]): string[] {
  let def = schema as { def?: Record<string, unknown> } | undefined;
  const open = () => {
    while (def?.def && 'innerType' in def.def) def = def.def.innerType as typeof def;
  };
  open();
  for (const step of path) {
    const inside: Record<string, unknown> = def?.def ?? {};
    if (inside.shape) def = (inside.shape as Record<string, typeof def>)[String(step)];
    else def = (inside.element ?? inside.valueType) as typeof def;
    open();
  }
  return Object.keys((def?.def?.shape as object | undefined) ?? {});
}

/** A Zod issue as what is wrong and what to write, for a person who has never heard of Zod. */
export function explain(issue: Issue, schema: unknown): { message: string; remedy: string } {
  const at = pathOf(issue);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const key = issue.keys[0] ?? '';
      return { message: `\`${key}\` is not a field here.`, remedy: didYouMean(key, fieldsAt(schema, issue.path)) };
    }
    case 'invalid_type':
      return issue.input === undefined
        ? { message: `\`${at}\` is missing.`, remedy: `Write \`${issue.path.at(-1)?.toString() ?? at}:\` and ${kind(issue.expected)}.` }
        : { message: `\`${at}\` is not ${kind(issue.expected)}.`, remedy: `Write ${kind(issue.expected)}.` };
    case 'invalid_value':
      return issue.input === undefined
        ? { message: `\`${at}\` is missing.`, remedy: `Write one of ${issue.values.map((v) => `\`${String(v)}\``).join(', ')}.` }
        : {
            message: `\`${at}\` cannot be \`${String(issue.input)}\`.`,
            remedy: `Write one of ${issue.values.map((v) => `\`${String(v)}\``).join(', ')}.`,
          };
    case 'too_small':
      return {
        message: `\`${at}\` is ${issue.origin === 'string' || issue.origin === 'array' ? 'empty' : 'too small'}.`,
        remedy: `Write ${issue.origin === 'number' || issue.origin === 'int' ? `a number of at least ${issue.minimum}` : 'something there'}.`,
      };
    case 'too_big':
      return { message: `\`${at}\` is too large.`, remedy: `Write at most ${issue.maximum}.` };
    case 'invalid_format':
      return {
        message: `\`${at}\` has not the right form.`,
        remedy: issue.message.startsWith('Write') ? issue.message : `Write it as ${issue.format}.`,
      };
    case 'invalid_key':
      return { message: `\`${at}\` is not a valid id.`, remedy: 'Write small letters a–z, digits and single hyphens.' };
    default:
      return { message: `\`${at}\` cannot be read: ${issue.message}.`, remedy: 'See content/README.md.' };
  }
}
