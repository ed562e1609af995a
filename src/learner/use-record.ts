import { useLayoutEffect, useState } from 'react';
import type { LearnerRecord } from '../schema/record.ts';
import { emptyRecord } from './record.ts';
import { record, subscribe } from './session.ts';

// Apart from the session, so that a page without an island loads no Preact.

/** What the server draws. */
const blank = emptyRecord('');

/** The session's record in an island, drawn again when it changes. The first drawing is the server's, so that hydration meets the same markup. */
export function useRecord(): LearnerRecord {
  const [shown, show] = useState(blank);
  useLayoutEffect(() => {
    const follow = () => show(record());
    follow();
    return subscribe(follow);
  }, []);
  return shown;
}
