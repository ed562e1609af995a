import { completion, settle } from '../learner/completion.ts';
import { merge } from '../learner/merge.ts';
import type { SaveState } from '../learner/port.ts';
import { emptyRecord } from '../learner/record.ts';
import type { LmsStandard } from '../schema/lms-elements.ts';
import type { Outline } from '../schema/outline.ts';
import type { LearnerRecord } from '../schema/record.ts';
import type { LmsApi } from './call.ts';
import { type FakeView, type FakeViewOptions, fakeView } from './fake-view.ts';
import { type LmsPortOptions, lmsPort } from './lms-port.ts';
import { scorm12 } from './scorm12.ts';
import { scorm2004 } from './scorm2004.ts';

/** Two lessons with a question each, and a final test of one. */
export const outline: Outline = {
  course: 'fire-drill',
  version: '1.0.0',
  edition: 'sv-SE',
  jurisdiction: 'SE',
  title: 'Fire drill',
  completion: 'both',
  recompletion: 'keep',
  lessons: [
    { id: 'leave', title: 'Leave', minutes: 5, parts: ['which-way'] },
    { id: 'gather', title: 'Gather', minutes: 5, parts: ['where'] },
  ],
  slots: [
    { id: 'leave', kind: 'lesson' },
    { id: 'which-way', kind: 'question', width: 2 },
    { id: 'gather', kind: 'lesson' },
    { id: 'where', kind: 'question', width: 2 },
    { id: 'asked', kind: 'question', width: 2 },
  ],
  test: { minutes: 5, draw: 1, passMark: 80, pool: [{ slot: 'asked', objective: 'know' }], poolHash: 7 },
};

const connects = { scorm12, scorm2004 };
const apiNames = { scorm12: 'API', scorm2004: 'API_1484_11' };

/** The window of an LMS that shows the course in a frame. */
export const lmsFrame = (standard: LmsStandard, api: LmsApi | undefined): { closed: boolean } => {
  const frame = { closed: false, [apiNames[standard]]: api };
  return Object.assign(frame, { parent: frame });
};

export interface FakeCourse {
  view: FakeView;
  port: ReturnType<typeof lmsPort>;
  states: SaveState[];
  record(): LearnerRecord;
  /** What the learner does, as the session of the page passes it on. */
  act(change: (record: LearnerRecord) => LearnerRecord): Promise<void>;
}

export interface FakeCourseOptions extends FakeViewOptions {
  standard: LmsStandard;
  frame: object;
  outline?: Outline;
  port?: LmsPortOptions;
  /** Opened in a window of its own, by nobody. */
  alone?: boolean;
}

let seed = 0;

/** Opens the course as a page would; resolves once it is open. */
export async function openCourse({
  standard,
  frame,
  port: portOptions,
  outline: shown = outline,
  alone = false,
  ...viewOptions
}: FakeCourseOptions): Promise<FakeCourse> {
  const view = fakeView({ ...(!alone && { parent: frame }), ...viewOptions });
  seed += 1;
  const id = seed;
  const port = lmsPort(connects[standard], shown, { view, random: () => id * 1000, ...portOptions });
  const states: SaveState[] = [];
  port.onState((state) => states.push(state));
  let record = settle((await port.open()) ?? emptyRecord(shown.course), shown);
  return {
    view,
    port,
    states,
    record: () => record,
    act: async (change) => {
      record = settle(change(record), shown);
      const known = await port.save(record, completion(record, shown));
      if (known) record = merge(record, known);
    },
  };
}
