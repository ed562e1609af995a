import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { strictHeaders } from '../scorm/serve.ts';
import { find } from '../scorm/served-file.ts';
import type { Credit, Mode, Values } from '../src/lms/launch-values.ts';
import type { LmsStandard } from '../src/schema/lms-elements.ts';
import { folders } from './journey.ts';
import type { Launch, LmsKind } from './lms-player.ts';

/** How a course is opened once; what is left out is as usual. */
export interface LaunchQuery {
  name?: string;
  mode?: Mode;
  credit?: Credit;
  /** Every Commit fails until `player.commitsFail(false)`. */
  fail?: boolean;
}

export interface LmsSite {
  /** Where a launch begins. */
  address(query?: LaunchQuery): string;
  /** What is stored, by element; undefined before anything was. */
  values(): Values | undefined;
  close(): Promise<void>;
}

export interface LmsSiteOptions {
  kind: LmsKind;
  standard: LmsStandard;
  /** A zip in packages/, without its extension. */
  package: string;
  /** What is stored before the first launch. */
  values?: Values;
}

/** Where Moodle serves the files of a package: deep, and on the LMS's own host. */
const mount = '/pluginfile.php/1/mod_scorm/content/1/';

const css = `html, body, main { margin: 0; height: 100% }
h1 { position: absolute; clip-path: inset(50%) }
iframe { border: 0; width: 100%; height: 100%; display: block }
`;

const html = (launch: Launch): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>LMS</title>
<link rel="stylesheet" href="/lms.css">
<main aria-label="LMS"><h1>LMS</h1></main>
<script type="application/json" id="launch">${JSON.stringify(launch).replaceAll('<', '\\u003c')}</script>
<script src="/lms.js"></script>
</html>
`;

async function bundle(): Promise<string> {
  const { output } = await build({
    input: fileURLToPath(new URL('lms-player.ts', import.meta.url)),
    platform: 'browser',
    write: false,
    logLevel: 'warn',
    output: { format: 'iife', codeSplitting: false },
  });
  return output[0].code;
}

let script: Promise<string> | undefined;

function launchOf({ kind, standard }: LmsSiteOptions, query: URLSearchParams, values: Values | undefined): Launch {
  const name = query.get('name');
  const mode = query.get('mode') as Mode | null;
  const credit = query.get('credit') as Credit | null;
  return {
    kind,
    standard,
    course: `${mount}index.html`,
    commitsFail: query.has('fail'),
    ...(values && { values }),
    ...(name && { learner: { id: 'learner-1', name } }),
    ...(mode && { mode }),
    ...(credit && { credit }),
  };
}

/** An LMS with one learner and one package, on a port of its own of this machine: what it stores lies here, beyond any page. */
export async function serveLms(options: LmsSiteOptions): Promise<LmsSite> {
  script ??= bundle();
  let values = options.values;
  const send = (response: ServerResponse, status: number, type = '', body: string | Uint8Array = '') =>
    response.writeHead(status, { ...strictHeaders, ...(type && { 'content-type': type }) }).end(body);

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'POST' && pathname === '/values') {
      values = JSON.parse(await text(request)) as Values;
      return send(response, 204);
    }
    if (pathname === '/') return send(response, 200, 'text/html; charset=utf-8', html(launchOf(options, searchParams, values)));
    if (pathname === '/lms.js') return send(response, 200, 'text/javascript; charset=utf-8', await script);
    if (pathname === '/lms.css') return send(response, 200, 'text/css; charset=utf-8', css);
    if (pathname === '/favicon.ico') return send(response, 204);
    const inside = pathname.startsWith(mount) && !pathname.endsWith('/') && pathname.slice(mount.length);
    const found = inside ? await find(`/try/${options.package}/${inside}`, folders) : undefined;
    return found?.kind === 'file' ? send(response, 200, found.type, found.bytes) : send(response, 404);
  };

  // A query may carry a name of ten thousand characters.
  const server = createServer({ maxHeaderSize: 200_000 }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  }).listen(0, 'localhost');
  await once(server, 'listening');
  const host = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    address: ({ fail, ...query } = {}) => `${host}/?${new URLSearchParams({ ...query, ...(fail && { fail: 'yes' }) })}`,
    values: () => values,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
