import { type RefObject, useState } from 'react';
import type { Language, Player } from '../../i18n/dictionary.ts';
import { fill } from '../../i18n/fill.ts';
import { player } from '../../i18n/player.ts';
import { bookmark, reachEnding, walk } from '../../learner/record.ts';
import { update } from '../../learner/session.ts';
import { useRecord } from '../../learner/use-record.ts';
import type { ChoiceView, EndingView, PerspectiveView, ScenarioView, SceneView } from '../../schema/scenario.ts';
import { Rich } from '../question/Rich.tsx';
import { useMovedFocus } from '../question/use-moved-focus.ts';
import { useReady } from '../question/use-ready.ts';
import { play, type Turn } from './play.ts';

const letter = (i: number) => String.fromCharCode(65 + i);

function Perspectives({ list, t }: { list: PerspectiveView[]; t: Player }) {
  if (!list.length) return null;
  return (
    <div className="perspectives">
      <h5>{t.othersThought}</h5>
      <dl>
        {list.map((p) => (
          <div key={p.who}>
            <dt>{p.who}</dt>
            <dd>
              <Rich html={p.html} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function SceneHead({ scene, focus }: { scene: SceneView; focus?: RefObject<HTMLHeadingElement | null> }) {
  return (
    <>
      <h4 ref={focus} tabIndex={-1}>
        {scene.time && <span className="time">{scene.time}</span>} {scene.title}
      </h4>
      <Rich html={scene.html} className="scene-text" />
    </>
  );
}

function Taken({ turn, t }: { turn: Turn; t: Player }) {
  return (
    <li className="turn">
      <SceneHead scene={turn.scene} />
      <p className="chose">
        <span>{t.youChose}: </span>
        <Rich html={turn.choice.html} as="span" />
      </p>
      <Rich html={turn.choice.consequence} className="consequence" />
      {turn.choice.advised && <p className="advised">{t.advised}</p>}
      <Perspectives list={turn.scene.perspectives} t={t} />
    </li>
  );
}

function TheEnd({ ending, t, focus }: { ending: EndingView; t: Player; focus: RefObject<HTMLHeadingElement | null> }) {
  return (
    <section className={`ending ${ending.outcome}`}>
      <p className="outcome">{t.outcome[ending.outcome]}</p>
      <h4 ref={focus} tabIndex={-1}>
        {ending.title}
      </h4>
      <Rich html={ending.html} />
      <Perspectives list={ending.perspectives} t={t} />
    </section>
  );
}

/** The other choices in the scenes the learner met: what each would have meant. */
function NotTaken({ turns, t }: { turns: Turn[]; t: Player }) {
  return (
    <details className="not-taken">
      <summary>{t.notTaken}</summary>
      <p>{t.notTakenHint}</p>
      {turns.map(({ scene, choice }) => (
        <section key={scene.id}>
          <h5>
            {scene.time} {scene.title}
          </h5>
          <ul>
            {scene.choices
              .filter((c) => c !== choice)
              .map((c) => (
                <li key={c.id}>
                  <Rich html={c.html} as="span" />
                  <Rich html={c.consequence} className="consequence" />
                  {c.advised && <p className="advised">{t.advised}</p>}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </details>
  );
}

/** A scenario for one person: choose, read what follows, undo, begin again; the way taken stays on the page as text. */
export default function Scenario({ scenario, language }: { scenario: ScenarioView; language: Language }) {
  const t = player(language);
  const ready = useReady();
  const record = useRecord();
  const codes = record.runs[scenario.id]?.value ?? [];
  const { turns, here, ending } = play(scenario, codes);
  const [focus, moveFocus] = useMovedFocus<HTMLHeadingElement>();

  const go = (next: number[]) => {
    const reached = play(scenario, next).ending;
    update((r) => {
      const walked = bookmark(walk(r, scenario.id, next), scenario.id);
      return reached ? reachEnding(walked, scenario.id, reached.code) : walked;
    });
    moveFocus();
  };
  const taken = turns.map((turn) => turn.choice.code);
  const choose = (choice: ChoiceView) => go([...taken, choice.code]);
  const seen = record.endings.filter((e) => e.startsWith(`${scenario.id}/`)).length;

  return (
    <section className="scenario" id={scenario.id} aria-labelledby={`${scenario.id}-title`}>
      <p className="label">{t.scenario}</p>
      <h3 id={`${scenario.id}-title`}>{scenario.title}</h3>
      <Rich html={scenario.intro} className="intro" />
      {turns.length > 0 && (
        <ol className="way" aria-label={t.wayTaken}>
          {turns.map((turn) => (
            <Taken key={turn.scene.id} turn={turn} t={t} />
          ))}
        </ol>
      )}
      {here && 'choices' in here && (
        <section className="scene">
          <SceneHead scene={here} focus={focus} />
          <Perspectives list={here.perspectives} t={t} />
          <p className="ask" id={`${scenario.id}-ask`}>
            {t.whatDo}
          </p>
          <ul className="choices" aria-labelledby={`${scenario.id}-ask`}>
            {here.choices.map((choice, i) => (
              <li key={choice.id}>
                <button type="button" disabled={!ready} onClick={() => choose(choice)}>
                  <span className="letter" aria-hidden="true">
                    {letter(i)}
                  </span>
                  <Rich html={choice.html.replace(/<\/?p>/g, '')} as="span" />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {ending && <TheEnd ending={ending} t={t} focus={focus} />}
      {ending && <NotTaken turns={turns} t={t} />}
      {ending && scenario.discuss.length > 0 && (
        <section className="discuss">
          <h4>{t.discuss}</h4>
          <ul>
            {scenario.discuss.map((d) => (
              <li key={d}>
                <Rich html={d} as="span" />
              </li>
            ))}
          </ul>
        </section>
      )}
      {turns.length > 0 && (
        <p className="tools">
          <button type="button" className="quiet" disabled={!ready} onClick={() => go(taken.slice(0, -1))}>
            {t.undo}
          </button>
          <button type="button" className="quiet" disabled={!ready} onClick={() => go([])}>
            {t.startOver}
          </button>
          {seen > 0 && <span className="seen">{fill(t.endingsSeen, { n: seen, total: scenario.endings.length })}</span>}
        </p>
      )}
      <Linear scenario={scenario} t={t} />
    </section>
  );
}

/** The whole scenario as text, in order, for those who rather read it, or print it. */
function Linear({ scenario, t }: { scenario: ScenarioView; t: Player }) {
  const [open, setOpen] = useState(false);
  const titleOf = (id: string) => {
    const there = scenario.scenes.find((s) => s.id === id) ?? scenario.endings.find((e) => e.id === id);
    return there ? `${'time' in there && there.time ? `${there.time} ` : ''}${there.title ?? ''}`.trim() : '';
  };
  return (
    <details className="linear" onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{t.textVersion}</summary>
      {open && (
        <>
          {scenario.scenes.map((scene) => (
            <section key={scene.id}>
              <h4>
                {scene.time} {scene.title}
              </h4>
              <Rich html={scene.html} />
              <p>{t.ifYou}</p>
              <ul>
                {scene.choices.map((c) => (
                  <li key={c.id}>
                    <Rich html={c.html} as="span" />
                    <Rich html={c.consequence} className="consequence" />
                    <p className="leads">{fill(t.leadsTo, { to: titleOf(c.to) })}</p>
                  </li>
                ))}
              </ul>
            </section>
          ))}
          {scenario.endings.map((e) => (
            <section key={e.id}>
              <h4>
                {t.ending}: {e.title}
              </h4>
              <Rich html={e.html} />
            </section>
          ))}
        </>
      )}
    </details>
  );
}
