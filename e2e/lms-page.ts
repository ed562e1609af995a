import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { find } from '../scorm/served-file.ts';
import { callNames } from '../src/lms/api-object.ts';
import type { Lms } from '../src/lms/lms.ts';
import type { LmsStandard } from '../src/schema/lms-elements.ts';
import { folders } from './journey.ts';

/** An LMS in the test's own process: what it has stored outlives any page and any browser. */
export interface LmsServer {
  /** The page on which a learner opens the course, in a frame. */
  url: string;
  close(): Promise<void>;
}

/** Where Moodle serves a package's files. */
const content = '/pluginfile.php/7/mod_scorm/content/1/';

const headers = {
  'content-security-policy':
    "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  'cache-control': 'no-store',
};

/** Synchronous requests, as in most LMSs: a call has its answer when it returns. */
const script = (standard: LmsStandard): string => `
const call = (name) => (...args) => {
  const request = new XMLHttpRequest();
  request.open('POST', 'api/' + name, false);
  request.send(JSON.stringify(args));
  const { value, thrown } = JSON.parse(request.responseText);
  if (thrown) throw new Error(thrown);
  return value;
};
window.${standard === 'scorm12' ? 'API' : 'API_1484_11'} = Object.fromEntries(${JSON.stringify(Object.values(callNames[standard]))}.map((name) => [name, call(name)]));
`;

const playerPage = (launch: string): string =>
  `<!doctype html><html lang="sv"><meta charset="utf-8"><title>LMS</title><link rel="icon" href="${content}favicon.svg">
<link rel="stylesheet" href="player.css"><script src="player.js"></script><iframe title="Kurs" src="${content}${launch}"></iframe></html>`;

const style = 'html, body, iframe { display: block; margin: 0; border: 0; width: 100%; height: 100vh }';

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

function callOn(lms: Lms, name: string, args: string[]): { value: unknown } | { thrown: string } {
  try {
    return { value: lms.api[name]?.(...args) };
  } catch (error) {
    return { thrown: String(error) };
  }
}

/** Serves a package (its file without `.zip`) inside an LMS of one standard, with the strict headers. */
export async function startLms(name: string, standard: LmsStandard, lms: Lms): Promise<LmsServer> {
  const inZip = (path: string) => find(`/try/${name}/${path}`, folders);
  const manifest = await inZip('imsmanifest.xml');
  if (manifest?.kind !== 'file') throw new Error(`${folders.packages} holds no ${name}.zip.`);
  const launch = /<resource [^>]*\bhref="([^"]+)"/.exec(Buffer.from(manifest.bytes).toString())?.[1] ?? '';

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const send = (type: string, body: string | Uint8Array, status = 200) => response.writeHead(status, { ...headers, 'content-type': type }).end(body);
    const path = decodeURIComponent(request.url?.split('?')[0] ?? '/');
    if (path === '/mod/scorm/player.html') return void send('text/html', playerPage(launch));
    if (path === '/mod/scorm/player.js') return void send('text/javascript', script(standard));
    if (path === '/mod/scorm/player.css') return void send('text/css', style);
    if (path.startsWith('/mod/scorm/api/')) {
      const args = JSON.parse(await bodyOf(request)) as string[];
      return void send('application/json', JSON.stringify(callOn(lms, path.slice('/mod/scorm/api/'.length), args)));
    }
    const file = path.startsWith(content) ? await inZip(path.slice(content.length)) : undefined;
    if (file?.kind === 'file') send(file.type, file.bytes);
    else send('text/plain', 'Not found.', 404);
  };

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/mod/scorm/player.html`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
