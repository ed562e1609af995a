import { Scorm12API } from 'scorm-again/scorm12';
import { Scorm2004API } from 'scorm-again/scorm2004';
import { callNames, type LmsApi, type LmsCall } from './api-object.ts';
import { type LaunchOptions, launchValues, places, type Values } from './launch-values.ts';
import type { Lms, LmsOptions } from './lms.ts';

export interface PlayedOptions extends LmsOptions {
  /** Hears every call, for a log on the page. */
  onCall?: (call: LmsCall) => void;
  /** Hears what is stored, to keep it where it outlives the page. */
  onStore?: (values: Values) => void;
}

export interface Played extends Lms {
  /** true: every Commit fails from now on, as if the network were down. */
  commitsFail(fail: boolean): void;
}

/** `{ cmi: { core: { exit: 'suspend' } } }` → `{ 'cmi.core.exit': 'suspend' }`, without what was never set. */
function flatten(value: object, path = ''): Values {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): [string, string][] => {
      const element = path ? `${path}.${key}` : key;
      if (typeof inner === 'object' && inner !== null) return Object.entries(flatten(inner, element));
      return inner === '' || inner === null || inner === undefined ? [] : [[element, String(inner)]];
    }),
  );
}

/**
 * scorm-again as an LMS with one learner and one course: what an independent implementation makes of the course. It stores on
 * Commit and Terminate; a 2004 attempt that was not left by "suspend" is over and the next launch begins a new one.
 */
export function playedLms(options: PlayedOptions): Played {
  const { standard, onCall, onStore } = options;
  const place = places[standard];
  const journal: LmsCall[] = [];
  let launch = 0;
  let stored: Values = { ...options.data };
  let failing = false;

  const http = {
    processHttpRequest: (_url: string, values: object) => {
      if (failing) return { result: 'false', errorCode: 101 } as const;
      // A Commit says nothing of the total time, Terminate does.
      const { [place.total]: total = '' } = stored;
      stored = { ...(total && { [place.total]: total }), ...flatten(values) };
      onStore?.({ ...stored });
      return { result: 'true', errorCode: 0 } as const;
    },
    updateSettings: () => {},
  };

  const begin = (launchOptions: LaunchOptions): LmsApi => {
    launch += 1;
    const Api = standard === 'scorm12' ? Scorm12API : Scorm2004API;
    const player = new Api({ lmsCommitUrl: 'stored', autocommit: false, logLevel: 'NONE' }, http);
    if (standard === 'scorm2004' && Object.keys(stored).length > 0 && stored[place.exit] !== 'suspend') stored = {};
    player.loadFromFlattenedJSON({ ...options.settings, ...launchValues(standard, stored, launchOptions) });
    const calls = player as unknown as LmsApi;
    const logged =
      (name: string) =>
      (...args: string[]): unknown => {
        const result = calls[name]?.(...args);
        const call = { launch, call: name, args, result, error: Number(player.lastErrorCode) };
        journal.push(call);
        onCall?.(call);
        return result;
      };
    return Object.fromEntries(Object.values(callNames[standard]).map((name) => [name, logged(name)]));
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
    commitsFail: (fail) => {
      failing = fail;
    },
  };
}
