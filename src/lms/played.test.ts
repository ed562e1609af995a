import { expect, test } from 'vitest';
import { playedLms } from './played.ts';

const run = (api: Record<string, (...args: string[]) => unknown>, ...calls: [string, ...string[]][]) =>
  calls.map(([name, ...args]) => api[name]?.(...args));

test('1.2: suspended, resumed, time added up', () => {
  const heard: string[] = [];
  const lms = playedLms({ standard: 'scorm12', learner: { id: 'l1', name: 'Virtanen, Aino' }, onCall: ({ call }) => heard.push(call) });
  run(
    lms.api,
    ['LMSInitialize', ''],
    ['LMSSetValue', 'cmi.suspend_data', 'abc'],
    ['LMSSetValue', 'cmi.core.exit', 'suspend'],
    ['LMSSetValue', 'cmi.core.session_time', '0000:01:00.00'],
  );
  run(lms.api, ['LMSCommit', ''], ['LMSFinish', '']);
  expect(heard).toEqual(['LMSInitialize', 'LMSSetValue', 'LMSSetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish']);
  lms.relaunch();
  run(lms.api, ['LMSInitialize', '']);
  expect(
    run(lms.api, ['LMSGetValue', 'cmi.suspend_data'], ['LMSGetValue', 'cmi.core.entry'], ['LMSGetValue', 'cmi.core.student_name']),
  ).toEqual(['abc', 'resume', 'Virtanen, Aino']);
  run(lms.api, ['LMSSetValue', 'cmi.core.session_time', '0000:01:00.00'], ['LMSCommit', ''], ['LMSFinish', '']);
  expect(lms.data()['cmi.core.total_time']).toBe('00:02:00');
});

test('2004: a suspended attempt resumes, any other exit begins a new one', () => {
  const lms = playedLms({ standard: 'scorm2004' });
  for (const [exit, state] of [
    ['suspend', 'abc'],
    ['normal', ''],
  ] as const) {
    run(lms.api, ['Initialize', ''], ['SetValue', 'cmi.suspend_data', 'abc'], ['SetValue', 'cmi.exit', exit], ['Terminate', '']);
    lms.relaunch();
    expect(run(lms.api, ['Initialize', ''], ['GetValue', 'cmi.suspend_data'])).toEqual(['true', state]);
    lms.relaunch();
  }
});

test('failing commits are told and store nothing; a killed launch leaves what was committed', () => {
  const stores: Record<string, string>[] = [];
  const lms = playedLms({ standard: 'scorm12', onStore: (values) => stores.push(values) });
  run(lms.api, ['LMSInitialize', ''], ['LMSSetValue', 'cmi.suspend_data', 'one'], ['LMSCommit', '']);
  lms.commitsFail(true);
  expect(run(lms.api, ['LMSSetValue', 'cmi.suspend_data', 'two'], ['LMSCommit', ''])).toEqual(['true', 'false']);
  lms.relaunch({ mode: 'review', credit: 'no-credit' });
  expect(run(lms.api, ['LMSInitialize', ''], ['LMSGetValue', 'cmi.suspend_data'], ['LMSGetValue', 'cmi.core.lesson_mode'])).toEqual([
    'true',
    'one',
    'review',
  ]);
  expect(stores.map((values) => values['cmi.suspend_data'])).toEqual(['one']);
});
