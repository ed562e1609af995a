/** What one tab of the site tells the others. `saved`: read and merge. `erased`: drop the copy in memory, best by a reload, or the next save brings it back. */
export interface TabMessage {
  course: string;
  what: 'saved' | 'erased';
}

// One channel a tab, so that a tab does not hear itself; none where the browser has no BroadcastChannel.
let opened: BroadcastChannel | undefined;
const channel = (): BroadcastChannel | undefined => {
  if (typeof BroadcastChannel === 'function') opened ??= new BroadcastChannel('beredd');
  return opened;
};

const isTabMessage = (data: unknown): data is TabMessage =>
  typeof data === 'object' &&
  data !== null &&
  'course' in data &&
  typeof data.course === 'string' &&
  'what' in data &&
  (data.what === 'saved' || data.what === 'erased');

/** Tells the other tabs of this browser. */
export const tell = (message: TabMessage): void => channel()?.postMessage(message);

/** Calls `listener` for what other tabs tell; anything else on the channel is passed over. Returns how to stop. */
export function listen(listener: (message: TabMessage) => void): () => void {
  const hear = ({ data }: MessageEvent<unknown>) => {
    if (isTabMessage(data)) listener({ course: data.course, what: data.what });
  };
  channel()?.addEventListener('message', hear);
  return () => channel()?.removeEventListener('message', hear);
}
