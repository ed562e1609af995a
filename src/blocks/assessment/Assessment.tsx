import { useState } from 'react';
import type { Language, Player } from '../../i18n/dictionary.ts';
import { fill } from '../../i18n/fill.ts';
import { player } from '../../i18n/player.ts';
import { decodeDigits, encodeDigits } from '../../learner/answer.ts';
import { answer, bookmark } from '../../learner/record.ts';
import { update } from '../../learner/session.ts';
import { useRecord } from '../../learner/use-record.ts';
import { type QuestionView, treatments } from '../../schema/question.ts';
import { Rich } from '../question/Rich.tsx';
import { useMovedFocus } from '../question/use-moved-focus.ts';
import { useReady } from '../question/use-ready.ts';
import { bandOf } from './band.ts';

const product = (t: Player, likelihood: number, consequence: number) =>
  fill(t.bandLine, { band: t.band[bandOf(likelihood, consequence)], n: likelihood * consequence });

function Scale({
  name,
  legend,
  words,
  value,
  onChange,
  disabled,
}: {
  name: string;
  legend: string;
  words: string[];
  value: number;
  onChange: (v: number) => void;
  disabled: boolean;
}) {
  return (
    <label className="pick" htmlFor={name}>
      <span>{legend}</span>
      <select id={name} value={value} disabled={disabled} onChange={(e) => onChange(Number(e.currentTarget.value))}>
        <option value={-1}>–</option>
        {words.map((word, i) => (
          <option key={word} value={i}>{`${i + 1} ${word}`}</option>
        ))}
      </select>
    </label>
  );
}

function Risk({ risk, t, ready, code }: { risk: QuestionView; t: Player; ready: boolean; code: number | undefined }) {
  const kept = code === undefined ? undefined : decodeDigits(code, risk.shape);
  const [digits, setDigits] = useState([-1, -1, -1]);
  const [again, setAgain] = useState(false);
  const [error, setError] = useState(false);
  const [focus, moveFocus] = useMovedFocus<HTMLHeadingElement>();
  const set = (i: number) => (v: number) => setDigits(digits.map((d, j) => (j === i ? v : d)));
  const show = kept && !again ? kept : undefined;
  const [likelihood, consequence, treatment] = show ?? [];
  const words = treatments.map((x) => t.treatments[x]);
  const expert = risk.expert;
  const submit = () => {
    setError(digits.includes(-1));
    if (digits.includes(-1)) return;
    update((r) => bookmark(answer(r, risk.slot, encodeDigits(digits, risk.shape)), risk.slot));
    setAgain(false);
    moveFocus();
  };
  return (
    <section className="risk" id={risk.slot}>
      <h4>{risk.title}</h4>
      <Rich html={risk.stem} />
      {show && expert && likelihood !== undefined && consequence !== undefined && treatment !== undefined ? (
        <>
          <h5 ref={focus} tabIndex={-1}>
            {t.compare}
          </h5>
          <dl className="compare-scores">
            <div>
              <dt>{t.you}</dt>
              <dd>
                {product(t, likelihood + 1, consequence + 1)} {t.treatment}: {words[treatment]}.
              </dd>
            </div>
            <div>
              <dt>{t.colleague}</dt>
              <dd>
                {product(t, expert.likelihood, expert.consequence)} {t.treatment}: {t.treatments[expert.treatment]}.
              </dd>
            </div>
          </dl>
          <p>{bandOf(likelihood + 1, consequence + 1) === bandOf(expert.likelihood, expert.consequence) ? t.sameBand : t.otherBand}</p>
          {risk.explanation && <Rich html={risk.explanation} className="explanation" />}
          <p>
            <strong>{t.whoDecides}: </strong>
            {t.decides[bandOf(expert.likelihood, expert.consequence)]}
          </p>
          <button
            type="button"
            className="quiet"
            disabled={!ready}
            onClick={() => {
              setDigits([...show]);
              setAgain(true);
            }}
          >
            {t.change}
          </button>
        </>
      ) : (
        <fieldset aria-label={risk.title}>
          {error && (
            <p className="error" id={`${risk.slot}-error`} role="alert">
              {t.needAll}
            </p>
          )}
          <div className="picks">
            <Scale
              name={`${risk.slot}-l`}
              legend={t.likelihood}
              words={t.likelihoods}
              value={digits[0] ?? -1}
              onChange={set(0)}
              disabled={!ready}
            />
            <Scale
              name={`${risk.slot}-c`}
              legend={t.consequence}
              words={t.consequences}
              value={digits[1] ?? -1}
              onChange={set(1)}
              disabled={!ready}
            />
            <label className="pick" htmlFor={`${risk.slot}-t`}>
              <span>{t.treatment}</span>
              <select
                id={`${risk.slot}-t`}
                value={digits[2] ?? -1}
                disabled={!ready}
                onChange={(e) => set(2)(Number(e.currentTarget.value))}
              >
                <option value={-1}>–</option>
                {words.map((word, i) => (
                  <option key={word} value={i}>
                    {word}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <button type="button" className="primary" disabled={!ready} onClick={submit}>
            {t.compare}
          </button>
        </fieldset>
      )}
    </section>
  );
}

/** A trip or situation whose risks the learner scores, one by one, and compares with an experienced colleague's reasoning. */
export default function Assessment({
  id,
  intro,
  risks,
  language,
}: {
  id: string;
  intro: string;
  risks: QuestionView[];
  language: Language;
}) {
  const t = player(language);
  const ready = useReady();
  const { answers } = useRecord();
  return (
    <section className="assessment" id={id}>
      <Rich html={intro} className="intro" />
      {risks.map((risk) => (
        <Risk key={risk.slot} risk={risk} t={t} ready={ready} code={answers[risk.slot]?.value} />
      ))}
    </section>
  );
}
