import { type Fault, sayIn, sortFaults } from '../course/fault.ts';
import type { Library } from '../course/model.ts';
import type { Rule } from './rule.ts';
import { answers } from './rules/answers.ts';
import { course } from './rules/course.ts';
import { expressions } from './rules/expressions.ts';
import { facts } from './rules/facts.ts';
import { figures } from './rules/figures.ts';
import { glossary } from './rules/glossary.ts';
import { headings } from './rules/headings.ts';
import { ids } from './rules/ids.ts';
import { links } from './rules/links.ts';
import { lock } from './rules/lock.ts';
import { nesting } from './rules/nesting.ts';
import { parity } from './rules/parity.ts';
import { references } from './rules/references.ts';
import { scenario } from './rules/scenario.ts';
import { tags } from './rules/tags.ts';

const rules: Rule[] = [
  tags,
  expressions,
  nesting,
  headings,
  links,
  answers,
  scenario,
  ids,
  references,
  figures,
  parity,
  course,
  lock,
  facts,
  glossary,
];

/** Every fault of the content, in reading order: what the loader found and what the rules find. `today` is `2026-11-22`. */
export function checkContent(library: Library, today: string): Fault[] {
  const faults = [...library.faults];
  for (const rule of rules) rule(library, (file) => sayIn(file, faults), today);
  return sortFaults(faults);
}
