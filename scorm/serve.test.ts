import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from './serve.ts';
import { zip } from './zip.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const packageOf = (page: string): Uint8Array =>
  zip(
    new Map([
      ['index.html', bytes(page)],
      ['files/a.css', bytes('p{}')],
    ]),
  );

let folder = '';
let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-'));
  await mkdir(join(folder, 'dist', 'sv-se'), { recursive: true });
  await mkdir(join(folder, 'packages'));
  const files = {
    'dist/index.html': 'start',
    'dist/404.html': 'lost',
    'dist/sv-se/index.html': 'svenska',
    'dist/about.html': 'about',
    'dist/big.css': 'p{}'.repeat(400),
    'packages/index.json': '[]',
    'secret.txt': 'secret',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await writeFile(join(folder, 'packages', 'demo.1.zip'), packageOf('course'));
  server = await startServer({ port: 0, dist: join(folder, 'dist'), packages: join(folder, 'packages') });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const get = (path: string, init?: RequestInit): Promise<Response> => fetch(server.url + path, { redirect: 'manual', ...init });

/** fetch would tidy the path before it is sent. */
const rawStatus = (path: string): Promise<number | undefined> => {
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
  const { hostname, port } = new URL(server.url);
  request({ hostname, port, path }, (response) => {
    response.resume();
    resolve(response.statusCode);
  })
    .on('error', reject)
    .end();
  return promise;
};

describe('startServer', () => {
  test.each([
    ['/', 'start', 'text/html; charset=utf-8'],
    ['/index.html?x=/../', 'start', 'text/html; charset=utf-8'],
    ['/sv-se/', 'svenska', 'text/html; charset=utf-8'],
    ['/about', 'about', 'text/html; charset=utf-8'],
    ['/packages/index.json', '[]', 'application/json; charset=utf-8'],
    ['/try/demo.1/', 'course', 'text/html; charset=utf-8'],
    ['/try/demo.1/files/a.css', 'p{}', 'text/css; charset=utf-8'],
  ])('%s is %s', async (path, text, type) => {
    const response = await get(path);
    expect([response.status, await response.text(), response.headers.get('content-type')]).toEqual([200, text, type]);
  });

  test.each([
    ['/sv-se', '/sv-se/'],
    ['/try/demo.1?a=1', '/try/demo.1/?a=1'],
    ['/try/demo.1/files', '/try/demo.1/files/'],
  ])('%s is moved to %s', async (path, to) => {
    const response = await get(path);
    expect([response.status, response.headers.get('location')]).toEqual([301, to]);
  });

  test('what is nowhere is the site’s own page, as a 404', async () => {
    const response = await get('/nothing');
    expect([response.status, await response.text()]).toEqual([404, 'lost']);
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/packages/../../secret.txt',
    '/packages/%2e%2e%2fsecret.txt',
    '/try/..%2fsecret.txt/',
    '/try/../secret',
    '/try/demo.1/../../secret.txt',
    '/try/demo.1/constructor',
    '/try/none/',
    '/..%5csecret.txt',
    '/%00',
    '/%zz',
    '//sv-se',
    '/try/%2e%2e/',
  ])('%s is not found', async (path) => {
    expect(await rawStatus(path)).toBe(404);
  });

  test('every answer has the strict headers', async () => {
    for (const path of ['/', '/try/demo.1/', '/nothing', '/sv-se']) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
      );
      expect([headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual(['nosniff', 'no-referrer']);
    }
  });

  test('text is sent compressed to whoever takes it', async () => {
    expect((await get('/big.css')).headers.get('content-encoding')).toBe('gzip');
    expect((await get('/big.css', { headers: { 'accept-encoding': 'identity' } })).headers.get('content-encoding')).toBeNull();
  });

  test('only GET and HEAD', async () => {
    expect((await get('/', { method: 'POST' })).status).toBe(405);
    const head = await get('/', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '5', '']);
  });

  test('a zip made again is unpacked again', async () => {
    const path = join(folder, 'packages', 'again.zip');
    await writeFile(path, packageOf('first'));
    expect(await (await get('/try/again/')).text()).toBe('first');
    await rm(path);
    expect((await get('/try/again/')).status).toBe(404);
    await writeFile(path, packageOf('second'));
    expect(await (await get('/try/again/')).text()).toBe('second');
  });

  test('a taken port leads to the next', async () => {
    const taken = Number(new URL(server.url).port);
    const other = await startServer({ port: taken, dist: folder, packages: folder });
    expect(Number(new URL(other.url).port)).toBeGreaterThan(taken);
    await other.close();
  });
});
