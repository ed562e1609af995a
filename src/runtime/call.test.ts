import { expect, test } from 'vitest';
import { caller } from './call.ts';

const names = {
  initialize: 'LMSInitialize',
  terminate: 'LMSFinish',
  get: 'LMSGetValue',
  set: 'LMSSetValue',
  commit: 'LMSCommit',
  lastError: 'LMSGetLastError',
};
const commit = (answer: unknown) => caller<'scorm12'>({ LMSCommit: () => answer }, names).commit();
const set = (answer: unknown, error: unknown) =>
  caller<'scorm12'>({ LMSSetValue: () => answer, LMSGetLastError: () => error }, names).set('cmi.core.exit', '');

test('what LMSs mean by yes and no', () => {
  for (const yes of ['true', 'TRUE', true, 1, '1', new String('true')]) expect([yes, commit(yes)]).toEqual([yes, true]);
  for (const no of ['false', false, 0, '0', null, undefined, '', 'nonsense', {}]) expect([no, commit(no)]).toEqual([no, false]);
});

test('an LMS that throws, or lacks the function, has failed the call', () => {
  const thrower = caller<'scorm12'>(
    {
      LMSFinish: () => {
        throw new SyntaxError('<');
      },
      LMSGetValue: () => {
        throw new Error();
      },
    },
    names,
  );
  expect(thrower.terminate()).toBe(false);
  expect(thrower.get('cmi.core.entry')).toBe('');
  expect(thrower.set('cmi.core.exit', '')).toBe(false);
});

test('a write that is refused without an error is believed', () => {
  expect(set('false', '0')).toBe(true);
  expect(set('false', 0)).toBe(true);
  expect(set('false', '405')).toBe(false);
  expect(set('false', null)).toBe(false);
});

test('a value is text, whatever it was', () => {
  for (const [value, text] of [
    [null, ''],
    [undefined, ''],
    [80, '80'],
    ['a', 'a'],
  ])
    expect(caller<'scorm12'>({ LMSGetValue: () => value }, names).get('cmi.core.score.raw')).toBe(text);
});

test('a read that fails is tried once more', () => {
  let calls = 0;
  const flaky = {
    LMSGetValue: () => {
      calls += 1;
      if (calls === 1) throw new Error();
      return 'state';
    },
  };
  expect(caller<'scorm12'>(flaky, names).get('cmi.suspend_data')).toBe('state');
});

test('GetLastError is asked only about a failed write', () => {
  const called: string[] = [];
  const api = Object.fromEntries(
    Object.values(names).map((name) => [
      name,
      () => {
        called.push(name);
        return 'true';
      },
    ]),
  );
  const lms = caller<'scorm12'>(api, names);
  lms.initialize();
  lms.get('cmi.core.entry');
  lms.set('cmi.core.exit', '');
  lms.commit();
  lms.terminate();
  expect(called).toEqual(['LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish']);
});
