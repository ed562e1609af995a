import { expect, test } from 'vitest';
import { fakeBrowser, fakeView } from './fake-view.ts';
import { journalKey, openJournal } from './journal.ts';

test('what is written is read, by key; removed is gone', () => {
  const browser = fakeBrowser();
  const journal = openJournal(fakeView({ browser }), 'beredd:a:1');
  expect(journal.read()).toBeUndefined();
  expect(journal.write('AbC-_', 1234)).toBe(true);
  expect(openJournal(fakeView({ browser }), 'beredd:a:1').read()).toEqual({ text: 'AbC-_', at: 1234 });
  expect(openJournal(fakeView({ browser }), 'beredd:a:2').read()).toBeUndefined();
  journal.remove();
  expect(journal.read()).toBeUndefined();
});

test('what is set aside is kept beside what was before', () => {
  const browser = fakeBrowser();
  const journal = openJournal(fakeView({ browser }), 'k');
  for (const text of ['one', 'two', 'one']) journal.setAside(text);
  expect([...browser.storage.values()]).toEqual(['one', 'two']);
  expect(journal.read()).toBeUndefined();
});

test('refused storage: nothing is read, nothing is claimed to be written, nothing throws', () => {
  const journal = openJournal(fakeView({ withoutStorage: true }), 'k');
  expect(journal.write('x', 1)).toBe(false);
  expect(journal.read()).toBeUndefined();
  journal.remove();
  journal.setAside('x');
});

test('a foreign value under the key is no journal', () => {
  const browser = fakeBrowser();
  browser.storage.set('k', '{"a":1}');
  expect(openJournal(fakeView({ browser }), 'k').read()).toBeUndefined();
});

test('the key tells learners apart and does not show them', () => {
  const keys = ['', '1', '2', 'anna.lind@example.org', 'anna.lind@example.or'].map((id) => journalKey('fire-drill', id));
  expect(new Set(keys).size).toBe(5);
  for (const key of keys) expect(key).toMatch(/^beredd:fire-drill:[0-9a-f]{16}$/);
});
