/** Something wrong in a content file, told to its author. Lines and columns count from 1. */
export interface Fault {
  file: string;
  line: number;
  column: number;
  /** What is wrong, a sentence with its full stop. */
  message: string;
  /** What to write instead, a sentence. */
  remedy: string;
  severity: 'error' | 'warning';
  /** `npm run check -- --fix` can mend it. */
  fixable?: boolean;
}

/** Where a fault lies: a node of the tree, or a place. */
export interface Place {
  line: number;
  column: number;
}

/** Reports one fault of one file. */
export type Say = (place: Place | undefined, message: string, remedy: string, more?: Partial<Pick<Fault, 'severity' | 'fixable'>>) => void;

/** A `Say` that adds to `faults`. */
export const sayIn =
  (file: string, faults: Fault[]): Say =>
  (place, message, remedy, more) => {
    faults.push({ file, line: place?.line ?? 1, column: place?.column ?? 1, message, remedy, severity: 'error', ...more });
  };

/** `file:line:column  what is wrong. What to write.` */
export const faultLine = (fault: Fault): string => `${fault.file}:${fault.line}:${fault.column}  ${fault.message} ${fault.remedy}`;

/** In the order a reader meets them. */
export const sortFaults = (faults: Fault[]): Fault[] =>
  faults.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
