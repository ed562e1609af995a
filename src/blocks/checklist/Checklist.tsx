import type { Language } from '../../i18n/dictionary.ts';
import { fill } from '../../i18n/fill.ts';
import { player } from '../../i18n/player.ts';
import { check } from '../../learner/record.ts';
import { update } from '../../learner/session.ts';
import { useRecord } from '../../learner/use-record.ts';
import { Rich } from '../question/Rich.tsx';
import { useReady } from '../question/use-ready.ts';

interface Props {
  id: string;
  intro: string;
  items: { code: number; html: string }[];
  language: Language;
}

const has = (mask: number, bit: number) => Math.floor(mask / 2 ** bit) % 2 === 1;

/** A list to tick, remembered as one mask: bit n is the item at position n of the lock. */
export default function Checklist({ id, intro, items, language }: Props) {
  const t = player(language);
  const ready = useReady();
  const mask = useRecord().checks[id]?.value ?? 0;
  return (
    <section className="checklist" id={id}>
      <Rich html={intro} />
      <ul>
        {items.map(({ code, html }) => (
          <li key={code}>
            <label className="option">
              <input
                type="checkbox"
                checked={has(mask, code)}
                disabled={!ready}
                onChange={() => update((r) => check(r, id, mask + (has(mask, code) ? -1 : 1) * 2 ** code))}
              />
              <Rich html={html} as="span" />
            </label>
          </li>
        ))}
      </ul>
      <p className="count" role="status">
        {fill(t.ticked, { n: items.filter((i) => has(mask, i.code)).length, total: items.length })}
      </p>
    </section>
  );
}
