import { parseArgs } from 'node:util';

// Astro sends usage figures to its makers unless told not to, and it is told before it is loaded.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

/** `node scorm/astro.ts site | sco | dev [--outDir folder]`: builds the site, builds the packages' pages, or shows the site while it is written. */
const { positionals, values } = parseArgs({ allowPositionals: true, options: { outDir: { type: 'string' } } });
const [task] = positionals;
if (task === 'sco') process.env.TARGET = 'sco';
const { build, dev } = await import('astro');

if (task === 'site' || task === 'sco') await build({ logLevel: 'warn', ...(values.outDir && { outDir: values.outDir }) });
else if (task === 'dev') await dev({});
else {
  console.error('Say what to build: site or sco; or dev, to see the site while writing.');
  process.exitCode = 2;
}
