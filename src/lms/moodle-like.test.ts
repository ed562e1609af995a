import { expect, test } from 'vitest';
import { moodleLike } from './moodle-like.ts';

const run = (api: Record<string, (...args: string[]) => unknown>, ...calls: [string, ...string[]][]) =>
  calls.map(([name, ...args]) => api[name]?.(...args));

test('1.2 takes 4,097 characters and finishes an untouched attempt as completed', () => {
  const lms = moodleLike({ standard: 'scorm12' });
  expect(run(lms.api, ['LMSInitialize', ''], ['LMSSetValue', 'cmi.suspend_data', 'a'.repeat(4097)], ['LMSFinish', ''])).toEqual([
    'true',
    'true',
    'true',
  ]);
  expect(lms.data()['cmi.core.lesson_status']).toBe('completed');
});

test('a mastery score turns an interim score into a failed attempt, and the next launch is in review', () => {
  const lms = moodleLike({ standard: 'scorm12', settings: { 'cmi.student_data.mastery_score': '80' } });
  run(
    lms.api,
    ['LMSInitialize', ''],
    ['LMSSetValue', 'cmi.core.lesson_status', 'incomplete'],
    ['LMSSetValue', 'cmi.core.score.raw', '40'],
    ['LMSFinish', ''],
  );
  expect(lms.data()['cmi.core.lesson_status']).toBe('failed');
  lms.relaunch();
  expect(run(lms.api, ['LMSInitialize', ''], ['LMSGetValue', 'cmi.core.lesson_mode'], ['LMSGetValue', 'cmi.core.credit'])).toEqual([
    'true',
    'review',
    'no-credit',
  ]);
});

test('in review writes still land, and the grade is the raw score alone', () => {
  const lms = moodleLike({
    standard: 'scorm2004',
    data: { 'cmi.completion_status': 'completed', 'cmi.score.raw': '90', 'cmi.exit': 'suspend' },
  });
  expect(lms.grade()).toBe(90);
  run(lms.api, ['Initialize', ''], ['SetValue', 'cmi.score.scaled', '0.1'], ['Commit', '']);
  expect(lms.grade()).toBe(90);
  run(lms.api, ['SetValue', 'cmi.score.raw', '10'], ['Commit', '']);
  expect(lms.grade()).toBe(10);
});

test('a threshold overrules completed, exit normal wipes, exitAll makes Terminate throw', () => {
  const lms = moodleLike({ standard: 'scorm2004', settings: { 'cmi.completion_threshold': '1.0' } });
  run(
    lms.api,
    ['Initialize', ''],
    ['SetValue', 'cmi.completion_status', 'completed'],
    ['SetValue', 'cmi.progress_measure', '0.9'],
    ['SetValue', 'cmi.suspend_data', 'x'],
  );
  run(lms.api, ['SetValue', 'cmi.exit', 'normal'], ['SetValue', 'adl.nav.request', 'exitAll']);
  expect(() => run(lms.api, ['Terminate', ''])).toThrow(SyntaxError);
  expect(lms.data()['cmi.completion_status']).toBe('incomplete');
  lms.relaunch();
  expect(run(lms.api, ['Initialize', ''], ['GetValue', 'cmi.suspend_data'], ['GetValue', 'cmi.entry'])).toEqual(['true', '', 'ab-initio']);
});

test('after Finish 1.2 can be initialized again, 2004 cannot', () => {
  const older = moodleLike({ standard: 'scorm12' });
  expect(run(older.api, ['LMSInitialize', ''], ['LMSFinish', ''], ['LMSInitialize', ''])).toEqual(['true', 'true', 'true']);
  const newer = moodleLike({ standard: 'scorm2004' });
  expect(run(newer.api, ['Initialize', ''], ['Terminate', ''], ['Initialize', ''], ['GetLastError'])).toEqual([
    'true',
    'true',
    'false',
    '104',
  ]);
});
