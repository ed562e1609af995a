/** A value as JSON that can stand inside a script element. */
export const jsonFor = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
