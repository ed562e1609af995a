import { useState } from 'react';
import type { Language, Player } from '../../i18n/dictionary.ts';
import { count, fill } from '../../i18n/fill.ts';
import { answerAttempt, bookmark, finishAttempt } from '../../learner/record.ts';
import { outline as outlineOf, update } from '../../learner/session.ts';
import type { QuestionView } from '../../schema/question.ts';
import type { Attempt } from '../../schema/record.ts';
import { codeOf, type Draft, draftOf, emptyDraft, missing } from '../question/draft.ts';
import { hintOf, Inputs } from '../question/Inputs.tsx';
import { headingOf } from '../question/Question.tsx';
import { Rich } from '../question/Rich.tsx';
import { useMovedFocus } from '../question/use-moved-focus.ts';
import { rightOnes } from './right-ones.ts';

/** The question being answered: kept when the learner moves on, so that a reload or another device goes on there. */
export function Sheet({
  questions,
  attempt,
  number,
  t,
  language,
  ready,
}: {
  questions: QuestionView[];
  attempt: Attempt;
  number: number;
  t: Player;
  language: Language;
  ready: boolean;
}) {
  const outline = outlineOf();
  const open = attempt.answers.indexOf(-1);
  const [at, setAt] = useState(open < 0 ? questions.length - 1 : open);
  const question = questions[at];
  const kept = attempt.answers[at] ?? -1;
  const fresh = (i: number): Draft => {
    const q = questions[i] as QuestionView;
    const code = attempt.answers[i] ?? -1;
    return code >= 0 ? draftOf(q, code) : emptyDraft(q, attempt.seed);
  };
  const [draft, setDraft] = useState<Draft>(() => fresh(at));
  const [touched, setTouched] = useState(false);
  const [asking, setAsking] = useState(false);
  const [focus, moveFocus] = useMovedFocus<HTMLHeadingElement>();
  if (!question || !outline) return null;

  /** What is on the screen, with what it adds to the answers kept. */
  const keep = (): number[] => {
    // An order stands as shown until it is touched; what was only looked at is no answer.
    const answered = touched && !missing(question, draft);
    const code = answered ? codeOf(question, draft) : kept;
    if (code !== kept) update((r) => bookmark(answerAttempt(r, outline.jurisdiction, number, at, code), 'final-test'));
    return attempt.answers.with(at, code);
  };
  const go = (to: number) => {
    keep();
    setAt(to);
    setDraft(fresh(to));
    setTouched(false);
    setAsking(false);
    moveFocus();
  };
  const submit = (sure: boolean) => {
    const answers = keep();
    if (answers.includes(-1) && !sure) {
      setAsking(true);
      return;
    }
    const right = rightOnes(questions, { ...attempt, answers }).filter(Boolean).length;
    update((r) => finishAttempt(r, outline.jurisdiction, number, right, questions.length, outline.version));
  };
  const answered = attempt.answers.filter((a, i) => a >= 0 || (i === at && touched && !missing(question, draft))).length;
  const lacking = attempt.answers.length - answered;
  return (
    <section className="question sheet" data-slot={question.slot}>
      <p className="count">{fill(t.test.answered, { n: answered, total: questions.length })}</p>
      <h3 className="label" ref={focus} tabIndex={-1}>
        {headingOf(t, at + 1, questions.length)}
      </h3>
      <div id={`${question.slot}-stem`}>
        <Rich html={question.stem} className="stem" />
      </div>
      <fieldset aria-labelledby={`${question.slot}-stem`}>
        <legend className="hint">{hintOf(question, t)}</legend>
        <Inputs
          key={question.slot}
          question={question}
          draft={draft}
          t={t}
          seed={attempt.seed}
          disabled={!ready}
          onChange={(next) => {
            setDraft(next);
            setTouched(true);
          }}
        />
      </fieldset>
      {asking && (
        <div className="asking" role="alert">
          <p>{count(language, t.test.missing, lacking)}</p>
          <p className="tools">
            <button
              type="button"
              className="primary"
              onClick={() => go(Math.max(0, attempt.answers.with(at, touched ? 0 : kept).indexOf(-1)))}
            >
              {t.test.toUnanswered}
            </button>
            <button type="button" className="quiet" onClick={() => submit(true)}>
              {t.test.submitAnyway}
            </button>
          </p>
        </div>
      )}
      <p className="tools">
        {at > 0 && (
          <button type="button" className="quiet" disabled={!ready} onClick={() => go(at - 1)}>
            {t.test.previous}
          </button>
        )}
        {at < questions.length - 1 && (
          <button type="button" className="primary" disabled={!ready} onClick={() => go(at + 1)}>
            {t.test.next}
          </button>
        )}
        {(at === questions.length - 1 || lacking === 0) && (
          <button
            type="button"
            className={at === questions.length - 1 ? 'primary' : 'quiet'}
            disabled={!ready}
            onClick={() => submit(false)}
          >
            {t.test.submit}
          </button>
        )}
      </p>
    </section>
  );
}
