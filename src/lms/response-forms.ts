import type { LmsStandard } from '../schema/lms-elements.ts';

const short = '[A-Za-z0-9_.]{1,250}';
const list = (item: string) => new RegExp(`^(${item}(\\[,\\]${item})*)?$`);

/** What a learner's answer, and the pattern of a right one, may look like (SCORM 1.2 RTE 3.4.4; 2004 RTE 4.2.9). */
const forms: Record<LmsStandard, Record<string, RegExp>> = {
  scorm12: {
    'true-false': /^[tf01]$/,
    choice: /^\{?[a-z0-9](,[a-z0-9])*\}?$/,
    'fill-in': /^[\s\S]{0,255}$/,
    matching: /^\{?[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*\}?$/,
    performance: /^[\s\S]{0,255}$/,
    sequencing: /^[a-z0-9](,[a-z0-9])*$/,
    likert: /^[a-z0-9]?$/,
    numeric: /^-?\d{1,3}(\.\d+)?$/,
  },
  scorm2004: {
    'true-false': /^(true|false)$/,
    choice: list(short),
    'fill-in': /^(\{(lang|case_matters|order_matters)=[^}]+\})*(?:(?!\[,\])[^\n]){0,250}(\[,\](?:(?!\[,\])[^\n]){0,250}){0,9}$/,
    'long-fill-in': /^[^\n]{0,4000}$/,
    matching: list(`${short}\\[\\.\\]${short}`),
    performance: list(`(${short})?\\[\\.\\][^\\n\\[]{0,250}`),
    sequencing: list(short),
    likert: new RegExp(`^${short}$`),
    numeric: /^-?\d+(\.\d+)?(\[:\]-?\d+(\.\d+)?)?$/,
    other: /^[\s\S]{0,4000}$/,
  },
};

/** Whether an answer or pattern may stand for a question of this type; 2004 names an option once only. */
export const fitsType = (standard: LmsStandard, type: string, value: string): boolean => {
  if (!forms[standard][type]?.test(value)) return false;
  const options = value.split('[,]');
  return standard === 'scorm12' || type !== 'choice' || new Set(options).size === options.length;
};
