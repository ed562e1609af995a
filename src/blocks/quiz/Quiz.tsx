import type { Language } from '../../i18n/dictionary.ts';
import { player } from '../../i18n/player.ts';
import { answer, bookmark } from '../../learner/record.ts';
import { update } from '../../learner/session.ts';
import { useRecord } from '../../learner/use-record.ts';
import type { QuestionView } from '../../schema/question.ts';
import { headingOf, Question } from '../question/Question.tsx';
import { useReady } from '../question/use-ready.ts';

/** The questions of one `<Quiz>`. Answers go to the learner's record, and so does the place. */
export default function Quiz({ questions, language }: { id: string; questions: QuestionView[]; language: Language }) {
  const t = player(language);
  const ready = useReady();
  const { answers } = useRecord();
  return (
    <div className="quiz">
      {questions.map((question, i) => (
        <Question
          key={question.slot}
          question={question}
          t={t}
          ready={ready}
          heading={headingOf(t, i + 1, questions.length)}
          code={answers[question.slot]?.value}
          onAnswer={(code) => update((record) => bookmark(answer(record, question.slot, code), question.slot))}
        />
      ))}
    </div>
  );
}
