import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from './pack.ts';
import { anyRecord, course, runs } from './record.arbitrary.ts';
import { answer, emptyRecord, open } from './record.ts';
import { readResumeCode, writeResumeCode } from './resume-code.ts';

const record = answer(open(emptyRecord(course.course), 'why'), 'hotel-safe.2', 123456789);
const code = writeResumeCode(record, course);

test('groups of five, no letter that looks like a digit', () => {
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5} )*[0-9A-HJKMNP-TV-Z]{1,5}$/);
});

test('says what the packed state says, without its session', () => {
  fc.assert(
    fc.property(anyRecord, (any) => {
      const packed = unpack(pack(any, course, 4711), course);
      expect(readResumeCode(writeResumeCode(any, course), course)).toEqual({ record: 'record' in packed && packed.record });
    }),
    runs(200),
  );
});

test.each([
  ['small letters', code.toLowerCase()],
  ['hyphens, dashes and lines', code.replaceAll(' ', '-\u2013\r\n')],
  ['no groups', code.replaceAll(' ', '')],
  ['O for 0', code.replaceAll('0', 'O')],
  ['I and l for 1', code.replace('1', 'I').replaceAll('1', 'l')],
])('is read as people type it: %s', (_, typed) => {
  expect(readResumeCode(typed, course)).toEqual({ record });
});

test('every single mistyped letter is noticed', () => {
  for (let at = 0; at < code.length; at++) {
    if (code[at] === ' ') continue;
    const typed = code.slice(0, at) + (code[at] === 'X' ? 'Y' : 'X') + code.slice(at + 1);
    expect(readResumeCode(typed, course)).toEqual({ fault: 'damaged' });
  }
});

test('faults are told', () => {
  expect(readResumeCode(' - ', course)).toEqual({ fault: 'empty' });
  expect(readResumeCode(code.slice(0, -4), course)).toEqual({ fault: 'damaged' });
  expect(readResumeCode(`${code}U`, course)).toEqual({ fault: 'damaged' });
  expect(readResumeCode(code, { ...course, course: 'improper-influence' })).toEqual({ fault: 'other-course' });
  expect(readResumeCode(code, { ...course, slots: course.slots.slice(0, 3) })).toEqual({ fault: 'newer' });
});
