import type { Player } from '../../i18n/dictionary.ts';
import { fill } from '../../i18n/fill.ts';
import { decodeDigits } from '../../learner/answer.ts';
import type { QuestionView } from '../../schema/question.ts';
import { chose, grade } from './grade.ts';
import { plainOf } from './Inputs.tsx';
import { Rich } from './Rich.tsx';

export const verdictOf = (question: QuestionView, code: number, t: Player): string => {
  const g = grade(question, code);
  if (!g) return t.noted;
  return g.right ? t.right : g.share > 0 && question.shape.digits > 1 ? t.partly : t.wrong;
};

/** One line of the answer: the text, what is to be said of it in words, and the feedback. */
function Line({
  html,
  marks,
  tone,
  feedback,
}: {
  html: string;
  marks: string[];
  tone?: 'right' | 'chosen' | undefined;
  feedback?: string | undefined;
}) {
  return (
    <li className={tone}>
      <Rich html={html} as="span" />
      {marks.length > 0 && <span className="marks"> ({marks.join(', ')})</span>}
      {feedback && <Rich html={feedback} className="feedback" />}
    </li>
  );
}

/** What is right, why, and a line about what the learner chose: readable without colour, as a list. */
export function Result({ question, code, t }: { question: QuestionView; code: number; t: Player }) {
  const digits = decodeDigits(code, question.shape);
  const { kind, options, targets = [], key = {} } = question;
  const lines = () => {
    if (kind === 'order')
      return options.map((o) => (
        <Line
          key={o.id}
          html={o.html}
          tone={digits[o.code] === key[o.code] ? 'right' : undefined}
          feedback={o.feedback}
          marks={digits[o.code] === key[o.code] ? [t.rightOption] : [`${t.yours}: ${fill(t.place, { n: (digits[o.code] ?? 0) + 1 })}`]}
        />
      ));
    if (kind === 'match' || kind === 'sort')
      return options.map((o) => {
        const target = targets.find((x) => x.code === key[o.code]);
        const given = kind === 'match' ? targets.find((x) => digits[x.code] === o.code) : targets.find((x) => x.code === digits[o.code]);
        const right = given !== undefined && given.code === target?.code;
        return (
          <Line
            key={o.id}
            html={o.html}
            tone={right ? 'right' : undefined}
            feedback={o.feedback}
            marks={[
              fill(t.belongs, { target: plainOf(target?.html ?? '') }),
              ...(right ? [t.rightOption] : given ? [`${t.yours}: ${plainOf(given.html)}`] : []),
            ]}
          />
        );
      });
    const scored = kind !== 'scale';
    return options
      .filter((o) => (kind === 'numeric' || kind === 'text' ? o.right || chose(question, code, o.code) : true))
      .map((o) => {
        const mine = chose(question, code, o.code);
        const marks = [...(mine ? [t.yours] : []), ...(scored && o.right ? [t.rightOption] : [])];
        return (
          <Line
            key={o.id}
            html={o.html}
            tone={o.right ? 'right' : mine ? 'chosen' : undefined}
            marks={marks}
            feedback={mine || o.right ? o.feedback : undefined}
          />
        );
      });
  };
  const List = kind === 'order' ? 'ol' : 'ul';
  return (
    <div className="result">
      <List className="answers">{lines()}</List>
      {question.explanation && <Rich html={question.explanation} className="explanation" />}
    </div>
  );
}
