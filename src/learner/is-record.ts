import { jurisdictions } from '../schema/edition.ts';
import type { LearnerRecord } from '../schema/record.ts';
import { statuses } from './achieved.ts';

// By hand, since it runs in the browser, where a validation library would weigh more than the rest of this folder.

type Test = (value: unknown) => boolean;

const maxEntries = 5000;
const maxLetters = 1000;
const maxCode = 2 ** 48 - 1;

const whole =
  (least: number, most = Number.MAX_SAFE_INTEGER): Test =>
  (value) =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
const text =
  (pattern: RegExp): Test =>
  (value) =>
    typeof value === 'string' && value.length <= maxLetters && pattern.test(value);
const oneOf =
  (...allowed: unknown[]): Test =>
  (value) =>
    allowed.includes(value);
const list =
  (item: Test): Test =>
  (value) =>
    Array.isArray(value) && value.length <= maxEntries && Array.from(value).every(item);
const sortedSet =
  (pattern: RegExp): Test =>
  (value) =>
    list(text(pattern))(value) && (value as string[]).every((id, i, ids) => i === 0 || (ids[i - 1] ?? '') < id);

/** The own keys with their values; nothing for what is no plain object or has a key that is no text. */
const entriesOf = (value: unknown): [string, unknown][] | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.getOwnPropertySymbols(value).length === 0
    ? Object.entries(value)
    : undefined;

const map =
  (key: RegExp, item: Test): Test =>
  (value) => {
    const entries = entriesOf(value);
    return entries !== undefined && entries.length <= maxEntries && entries.every(([name, content]) => text(key)(name) && item(content));
  };

/** Exactly these fields; those of `optional` may be left out. */
const fields = (required: Record<string, Test>, optional: Record<string, Test> = {}): Test => {
  const tests = new Map(Object.entries({ ...required, ...optional }));
  return (value) => {
    const entries = entriesOf(value);
    return (
      entries?.every(([name, content]) => tests.get(name)?.(content)) === true &&
      Object.keys(required).every((name) => Object.hasOwn(value as object, name))
    );
  };
};

const id = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[1-9]\d*)?$/;
const ending = /^[a-z0-9]+(?:-[a-z0-9]+)*\/(?:0|[1-9]\d*)$/;
const attemptKey = new RegExp(`^(?:${jurisdictions.join('|')})\\.[1-9]\\d{0,8}$`);
const version = /^(?:0|[1-9]\d{0,3})(?:\.(?:0|[1-9]\d{0,3})){2}$/;

const register = (value: Test): Test => fields({ n: whole(1), value });
const achieved = fields({ status: oneOf(...statuses), version: text(version) }, { score: whole(0, 100) });
const attempt = fields({
  seed: whole(0, 0xffff),
  pool: whole(0, 0xffff),
  answers: list(whole(-1, maxCode)),
  without: sortedSet(id),
  finished: oneOf(true, false),
  right: whole(0, maxEntries),
});

const record = fields(
  {
    format: oneOf(1),
    course: text(id),
    epoch: whole(0),
    opened: sortedSet(id),
    done: sortedSet(id),
    summary: sortedSet(id),
    endings: sortedSet(ending),
    answers: map(id, register(whole(0, maxCode))),
    checks: map(id, register(whole(0, maxCode))),
    runs: map(id, register(list(whole(0, 0xff)))),
    attempts: map(attemptKey, register(attempt)),
    achieved: fields({}, Object.fromEntries(jurisdictions.map((jurisdiction) => [jurisdiction, achieved]))),
  },
  { bookmark: register(text(id)) },
);

/** Whether a value from storage or a file is a record of the newest format, to the letter: no field, key or number that this code does not know. */
export const isRecord = (value: unknown): value is LearnerRecord => record(value);
