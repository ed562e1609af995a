import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Language } from '../../i18n/dictionary.ts';
import { count, fill } from '../../i18n/fill.ts';
import { player } from '../../i18n/player.ts';
import { completion } from '../../learner/completion.ts';
import { attemptsLeft, attemptTerms, draw, openAttempt, scoreOf } from '../../learner/final-test.ts';
import { bookmark, startAttempt } from '../../learner/record.ts';
import { outline as outlineOf, update } from '../../learner/session.ts';
import { useRecord } from '../../learner/use-record.ts';
import type { Outline } from '../../schema/outline.ts';
import type { QuestionView } from '../../schema/question.ts';
import type { Attempt } from '../../schema/record.ts';
import { useReady } from '../question/use-ready.ts';
import { type Objective, Review } from './Review.tsx';
import { Sheet } from './Sheet.tsx';

interface Props {
  pool: QuestionView[];
  objectives: Objective[];
  language: Language;
}

/** The seed of an attempt: 16 bits. */
const newSeed = () => crypto.getRandomValues(new Uint16Array(1))[0] ?? 0;

const questionsOf = (pool: QuestionView[], outline: Outline, attempt: Attempt, number: number): QuestionView[] =>
  draw(outline, number, attempt).flatMap((slot) => pool.find((q) => q.slot === slot) ?? []);

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
