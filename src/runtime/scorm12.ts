import { caller } from './call.ts';
import type { Connect, LmsStatus } from './driver.ts';
import { findApi } from './find-api.ts';
import { lmsPercent } from './lms-percent.ts';
import { sessionTime } from './session-time.ts';

const names = {
  initialize: 'LMSInitialize',
  terminate: 'LMSFinish',
  get: 'LMSGetValue',
  set: 'LMSSetValue',
  commit: 'LMSCommit',
  lastError: 'LMSGetLastError',
};

const statuses: Record<string, LmsStatus> = {
  passed: 'passed',
  completed: 'completed',
  incomplete: 'incomplete',
  failed: 'incomplete',
  browsed: 'incomplete',
};

/** CMITimespan: HHHH:MM:SS.SS. */
const timespan = (milliseconds: number): string => {
  const [hours, minutes, seconds] = sessionTime(milliseconds);
  return `${String(hours).padStart(4, '0')}:${String(minutes).padStart(2, '0')}:${seconds.padStart(5, '0')}`;
};

/** SCORM 1.2 (RTE 3.4): one status for completion and success, 4,096 characters of state. */
export const scorm12: Connect = (from) => {
  const found = findApi(from, 'API', names.initialize);
  if (!found) return undefined;
  const lms = caller<'scorm12'>(found.api, names);
  return {
    stateLimit: 3500,
    commitsAtEnd: true,
    gone: () => found.home.closed,
    initialize: lms.initialize,
    read: () => ({
      mode: lms.get('cmi.core.lesson_mode'),
      credit: lms.get('cmi.core.credit'),
      entry: lms.get('cmi.core.entry'),
      status: statuses[lms.get('cmi.core.lesson_status').toLowerCase()] ?? '',
      score: lmsPercent(lms.get('cmi.core.score.raw')),
      state: lms.get('cmi.suspend_data'),
      bookmark: lms.get('cmi.core.lesson_location'),
      learnerId: lms.get('cmi.core.student_id'),
      learnerName: lms.get('cmi.core.student_name'),
      language: lms.get('cmi.student_preference.language'),
    }),
    readState: () => lms.get('cmi.suspend_data'),
    writeState: (text) => lms.set('cmi.suspend_data', text),
    writeBookmark: (id) => lms.set('cmi.core.lesson_location', id),
    writeStatus: (status) => lms.set('cmi.core.lesson_status', status),
    writeScore: (percent) => {
      lms.set('cmi.core.score.min', '0');
      lms.set('cmi.core.score.max', '100');
      return lms.set('cmi.core.score.raw', String(percent));
    },
    writeTime: (milliseconds) => lms.set('cmi.core.session_time', timespan(milliseconds)),
    // 1.2 has no word for a normal exit (RTE 3.4.4, cmi.core.exit).
    writeExit: (exit) => lms.set('cmi.core.exit', exit === 'normal' ? '' : exit),
    commit: lms.commit,
    terminate: lms.terminate,
  };
};
