import type { Frame, FrameLocator, Page } from '@playwright/test';
import type { QuestionView } from '../src/schema/question.ts';

type Serialised = [0, unknown] | [1, Serialised[]];

/** Astro writes every prop as [0, value] or [1, list]. */
const plain = ([kind, value]: Serialised): unknown => {
  if (kind === 1) return (value as Serialised[]).map(plain);
  return value && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner as Serialised)]))
    : value;
};

/** Where a course is shown: the page, or the frame of an LMS. */
export type Shown = Page | Frame | FrameLocator;

/** What the islands of one name on a page were given: the only place where a page holds its right answers. */
export async function propsOf<T>(page: Shown, island: string): Promise<T[]> {
  const all = await page
    .locator('astro-island')
    .evaluateAll((islands) =>
      islands.map((one) => ({ opts: one.getAttribute('opts'), name: one.getAttribute('name'), props: one.getAttribute('props') ?? '{}' })),
    );
  // In a package the island's name and its props stand as they are.
  return all
    .filter(({ opts, name }) => (opts ? JSON.parse(opts).name : name) === island)
    .map(({ opts, props }) => (opts ? plain([0, JSON.parse(props)]) : JSON.parse(props)) as T);
}

/** The questions of the page's quizzes, in order. */
export const quizQuestions = async (page: Shown): Promise<QuestionView[]> =>
  (await propsOf<{ questions: QuestionView[] }>(page, 'Quiz')).flatMap(({ questions }) => questions);

/** An answer in the digits of schema/question.ts: an entirely right one, or one with nothing right in it. */
export function digitsFor(question: QuestionView, right: boolean): number[] {
  const { kind, options, targets = [], key = {} } = question;
  const wrongOf = (value: number, among: readonly { code: number }[]) => among.find(({ code }) => code !== value)?.code ?? value;
  const digits = Array.from({ length: question.shape.digits }, () => 0);
  switch (kind) {
    case 'multiple':
      for (const { code, right: isRight } of options) digits[code] = Number(Boolean(isRight) === right);
      return digits;
    case 'order':
      for (const { code } of options) digits[code] = right ? (key[code] ?? 0) : options.length - 1 - (key[code] ?? 0);
      return digits;
    case 'sort':
      for (const { code } of options) digits[code] = right ? (key[code] ?? 0) : wrongOf(key[code] ?? 0, targets);
      return digits;
    case 'match':
      for (const target of targets) {
        const own = options.find(({ code }) => key[code] === target.code)?.code ?? 0;
        digits[target.code] = right ? own : wrongOf(own, options);
      }
      return digits;
    default:
      return [(options.find((option) => Boolean(option.right) === right) ?? options[0])?.code ?? 0];
  }
}

/** Words for a typed question: the first accepted ones, or some that nobody accepts. A span `10–15` is answered by its lower end. */
export function wordsFor(question: QuestionView, right: boolean): string {
  const accepted = question.options.find((option) => option.right)?.accepts?.[0] ?? '';
  return right ? (/^(-?[\d.,]+)–[\d.,]+$/.exec(accepted)?.[1] ?? accepted) : question.kind === 'numeric' ? '-98765' : 'xyzzy';
}
