import { afterEach, expect, test, vi } from 'vitest';
import { answer, emptyRecord, startAttempt } from '../learner/record.ts';
import { exportRecord, importRecord, maxBytes } from './export-record.ts';

const record = startAttempt(answer(emptyRecord('travel-security'), 'hotel-safe', 2), 'SE', {
  seed: 1,
  pool: 1,
  count: 2,
  without: ['why'],
});
const faultOf = async (text: string) => {
  const read = await importRecord(new Blob([text]), 'travel-security');
  return 'fault' in read ? read.fault : 'none';
};

afterEach(() => {
  vi.unstubAllGlobals();
});

test('what was exported comes back', async () => {
  const link = { href: '', download: '', click: vi.fn() };
  vi.stubGlobal('document', { createElement: () => link });
  exportRecord(record);
  expect(link.click).toHaveBeenCalledTimes(1);
  expect(link.download).toBe('beredd-travel-security.json');
  const file = await (await fetch(link.href)).blob();
  expect(file.type).toBe('application/json');
  expect(await importRecord(file, 'travel-security')).toEqual({ record });
});

test.each([
  ['another course', JSON.stringify(emptyRecord('improper-influence')), 'other-course'],
  ['a later build', JSON.stringify({ ...record, format: 2 }), 'newer'],
  ['a record changed by hand', JSON.stringify({ ...record, done: 'all' }), 'damaged'],
  ['half a file', JSON.stringify(record).slice(0, 100), 'other'],
  ['another file', '%PDF-1.7', 'other'],
  ['nothing', '', 'other'],
  ['too much', JSON.stringify(record).padEnd(maxBytes + 1), 'large'],
  ['as much as may be', JSON.stringify(record).padEnd(maxBytes), 'none'],
])('%s', async (_, text, fault) => {
  expect(await faultOf(text)).toBe(fault);
});

test('a file that is gone is told', async () => {
  const gone = Object.assign(new Blob(['{}']), { text: () => Promise.reject(new DOMException('', 'NotReadableError')) });
  expect(await importRecord(gone, 'travel-security')).toEqual({ fault: 'other' });
});
