import type { LmsStandard } from '../schema/lms-elements.ts';
import { apiObject, callNames, type LmsApi, type LmsCall } from './api-object.ts';
import { initialValues } from './data-model.ts';
import { type Credit, type LaunchOptions, launchValues, type Mode, places, type Values } from './launch-values.ts';
import { addTime } from './total-time.ts';

export interface LmsOptions extends LaunchOptions {
  standard: LmsStandard;
  /** What the LMS has stored before the first launch, by element. */
  data?: Values;
  /** What the package or an admin sets for every attempt: a mastery score, a threshold, launch data. */
  settings?: Values;
}

/** An LMS with one learner and one course. */
export interface Lms {
  /** The object of the current launch; after `relaunch` another one. */
  readonly api: LmsApi;
  readonly journal: readonly LmsCall[];
  /** What is stored, by element: the values of the last Commit or Terminate. */
  data(): Values;
  /** Opens the course again. What the launch before did not commit is gone. */
  relaunch(options?: LaunchOptions): void;
}

/** What one LMS does its own way. */
export interface HouseRules {
  /** Most characters it takes where the standard says `max`. */
  limit(max: number): number;
  /** Whether Initialize succeeds again after Terminate. */
  reopens: boolean;
  /** Whether a session that writes no exit leaves the one stored before. */
  keepsExit: boolean;
  /** Whether the next launch begins a new attempt, without what is stored. */
  forgets(stored: Values): boolean;
  admit(stored: Values): { mode: Mode; credit: Credit };
  /** Changes the values at Terminate before they are stored. */
  settle(values: Map<string, string>): void;
  /** May throw, as real ones do. */
  afterTerminate?(values: Map<string, string>): void;
}

/** An LMS made of the standard's data model and one house's rules. */
export function createLms(options: LmsOptions, house: HouseRules): Lms {
  const { standard } = options;
  const place = places[standard];
  const journal: LmsCall[] = [];
  let launch = 0;
  let stored: Values = { ...options.data };

  const begin = (launchOptions: LaunchOptions): LmsApi => {
    launch += 1;
    if (launch > 1 && house.forgets(stored)) stored = {};
    const exit = stored[place.exit];
    const values = new Map(
      Object.entries({
        ...initialValues(standard),
        ...options.settings,
        ...launchValues(standard, stored, { ...house.admit(stored), ...launchOptions }),
      }),
    );
    const store = (): boolean => {
      stored = { ...(house.keepsExit && exit !== undefined && { [place.exit]: exit }), ...Object.fromEntries(values) };
      return true;
    };
    const terminate = (): boolean => {
      house.settle(values);
      values.set(place.total, addTime(standard, values.get(place.total) ?? '', values.get(place.session) ?? ''));
      store();
      house.afterTerminate?.(values);
      return true;
    };
    return apiObject({ standard, launch, values, journal, limit: house.limit, reopens: house.reopens, commit: store, terminate });
  };

  let api = begin(options);
  return {
    get api() {
      return api;
    },
    journal,
    data: () => ({ ...stored }),
    relaunch: (launchOptions = {}) => {
      api = begin({ ...(options.learner && { learner: options.learner }), ...launchOptions });
    },
  };
}

/** The calls that change what an LMS stores: a course in review makes none. */
export const writesIn = (journal: readonly LmsCall[]): LmsCall[] => {
  const writing = new Set<string>(Object.values(callNames).flatMap((names) => [names.set, names.commit]));
  return journal.filter(({ call }) => writing.has(call));
};
