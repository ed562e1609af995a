import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { find, type ServedFile } from './served-file.ts';

/** `port` 0 is any free one; `dist` is the built site, `packages` the folder of zips. */
export interface ServerOptions {
  port: number;
  dist: string;
  packages: string;
}

/** What a strict host would send: an address or a style a page ought not to have shows up here, before a customer. */
export const strictHeaders = {
  'content-security-policy':
    "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

const compressible = /^(text\/|application\/(json|xml|manifest)|image\/svg)/;

function send(request: IncomingMessage, response: ServerResponse, status: number, { type, bytes }: ServedFile): void {
  const gzip = compressible.test(type) && bytes.length > 500 && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = gzip ? gzipSync(bytes) : bytes;
  response.writeHead(status, {
    ...strictHeaders,
    'content-type': type,
    'content-length': body.length,
    vary: 'accept-encoding',
    ...(gzip && { 'content-encoding': 'gzip' }),
  });
  response.end(body);
}

const plain = (text: string): ServedFile => ({ kind: 'file', type: 'text/plain; charset=utf-8', bytes: Buffer.from(`${text}\n`) });

async function answer(options: ServerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return send(request, response, 405, plain('Only GET and HEAD.'));
  }
  const [path = '/', query] = (request.url ?? '/').split('?', 2);
  const found = await find(path, options);
  if (!found) {
    const page = await find('/404.html', options);
    return send(request, response, 404, page?.kind === 'file' ? page : plain('Not found.'));
  }
  if (found.kind === 'file') return send(request, response, 200, found);
  response.writeHead(301, { ...strictHeaders, location: query === undefined ? found.to : `${found.to}?${query}` });
  response.end();
}

/** Listens on the port, or on the next free one of twenty. */
async function listen(server: Server, port: number): Promise<number> {
  for (let tried = port; ; tried++) {
    const { promise, resolve: listening, reject } = Promise.withResolvers<void>();
    server.once('error', reject).listen(tried, 'localhost', () => listening());
    try {
      await promise;
      server.off('error', reject);
      return (server.address() as AddressInfo).port;
    } catch (error) {
      server.off('error', reject);
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tried >= port + 20) throw error;
    }
  }
}

/** Serves the built site at `/`, the zips at `/packages/`, and what is in a zip at `/try/<name without .zip>/`, to this machine only. */
export async function startServer(options: ServerOptions): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    answer(options, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) send(request, response, 500, plain('The server failed; its window says why.'));
      else response.destroy();
    });
  });
  const port = await listen(server, options.port);
  return {
    url: `http://localhost:${port}`,
    close: () => {
      const { promise, resolve: closed } = Promise.withResolvers<void>();
      server.close(() => closed());
      server.closeAllConnections();
      return promise;
    },
  };
}

if (import.meta.main) {
  const options = { port: Number(process.env.PORT ?? 4321), dist: resolve('dist'), packages: resolve('packages') };
  if (!existsSync(options.dist)) {
    console.error('There is no site in dist yet. `npm start` builds it and then serves it.');
    process.exit(1);
  }
  const { url } = await startServer(options);
  if (!url.endsWith(`:${options.port}`)) console.log(`Port ${options.port} is taken.`);
  console.log(`The site:  ${url}/`);
  console.log(`The zips:  ${options.packages}`);
  console.log('Ctrl+C stops it.');
}
