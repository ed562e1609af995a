import type { LmsStandard } from '../schema/lms-elements.ts';
import { type Rule, ruleOf } from './data-model.ts';
import { errorCodes } from './error-codes.ts';
import { fitsType } from './response-forms.ts';

/** The object a course finds in the window: `API` in SCORM 1.2, `API_1484_11` in 2004. */
export type LmsApi = Record<string, (...args: string[]) => unknown>;

/** One call a course made. `error` is the code it left behind, `launch` counts from 1. */
export interface LmsCall {
  launch: number;
  call: string;
  args: unknown[];
  result: unknown;
  error: number;
}

/** The same eight calls under the names of each standard. */
export const callNames = {
  scorm12: {
    initialize: 'LMSInitialize',
    terminate: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    lastError: 'LMSGetLastError',
    errorString: 'LMSGetErrorString',
    diagnostic: 'LMSGetDiagnostic',
  },
  scorm2004: {
    initialize: 'Initialize',
    terminate: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    lastError: 'GetLastError',
    errorString: 'GetErrorString',
    diagnostic: 'GetDiagnostic',
  },
} as const satisfies Record<LmsStandard, Record<string, string>>;

export interface ApiObjectOptions {
  standard: LmsStandard;
  launch: number;
  /** The live values of this launch; the object reads and writes them in place. */
  values: Map<string, string>;
  journal: LmsCall[];
  /** Most characters accepted where the standard says `max`. */
  limit: (max: number) => number;
  /** Whether Initialize succeeds again after Terminate. */
  reopens: boolean;
  /** false: the LMS could not store. May throw, as real ones do. */
  commit: () => boolean;
  terminate: () => boolean;
}

/** What an error carries inside the object; outside, a course sees "false" or "" and GetLastError. */
class LmsFault extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`LMS error ${code}`);
    this.code = code;
  }
}

const fail = (code: number): never => {
  throw new LmsFault(code);
};

/** How many entries a collection has: its indexes have no gaps. */
const countOf = (values: Map<string, string>, collection: string): number => {
  const indexes = new Set<string>();
  for (const element of values.keys()) {
    const index = element.startsWith(`${collection}.`) && /^\d+/.exec(element.slice(collection.length + 1))?.[0];
    if (index) indexes.add(index);
  }
  return indexes.size;
};

/** `cmi.interactions.2.id` → [['cmi.interactions', 2]], outermost first. */
const indexesOf = (element: string): [collection: string, index: number][] =>
  [...element.matchAll(/\.(\d+)(?=\.)/g)].map((match) => [element.slice(0, match.index), Number(match[1])]);

const unknownRead = (standard: LmsStandard, element: string): never => {
  const codes = errorCodes[standard].get;
  if (element.endsWith('._children')) return fail(codes.noChildren);
  return fail(element.endsWith('._count') ? codes.noCount : codes.unknown);
};

const getValue = ({ standard, values }: ApiObjectOptions, element: string): string => {
  const codes = errorCodes[standard];
  const rule = ruleOf(standard, element) ?? unknownRead(standard, element);
  if (rule.access === 'write') return fail(codes.writeOnly);
  for (const [collection, index] of indexesOf(element)) if (index >= countOf(values, collection)) return fail(codes.get.index);
  if (element.endsWith('._count')) return String(countOf(values, element.slice(0, -'._count'.length)));
  return values.get(element) ?? rule.initial ?? fail(codes.get.unset);
};

const checkValue = ({ standard, limit }: ApiObjectOptions, rule: Rule, value: unknown): void => {
  const codes = errorCodes[standard];
  if (typeof value !== 'string' || !rule.form?.test(value)) fail(codes.type);
  const text = value as string;
  if (rule.max !== undefined && text.length > limit(rule.max)) fail(codes.type);
  if (rule.range && text !== '' && (Number(text) < rule.range[0] || Number(text) > rule.range[1])) fail(codes.range);
};

/** 2004 wants an entry's id first and an answer's type before the answer (RTE 4.2.9); both hold an answer to its type. */
const checkInteraction = ({ standard, values }: ApiObjectOptions, element: string, value: string): void => {
  const entry = /^cmi\.(interactions|objectives)\.\d+/.exec(element)?.[0];
  if (!entry) return;
  const { dependency } = errorCodes[standard].set;
  if (standard === 'scorm2004' && element !== `${entry}.id` && !values.has(`${entry}.id`)) fail(dependency);
  if (!/\.(student_response|learner_response|pattern)$/.test(element)) return;
  const type = values.get(`${entry}.type`) ?? fail(dependency);
  if (!fitsType(standard, type, value)) fail(errorCodes[standard].type);
};

const setValue = (options: ApiObjectOptions, element: string, value: unknown): void => {
  const { standard, values } = options;
  const codes = errorCodes[standard];
  const rule = ruleOf(standard, element) ?? fail(codes.set.unknown);
  if (rule.access === 'keyword') fail(codes.set.keyword);
  if (rule.access === 'read') fail(codes.readOnly);
  for (const [collection, index] of indexesOf(element)) if (index > countOf(values, collection)) fail(codes.set.index);
  checkValue(options, rule, value);
  checkInteraction(options, element, value as string);
  values.set(element, value as string);
};

/** One launch's API object: life cycle and error codes of the standard; every call goes into the journal. */
export const apiObject = (options: ApiObjectOptions): LmsApi => {
  const { standard, journal, launch, reopens } = options;
  const codes = errorCodes[standard];
  const names = callNames[standard];
  let phase: 'before' | 'open' | 'after' = 'before';
  let error = 0;

  const open = (call: { before: number; after: number }): void => {
    if (phase !== 'open') fail(call[phase]);
  };
  const empty = (argument: unknown): void => {
    if (argument !== '') fail(codes.argument);
  };
  /** Runs a call the way a course sees it: faults become the failed result and a code. */
  const logged =
    (call: string, failed: string, run: (...args: unknown[]) => string) =>
    (...args: unknown[]): unknown => {
      let result: unknown = failed;
      error = 0;
      try {
        result = run(...args);
      } catch (fault) {
        if (!(fault instanceof LmsFault)) {
          journal.push({ launch, call, args, result: String(fault), error });
          throw fault;
        }
        error = fault.code;
      }
      journal.push({ launch, call, args, result, error });
      return result;
    };

  return {
    [names.initialize]: logged(names.initialize, 'false', (argument) => {
      empty(argument);
      if (phase === 'open') fail(codes.initialize.twice);
      if (phase === 'after' && !reopens) fail(codes.initialize.ended);
      phase = 'open';
      return 'true';
    }),
    [names.terminate]: logged(names.terminate, 'false', (argument) => {
      open(codes.terminate);
      empty(argument);
      phase = 'after';
      return String(options.terminate());
    }),
    [names.get]: logged(names.get, '', (element) => {
      open(codes.get);
      return getValue(options, String(element));
    }),
    [names.set]: logged(names.set, 'false', (element, value) => {
      open(codes.set);
      setValue(options, String(element), value);
      return 'true';
    }),
    [names.commit]: logged(names.commit, 'false', (argument) => {
      open(codes.commit);
      empty(argument);
      return options.commit() ? 'true' : fail(codes.commit.failed);
    }),
    [names.lastError]: () => {
      journal.push({ launch, call: names.lastError, args: [], result: String(error), error });
      return String(error);
    },
    [names.errorString]: (code) => (code === '0' ? 'No error' : `Error ${code}`),
    [names.diagnostic]: (code) => `Error ${code || error}`,
  };
};
