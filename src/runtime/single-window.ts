/** One window's right to write: the others read until they take it over. */
export interface Claim {
  held(): boolean;
  release(): void;
}

export interface ClaimOptions {
  view: Window;
  /** The same in all windows of one learner and course. */
  name: string;
  /** Takes the right from the window that has it. */
  steal: boolean;
  /** Called when another window took it. */
  lost: () => void;
  now: () => number;
  /** Tells this window from others. */
  token: string;
}

const beat = 3000;
/** Longer than a few missed beats: a window that crashed frees the way by itself. */
const stale = 15_000;

const free: Claim = { held: () => true, release: () => {} };

const byLock = (locks: LockManager, { name, steal, lost }: ClaimOptions): Promise<Claim | undefined> =>
  new Promise((resolve, reject) => {
    let held = false;
    locks
      .request(name, steal ? { steal } : { ifAvailable: true }, (lock) => {
        if (!lock) return resolve(undefined);
        held = true;
        return new Promise<void>((release) => resolve({ held: () => held, release }));
      })
      .catch((refusal) => {
        if (!held) return reject(refusal);
        held = false;
        lost();
      });
  });

/** For pages without https, which have no locks. Without storage either, the window goes on as the only one. */
function byHeartbeat({ view, name, steal, lost, now, token }: ClaimOptions): Claim | undefined {
  const key = `${name}.open`;
  const holder = (): string | undefined => {
    try {
      const [who, at] = (view.localStorage.getItem(key) ?? '').split(' ');
      return now() - Number(at) < stale ? who : undefined;
    } catch {
      return undefined;
    }
  };
  const held = (): boolean => [token, undefined].includes(holder());
  const mark = (): boolean => {
    try {
      view.localStorage.setItem(key, `${token} ${now()}`);
      return true;
    } catch {
      return false;
    }
  };
  if (!steal && !held()) return undefined;
  if (!mark()) return free;
  const timer = setInterval(() => {
    if (held()) mark();
    else {
      clearInterval(timer);
      lost();
    }
  }, beat);
  return {
    held,
    release: () => {
      clearInterval(timer);
      if (holder() === token) view.localStorage.removeItem(key);
    },
  };
}

/** Asks to be the one window that writes; undefined when another is. */
export const claimWindow = async (options: ClaimOptions): Promise<Claim | undefined> => {
  try {
    return await byLock(options.view.navigator.locks, options);
  } catch {
    return byHeartbeat(options);
  }
};
