import { expect, test, vi } from 'vitest';
import { attachLate, type Fault, hostile } from './hostile.ts';
import { strictLms } from './strict.ts';

const standard = 'scorm12';
const set = (api: Record<string, (...args: string[]) => unknown>, element: string, value: string) => api.LMSSetValue?.(element, value);

const struckBy = (fault: Fault) => {
  const lms = strictLms({ standard });
  lms.api.LMSInitialize?.('');
  return { lms, ...hostile(lms.api, { standard, seed: 1, odds: { [fault]: 1 } }) };
};

test('false, null and throw: the call fails and nothing is stored', () => {
  for (const [fault, result] of [
    ['false', 'false'],
    ['null', null],
  ] as const) {
    const { api, lms } = struckBy(fault);
    expect(set(api, 'cmi.suspend_data', 'x')).toBe(result);
    expect(lms.api.LMSGetValue?.('cmi.suspend_data')).toBe('');
  }
  expect(() => set(struckBy('throw').api, 'cmi.suspend_data', 'x')).toThrow(TypeError);
});

test('a lie is "true" and nothing is stored; a truncation half of it', () => {
  const liar = struckBy('lie');
  expect(set(liar.api, 'cmi.suspend_data', 'abcd')).toBe('true');
  expect(liar.api.LMSGetValue?.('cmi.suspend_data')).toBe('');
  const cutter = struckBy('truncate');
  expect(set(cutter.api, 'cmi.suspend_data', 'abcd')).toBe('true');
  expect(cutter.api.LMSGetValue?.('cmi.suspend_data')).toBe('ab');
});

test('a wiped status reads as empty after Commit until it is set again; entry is another', () => {
  const { api } = struckBy('wipe');
  set(api, 'cmi.core.lesson_status', 'incomplete');
  api.LMSCommit?.('');
  expect(api.LMSGetValue?.('cmi.core.lesson_status')).toBe('');
  set(api, 'cmi.core.lesson_status', 'incomplete');
  expect(api.LMSGetValue?.('cmi.core.lesson_status')).toBe('incomplete');
  expect(struckBy('entry').api.LMSGetValue?.('cmi.core.entry')).toBe('resume');
});

test('the same seed strikes the same calls; a calm one strikes none', () => {
  const struck = (seed: number) => {
    const lms = strictLms({ standard });
    const { api, struck: list } = hostile(lms.api, { standard, seed, odds: { false: 0.3, null: 0.3 } });
    for (let i = 0; i < 30; i += 1) api.LMSGetValue?.('cmi.suspend_data');
    return list;
  };
  expect(struck(7)).toEqual(struck(7));
  expect(struck(7)).not.toEqual(struck(8));
  const { api, calm, struck: after } = struckBy('false');
  calm();
  expect(set(api, 'cmi.suspend_data', 'x')).toBe('true');
  expect(after).toEqual([]);
});

test('a late API is a name without a value at first', () => {
  vi.useFakeTimers();
  const target: Record<string, unknown> = {};
  attachLate(target, 'API', {}, 500);
  expect('API' in target && target.API).toBeUndefined();
  vi.advanceTimersByTime(500);
  expect(target.API).toEqual({});
  vi.useRealTimers();
});
