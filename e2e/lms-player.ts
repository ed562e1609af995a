import { callNames, type LmsApi, type LmsCall } from '../src/lms/api-object.ts';
import { hostile } from '../src/lms/hostile.ts';
import type { LaunchOptions, Values } from '../src/lms/launch-values.ts';
import type { Lms, LmsOptions } from '../src/lms/lms.ts';
import { moodleLike } from '../src/lms/moodle-like.ts';
import { playedLms } from '../src/lms/played.ts';
import { strictLms } from '../src/lms/strict.ts';
import type { LmsStandard } from '../src/schema/lms-elements.ts';

// The script of the page that an LMS shows a course in; lms-page.ts serves it, and is the LMS's server.

/** `none`: a page with a course in it and no API. */
export type LmsKind = 'strict' | 'moodle-like' | 'played' | 'none';

/** What the server writes into the page. */
export interface Launch extends LaunchOptions {
  kind: LmsKind;
  standard: LmsStandard;
  /** What is stored; undefined before the first launch. */
  values?: Values;
  commitsFail: boolean;
  course: string;
}

/** `at`: ms since 1970. */
export interface TimedCall extends LmsCall {
  at: number;
}

/** What a journey may ask of the page. */
export interface Player {
  journal: TimedCall[];
  commitsFail(fail: boolean): void;
  /** Takes the course out of the page, as an LMS does when its learner goes elsewhere; resolves when the server has what was written then. */
  leave(): Promise<void>;
}

const makers: Record<Exclude<LmsKind, 'none'>, (options: LmsOptions) => Lms> = {
  strict: strictLms,
  'moodle-like': moodleLike,
  played: playedLms,
};

function startLms({ kind, values, ...options }: Launch): Lms | undefined {
  if (kind === 'none') return undefined;
  const lms = makers[kind]({ ...options, ...(values && { data: values }) });
  // A page lives for one launch; how the course was left the last time counts from the second launch on.
  if (values) lms.relaunch(options);
  return lms;
}

let failing = false;
let delivered: Promise<unknown> = Promise.resolve();

/** Blocks, as Moodle's Commit does: what the course is told to be stored is at the server. */
function storeNow(values: Values): boolean {
  const request = new XMLHttpRequest();
  request.open('POST', '/values', false);
  request.send(JSON.stringify(values));
  return request.status === 204;
}

/** At the end nothing may block: what is sent then outlives the page. */
function storeLast(values: Values): void {
  delivered = fetch('/values', { method: 'POST', body: JSON.stringify(values), keepalive: true });
}

/** The API that the course finds: every call timed, what is committed sent to the server. */
function timedApi(lms: Lms, standard: LmsStandard): LmsApi {
  const names = callNames[standard];
  const timed =
    (name: string, call: LmsApi[string]) =>
    (...args: string[]): unknown => {
      const at = performance.timeOrigin + performance.now();
      const result = call(...args);
      const entry = lms.journal.at(-1);
      if (entry) Object.assign(entry, { at });
      if (name === names.commit && String(result) === 'true') return String(storeNow(lms.data()));
      if (name === names.terminate) storeLast(lms.data());
      return result;
    };
  const inner = Object.fromEntries(Object.entries(lms.api).map(([name, call]) => [name, timed(name, call)]));
  return hostile(inner, { standard, seed: 1, odds: { false: 1 }, strikes: (call) => failing && call === names.commit }).api;
}

const launch = JSON.parse(document.getElementById('launch')?.textContent ?? '') as Launch;
const lms = startLms(launch);
failing = launch.commitsFail;
if (lms) Object.assign(window, { [launch.standard === 'scorm12' ? 'API' : 'API_1484_11']: timedApi(lms, launch.standard) });

const frame = document.createElement('iframe');
frame.title = 'Course';
frame.src = launch.course;
document.querySelector('main')?.append(frame);

const player: Player = {
  journal: (lms?.journal ?? []) as TimedCall[],
  commitsFail: (fail) => {
    failing = fail;
  },
  leave: async () => {
    frame.remove();
    await delivered;
  },
};
Object.assign(window, { player });
