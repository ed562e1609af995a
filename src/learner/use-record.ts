import { useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type { LearnerRecord } from '../schema/record.ts';
import { emptyRecord } from './record.ts';
import { record, subscribe } from './session.ts';

// Apart from the session, so that a page without an island loads no Preact.

/** What the server draws. */
const blank = emptyRecord('');

/** The session's record in an island, drawn again when it changes. The first drawing is the server's, so that hydration meets the same markup. */
export function useRecord(): LearnerRecord {
  const live = useSyncExternalStore(subscribe, record, record);
  // Not left to the server snapshot: Preact knows none and would hydrate with the live record.
  const [hydrated, setHydrated] = useState(false);
  useLayoutEffect(() => setHydrated(true), []);
  return hydrated ? live : blank;
}
