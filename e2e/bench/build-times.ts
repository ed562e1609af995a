import { join } from 'node:path';
import { run as packageCli } from '../../scorm/cli.ts';
import { astroBuild } from './astro-build.ts';
import { writeBareSite } from './bare-site.ts';

/** Seconds. */
export interface BuildTimes {
  bare: number;
  site: number;
  sco: number;
  zips: number;
}

/** Builds everything once into `folder`: the bare site, `dist`, `dist-sco` and `packages`. */
export async function buildTimes(folder: string): Promise<BuildTimes> {
  const bare = await astroBuild(join(folder, 'bare'), { root: await writeBareSite() });
  const site = await astroBuild(join(folder, 'dist'));
  const sco = await astroBuild(join(folder, 'dist-sco'), { sco: true });
  const begun = performance.now();
  const said: string[] = [];
  const status = await packageCli(['--build', join(folder, 'dist-sco'), '--out', join(folder, 'packages')], (line) => said.push(line));
  if (status !== 0) throw new Error(said.join('\n'));
  return { bare, site, sco, zips: (performance.now() - begun) / 1000 };
}
