import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { startServer } from '../../scorm/serve.ts';
import { gzipped, kB } from './package-sizes.ts';
import type { Figures } from './table.ts';

/** Gzipped bytes of the scripts that `act` makes the page ask for. */
async function scriptsOf(page: Page, act: () => Promise<unknown>): Promise<number> {
  const bodies: Promise<Buffer>[] = [];
  const note = (response: Awaited<ReturnType<Page['waitForResponse']>>) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body());
  };
  page.on('response', note);
  await act();
  await page.waitForLoadState('networkidle');
  // A page that was quiet before counts as quiet at once, and one on a busy machine too early.
  await page.waitForTimeout(1000);
  page.off('response', note);
  return (await Promise.all(bodies)).reduce((sum, body) => sum + gzipped(body), 0);
}

/** The largest index of all editions, gzipped bytes. */
async function largestIndex(dist: string): Promise<number> {
  const indexes = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith('search.json'));
  return Math.max(...(await Promise.all(indexes.map(async (name) => gzipped(await readFile(join(dist, name)))))));
}

/** What a built site asks of a reader: the heaviest lesson page of a course before anything is touched, then the search. */
export async function siteFigures(browser: Browser, dist: string, course = 'travel-security'): Promise<Figures> {
  const lessons = (await readdir(join(dist, 'en-se', course), { withFileTypes: true })).filter(
    (entry) => entry.isDirectory() && entry.name !== 'final-test',
  );
  const server = await startServer({ port: 0, dist, packages: join(dist, 'none') });
  const onPage = async (path: string, use: (page: Page, go: () => Promise<unknown>) => Promise<number>): Promise<number> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    try {
      const page = await context.newPage();
      return await use(page, () => page.goto(server.url + path));
    } finally {
      await context.close();
    }
  };
  try {
    const sizes: number[] = [];
    for (const { name } of lessons) sizes.push(await onPage(`/en-se/${course}/${name}/`, scriptsOf));
    // Not on a lesson, where opening it is a first write, which fetches the database.
    const searchCode = await onPage('/en-se/', async (page, go) => {
      await go();
      await page.waitForLoadState('networkidle');
      return scriptsOf(page, async () => {
        const index = page.waitForResponse((response) => response.url().endsWith('search.json'));
        await page.locator('[data-opens="search"]').first().click();
        await index;
      });
    });
    return { lessonScript: kB(Math.max(...sizes)), searchCode: kB(searchCode), searchIndex: kB(await largestIndex(dist)) };
  } finally {
    await server.close();
  }
}
