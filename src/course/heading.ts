const folds: Record<string, string> = { å: 'a', ä: 'a', ö: 'o', é: 'e', ü: 'u', š: 's', ž: 'z' };

/** The id of a heading on a lesson’s page: ASCII, beginning with the lesson’s. */
export const headingId = (lesson: string, text: string): string =>
  `${lesson}-${text
    .toLowerCase()
    .replace(/[^a-z0-9]/g, (c) => folds[c] ?? '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')}`;

/** Ids for the headings of one lesson, asked for in reading order: a second of the same name gets `-2`, a third `-3`. */
export function headingNames(lesson: string): (text: string) => string {
  const taken = new Map<string, number>();
  return (text) => {
    const id = headingId(lesson, text);
    const times = (taken.get(id) ?? 0) + 1;
    taken.set(id, times);
    return times > 1 ? `${id}-${times}` : id;
  };
}
