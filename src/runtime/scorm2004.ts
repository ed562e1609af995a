import { caller } from './call.ts';
import type { Connect, LmsStatus } from './driver.ts';
import { findApi } from './find-api.ts';
import { lmsPercent } from './lms-percent.ts';
import { sessionTime } from './session-time.ts';

const names = {
  initialize: 'Initialize',
  terminate: 'Terminate',
  get: 'GetValue',
  set: 'SetValue',
  commit: 'Commit',
  lastError: 'GetLastError',
};

/** An LMS may derive success from a score alone: it counts as passed only where the course is not known to be incomplete. */
const statusOf = (completion: string, success: string): LmsStatus => {
  if (success === 'passed' && completion !== 'incomplete') return 'passed';
  if (completion === 'completed') return 'completed';
  return completion === 'incomplete' || success === 'failed' ? 'incomplete' : '';
};

/** timeinterval(second,10,2): PTnHnMn.nnS. */
const timeinterval = (milliseconds: number): string => {
  const [hours, minutes, seconds] = sessionTime(milliseconds);
  return `PT${hours}H${minutes}M${seconds}S`;
};

/** SCORM 2004, 3rd and 4th Edition (RTE 4.2): completion and success apart, 64,000 characters of state. */
export const scorm2004: Connect = (from) => {
  const found = findApi(from, 'API_1484_11', names.initialize);
  if (!found) return undefined;
  const lms = caller<'scorm2004'>(found.api, names);
  return {
    stateLimit: 30_000,
    commitsAtEnd: false,
    gone: () => found.home.closed,
    initialize: lms.initialize,
    read: () => ({
      mode: lms.get('cmi.mode'),
      credit: lms.get('cmi.credit'),
      entry: lms.get('cmi.entry'),
      status: statusOf(lms.get('cmi.completion_status').toLowerCase(), lms.get('cmi.success_status').toLowerCase()),
      score: lmsPercent(lms.get('cmi.score.raw')),
      state: lms.get('cmi.suspend_data'),
      bookmark: lms.get('cmi.location'),
      learnerId: lms.get('cmi.learner_id'),
      learnerName: lms.get('cmi.learner_name'),
      language: lms.get('cmi.learner_preference.language'),
    }),
    readState: () => lms.get('cmi.suspend_data'),
    writeState: (text) => lms.set('cmi.suspend_data', text),
    writeBookmark: (id) => lms.set('cmi.location', id),
    writeStatus: (status) => {
      const completed = lms.set('cmi.completion_status', status === 'passed' ? 'completed' : status);
      return status === 'passed' ? lms.set('cmi.success_status', 'passed') && completed : completed;
    },
    writeScore: (percent) => {
      lms.set('cmi.score.min', '0');
      lms.set('cmi.score.max', '100');
      lms.set('cmi.score.scaled', String(percent / 100));
      return lms.set('cmi.score.raw', String(percent));
    },
    writeTime: (milliseconds) => lms.set('cmi.session_time', timeinterval(milliseconds)),
    writeExit: (exit) => lms.set('cmi.exit', exit),
    commit: lms.commit,
    terminate: lms.terminate,
  };
};
