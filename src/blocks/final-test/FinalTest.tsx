import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Language, Player } from '../../i18n/dictionary.ts';
import { count, fill } from '../../i18n/fill.ts';
import { player } from '../../i18n/player.ts';
import { completion } from '../../learner/completion.ts';
import { attemptsLeft, attemptTerms, draw, openAttempt, scoreOf } from '../../learner/final-test.ts';
import { answerAttempt, bookmark, finishAttempt, startAttempt } from '../../learner/record.ts';
import { outline as outlineOf, update } from '../../learner/session.ts';
import { useRecord } from '../../learner/use-record.ts';
import type { Outline } from '../../schema/outline.ts';
import type { QuestionView } from '../../schema/question.ts';
import type { Attempt } from '../../schema/record.ts';
import { codeOf, type Draft, draftOf, emptyDraft, missing } from '../question/draft.ts';
import { grade } from '../question/grade.ts';
import { hintOf, Inputs } from '../question/Inputs.tsx';
import { headingOf, Question } from '../question/Question.tsx';
import { Result, verdictOf } from '../question/Result.tsx';
import { Rich } from '../question/Rich.tsx';
import { useMovedFocus } from '../question/use-moved-focus.ts';
import { useReady } from '../question/use-ready.ts';

interface Props {
  pool: QuestionView[];
  objectives: { id: string; text: string; lessons: { title: string; href: string }[] }[];
  language: Language;
}

/** The seed of an attempt: 16 bits. */
const newSeed = () => crypto.getRandomValues(new Uint16Array(1))[0] ?? 0;

const questionsOf = (pool: QuestionView[], outline: Outline, attempt: Attempt, number: number): QuestionView[] =>
  draw(outline, number, attempt).flatMap((slot) => pool.find((q) => q.slot === slot) ?? []);

const rightOnes = (questions: QuestionView[], attempt: Attempt) =>
  questions.map((q, i) => (attempt.answers[i] ?? -1) >= 0 && grade(q, attempt.answers[i] ?? 0)?.right === true);

/** The question being answered: kept when the learner moves on, so that a reload or another device goes on there. */
function Sheet({
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

/** Right answers are shown after a pass or the last attempt only; what was missed is always pointed to. */
function Review({
  questions,
  attempt,
  objectives,
  show,
  t,
  ready,
}: { questions: QuestionView[]; attempt: Attempt; show: boolean; t: Player; ready: boolean } & Pick<Props, 'objectives'>) {
  const right = rightOnes(questions, attempt);
  const missed = questions.filter((_, i) => !right[i]);
  const goals = objectives.filter((o) => missed.some((q) => q.objective === o.id));
  const [practised, setPractised] = useState<Record<string, number>>({});
  return (
    <>
      {goals.length > 0 && (
        <section className="missed">
          <h4>{t.test.missed}</h4>
          <p>{t.test.missedHint}</p>
          <ul>
            {goals.map((o) => (
              <li key={o.id}>
                {o.text}{' '}
                {o.lessons.map((l) => (
                  <a key={l.href} href={l.href}>
                    {l.title}
                  </a>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {show ? (
        <details className="review">
          <summary>{t.test.review}</summary>
          {questions.map((q, i) => {
            const code = attempt.answers[i] ?? -1;
            return (
              <section key={q.slot} className="question">
                <p className="label">{headingOf(t, i + 1, questions.length)}</p>
                <Rich html={q.stem} className="stem" />
                <p className="verdict">{code >= 0 ? verdictOf(q, code, t) : t.wrong}</p>
                <Result question={q} code={Math.max(0, code)} t={t} />
              </section>
            );
          })}
        </details>
      ) : (
        <p className="hint">{t.test.noReview}</p>
      )}
      {show && missed.length > 0 && (
        <details className="practise">
          <summary>{t.test.practise}</summary>
          {missed.map((q, i) => (
            <Question
              key={q.slot}
              question={{ ...q, slot: `practise-${q.slot}` }}
              code={practised[q.slot]}
              t={t}
              ready={ready}
              heading={headingOf(t, i + 1, missed.length)}
              onAnswer={(code) => setPractised({ ...practised, [q.slot]: code })}
            />
          ))}
        </details>
      )}
    </>
  );
}

/** The final test: attempt number and seed give the draw; answers of an open attempt are kept; score and feedback come at its end. */
export default function FinalTest({ pool, objectives, language }: Props) {
  const t = player(language);
  const ready = useReady();
  const record = useRecord();
  const outline = outlineOf();
  const [running, setRunning] = useState(false);
  const focus = useRef<HTMLHeadingElement>(null);
  const attempt = outline && openAttempt(record, outline);
  const finished = attempt?.state === 'finished';
  useEffect(() => {
    if (finished && running) {
      setRunning(false);
      focus.current?.focus();
    }
  }, [finished, running]);
  if (!ready || !outline?.test || !attempt) return <p className="hint">{fill(t.test.rules, { n: '…', mark: '…' })}</p>;

  const { test } = outline;
  const left = attemptsLeft(record, outline);
  const asked = attempt.state === 'open' ? attempt.attempt.answers.length : attemptTerms(record, outline).count;
  const standing = completion(record, outline);
  const begin = () => {
    update((r) => bookmark(startAttempt(r, outline.jurisdiction, { seed: newSeed(), ...attemptTerms(r, outline) }), 'final-test'));
    setRunning(true);
  };
  const wrap = (inside: ReactNode) => (
    <section className="final-test" id="final-test-sheet">
      {inside}
    </section>
  );

  if (attempt.state === 'open' && running) {
    return wrap(
      <Sheet
        key={attempt.number}
        questions={questionsOf(pool, outline, attempt.attempt, attempt.number)}
        attempt={attempt.attempt}
        number={attempt.number}
        t={t}
        language={language}
        ready={ready}
      />,
    );
  }
  const rules = (
    <>
      <p>
        {fill(t.test.rules, { n: asked, mark: test.passMark })}{' '}
        {left === Number.POSITIVE_INFINITY ? t.test.unlimited : count(language, t.test.left, left)}
      </p>
      {standing.lessonsDone < standing.lessonsTotal && attempt.state === 'none' && <p className="hint">{t.test.lessonsFirst}</p>}
    </>
  );
  const button = (label: string) => (
    <p className="tools">
      <button type="button" className="primary" onClick={begin}>
        {label}
      </button>
    </p>
  );
  if (attempt.state === 'finished') {
    const { number, attempt: sheet } = attempt;
    const questions = questionsOf(pool, outline, sheet, number);
    const score = scoreOf(sheet.right, sheet.answers.length) ?? 0;
    const passed = score >= test.passMark;
    return wrap(
      <>
        <h3 ref={focus} tabIndex={-1} className={`verdict ${passed ? 'good' : 'neutral'}`}>
          {fill(passed ? t.test.passed : t.test.notPassed, { right: sheet.right, total: sheet.answers.length, score, mark: test.passMark })}
        </h3>
        {standing.score !== undefined && standing.score !== score && <p>{fill(t.test.best, { n: standing.score })}</p>}
        {sheet.pool === test.poolHash && (
          <Review questions={questions} attempt={sheet} objectives={objectives} show={passed || left === 0} t={t} ready={ready} />
        )}
        {left > 0 ? button(t.test.again) : <p>{t.test.noneLeft}</p>}
      </>,
    );
  }
  return wrap(
    <>
      {attempt.state === 'void' && <p className="notice">{t.test.void}</p>}
      {rules}
      {left > 0 ? button(attempt.state === 'open' ? t.test.resume : t.test.begin) : <p>{t.test.noneLeft}</p>}
    </>,
  );
}
