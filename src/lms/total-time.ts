import type { LmsStandard } from '../schema/lms-elements.ts';

const seconds = { scorm12: [3600, 60, 1], scorm2004: [86400, 3600, 60, 1] } as const;
const forms = {
  scorm12: /^(\d+):(\d+):([\d.]+)$/,
  scorm2004: /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/,
} as const;

const read = (standard: LmsStandard, time: string): number => {
  const parts = forms[standard].exec(time)?.slice(1) ?? [];
  return seconds[standard].reduce((sum, size, index) => sum + size * Number(parts[index] ?? 0), 0);
};

/** What an LMS makes of `total_time` when a session of `session` ends, both in the form of the standard. */
export const addTime = (standard: LmsStandard, total: string, session: string): string => {
  const hundredths = Math.round((read(standard, total) + read(standard, session)) * 100);
  const hours = Math.floor(hundredths / 360_000);
  const minutes = Math.floor(hundredths / 6000) % 60;
  const rest = (hundredths % 6000) / 100;
  if (standard === 'scorm2004') return `PT${hours}H${minutes}M${rest}S`;
  return `${String(hours).padStart(4, '0')}:${String(minutes).padStart(2, '0')}:${rest.toFixed(2).padStart(5, '0')}`;
};
