/** The device's own copy of one learner's packed state in one course: synchronous, so that it holds even as the page goes. */
export interface Journal {
  /** `at`: ms since 1970. The text holds the attempt's session id (learner/pack.ts). */
  read(): { text: string; at: number } | undefined;
  /** false: the browser refuses storage. */
  write(text: string, at: number): boolean;
  remove(): void;
  /** Keeps a text that could not be used, for support; never in place of another. */
  setAside(text: string): void;
}

/** FNV-1a with two seeds: 64 bits as hex, so that a learner's id does not stand in storage that all of an LMS shares. */
export function shortHash(text: string): string {
  return [0x811c9dc5, 0x01000193]
    .map((seed) => {
      let hash = seed;
      for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}

/** Also the name of the lock that one window holds. */
export const journalKey = (course: string, learnerId: string): string => `beredd:${course}:${shortHash(learnerId)}`;

/** `view.localStorage` may throw, be full or be missing. */
export function openJournal(view: Window, key: string): Journal {
  const attempt = <T>(run: (storage: Storage) => T): T | undefined => {
    try {
      return run(view.localStorage);
    } catch {
      return undefined;
    }
  };
  const put = (name: string, value: string): boolean =>
    attempt((storage) => {
      storage.setItem(name, value);
      return true;
    }) ?? false;
  return {
    read: () => {
      const [, at, text] = /^(\d+) (.+)$/s.exec(attempt((storage) => storage.getItem(key)) ?? '') ?? [];
      return text === undefined ? undefined : { text, at: Number(at) };
    },
    write: (text, at) => put(key, `${at} ${text}`),
    remove: () => attempt((storage) => storage.removeItem(key)),
    setAside: (text) => void put(`${key}.aside.${shortHash(text)}`, text),
  };
}
