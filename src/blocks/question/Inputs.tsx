import { useLayoutEffect, useRef, useState } from 'react';
import type { Player } from '../../i18n/dictionary.ts';
import { fill } from '../../i18n/fill.ts';
import type { OptionView, QuestionView } from '../../schema/question.ts';
import { type Draft, shownOrder } from './draft.ts';
import { Rich } from './Rich.tsx';

export interface InputsProps {
  question: QuestionView;
  draft: Draft;
  onChange: (draft: Draft) => void;
  t: Player;
  /** Mixes what is shown mixed; the same number gives the same order. */
  seed: number;
  disabled: boolean;
  /** The id of what says what is missing, if anything is. */
  describedBy?: string | undefined;
}

const hints = {
  single: 'chooseOne',
  'true-false': 'chooseOne',
  multiple: 'chooseSeveral',
  order: 'putInOrder',
  match: 'pairUp',
  sort: 'sortInto',
  numeric: 'writeNumber',
  text: 'writeWord',
  scale: 'chooseScale',
  assess: 'needAll',
} as const;
export const hintOf = (question: QuestionView, t: Player): string => t[hints[question.kind]];

/** Plain text of an option's markup, for names of buttons. */
export const plainOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim();

const withDigit = (draft: Draft, at: number, value: number): Draft => ({
  ...draft,
  digits: draft.digits.map((d, i) => (i === at ? value : d)),
});

function Choices({ question, draft, onChange, disabled, describedBy }: InputsProps) {
  const several = question.kind === 'multiple';
  return (
    <div className={question.kind === 'scale' ? 'options scale' : 'options'}>
      {question.options.map((option) => {
        const on = several ? draft.digits[option.code] === 1 : draft.digits[0] === option.code;
        return (
          <label key={option.id} className="option">
            <input
              type={several ? 'checkbox' : 'radio'}
              name={`${question.slot}-choice`}
              value={option.code}
              checked={on}
              disabled={disabled}
              aria-describedby={describedBy}
              onChange={() => onChange(several ? withDigit(draft, option.code, on ? 0 : 1) : { ...draft, digits: [option.code] })}
            />
            <Rich html={option.html} as="span" />
          </label>
        );
      })}
    </div>
  );
}

function Order({ question, draft, onChange, t, seed, disabled }: InputsProps) {
  const [said, say] = useState('');
  // A row that changes place in the document loses the focus.
  const pressed = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new draft may have moved the row
  useLayoutEffect(() => pressed.current?.focus(), [draft]);
  const shown = shownOrder(question, seed).toSorted((a, b) => (draft.digits[a.code] ?? 0) - (draft.digits[b.code] ?? 0));
  const move = (option: OptionView, by: -1 | 1, button: HTMLButtonElement) => {
    const from = draft.digits[option.code] ?? 0;
    const other = shown[from + by];
    if (!other) return;
    pressed.current = button;
    onChange(withDigit(withDigit(draft, option.code, from + by), other.code, from));
    say(fill(t.movedTo, { item: plainOf(option.html), n: from + by + 1, total: shown.length }));
  };
  return (
    <>
      <ol className="orderable">
        {shown.map((option, place) => (
          <li key={option.id}>
            <Rich html={option.html} as="span" />
            <span className="movers">
              <button
                type="button"
                className="icon"
                disabled={disabled}
                aria-disabled={place === 0}
                aria-label={fill(t.moveUp, { item: plainOf(option.html) })}
                onClick={(e) => move(option, -1, e.currentTarget)}
              >
                ↑
              </button>
              <button
                type="button"
                className="icon"
                disabled={disabled}
                aria-disabled={place === shown.length - 1}
                aria-label={fill(t.moveDown, { item: plainOf(option.html) })}
                onClick={(e) => move(option, 1, e.currentTarget)}
              >
                ↓
              </button>
            </span>
          </li>
        ))}
      </ol>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </>
  );
}

/** Rows with a select each: left sides that choose their pair, or items that choose their group. */
function Pairs({ question, draft, onChange, t, seed, disabled, describedBy }: InputsProps) {
  const targets = question.targets ?? [];
  const rows = question.kind === 'match' ? targets : shownOrder(question, seed);
  const choices = question.kind === 'match' ? shownOrder(question, seed) : targets;
  return (
    <ul className="pairs">
      {rows.map((row) => (
        <li key={row.id}>
          <label htmlFor={`${question.slot}-${row.id}`}>
            <Rich html={row.html} as="span" />
          </label>
          <select
            id={`${question.slot}-${row.id}`}
            value={draft.digits[row.code] ?? -1}
            disabled={disabled}
            aria-describedby={describedBy}
            onChange={(e) => onChange(withDigit(draft, row.code, Number(e.currentTarget.value)))}
          >
            <option value={-1}>{t.select}</option>
            {choices.map((choice) => (
              <option key={choice.id} value={choice.code}>
                {plainOf(choice.html)}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  );
}

function Typed({ question, draft, onChange, disabled, describedBy }: InputsProps) {
  const name = `${question.slot}-typed`;
  return (
    <p className="typed">
      <input
        id={name}
        aria-labelledby={`${question.slot}-stem`}
        aria-describedby={describedBy}
        type="text"
        inputMode={question.kind === 'numeric' ? 'decimal' : 'text'}
        autoComplete="off"
        maxLength={120}
        value={draft.typed}
        disabled={disabled}
        onInput={(e) => onChange({ ...draft, typed: e.currentTarget.value })}
        onChange={() => undefined}
      />
      {question.unit && <span> {question.unit}</span>}
    </p>
  );
}

/** The controls of one question, by kind. Nothing is graded here, and nothing on change. */
export function Inputs(props: InputsProps) {
  switch (props.question.kind) {
    case 'order':
      return <Order {...props} />;
    case 'match':
    case 'sort':
      return <Pairs {...props} />;
    case 'numeric':
    case 'text':
      return <Typed {...props} />;
    default:
      return <Choices {...props} />;
  }
}
