/** What tests put in place of a browser: only what the runtime touches. */

/** One browser profile: storage and locks that its windows share. */
export interface FakeBrowser {
  storage: Map<string, string>;
  locks: Map<string, { steal(): void }>;
}

export const fakeBrowser = (): FakeBrowser => ({ storage: new Map(), locks: new Map() });

export interface FakeViewOptions {
  browser?: FakeBrowser;
  parent?: object;
  opener?: object;
  /** As on pages without https. */
  withoutLocks?: boolean;
  /** As in private windows and partitioned frames. */
  withoutStorage?: boolean;
}

export type FakeView = Window & {
  /** Says what a real page hears; a lock is let go as the page goes. */
  fire(event: 'pagehide' | 'pageshow' | 'online' | 'hidden' | 'visible'): void;
  /** The process dies: no event is heard, locks are free. Timers are the test's to clear. */
  kill(): void;
  reloads: number;
};

const refuse = (): never => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

/** Only what the runtime asks for: `steal` or `ifAvailable`. */
function lockManager(browser: FakeBrowser, mine: Map<string, object>) {
  return {
    request: (name: string, { steal }: LockOptions, granted: (lock: object | null) => Promise<void> | undefined) => {
      const held = browser.locks.get(name);
      if (held && !steal) return Promise.resolve(granted(null));
      held?.steal();
      return new Promise<void>((resolve, reject) => {
        const entry = { steal: () => reject(new DOMException('Stolen', 'AbortError')) };
        browser.locks.set(name, entry);
        mine.set(name, entry);
        granted({ name })?.then(() => {
          if (browser.locks.get(name) === entry) browser.locks.delete(name);
          resolve();
        });
      });
    },
  };
}

export function fakeView({ browser = fakeBrowser(), parent, opener, withoutLocks, withoutStorage }: FakeViewOptions = {}): FakeView {
  const events = new EventTarget();
  const pageEvents = new EventTarget();
  const mine = new Map<string, object>();
  let dead = false;
  let visibilityState = 'visible';
  const listen = (target: EventTarget) => (name: string, listener: () => void) => target.addEventListener(name, () => dead || listener());
  const storage = {
    getItem: (key: string) => browser.storage.get(key) ?? null,
    setItem: (key: string, value: string) => void browser.storage.set(key, value),
    removeItem: (key: string) => void browser.storage.delete(key),
  };
  const view = {
    addEventListener: listen(events),
    removeEventListener: () => {},
    document: {
      addEventListener: listen(pageEvents),
      get visibilityState() {
        return visibilityState;
      },
    },
    navigator: withoutLocks ? {} : { locks: lockManager(browser, mine) },
    get localStorage() {
      return withoutStorage ? refuse() : storage;
    },
    requestAnimationFrame: (run: () => void) => setTimeout(run, 16),
    location: {
      reload: () => {
        view.reloads += 1;
      },
    },
    opener: opener ?? null,
    closed: false,
    reloads: 0,
    fire: (event: string) => {
      if (event === 'hidden' || event === 'visible') visibilityState = event;
      const onPage = event === 'hidden' || event === 'visible';
      (onPage ? pageEvents : events).dispatchEvent(new Event(onPage ? 'visibilitychange' : event));
    },
    kill: () => {
      dead = true;
      for (const [name, lock] of mine) if (browser.locks.get(name) === lock) browser.locks.delete(name);
    },
  };
  return Object.assign(view, { parent: parent ?? view, top: parent ?? view }) as unknown as FakeView;
}

/** A frame of another origin: every touch throws but of what the standard leaves open. */
export const foreignFrame = (parent?: object): object =>
  new Proxy(
    { closed: false },
    {
      get: (frame, name, self) =>
        name === 'closed' ? frame.closed : name === 'parent' ? (parent ?? self) : name === 'opener' ? null : refuse(),
    },
  );
