import type { Language } from '../../i18n/dictionary.ts';
import { player } from '../../i18n/player.ts';
import { Rich } from '../question/Rich.tsx';
import { useReady } from '../question/use-ready.ts';
import { useNote } from './use-note.ts';

/** A question to write about. The text stays on the device. */
export default function Reflection({ id, prompt, language }: { id: string; prompt: string; language: Language }) {
  const t = player(language);
  const ready = useReady();
  const { text, write, state } = useNote(id);
  return (
    <section className="reflection" id={id}>
      <div id={`${id}-prompt`}>
        <Rich html={prompt} />
      </div>
      <label className="hint" htmlFor={`${id}-text`}>
        {t.note}
      </label>
      <textarea
        id={`${id}-text`}
        dir="auto"
        rows={5}
        maxLength={20000}
        disabled={!ready}
        value={text}
        aria-describedby={`${id}-prompt ${id}-hint`}
        onInput={(e) => write(e.currentTarget.value)}
        onChange={() => undefined}
      />
      <p className="hint" id={`${id}-hint`}>
        {t.noteHint}
      </p>
      <p role="status" className={state === 'failed' ? 'error' : 'hint'}>
        {state === 'saved' ? t.noteSaved : state === 'failed' ? t.noteFailed : ''}
      </p>
    </section>
  );
}
