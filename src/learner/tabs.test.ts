import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let otherTab: BroadcastChannel;
let tabs: typeof import('./tabs.ts');

beforeEach(async () => {
  vi.resetModules();
  tabs = await import('./tabs.ts');
  otherTab = new BroadcastChannel('beredd');
});
afterEach(() => {
  otherTab.close();
  vi.unstubAllGlobals();
});

const delivered = () => new Promise((resolve) => setTimeout(resolve, 20));

test('what other tabs tell is heard until one stops listening; one does not hear oneself', async () => {
  const heard = vi.fn();
  const stop = tabs.listen(heard);
  otherTab.postMessage({ course: 'travel-security', what: 'saved', more: 1 });
  tabs.tell({ course: 'travel-security', what: 'erased' });
  await delivered();
  expect(heard.mock.calls).toEqual([[{ course: 'travel-security', what: 'saved' }]]);
  stop();
  otherTab.postMessage({ course: 'travel-security', what: 'saved' });
  await delivered();
  expect(heard).toHaveBeenCalledTimes(1);
});

test('other tabs hear what is told', async () => {
  const heard = vi.fn();
  otherTab.onmessage = ({ data }) => heard(data);
  tabs.tell({ course: 'travel-security', what: 'saved' });
  await delivered();
  expect(heard.mock.calls).toEqual([[{ course: 'travel-security', what: 'saved' }]]);
});

test('anything else on the channel is passed over', async () => {
  const heard = vi.fn();
  const stop = tabs.listen(heard);
  for (const data of [null, 'saved', 1, [], {}, { course: 1, what: 'saved' }, { course: 'travel-security', what: 'stolen' }])
    otherTab.postMessage(data);
  await delivered();
  stop();
  expect(heard).not.toHaveBeenCalled();
});

test('without a BroadcastChannel there is nobody to tell', () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  tabs.tell({ course: 'travel-security', what: 'saved' });
  expect(tabs.listen(() => undefined)).not.toThrow();
});
