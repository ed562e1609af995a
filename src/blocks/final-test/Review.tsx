import { useState } from 'react';
import type { Player } from '../../i18n/dictionary.ts';
import type { QuestionView } from '../../schema/question.ts';
import type { Attempt } from '../../schema/record.ts';
import { headingOf, Question } from '../question/Question.tsx';
import { Result, verdictOf } from '../question/Result.tsx';
import { Rich } from '../question/Rich.tsx';
import { rightOnes } from './right-ones.ts';

/** An objective in words, with the lessons that serve it. */
export interface Objective {
  id: string;
  text: string;
  lessons: { title: string; href: string }[];
}

/** Right answers are shown after a pass or the last attempt only; what was missed is always pointed to. */
export function Review({
  questions,
  attempt,
  objectives,
  show,
  t,
  ready,
}: { questions: QuestionView[]; attempt: Attempt; show: boolean; t: Player; ready: boolean } & { objectives: Objective[] }) {
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
