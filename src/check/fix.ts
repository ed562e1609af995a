import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../course/fault.ts';
import { loadLibrary } from '../course/load.ts';
import { lockText } from './lock-text.ts';
import { mendedLock } from './mended-lock.ts';
import { inserted, missingIds } from './missing-ids.ts';
import { isPartlyRead } from './rule.ts';

/**
 * Mends what can be mended without a decision: writes missing ids into the texts and brings each ids.lock.yaml up to date.
 * Gives the files it wrote, and what it could not mend.
 * @param same the questions whose answers were only reworded
 */
export function fixContent(root: string, same: string[] = []): { written: string[]; faults: Fault[] } {
  const base = join(root, '..');
  const written = new Set<string>();
  const faults: Fault[] = [];
  const write = (file: string, text: string, old: string) => {
    if (text === old) return;
    writeFileSync(join(base, file), text);
    written.add(file);
  };

  for (const course of loadLibrary(root).courses) {
    const missing = missingIds(course);
    faults.push(...missing.faults);
    for (const [file, insertions] of Map.groupBy(missing.insertions, (insertion) => insertion.file)) {
      const source = readFileSync(join(base, file), 'utf8');
      write(file, inserted(source, insertions), source);
    }
  }
  const { courses, faults: unread } = loadLibrary(root);
  for (const course of courses) {
    // What cannot be read would become a tombstone, or a lock that cannot be read would be written anew.
    if (isPartlyRead(course, unread)) continue;
    const file = `${course.dir}/ids.lock.yaml`;
    write(file, lockText(mendedLock(course, same)), course.lock.length ? readFileSync(join(base, file), 'utf8') : '');
  }
  return { written: [...written], faults };
}
