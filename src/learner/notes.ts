import { inDatabase } from './store.ts';

// Free text: on this device only, never in the record, never sent to an LMS.

/** Letters (UTF-16 units) one note may have; fields count down to it. */
export const maxNote = 20_000;

/** The text of a reflection, worksheet or plan; '' where there is none. */
export const readNote = async (course: string, id: string): Promise<string> =>
  (await inDatabase(({ notes }) => notes.get([course, id])))?.text ?? '';

/** Saves a note; an empty one is deleted. More than `maxNote` is a RangeError and nothing is saved: never a silent cut. */
export async function writeNote(course: string, id: string, text: string): Promise<void> {
  if (text.length > maxNote) throw new RangeError(`A note may have ${maxNote} letters.`);
  // A lone surrogate is no letter: documents and XML refuse it.
  const sound = text.replace(/\p{Surrogate}/gu, '\uFFFD');
  await inDatabase(async ({ notes }) => {
    await (sound === '' ? notes.delete([course, id]) : notes.put({ course, id, text: sound }));
  });
}

/** Deletes the notes of a course and leaves the record. */
export const eraseNotes = async (course: string): Promise<void> => {
  await inDatabase(({ notes }) => notes.where('course').equals(course).delete());
};
