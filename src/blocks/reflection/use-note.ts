import { useEffect, useRef, useState } from 'react';
import { peek } from '../../learner/peek.ts';
import { outline, ready } from '../../learner/session.ts';

export type NoteState = 'idle' | 'saved' | 'failed';

const textOf = (row: unknown): string => {
  const text = (row as { text?: unknown } | undefined)?.text;
  return typeof text === 'string' ? text : '';
};

/** Free text kept on this device and nowhere else. Saved half a second after the last key, and on leaving. */
export function useNote(id: string): { text: string; write: (text: string) => void; state: NoteState } {
  const [text, setText] = useState('');
  const [state, setState] = useState<NoteState>('idle');
  const pending = useRef<{ timer: number; text: string }>(undefined);
  const flush = () => {
    if (!pending.current) return;
    clearTimeout(pending.current.timer);
    const { text: last } = pending.current;
    pending.current = undefined;
    // The database comes with the first note written: most pages never need it.
    import('../../learner/notes.ts')
      .then(({ writeNote }) => writeNote(outline()?.course ?? '', id, last))
      .then(
        () => setState('saved'),
        () => setState('failed'),
      );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: flush reads refs only; the field begins anew with its id alone
  useEffect(() => {
    let here = true;
    // Where notes cannot be read the field begins empty; writing will say that it cannot be saved.
    ready
      .then(() => peek('notes', [outline()?.course ?? '', id]))
      .then(
        (row) => here && !pending.current && setText(textOf(row)),
        () => undefined,
      );
    addEventListener('pagehide', flush);
    return () => {
      here = false;
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [id]);
  const write = (next: string) => {
    setText(next);
    setState('idle');
    if (pending.current) clearTimeout(pending.current.timer);
    pending.current = { text: next, timer: window.setTimeout(flush, 500) };
  };
  return { text, write, state };
}
