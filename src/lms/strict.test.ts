import { describe, expect, test } from 'vitest';
import { callNames, type LmsApi } from './api-object.ts';
import { writesIn } from './lms.ts';
import { strictLms } from './strict.ts';

/** The calls of one launch by what they do, whatever the standard names them. */
const calls = (standard: 'scorm12' | 'scorm2004', api: LmsApi) => {
  const names = callNames[standard];
  const call = (name: string, ...args: string[]) => api[name]?.(...args);
  return {
    initialize: () => call(names.initialize, ''),
    terminate: () => call(names.terminate, ''),
    commit: () => call(names.commit, ''),
    get: (element: string) => call(names.get, element),
    set: (element: string, value: string) => call(names.set, element, value),
    error: () => call(names.lastError),
  };
};

const opened = (standard: 'scorm12' | 'scorm2004') => {
  const lms = strictLms({ standard });
  const course = calls(standard, lms.api);
  course.initialize();
  return { lms, course };
};

describe('what SCORM 1.2 refuses', () => {
  test.each([
    ['cmi.suspend_data', 'a'.repeat(4097), '405'],
    ['cmi.core.lesson_location', 'a'.repeat(256), '405'],
    ['cmi.core.lesson_status', 'not attempted', '405'],
    ['cmi.core.lesson_status', 'Passed', '405'],
    ['cmi.core.score.raw', '120', '405'],
    ['cmi.core.session_time', '0:1:2', '405'],
    ['cmi.core.session_time', 'PT1M', '405'],
    ['cmi.core.session_time', '00:00:01.123', '405'],
    ['cmi.core.exit', 'normal', '405'],
    ['cmi.core.student_id', 'x', '403'],
    ['cmi.core._children', 'x', '402'],
    ['cmi.nothing', 'x', '201'],
    ['cmi.interactions.0.id', 'a b', '405'],
    ['cmi.interactions.0.id', 'ä', '405'],
    ['cmi.interactions.1.id', 'a', '201'],
    ['cmi.interactions.0.time', '2026-11-22T10:00:00', '405'],
    ['cmi.interactions.0.result', 'incorrect', '405'],
    ['cmi.interactions.0.type', 'long-fill-in', '405'],
  ])('%s', (element, value, code) => {
    const { course } = opened('scorm12');
    expect(course.set(element, value)).toBe('false');
    expect(course.error()).toBe(code);
  });

  test('what it takes', () => {
    const { course } = opened('scorm12');
    for (const [element, value] of [
      ['cmi.suspend_data', 'a'.repeat(4096)],
      ['cmi.core.score.raw', '66.666666'],
      ['cmi.core.exit', ''],
      ['cmi.core.session_time', '0000:00:01.05'],
      ['cmi.interactions.0.id', 'q_1'],
      ['cmi.interactions.0.type', 'choice'],
      ['cmi.interactions.0.student_response', 'a,b'],
      ['cmi.interactions.0.result', 'wrong'],
    ] as const)
      expect([element, course.set(element, value)]).toEqual([element, 'true']);
    expect(course.get('cmi.interactions._count')).toBe('1');
  });

  test('reads of what may not be read', () => {
    const { course } = opened('scorm12');
    for (const [element, code] of [
      ['cmi.core.exit', '404'],
      ['cmi.core.lesson_status._children', '202'],
      ['cmi.core._count', '203'],
      ['cmi.x', '201'],
    ] as const) {
      expect(course.get(element)).toBe('');
      expect([element, course.error()]).toEqual([element, code]);
    }
  });
});

describe('what SCORM 2004 refuses', () => {
  test.each([
    ['cmi.suspend_data', 'a'.repeat(64_001), '406'],
    ['cmi.location', 'a'.repeat(1001), '406'],
    ['cmi.completion_status', 'passed', '406'],
    ['cmi.success_status', 'completed', '406'],
    ['cmi.progress_measure', '1.2', '407'],
    ['cmi.score.scaled', '80', '407'],
    ['cmi.score.raw', '80,0', '406'],
    ['cmi.session_time', '00:00:01', '406'],
    ['cmi.session_time', 'PT1.123S', '406'],
    ['cmi.session_time', 'PT', '406'],
    ['cmi.exit', 'quit', '406'],
    ['cmi.learner_name', 'x', '404'],
    ['cmi.nothing', 'x', '401'],
    ['cmi.interactions.0.type', 'choice', '408'],
    ['cmi.interactions.1.id', 'a', '351'],
    ['cmi.interactions.0.id', 'a b', '406'],
  ])('%s', (element, value, code) => {
    const { course } = opened('scorm2004');
    expect(course.set(element, value)).toBe('false');
    expect(course.error()).toBe(code);
  });

  test('timestamps and answers, as Moodle does', () => {
    const { course } = opened('scorm2004');
    course.set('cmi.interactions.0.id', 'q1');
    course.set('cmi.interactions.0.type', 'choice');
    for (const [element, value, taken] of [
      ['timestamp', '2026-11-22T10:00:00Z', 'false'],
      ['timestamp', '2026-11-22T10:00:00.123Z', 'false'],
      ['timestamp', '2026-11-22T10:00:00.0Z', 'true'],
      ['learner_response', 'hotel-safe', 'false'],
      ['learner_response', 'a[,]a', 'false'],
      ['learner_response', 'a[,]b', 'true'],
      ['result', 'wrong', 'false'],
      ['type', 'long-fill-in', 'true'],
      ['learner_response', 'one\ntwo', 'false'],
    ] as const)
      expect([element, value, course.set(`cmi.interactions.0.${element}`, value)]).toEqual([element, value, taken]);
  });

  test('a value that nobody set is error 403, a write-only one 405', () => {
    const { course } = opened('scorm2004');
    expect([course.get('cmi.suspend_data'), course.error()]).toEqual(['', '403']);
    expect([course.get('cmi.session_time'), course.error()]).toEqual(['', '405']);
    expect([course.get('cmi.learner_id'), course.error()]).toEqual(['learner-1', '0']);
  });
});

test.each([
  ['scorm12', ['301', '301', '301', '301'], '101', ['301', '301', '301', '301'], '101'],
  ['scorm2004', ['122', '132', '142', '112'], '103', ['123', '133', '143', '113'], '104'],
] as const)('%s: calls before Initialize and after Terminate', (standard, before, twice, after, again) => {
  const course = calls(standard, strictLms({ standard }).api);
  const out = () =>
    [() => course.get('cmi.suspend_data'), () => course.set('cmi.suspend_data', 'x'), course.commit, course.terminate].map((call) => {
      expect(['', 'false']).toContain(call());
      return course.error();
    });
  expect(out()).toEqual(before);
  expect(course.initialize()).toBe('true');
  expect([course.initialize(), course.error()]).toEqual(['false', twice]);
  expect(course.terminate()).toBe('true');
  expect(out()).toEqual(after);
  expect([course.initialize(), course.error()]).toEqual(['false', again]);
});

test.each([
  ['scorm12', 'cmi.core'],
  ['scorm2004', 'cmi'],
] as const)('%s: what is not committed is gone, what is suspended resumes', (standard, root) => {
  const lms = strictLms({ standard });
  let course = calls(standard, lms.api);
  course.initialize();
  expect(course.get(`${root}.entry`)).toBe('ab-initio');
  course.set('cmi.suspend_data', 'one');
  course.set(`${root}.exit`, 'suspend');
  course.set(`${root}.session_time`, standard === 'scorm12' ? '0000:01:00.00' : 'PT1M');
  course.commit();
  course.set('cmi.suspend_data', 'two');
  lms.relaunch();
  course = calls(standard, lms.api);
  course.initialize();
  expect([course.get('cmi.suspend_data'), course.get(`${root}.entry`)]).toEqual(['one', 'resume']);
  course.set(`${root}.exit`, 'suspend');
  course.set(`${root}.session_time`, standard === 'scorm12' ? '0000:01:30.50' : 'PT1M30.5S');
  course.terminate();
  lms.relaunch();
  course = calls(standard, lms.api);
  course.initialize();
  expect(course.get(`${root}.total_time`)).toBe(standard === 'scorm12' ? '0000:01:30.50' : 'PT0H1M30.5S');
});

test('2004 begins a new attempt after any exit but suspend, 1.2 keeps the values', () => {
  const left = (standard: 'scorm12' | 'scorm2004') => {
    const { lms, course } = opened(standard);
    course.set('cmi.suspend_data', 'one');
    course.terminate();
    lms.relaunch();
    const next = calls(standard, lms.api);
    next.initialize();
    return [next.get('cmi.suspend_data'), next.get(standard === 'scorm12' ? 'cmi.core.entry' : 'cmi.entry')];
  };
  expect(left('scorm2004')).toEqual(['', 'ab-initio']);
  expect(left('scorm12')).toEqual(['one', '']);
});

test('a write in review is taken and told', () => {
  const lms = strictLms({ standard: 'scorm12', mode: 'review', credit: 'no-credit' });
  const course = calls('scorm12', lms.api);
  course.initialize();
  expect(course.get('cmi.core.lesson_mode')).toBe('review');
  expect(writesIn(lms.journal)).toEqual([]);
  course.set('cmi.suspend_data', 'x');
  expect(writesIn(lms.journal)).toMatchObject([{ call: 'LMSSetValue', args: ['cmi.suspend_data', 'x'], result: 'true', error: 0 }]);
});
