import { type RefObject, useEffect, useRef, useState } from 'react';

/** An element's ref, and a call that moves the focus there once what changed has been drawn. */
export function useMovedFocus<E extends HTMLElement>(): [target: RefObject<E | null>, moveFocus: () => void] {
  const target = useRef<E>(null);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (times > 0) target.current?.focus();
  }, [times]);
  return [target, () => setTimes((n) => n + 1)];
}
