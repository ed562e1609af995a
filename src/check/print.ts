import { type Fault, faultLine } from '../course/fault.ts';

const count = (n: number, thing: string) => `${n} ${thing}${n === 1 ? '' : 's'}`;

/** Faults as a terminal shows them, one a line, and how many there are. */
export function report(faults: Fault[]): string {
  const errors = faults.filter((fault) => fault.severity === 'error');
  const fixable = errors.filter((fault) => fault.fixable).length;
  const lines = faults.map((fault) => faultLine(fault.severity === 'warning' ? { ...fault, message: `Warning: ${fault.message}` } : fault));
  const sum = `${count(errors.length, 'fault')}, ${count(faults.length - errors.length, 'warning')}.`;
  return [...lines, ...(lines.length ? [''] : []), fixable ? `${sum} \`npm run check -- --fix\` can mend ${fixable}.` : sum].join('\n');
}
