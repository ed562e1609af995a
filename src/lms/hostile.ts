import type { LmsStandard } from '../schema/lms-elements.ts';
import { callNames, type LmsApi } from './api-object.ts';
import { seededRandom } from './seeded-random.ts';

/**
 * `false`, `null`, `throw`: the call fails so and nothing happens. `lie`: "true", and nothing happens. `truncate`: only the
 * beginning of the state is stored. `wipe`: after a Commit the status reads as empty. `entry`: the wrong one.
 */
export type Fault = 'false' | 'null' | 'throw' | 'lie' | 'truncate' | 'wipe' | 'entry';

export interface HostileOptions {
  standard: LmsStandard;
  seed: number;
  /** How often a fault strikes a call it can strike, 0–1. */
  odds: Partial<Record<Fault, number>>;
  /** Where `truncate` cuts, in characters; absent: in the middle. */
  cut?: number;
  /** Which calls, by the names of the standard, a fault may strike; absent: all. */
  strikes?: (call: string, args: unknown[], fault: Fault) => boolean;
}

export interface Hostile {
  api: LmsApi;
  /** Every fault that struck, in order. */
  readonly struck: { fault: Fault; call: string }[];
  /** From now on the LMS behaves. */
  calm(): void;
}

const elements = {
  scorm12: { state: 'cmi.suspend_data', status: 'cmi.core.lesson_status', entry: 'cmi.core.entry' },
  scorm2004: { state: 'cmi.suspend_data', status: 'cmi.completion_status', entry: 'cmi.entry' },
} as const;

/** Puts seeded faults between a course and an LMS. */
export function hostile(inner: LmsApi, { standard, seed, odds, cut, strikes = () => true }: HostileOptions): Hostile {
  const names = callNames[standard];
  const element = elements[standard];
  const random = seededRandom(seed);
  const struck: Hostile['struck'] = [];
  let calm = false;
  let wiped = false;
  let pretended: string | undefined;

  const hits = (fault: Fault, call: string, args: unknown[]): boolean => {
    if (calm || !strikes(call, args, fault) || random() >= (odds[fault] ?? 0)) return false;
    struck.push({ fault, call });
    return true;
  };
  const forward = (call: string, args: string[]): unknown => inner[call]?.(...args);
  const failed = (call: string) => (call === names.get ? '' : 'false');

  const get = (args: string[]): unknown => {
    if (wiped && args[0] === element.status) return '';
    const value = forward(names.get, args);
    if (args[0] !== element.entry || !hits('entry', names.get, args)) return value;
    return value === 'resume' ? 'ab-initio' : 'resume';
  };
  const set = (args: string[]): unknown => {
    const [name = '', value = ''] = args;
    if (hits('lie', names.set, args)) return 'true';
    if (name === element.status) wiped = false;
    if (name === element.state && hits('truncate', names.set, args))
      return forward(names.set, [name, value.slice(0, cut ?? value.length / 2)]);
    return forward(names.set, args);
  };
  const commit = (args: string[]): unknown => {
    if (hits('lie', names.commit, args)) return 'true';
    const result = forward(names.commit, args);
    if (hits('wipe', names.commit, args)) wiped = true;
    return result;
  };
  const special: Record<string, (args: string[]) => unknown> = { [names.get]: get, [names.set]: set, [names.commit]: commit };

  const strikable =
    (call: string) =>
    (...args: string[]): unknown => {
      pretended = undefined;
      if (hits('throw', call, args)) throw new TypeError('Failed to execute on a frame that is gone.');
      if (hits('null', call, args)) return null;
      if (hits('false', call, args)) {
        pretended = '101';
        return failed(call);
      }
      return special[call]?.(args) ?? forward(call, args);
    };
  const api: LmsApi = {
    [names.lastError]: () => pretended ?? forward(names.lastError, []),
    [names.errorString]: (...args) => forward(names.errorString, args),
    [names.diagnostic]: (...args) => forward(names.diagnostic, args),
  };
  for (const call of [names.initialize, names.terminate, names.get, names.set, names.commit]) api[call] = strikable(call);
  return {
    api,
    struck,
    calm: () => {
      calm = true;
    },
  };
}

/** An LMS that attaches its API `ms` after the page: until then the name is there and empty. */
export function attachLate(target: object, name: string, api: LmsApi, ms: number): void {
  let attached: LmsApi | undefined;
  Object.defineProperty(target, name, { configurable: true, get: () => attached });
  setTimeout(() => {
    attached = api;
  }, ms);
}
