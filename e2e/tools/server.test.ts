import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from './headers.mjs';
import { atlasServer, listen, portFrom } from './server.mjs';

let folder = '';
let server: Server;
let port = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'served-'));
  const dist = join(folder, 'dist');
  mkdirSync(join(dist, 'basemap/3'), { recursive: true });
  mkdirSync(join(dist, 'assets'));
  mkdirSync(join(dist, 'atlas'));
  writeFileSync(join(folder, 'secret.txt'), 'not yours');
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Atlas</title>');
  writeFileSync(join(dist, 'basemap/3/5.pbf'), Buffer.alloc(5000, 7));
  writeFileSync(join(dist, 'assets/index-abc.js'), 'export const a = 1;\n'.repeat(100));
  writeFileSync(join(dist, 'atlas/places.geojson'), '{"type":"FeatureCollection","features":[]}');
  symlinkSync(join(folder, 'secret.txt'), join(dist, 'leak.txt'));
  server = atlasServer(dist, { under: '/some/folder/' });
  port = await listen(server, 0);
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}
/** Sends the path as it is: fetch would tidy `..` away before it left. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });

describe('what is served', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/?from=somewhere', 'text/html; charset=utf-8'],
    ['/basemap/3/5.pbf', 'application/x-protobuf'],
    ['/atlas/places.geojson', 'application/geo+json'],
    ['/assets/index-abc.js', 'text/javascript; charset=utf-8'],
    ['/some/folder/', 'text/html; charset=utf-8'],
    ['/some/folder/atlas/places.geojson', 'application/geo+json'],
  ])('%s as %s, under the policy', async (path, type) => {
    const { status, headers } = await ask(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['permissions-policy']).toContain('geolocation=()');
  });

  test('gzip only for those who ask, the same bytes inside', async () => {
    const plain = await ask('/basemap/3/5.pbf');
    const packed = await ask('/basemap/3/5.pbf', { 'accept-encoding': 'br, gzip' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.body.length).toBeLessThan(100);
    expect(gunzipSync(packed.body)).toEqual(plain.body);
  });

  test('built files for a year, others asked for again and answered with 304', async () => {
    expect((await ask('/assets/index-abc.js')).headers['cache-control']).toContain('immutable');
    const first = await ask('/atlas/places.geojson');
    expect(first.headers['cache-control']).toBe('no-cache');
    const again = await ask('/atlas/places.geojson', { 'if-none-match': String(first.headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await ask('/atlas/places.geojson', { 'if-none-match': '"old"' })).status).toBe(200);
  });

  test('the files are for other pages and for frames without an origin, the page is not', async () => {
    for (const path of ['/atlas/places.geojson', '/basemap/3/5.pbf', '/assets/index-abc.js']) {
      expect((await ask(path)).headers['access-control-allow-origin']).toBe('*');
    }
    expect((await ask('/')).headers['access-control-allow-origin']).toBeUndefined();
  });

  test.each([
    ['bytes=0-6', 206, '{"type"', 'bytes 0-6/42'],
    ['bytes=-4', 206, ':[]}', 'bytes 38-41/42'],
    ['bytes=39-', 206, '[]}', 'bytes 39-41/42'],
    ['bytes=39-999', 206, '[]}', 'bytes 39-41/42'],
    ['bytes=42-', 416, '', 'bytes */42'],
    ['bytes=-0', 416, '', 'bytes */42'],
  ])('the range %s, as it lies in the file', async (range, status, text, told) => {
    const answer = await ask('/atlas/places.geojson', { range, 'accept-encoding': 'gzip' });
    expect([answer.status, String(answer.body), answer.headers['content-range']]).toEqual([
      status,
      text,
      told,
    ]);
    expect(answer.headers['content-length']).toBe(String(text.length));
    expect(answer.headers['content-encoding']).toBeUndefined();
  });

  test('the whole file where no one range is asked for, or the copy is another', async () => {
    const whole = await ask('/atlas/places.geojson');
    expect(whole.headers['accept-ranges']).toBe('bytes');
    for (const headers of [
      { range: 'bytes=0-1,4-5' },
      { range: 'lines=0-1' },
      { range: 'bytes=-' },
      { range: 'bytes=6-2' },
      { range: 'bytes=0-6', 'if-range': '"old"' },
    ]) {
      const answer = await ask('/atlas/places.geojson', headers);
      expect([answer.status, answer.body.length]).toEqual([200, 42]);
    }
    const same = { range: 'bytes=0-6', 'if-range': String(whole.headers.etag) };
    expect((await ask('/atlas/places.geojson', same)).status).toBe(206);
  });

  test('HEAD without a body, nothing but GET and HEAD', async () => {
    const { status, body, headers } = await ask('/', {}, 'HEAD');
    expect([status, body.length, headers['content-length']]).toEqual([200, 0, '35']);
    expect((await ask('/', {}, 'POST')).status).toBe(405);
  });
});

describe('what is not', () => {
  test.each([
    ['/atlas/nothing.json', 404],
    ['/basemap/9/9/9.pbf', 404],
    ['/index.html/', 404],
    ['/basemap/', 404],
    ['/../secret.txt', 400],
    ['/..%2fsecret.txt', 400],
    ['/%2e%2e/secret.txt', 400],
    ['/assets/..%5c..%5csecret.txt', 400],
    ['/some/folder/../../../secret.txt', 400],
    ['/%00', 400],
    ['/%E0%A4%A', 400],
    ['/leak.txt', 404],
    ['//etc/passwd', 404],
  ])('%s is %i', async (path, expected) => {
    const { status, body, headers } = await ask(path);
    expect(status).toBe(expected);
    expect(String(body)).not.toContain('not yours');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('a folder without its slash leads to the one with it, never to another host', async () => {
    expect((await ask('/basemap')).headers.location).toBe('/basemap/');
    expect((await ask('//basemap')).headers.location ?? '/').not.toMatch(/^\/\//);
  });
});

describe('the port', () => {
  test('is 4173, or the one asked for', () => {
    expect([portFrom(undefined), portFrom(''), portFrom('8080')]).toEqual([4173, 4173, 8080]);
  });
  test.each(['http', '80a', '-1', '70000', '1.5'])('%s is none', (text) => {
    expect(() => portFrom(text)).toThrow('has to be a number');
  });
  test('a busy one is said with its number and a way out', async () => {
    await expect(listen(atlasServer(folder), port)).rejects.toThrow(`Port ${port} is in use`);
  });
});
