import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outline, Slot } from '../schema/outline.ts';
import type { LearnerRecord } from '../schema/record.ts';
import { completion } from './completion.ts';
import frozen from './fixtures/packed-1.json' with { type: 'json' };
import { isRecord } from './is-record.ts';
import { merge } from './merge.ts';
import { pack, unpack, worstCase } from './pack.ts';
import { anyOutline, anyRecord, course, runs } from './record.arbitrary.ts';
import { answer, bookmark, check, emptyRecord, open, passOver, startAttempt, walk } from './record.ts';
import { base64url, fromSealedText, toSealedText } from './sealed-text.ts';

const opened = (text: string, outline: Outline = course): LearnerRecord => {
  const result = unpack(text, outline);
  if ('fault' in result) throw new Error(result.fault);
  return result.record;
};
const projected = (record: LearnerRecord, outline: Outline = course) => opened(pack(record, outline), outline);
const faultOf = (text: string, outline: Outline = course) => {
  const result = unpack(text, outline);
  return 'fault' in result ? result.fault : 'none';
};
const empty = emptyRecord(course.course);

describe('the laws of the projection', () => {
  test('a record knows all that its packed state knows', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(merge(record, projected(record))).toBe(record);
      }),
      runs(300),
    );
  });

  test('the packed state has the same status, and the same standing in all', () => {
    fc.assert(
      fc.property(anyRecord, anyOutline, (record, outline) => {
        expect(completion(projected(record, outline), outline)).toEqual(completion(record, outline));
      }),
      runs(300),
    );
  });

  test('packing the merged is merging the packed', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (a, b) => {
        expect(pack(merge(a, b), course)).toBe(pack(merge(projected(a), projected(b)), course));
      }),
      runs(300),
    );
  });

  test('packing what was unpacked gives the same text, and the session comes along', () => {
    fc.assert(
      fc.property(anyRecord, fc.nat(0xffffffff), (record, session) => {
        const text = pack(record, course, session);
        const result = unpack(text, course);
        if ('fault' in result) throw new Error(result.fault);
        expect(result.session).toBe(session);
        expect(isRecord(result.record)).toBe(true);
        expect(pack(result.record, course, session)).toBe(text);
      }),
      runs(300),
    );
  });
});

describe('what an LMS does to a text', () => {
  const record = [...'abcdefghij'].reduce(
    (r, _, i) => walk(answer(bookmark(open(r, 'why'), 'the-taxi'), 'order-of-steps', 1000 + i), 'the-taxi', [i % 8, 7]),
    empty,
  );
  const text = pack(record, course, 0xfedcba98);
  const html = (letters: string) => letters.replace(/[^a-z0-9]/gi, (letter) => `&#${letter.charCodeAt(0)};`);
  const hex = (letters: string) => letters.replace(/[^a-z0-9]/gi, (letter) => `&#x${letter.charCodeAt(0).toString(16)};`);
  const url = (letters: string) => letters.replace(/[^a-z0-9]/gi, (letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`);

  test('the text has letters that get escaped', () => {
    expect(text).toMatch(/[-_]/);
  });

  test.each([
    ['white space around it', ` ${text}\r\n`],
    ['a BOM', `\uFEFF${text}`],
    ['lines of 76 letters', text.replace(/.{76}/g, '$&\r\n')],
    ['quotes', `"${text}"`],
    ['escaped quotes', `&quot;${text}&quot;`],
    ['HTML escapes', html(`"${text}"`)],
    ['hexadecimal HTML escapes', hex(`'${text}'`)],
    ['URL escapes', url(`"${text}"\r\n`)],
  ])('%s does no harm', (_, changed) => {
    expect(opened(changed)).toEqual(record);
  });

  test.each([null, undefined, '', ' \r\n', '\uFEFF', '""', '&quot;&quot;', 'null', 'undefined', '"null"'])('%j is empty', (nothing) => {
    expect(unpack(nothing, course)).toEqual({ fault: 'empty', text: nothing ?? '' });
  });

  test.each(['{"v":1}', '2.1.0|0|1', 'true', '<html>Log in</html>', '%%%', '&#99999999999;', 'å', 'AAAA', text.slice(1), text + text])(
    '%s is damaged',
    (other) => {
      expect(unpack(other, course)).toEqual({ fault: 'damaged', text: other });
    },
  );

  test('cut anywhere it is damaged', () => {
    for (let length = 1; length < text.length; length++) expect(faultOf(text.slice(0, length))).toBe('damaged');
  });

  test('with a letter changed it is damaged', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom(...base64url), (at, letter) => {
        fc.pre(text[at] !== letter);
        expect(faultOf(text.slice(0, at) + letter + text.slice(at + 1))).toBe('damaged');
      }),
      runs(500),
    );
  });

  test('any text at all is told without throwing', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...base64url, '%', '&', '#', ';') })),
        (any) => {
          expect(faultOf(any)).toMatch(/^(empty|damaged)$/);
        },
      ),
      runs(500),
    );
  });

  test.each<[string, Partial<LearnerRecord>]>([
    ['a score above 100', { achieved: { SE: { status: 'passed', score: 127, version: '1.0.0' } } }],
    ['a version of five digits', { achieved: { SE: { status: 'passed', version: '10000.0.0' } } }],
    [
      'more right answers than a test can have',
      { attempts: { 'SE.1': { n: 1, value: { seed: 1, pool: 1, answers: [], without: [], finished: true, right: 2 ** 40 } } } },
    ],
  ])('%s is damaged, even under a right seal', (_, change) => {
    expect(faultOf(pack({ ...empty, ...change }, course))).toBe('damaged');
  });

  test('a byte too many is damaged, even under a right seal', () => {
    const bytes = fromSealedText(pack(empty, course), base64url) ?? [];
    expect(faultOf(toSealedText(Uint8Array.of(...bytes), base64url))).toBe('none');
    expect(faultOf(toSealedText(Uint8Array.of(...bytes, 0), base64url))).toBe('damaged');
  });

  test('sealed nonsense is told without throwing, and what is read is a record', () => {
    const head = fromSealedText(pack(empty, course), base64url)?.subarray(0, 3) ?? [];
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (tail) => {
        const result = unpack(toSealedText(Uint8Array.of(...head, ...tail), base64url), course);
        expect('fault' in result || isRecord(result.record)).toBe(true);
      }),
      runs(500),
    );
  });
});

describe('courses and builds', () => {
  const full = [(r: LearnerRecord) => open(r, 'why'), (r: LearnerRecord) => answer(r, 'hotel-safe', 3)].reduce(
    (r, change) => change(r),
    empty,
  );
  const after = (...more: Slot[]): Outline => ({ ...course, slots: [...course.slots, ...more] });
  const before: Outline = { ...course, slots: course.slots.slice(0, 4) };

  test('older state reads under newer content', () => {
    expect(opened(pack(full, course), after({ id: 'new', kind: 'lesson' }))).toEqual(full);
  });

  test('newer content reads under an older build as long as nothing of it was touched', () => {
    expect(opened(pack(full, course), before)).toEqual(full);
  });

  test.each<[string, (record: LearnerRecord) => LearnerRecord]>([
    ['an answer', (r) => answer(r, 'constructor', 1)],
    ['a bookmark', (r) => bookmark(r, 'crowd')],
    ['a lesson passed over', (r) => passOver(r, 'hard-to-read')],
    ['an attempt without a lesson', (r) => startAttempt(r, 'SE', { seed: 1, pool: 1, count: 1, without: ['hard-to-read'] })],
  ])('%s in newer content is newer', (_, change) => {
    expect(faultOf(pack(change(full), course), before)).toBe('newer');
  });

  test('a bookmark at the final test comes along, whatever the outline', () => {
    expect(opened(pack(bookmark(empty, 'final-test'), course), before).bookmark).toEqual({ n: 1, value: 'final-test' });
  });

  test('another course is told', () => {
    expect(faultOf(pack(full, course), { ...course, course: 'improper-influence' })).toBe('other-course');
  });

  test('a later layout is newer, layout 0 never was', () => {
    expect(faultOf(toSealedText(Uint8Array.of(0x2f, 1, 2, 3), base64url))).toBe('newer');
    expect(faultOf(toSealedText(Uint8Array.of(0x0f, 1, 2, 3), base64url))).toBe('damaged');
  });

  test('what does not fit its slot, or has none, is not packed', () => {
    const unfit = [
      (r: LearnerRecord) => answer(r, 'hotel-safe', 4),
      (r: LearnerRecord) => check(r, 'before-you-go', 128),
      (r: LearnerRecord) => walk(r, 'the-taxi', [8]),
      (r: LearnerRecord) => answer(r, 'elsewhere', 0),
      (r: LearnerRecord) => bookmark(r, 'elsewhere'),
      (r: LearnerRecord) => startAttempt(r, 'SE', { seed: 1, pool: 1, count: 1, without: ['elsewhere'] }),
    ].reduce((r, change) => change(r), empty);
    expect(projected(unfit)).toEqual(empty);
  });
});

test.each(frozen)('a state written by layout 1 stays readable for ever: $name', ({ outline, text, session, record }) => {
  expect(unpack(text, outline as Outline)).toEqual({ record, session });
});

describe('sizes', () => {
  const named = <T extends object>(count: number, kind: string, rest: T) =>
    Array.from({ length: count }, (_, i) => ({ id: `${kind}-${i}`, kind, ...rest })) as unknown as Slot[];
  const lessons = named(200, 'lesson', {});
  const questions = named(100, 'question', { width: 2 });
  const large: Outline = {
    ...course,
    slots: [...lessons, ...questions, ...named(4, 'checklist', { width: 8 }), ...named(3, 'scenario', { width: 3, endings: 4 })],
    test: {
      minutes: 20,
      draw: 20,
      passMark: 80,
      poolHash: 1,
      pool: questions.slice(0, 40).map(({ id }) => ({ slot: id, objective: 'all' })),
    },
  };

  test('200 lessons and 100 questions answered once: at most 400 characters', () => {
    const ids = lessons.map(({ id }) => id);
    const record = questions.reduce(
      (r, { id }) => answer(r, id, 3),
      bookmark({ ...empty, opened: ids, done: ids, summary: ids }, 'lesson-199'),
    );
    expect(pack(record, large).length).toBeLessThanOrEqual(400);
  });

  test('the worst of it: at most 600', () => {
    expect(worstCase(large)).toBeLessThanOrEqual(600);
  });

  test('the worst case is worse than any record of 31 writes', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(pack(record, course).length).toBeLessThanOrEqual(worstCase(course));
      }),
      runs(200),
    );
  });

  test('a course without a test or anything else has a worst case too', () => {
    const { test: _, ...bare } = { ...course, slots: [] };
    expect(worstCase(bare)).toBeLessThan(60);
  });
});
