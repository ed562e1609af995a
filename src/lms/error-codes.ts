import type { LmsStandard } from '../schema/lms-elements.ts';

export interface ErrorCodes {
  argument: number;
  initialize: { twice: number; ended: number };
  terminate: { before: number; after: number };
  get: { before: number; after: number; unknown: number; index: number; noChildren: number; noCount: number; unset: number };
  set: { before: number; after: number; unknown: number; index: number; dependency: number; keyword: number };
  commit: { before: number; after: number; failed: number };
  readOnly: number;
  writeOnly: number;
  type: number;
  range: number;
}

/** SCORM 1.2 RTE 3.3.3 and 2004 RTE 3.1.7. */
export const errorCodes: Record<LmsStandard, ErrorCodes> = {
  scorm12: {
    argument: 201,
    initialize: { twice: 101, ended: 101 },
    terminate: { before: 301, after: 301 },
    get: { before: 301, after: 301, unknown: 201, index: 201, noChildren: 202, noCount: 203, unset: 0 },
    set: { before: 301, after: 301, unknown: 201, index: 201, dependency: 201, keyword: 402 },
    commit: { before: 301, after: 301, failed: 101 },
    readOnly: 403,
    writeOnly: 404,
    type: 405,
    range: 405,
  },
  scorm2004: {
    argument: 201,
    initialize: { twice: 103, ended: 104 },
    terminate: { before: 112, after: 113 },
    get: { before: 122, after: 123, unknown: 401, index: 301, noChildren: 301, noCount: 301, unset: 403 },
    set: { before: 132, after: 133, unknown: 401, index: 351, dependency: 408, keyword: 404 },
    commit: { before: 142, after: 143, failed: 391 },
    readOnly: 404,
    writeOnly: 405,
    type: 406,
    range: 407,
  },
};
