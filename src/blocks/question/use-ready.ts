import { useEffect, useState } from 'react';

/** True once the component runs in a browser: what the server drew had its controls switched off. */
export function useReady(): boolean {
  const [ready, set] = useState(false);
  useEffect(() => set(true), []);
  return ready;
}
