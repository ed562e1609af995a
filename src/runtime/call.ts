import type { LmsStandard, ReadElement, WrittenElement } from '../schema/lms-elements.ts';

/** What a standard calls its functions. */
export interface CallNames {
  initialize: string;
  terminate: string;
  get: string;
  set: string;
  commit: string;
  lastError: string;
}

export type LmsApi = Record<string, (...args: string[]) => unknown>;

/** The calls of one LMS. None of them throws: an LMS that does has failed the call. */
export interface Caller<S extends LmsStandard> {
  /** '' where there is no value. */
  get(element: ReadElement<S>): string;
  set(element: WrittenElement<S>, value: string): boolean;
  initialize(): boolean;
  commit(): boolean;
  terminate(): boolean;
}

/** LMSs answer "true", true, 1 and "1". */
const agreed = (answer: unknown): boolean => /^(true|1)$/i.test(String(answer));

/** The one place that calls the LMS, and only by the elements of schema/lms-elements.ts. */
export const caller = <S extends LmsStandard>(api: LmsApi, names: CallNames): Caller<S> => {
  const call = (name: string, ...args: string[]): unknown => {
    try {
      return api[name]?.(...args);
    } catch {
      return undefined;
    }
  };
  return {
    // Asked again where there was no answer: an empty state would be taken for a new attempt.
    get: (element) => String(call(names.get, element) ?? call(names.get, element) ?? ''),
    // Some answer false and yet have stored the value, with error 0: the state is read back, so that they may be believed.
    set: (element, value) => agreed(call(names.set, element, value)) || String(call(names.lastError)) === '0',
    initialize: () => agreed(call(names.initialize, '')),
    commit: () => agreed(call(names.commit, '')),
    terminate: () => agreed(call(names.terminate, '')),
  };
};
