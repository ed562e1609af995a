// `node astro.ts build | build:sco | dev | …`: Astro's own commands. A variable set in an npm script works in one shell only, so they are set here.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
if (process.argv[2] === 'build:sco') {
  process.env.TARGET = 'sco';
  process.argv[2] = 'build';
}
await import(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')).href);
