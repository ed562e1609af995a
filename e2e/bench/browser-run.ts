import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from '@playwright/test';

/** What a learner does, from launch to the first question's feedback: selectors to press, and one to see. */
export type Steps = readonly ({ press: string } | { see: string })[];

export interface Subject {
  files: Readonly<Record<string, Uint8Array>>;
  steps: Steps;
}

/** One launch on a slow phone, in ms since the launch. `requests`: of the package, but pictures. */
export interface Start {
  interactive: number;
  blocking: number;
  requests: number;
  callsBeforePaint: number;
  commitsBeforePaint: number;
  commits: number;
}

interface Noted {
  loaded: boolean;
  lastTask: number;
  blocking: number;
  firstPaint: number;
  largestPaint: number;
  calls: { name: string; at: number }[];
}

declare global {
  interface Window {
    launch(address: string): void;
    noted(): Promise<Noted>;
    act(steps: Steps): Promise<number>;
  }
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.xml': 'text/xml',
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/** 1.6 Mbit/s down, 750 kbit/s up, 150 ms for each request; a processor of a quarter of this one's speed. */
const slow = { network: { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }, processor: 4 };

/** How long neither request nor task may be seen before a page counts as quiet, ms. */
const quiet = 1500;

/** Serves an LMS page at `/` and the subjects, compressed, at `/0/`, `/1/` …, to this machine only. */
async function serve(subjects: readonly Subject[]): Promise<{ url: string; close: () => void }> {
  const lms = await readFile(join(import.meta.dirname, 'lms-page.html'));
  const server = createServer((request, response) => {
    const [, subject = '', name = ''] = /^\/(\d+)\/(.*)$/.exec(request.url ?? '') ?? [];
    const bytes = request.url === '/' ? lms : subjects[Number(subject)]?.files[name];
    const type = request.url === '/' ? 'text/html; charset=utf-8' : (types[extname(name)] ?? 'application/octet-stream');
    const compressed = bytes && /^text|json|svg/.test(type);
    response.writeHead(bytes ? 200 : 404, {
      'content-type': type,
      'cache-control': 'private, max-age=21600',
      ...(compressed && { 'content-encoding': 'gzip' }),
    });
    response.end(compressed ? gzipSync(bytes, { level: 6 }) : bytes);
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function throttle(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow.network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow.processor });
}

/** Opens the LMS page, unthrottled; `use` gets it throttled, before the launch. */
async function onSlowPhone<T>(browser: Browser, url: string, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  try {
    const page = await context.newPage();
    await page.goto(url);
    await throttle(await context.newCDPSession(page));
    return await use(page);
  } finally {
    await context.close();
  }
}

const start = (browser: Browser, url: string, address: string): Promise<Start> =>
  onSlowPhone(browser, url, async (page) => {
    let last = Date.now();
    let requests = 0;
    page.on('request', (request) => {
      last = Date.now();
      if (request.resourceType() !== 'image') requests++;
    });
    page.on('requestfinished', () => {
      last = Date.now();
    });
    const began = Date.now();
    await page.evaluate((there) => window.launch(there), address);
    let noted = await page.evaluate(() => window.noted());
    while (!noted.loaded || Date.now() - Math.max(last, began + noted.lastTask) < quiet) {
      await page.waitForTimeout(250);
      noted = await page.evaluate(() => window.noted());
    }
    const beforePaint = noted.calls.filter(({ at }) => at < noted.firstPaint);
    const commits = (calls: Noted['calls']) => calls.filter(({ name }) => name === 'LMSCommit').length;
    return {
      interactive: Math.max(noted.largestPaint, noted.lastTask),
      blocking: noted.blocking,
      requests,
      callsBeforePaint: beforePaint.length,
      commitsBeforePaint: commits(beforePaint),
      commits: commits(noted.calls),
    };
  });

const feedback = (browser: Browser, url: string, address: string, steps: Steps): Promise<number> =>
  onSlowPhone(browser, url, (page) =>
    page.evaluate(
      ({ there, todo }) => {
        window.launch(there);
        return window.act(todo);
      },
      { there: address, todo: steps },
    ),
  );

/** The middle one. */
export const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

/** Medians of `runs` launches of each subject, taken in turn so that the machine's other work falls on all alike. */
export async function browserRun(browser: Browser, subjects: readonly Subject[], runs: number): Promise<(Start & { feedback: number })[]> {
  const server = await serve(subjects);
  const seen = subjects.map(() => [] as (Start & { feedback: number })[]);
  try {
    // The first launch of a browser is slow: thrown away.
    await start(browser, server.url, '/0/index.html');
    for (let run = 0; run < runs; run++)
      for (const [i, { steps }] of subjects.entries()) {
        const address = `/${i}/index.html`;
        seen[i]?.push({ ...(await start(browser, server.url, address)), feedback: await feedback(browser, server.url, address, steps) });
      }
  } finally {
    server.close();
  }
  return seen.map((launches) => {
    const of = (name: keyof Start | 'feedback') => median(launches.map((launch) => launch[name]));
    return {
      interactive: of('interactive'),
      blocking: of('blocking'),
      requests: of('requests'),
      feedback: of('feedback'),
      callsBeforePaint: of('callsBeforePaint'),
      commitsBeforePaint: of('commitsBeforePaint'),
      commits: of('commits'),
    };
  });
}
