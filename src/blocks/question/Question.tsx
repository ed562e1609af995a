import { useState } from 'react';
import type { Player } from '../../i18n/dictionary.ts';
import { fill } from '../../i18n/fill.ts';
import type { QuestionView } from '../../schema/question.ts';
import { codeOf, type Draft, draftOf, emptyDraft, missing } from './draft.ts';
import { hintOf, Inputs } from './Inputs.tsx';
import { Result, verdictOf } from './Result.tsx';
import { Rich } from './Rich.tsx';
import { useMovedFocus } from './use-moved-focus.ts';

/** A number that mixes a question's options alike on every device. */
const seedOf = (slot: string) => [...slot].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) & 0xffff, 7);

interface Props {
  question: QuestionView;
  /** The code in the learner's record, if the question is answered. */
  code: number | undefined;
  onAnswer: (code: number) => void;
  t: Player;
  /** Controls work only once the page's script runs: a form sent before that would leave the page. */
  ready: boolean;
  heading: string;
}

/** One question that teaches: answer, then read what is right and why, then go on or try again. */
export function Question({ question, code, onAnswer, t, ready, heading }: Props) {
  const seed = seedOf(question.slot);
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(question, seed));
  const [again, setAgain] = useState(false);
  const [error, setError] = useState<ReturnType<typeof missing>>();
  const [result, moveToResult] = useMovedFocus<HTMLHeadingElement>();
  const [form, moveToForm] = useMovedFocus<HTMLFieldSetElement>();
  const answered = code !== undefined && !again;

  const submit = (event: { preventDefault(): void }) => {
    event.preventDefault();
    if (!ready) return;
    const lacking = missing(question, draft);
    setError(lacking);
    if (lacking) {
      moveToForm();
      return;
    }
    onAnswer(codeOf(question, draft));
    setAgain(false);
    moveToResult();
  };
  const retry = () => {
    setDraft(question.kind === 'scale' && code !== undefined ? draftOf(question, code) : emptyDraft(question, seed));
    setAgain(true);
    moveToForm();
  };
  const ids = { stem: `${question.slot}-stem`, error: `${question.slot}-error`, hint: `${question.slot}-hint` };

  return (
    <section className="question" id={question.slot}>
      <h3 className="label">{heading}</h3>
      <div id={ids.stem}>
        <Rich html={question.stem} className="stem" />
      </div>
      {answered ? (
        <>
          <h4 ref={result} tabIndex={-1} className={`verdict ${verdictOf(question, code, t) === t.right ? 'good' : 'neutral'}`}>
            {verdictOf(question, code, t)}
          </h4>
          <Result question={question} code={code} t={t} />
          <button type="button" className="quiet" disabled={!ready} onClick={retry}>
            {question.kind === 'scale' ? t.change : t.tryAgain}
          </button>
        </>
      ) : (
        <form onSubmit={submit} noValidate>
          <fieldset ref={form} tabIndex={-1} aria-labelledby={ids.stem} aria-describedby={ids.hint}>
            <legend className="hint" id={ids.hint}>
              {hintOf(question, t)}
            </legend>
            {error && (
              <p className="error" id={ids.error}>
                {t[error]}
              </p>
            )}
            <Inputs
              question={question}
              draft={draft}
              onChange={setDraft}
              t={t}
              seed={seed}
              disabled={!ready}
              describedBy={error ? ids.error : undefined}
            />
          </fieldset>
          <button type="submit" className="primary" disabled={!ready}>
            {t.answer}
          </button>
        </form>
      )}
    </section>
  );
}

/** “Question 2 of 3”, or just “Question” where there is one. */
export const headingOf = (t: Player, n: number, total: number): string => (total > 1 ? fill(t.question, { n, total }) : t.questionLabel);
