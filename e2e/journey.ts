import { resolve } from 'node:path';
import { type BrowserContext, test as base, expect } from '@playwright/test';
import { startServer } from '../scorm/serve.ts';

/** The folders under test; `npm run test:all` sets DIST to a second build of the site. */
export const folders = { dist: resolve(process.env.DIST ?? 'dist'), packages: resolve(process.env.PACKAGES ?? 'packages') };

/** Notes everything a browser complains of, in any page of the context, and requests to hosts other than the page's own. */
export async function watch(context: BrowserContext, faults: string[]): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`${event.violatedDirective} blocked ${event.blockedURI} ${event.sample}`),
    );
  });
  context.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()} (${message.location().url})`));
  context.on('weberror', (error) => faults.push(`page error: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') faults.push(`request to another host: ${request.url()}`);
  });
}

interface Fixtures {
  /** Console errors, page errors and requests to other hosts so far; a journey that ends with any fails. One that provokes some empties it. */
  faults: string[];
}

interface Workers {
  /** The address of the served site, without a slash at its end. */
  site: string;
}

/** Playwright's test on the built site, served with its strict headers; any complaint of the browser is a failure. */
export const test = base.extend<Fixtures, Workers>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are asked for from the pattern
    async ({}, use) => {
      const server = await startServer({ port: 0, ...folders });
      await use(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ site }, use) => use(site),
  faults: [
    async ({ context }, use) => {
      const faults: string[] = [];
      await watch(context, faults);
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
