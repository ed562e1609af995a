import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { bundler } from '../../scorm/bundle.ts';
import { packageCourse } from '../../scorm/package-course.ts';
import { readBuild } from '../../scorm/read-build.ts';
import { scorm12 } from '../../scorm/targets/scorm12.ts';
import { astroBuild, project } from './astro-build.ts';

/** The content that is there to be measured and tested only. */
export const fixtures = 'e2e/fixtures/content';

/** A package, and what is in it by name. */
export interface Package {
  zip: Uint8Array;
  files: Readonly<Record<string, Uint8Array>>;
}

/** The reference course (eight lessons, a picture each, ten questions) as a SCORM 1.2 package, built anew. */
export async function buildReference(): Promise<Package> {
  const folder = await mkdtemp(join(tmpdir(), 'beredd-reference-'));
  try {
    await astroBuild(folder, { sco: true, content: fixtures });
    const { pages, files } = await readBuild(folder);
    const page = pages.find(({ course }) => course === 'reference');
    if (!page) throw new Error(`The build of ${fixtures} has no course \`reference\`.`);
    const packaged = await packageCourse(page, files, scorm12, bundler(project), {});
    if ('faults' in packaged) throw new Error(`The reference course was not packaged:\n${packaged.faults.join('\n')}`);
    return { zip: packaged.zip, files: unzipSync(packaged.zip) };
  } finally {
    await rm(folder, { recursive: true });
  }
}
