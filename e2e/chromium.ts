import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { chromium } from '@playwright/test';

const usual: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** Nothing that a browser does by itself: the tests count requests, and a closed network answers none. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const isRoot = process.getuid?.() === 0;

const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The browser to test in: what CHROMIUM names, else Playwright's own, else one in the usual places. Throws where CHROMIUM names none. */
export function findChromium(): string | undefined {
  const { CHROMIUM } = process.env;
  if (CHROMIUM && !runs(CHROMIUM)) throw new Error(`CHROMIUM is ${CHROMIUM}, but no program can be started there.`);
  return CHROMIUM || [chromium.executablePath(), ...(usual[process.platform] ?? [])].find(runs);
}

/** How Playwright starts that browser. */
export const launchOptions = (): { executablePath?: string; args: string[] } => {
  const executablePath = findChromium();
  return { ...(executablePath && { executablePath }), args: [...quiet, ...(isRoot ? ['--no-sandbox'] : [])] };
};

const succeeds = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' }).status === 0;

/** A file that may be started can still lack its libraries. */
const works = (path: string | undefined): boolean =>
  path !== undefined && (process.platform === 'win32' || spawnSync(path, ['--version', ...(isRoot ? ['--no-sandbox'] : [])]).status === 0);

function install(): boolean {
  console.log('There is no Chromium to test in; installing one.');
  if (succeeds('npx', 'playwright', 'install', '--no-shell', ...(isRoot ? ['--with-deps'] : []), 'chromium') && works(findChromium()))
    return true;
  if (!isRoot) return false;
  return (
    succeeds('apt-get', 'update') && succeeds('apt-get', 'install', '-y', '--no-install-recommends', 'chromium') && works(findChromium())
  );
}

if (import.meta.main && process.argv.includes('--install') && !works(findChromium()) && !install()) {
  console.error('No Chromium could be installed. Install Chromium or Chrome, or name one: CHROMIUM=/path/to/chromium npm test');
  process.exit(1);
}
