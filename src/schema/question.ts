/** The kinds of question an author may write; `assess` is one risk of an `<Assessment>`. */
export const questionKinds = ['single', 'multiple', 'true-false', 'order', 'match', 'sort', 'numeric', 'text', 'scale', 'assess'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** The five ways to treat a risk (ISO 31030), in the order of their code. */
export const treatments = ['avoid', 'change', 'reduce', 'share', 'accept'] as const;
export type Treatment = (typeof treatments)[number];

/**
 * An answer is one whole number, its code: a list of digits, each in `base`, the first digit lowest.
 * What the digits mean by kind (a position is that of the lock file's list, which only grows):
 *
 * | kind | digits | a digit |
 * |---|---|---|
 * | single, true-false, scale | 1 | position of the chosen option |
 * | numeric, text | 1 | 0 no accepted or listed answer matched, else position + 1 |
 * | multiple | one an option | 1 chosen, 0 not |
 * | order | one an item | the place the learner gave that item |
 * | match | one a left side | position of the right side chosen for it |
 * | sort | one an item | position of the group chosen for it |
 * | assess | 3 | likelihood 0–4, consequence 0–4, treatment 0–4 |
 */
export interface AnswerShape {
  digits: number;
  base: number;
}

/** The shape of an answer; the counts are those of the lock, where what was removed still counts. */
export function shapeOf(kind: QuestionKind, options: number, targets: number): AnswerShape {
  switch (kind) {
    case 'multiple':
      return { digits: options, base: 2 };
    case 'order':
      return { digits: options, base: options };
    case 'match':
      return { digits: targets, base: options };
    case 'sort':
      return { digits: options, base: targets };
    case 'numeric':
    case 'text':
      return { digits: 1, base: options + 1 };
    case 'assess':
      return { digits: 3, base: 5 };
    default:
      return { digits: 1, base: options };
  }
}

/** Bits one number below `base` takes; at least 1. */
export const bitsFor = (base: number): number => Math.max(1, Math.ceil(Math.log2(base)));

/** Bits of a whole answer: its width in the packed state. */
export const widthOf = (shape: AnswerShape): number => shape.digits * bitsFor(shape.base);

/** One option as a page shows it: `code` is its position in the lock, `html` is safe markup of one edition. */
export interface OptionView {
  id: string;
  code: number;
  html: string;
  right?: boolean;
  feedback?: string;
  accepts?: string[];
}

/** A question as a page shows it. Which lists are filled depends on `kind`. */
export interface QuestionView {
  id: string;
  /** Key of the answer in the record: the id, with `.2` and so on after a revision. */
  slot: string;
  kind: QuestionKind;
  shape: AnswerShape;
  stem: string;
  explanation?: string;
  options: OptionView[];
  /** match: the left sides; sort: the groups. `options` are then what is put to them; `right` target code per option in `targetOf`. */
  targets?: { id: string; code: number; html: string }[];
  /** match and sort: for each option code the target's code. order: for each option code its right place. */
  key?: Record<number, number>;
  unit?: string;
  objective?: string;
  /** assess only: the title of the risk and the score an experienced colleague gives. */
  title?: string;
  expert?: { likelihood: number; consequence: number; treatment: Treatment };
}
