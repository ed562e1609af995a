import { jurisdictions } from '../schema/edition.ts';
import { contactKinds } from '../schema/organisation.ts';
import { questionKinds, treatments } from '../schema/question.ts';

/** What may be written in an attribute: any text, one of a list, an id, or nothing but its name (`flag`). */
export type Attribute = { required?: boolean } & ({ kind: 'text' | 'id' | 'flag' } | { kind: 'one-of'; values: readonly string[] });

export interface Word {
  attributes: Record<string, Attribute>;
  /** The tags it may stand directly in, `page` for none; left out: anywhere in a page. */
  inside?: readonly string[];
  /** The pages it may stand in; left out: lessons, about and final test. */
  pages?: readonly ('about' | 'lesson' | 'scenario' | 'final-test')[];
  /** What it holds: Markdown, only other tags, or nothing. */
  holds: 'markdown' | 'tags' | 'nothing';
}

const id: Attribute = { kind: 'id', required: true };
const text: Attribute = { kind: 'text' };
const needed: Attribute = { kind: 'text', required: true };
const flag: Attribute = { kind: 'flag' };
const oneOf = (values: readonly string[], required = false): Attribute => ({ kind: 'one-of', values, required });
const anywhere = ['about', 'lesson', 'scenario', 'final-test'] as const;
const score = oneOf(['1', '2', '3', '4', '5'], true);

/** Every tag an author may write. content/README.md explains them; a test holds the two together. */
export const vocabulary = {
  Callout: { attributes: { kind: oneOf(['note', 'remember', 'warning', 'story'], true), title: text }, holds: 'markdown' },
  Figure: { attributes: { drawing: text, picture: text, alt: needed }, holds: 'markdown' },
  Steps: { attributes: {}, holds: 'markdown' },
  Reveal: { attributes: { title: needed }, holds: 'markdown' },
  Compare: { attributes: {}, holds: 'tags' },
  Side: { attributes: { title: needed }, inside: ['Compare'], holds: 'markdown' },
  Quote: { attributes: { source: needed, href: text }, holds: 'markdown' },
  Fact: { attributes: { id: needed }, pages: anywhere, holds: 'nothing' },
  Term: { attributes: { id }, pages: anywhere, holds: 'markdown' },
  Contact: { attributes: { for: oneOf(contactKinds, true) }, pages: anywhere, holds: 'nothing' },
  For: { attributes: { jurisdiction: oneOf(jurisdictions, true) }, pages: anywhere, holds: 'markdown' },
  Checklist: { attributes: { id }, holds: 'markdown', pages: ['lesson'] },
  Reflection: { attributes: { id }, holds: 'markdown', pages: ['lesson'] },
  Quiz: { attributes: { id }, holds: 'tags', pages: ['lesson'] },
  Question: {
    attributes: {
      id,
      kind: oneOf(questionKinds.filter((k) => k !== 'single' && k !== 'assess')),
      unit: text,
      objective: { kind: 'id' },
      revision: text,
    },
    inside: ['Quiz', 'For', 'page'],
    holds: 'markdown',
    pages: ['lesson', 'final-test'],
  },
  Assessment: { attributes: { id }, holds: 'markdown', pages: ['lesson'] },
  Risk: {
    attributes: { id, title: needed, likelihood: score, consequence: score, treatment: oneOf(treatments, true), revision: text },
    inside: ['Assessment'],
    holds: 'markdown',
    pages: ['lesson'],
  },
  Scenario: { attributes: { id, optional: flag }, holds: 'nothing', pages: ['lesson'] },
  EmergencyCard: { attributes: { id }, holds: 'nothing', pages: ['lesson'] },
  Scene: { attributes: { id, time: text, title: text }, inside: ['page'], pages: ['scenario'], holds: 'markdown' },
  Choice: {
    attributes: { id, to: { kind: 'id', required: true }, advised: flag },
    inside: ['Scene'],
    pages: ['scenario'],
    holds: 'markdown',
  },
  Ending: {
    attributes: { id, title: needed, outcome: oneOf(['good', 'mixed', 'hard'], true) },
    inside: ['page'],
    pages: ['scenario'],
    holds: 'markdown',
  },
  Perspective: { attributes: { who: needed }, inside: ['Scene', 'Ending'], pages: ['scenario'], holds: 'markdown' },
  Discuss: { attributes: {}, inside: ['page'], pages: ['scenario'], holds: 'markdown' },
  Facilitator: { attributes: { scene: { kind: 'id' } }, inside: ['page', 'Scene', 'Ending'], pages: ['scenario'], holds: 'markdown' },
} as const satisfies Record<string, Word>;

export type Tag = keyof typeof vocabulary;
