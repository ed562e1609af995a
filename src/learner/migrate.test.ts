import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRecord } from './migrate.ts';
import { anyRecord, runs } from './record.arbitrary.ts';
import { emptyRecord } from './record.ts';

const fixtures = new URL('./fixtures/', import.meta.url);
const json = (name: string): unknown => JSON.parse(readFileSync(new URL(name, fixtures), 'utf8'));
const empty = emptyRecord('travel-security');

test.each(readdirSync(fixtures).filter((name) => name.startsWith('record-')))('%s stays readable for ever', (name) => {
  expect(readRecord(json(name))).toEqual({ record: json(name) });
});

test('every record comes back from JSON', () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      expect(readRecord(JSON.parse(JSON.stringify(record)))).toEqual({ record });
    }),
    runs(200),
  );
});

describe('what is no record', () => {
  test.each([[null], [undefined], ['text'], [1], [[]], [{}], [{ version: 1 }], [{ format: 'docx' }], [{ format: 0 }], [{ format: 1.5 }]])(
    '%j is something else',
    (value) => {
      expect(readRecord(value)).toEqual({ fault: 'other' });
    },
  );

  test('a later format is newer', () => {
    expect(readRecord({ format: 2, course: 'travel-security', anything: true })).toEqual({ fault: 'newer' });
  });

  const many = Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`q${i}`, { n: 1, value: 0 }]));
  const attempt = { seed: 1, pool: 1, answers: [0], without: [], finished: true, right: 1 };
  test.each<[string, object]>([
    ['a missing field', { opened: undefined }],
    ['a field it does not know', { extra: 1 }],
    ['a course that is no id', { course: 'Travel security' }],
    ['a negative epoch', { epoch: -1 }],
    ['an unsorted set', { opened: ['why', 'packing'] }],
    ['a double', { opened: ['why', 'why'] }],
    ['an id with markup', { done: ['<b>'] }],
    ['an endlessly long id', { done: ['a'.repeat(1001)] }],
    ['a hole in a list', { runs: { taxi: { n: 1, value: new Array(3) } } }],
    ['an ending without code', { endings: ['taxi'] }],
    ['a set that is a map', { opened: {} }],
    ['a map that is a list', { answers: [] }],
    ['a register without n', { answers: { q: { value: 1 } } }],
    ['a register that was never written', { answers: { q: { n: 0, value: 1 } } }],
    ['an unsafe n', { answers: { q: { n: 2 ** 53, value: 1 } } }],
    ['half an answer', { answers: { q: { n: 1, value: 0.5 } } }],
    ['a code of 49 bits', { answers: { q: { n: 1, value: 2 ** 48 } } }],
    ['5,001 answers', { answers: many }],
    ['an attempt without number', { attempts: { SE: { n: 1, value: attempt } } }],
    ['an attempt in another country', { attempts: { 'NO.1': { n: 1, value: attempt } } }],
    ['a seed of 17 bits', { attempts: { 'SE.1': { n: 1, value: { ...attempt, seed: 2 ** 16 } } } }],
    ['an attempt that does not say what it left out', { attempts: { 'SE.1': { n: 1, value: { ...attempt, without: undefined } } } }],
    ['an attempt without lessons that are unsorted', { attempts: { 'SE.1': { n: 1, value: { ...attempt, without: ['b', 'a'] } } } }],
    ['a status from elsewhere', { achieved: { SE: { status: 'failed', version: '1.0.0' } } }],
    ['a score above 100', { achieved: { SE: { status: 'passed', version: '1.0.0', score: 101 } } }],
    ['a version in words', { achieved: { SE: { status: 'passed', version: 'new' } } }],
    ['a bookmark of two values', { bookmark: { n: 1, value: 'why', more: 'why' } }],
    ['a symbol', { answers: { [Symbol('q')]: { n: 1, value: 1 } } }],
  ])('%s is damage', (_, change) => {
    expect(readRecord({ ...empty, ...change })).toEqual({ fault: 'damaged' });
  });

  test.each(['', '"answers":', '"achieved":'])('a key __proto__ is damage (%s)', (inside) => {
    const poisoned = JSON.stringify(empty).replace(`${inside}{`, `${inside}{"__proto__":{"n":1,"value":1}${inside ? '' : ','}`);
    expect(readRecord(JSON.parse(poisoned))).toEqual({ fault: 'damaged' });
  });

  test('any value at all is told without throwing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.anything().map((course) => ({ ...empty, course })),
        ),
        (value) => {
          expect(readRecord(value)).toSatisfy((read: object) => 'record' in read || 'fault' in read);
        },
      ),
      runs(300),
    );
  });
});

describe('steps', () => {
  const toTwo = (older: object) => ({ ...older, format: 2, note: 'through two' });
  const toNewest = (older: object) => {
    if (!('note' in older)) throw new TypeError('No note.');
    return empty;
  };

  test('an old format goes through every step above it', () => {
    expect(readRecord({ format: 1 }, [toTwo, toNewest])).toEqual({ record: empty });
  });

  test('a step that finds no sense means damage', () => {
    expect(readRecord({ format: 2 }, [toTwo, toNewest])).toEqual({ fault: 'damaged' });
  });
});
