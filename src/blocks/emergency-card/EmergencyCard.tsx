import type { Language } from '../../i18n/dictionary.ts';
import { player } from '../../i18n/player.ts';
import { useReady } from '../question/use-ready.ts';
import { useNote } from '../reflection/use-note.ts';

const fields = ['emergency', 'mission', 'consular', 'duty', 'assistance', 'meeting', 'word', 'phrase'] as const;
type Field = (typeof fields)[number];

const read = (text: string): Partial<Record<Field, string>> => {
  try {
    const value: unknown = JSON.parse(text || '{}');
    return value && typeof value === 'object'
      ? Object.fromEntries(
          fields.flatMap((f) => {
            const v = (value as Record<string, unknown>)[f];
            return typeof v === 'string' ? [[f, v.slice(0, 200)]] : [];
          }),
        )
      : {};
  } catch {
    return {};
  }
};

/**
 * A card to fill in, print and carry. What is typed is a note: it stays on the device. Health is left for the pen.
 * `known` are the contacts the organisation has given.
 */
export default function EmergencyCard({ id, known, language }: { id: string; known: Partial<Record<Field, string>>; language: Language }) {
  const t = player(language);
  const ready = useReady();
  const { text, write, state } = useNote(id);
  const values = { ...known, ...read(text) };
  const set = (field: Field) => (value: string) => write(JSON.stringify({ ...read(text), [field]: value }));
  const print = () => {
    document.documentElement.classList.add('print-card');
    window.addEventListener('afterprint', () => document.documentElement.classList.remove('print-card'), { once: true });
    window.print();
  };
  return (
    <section className="emergency-card" id={id} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t.card.title}</h3>
      <p className="hint">{t.card.hint}</p>
      <div className="fields">
        {fields.map((field) => (
          <label key={field} htmlFor={`${id}-${field}`}>
            <span>{t.card.fields[field]}</span>
            <input
              id={`${id}-${field}`}
              type="text"
              dir="auto"
              maxLength={200}
              autoComplete="off"
              disabled={!ready}
              value={values[field] ?? ''}
              onInput={(e) => set(field)(e.currentTarget.value)}
              onChange={() => undefined}
            />
          </label>
        ))}
        <p className="by-hand">
          <span>{t.card.fields.health}</span>
        </p>
      </div>
      <p className="tools">
        <button type="button" className="primary" disabled={!ready} onClick={print}>
          {t.card.print}
        </button>
        <button type="button" className="quiet" disabled={!ready} onClick={() => write('')}>
          {t.card.clear}
        </button>
      </p>
      <p role="status" className={state === 'failed' ? 'error' : 'hint'}>
        {state === 'saved' ? t.noteSaved : state === 'failed' ? t.noteFailed : ''}
      </p>
    </section>
  );
}
