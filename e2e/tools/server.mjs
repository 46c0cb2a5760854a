/** A small server for the built files, on loopback. Plain Node. */
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { headersFor } from './headers.mjs';

const zip = promisify(gzip);

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pbf': 'application/x-protobuf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};
/** Already compressed: gzip would only cost time. */
const PACKED = new Set(['.jpg', '.png', '.webp', '.woff2']);

/** @typedef {{ body: Buffer, packed: Buffer | null, etag: string, type: string, modified: number }} Entry */

/**
 * Serves the files of one folder: GET and HEAD, gzip, ranges, ETag, and 404 for what is not there
 * (never the page in place of a missing file). Nothing outside the folder is reachable.
 *
 * @param {string} folder
 * @param {{ under?: string }} [options] `under`: a path, `/a/b/`, under which the same files are served a second time
 * @returns {import('node:http').Server} not yet listening
 */
export function atlasServer(folder, { under } = {}) {
  /** @type {Map<string, Entry>} */
  const cache = new Map();

  return createServer(async (request, response) => {
    /** @type {(status: number, text: string, more?: Record<string, string>) => void} */
    const say = (status, text, more = {}) => {
      response.writeHead(status, { ...headersFor(''), 'Content-Type': 'text/plain; charset=utf-8', ...more });
      response.end(request.method === 'HEAD' ? undefined : `${text}\n`);
    };
    try {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        return say(405, 'Only GET and HEAD.', { Allow: 'GET, HEAD' });
      }
      const asked = pathOf(request.url ?? '/');
      if (asked === null) return say(400, 'This address cannot be read.');
      const path = under && asked.startsWith(under) ? asked.slice(under.length) : asked.slice(1);
      const found = await look(folder, path);
      if (found === 'folder')
        return say(301, 'A folder.', { Location: `${encodeURI(asked).replace(/^\/+/, '/')}/` });
      if (!found) return say(404, 'There is no such file.');

      const entry = await load(found, cache);
      const headers = {
        ...headersFor(path),
        'Content-Type': entry.type,
        ETag: entry.etag,
        'Accept-Ranges': 'bytes',
        Vary: 'Accept-Encoding',
      };
      if (request.headers['if-none-match']?.split(/,\s*/).includes(entry.etag)) {
        response.writeHead(304, headers).end();
        return;
      }
      const packed = /\bgzip\b/.test(String(request.headers['accept-encoding'])) ? entry.packed : null;
      const body = packed ?? entry.body;
      // A range is of the bytes as they lie in the file, never of the packed ones.
      const range = request.method === 'GET' ? rangeOf(request.headers, entry) : null;
      if (range === 'none') {
        response.writeHead(416, {
          ...headers,
          'Content-Range': `bytes */${entry.body.length}`,
          'Content-Length': 0,
        });
        response.end();
        return;
      }
      if (range) {
        const [first, last] = range;
        response.writeHead(206, {
          ...headers,
          'Content-Range': `bytes ${first}-${last}/${entry.body.length}`,
          'Content-Length': last - first + 1,
        });
        response.end(entry.body.subarray(first, last + 1));
        return;
      }
      response.writeHead(200, {
        ...headers,
        'Content-Length': body.length,
        ...(packed ? { 'Content-Encoding': 'gzip' } : {}),
      });
      response.end(request.method === 'HEAD' ? undefined : body);
    } catch (error) {
      console.error(error);
      if (response.headersSent) response.destroy();
      else say(500, 'This file could not be read.');
    }
  });
}

/**
 * The one range of bytes that is asked for (RFC 9110, 14): first and last, both included. Several ranges, another unit
 * and a copy that has changed since (If-Range) get the whole file.
 *
 * @param {import('node:http').IncomingHttpHeaders} headers
 * @param {Entry} entry
 * @returns {[first: number, last: number] | 'none' | null} null: the whole file; `none`: nothing of it is in the range
 */
function rangeOf(headers, { body, etag }) {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '') ?? [];
  const condition = headers['if-range'];
  if ((from === '' && to === '') || (condition !== undefined && condition !== etag)) return null;
  const end = body.length - 1;
  if (from === '') return Number(to) > 0 ? [Math.max(0, body.length - Number(to)), end] : 'none';
  if (to !== '' && Number(to) < Number(from)) return null;
  return Number(from) > end ? 'none' : [Number(from), to === '' ? end : Math.min(end, Number(to))];
}

/**
 * The path of a request, decoded; null when it is malformed or tries to leave.
 *
 * @param {string} url
 * @returns {string | null}
 */
function pathOf(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
    const steps = path.split(/[/\\]/);
    return path.startsWith('/') && !path.includes('\0') && !steps.includes('..') ? path : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} folder
 * @param {string} path
 * @returns {Promise<string | 'folder' | null>} the file's own path; `folder` when the address lacks its closing slash
 */
async function look(folder, path) {
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, path));
    // A link inside the folder must not lead out of it.
    if (file !== root && !file.startsWith(root + sep)) return null;
    if (!(await stat(file)).isDirectory()) return path.endsWith('/') ? null : file;
    if (path !== '' && !path.endsWith('/')) return 'folder';
    const index = join(file, 'index.html');
    await stat(index);
    return index;
  } catch {
    return null;
  }
}

/**
 * @param {string} file
 * @param {Map<string, Entry>} cache
 * @returns {Promise<Entry>}
 */
async function load(file, cache) {
  const modified = (await stat(file)).mtimeMs;
  const known = cache.get(file);
  if (known?.modified === modified) return known;
  const body = await readFile(file);
  const kind = extname(file).toLowerCase();
  const packed = PACKED.has(kind) || body.length < 200 ? null : await zip(body, { level: 9 });
  const entry = {
    body,
    packed: packed && packed.length < body.length ? packed : null,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    type: TYPES[kind] ?? 'application/octet-stream',
    modified,
  };
  cache.set(file, entry);
  return entry;
}

/**
 * Starts listening on loopback.
 *
 * @param {import('node:http').Server} server
 * @param {number} port 0: one that is free
 * @returns {Promise<number>} the port
 * @throws {Error} with a sentence for the reader when the port is taken or not allowed
 */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      const why =
        error.code === 'EADDRINUSE'
          ? `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`
          : error.code === 'EACCES'
            ? `Port ${port} is not allowed for this user. Choose one above 1023: PORT=4173 npm start`
            : error.message;
      reject(new Error(why));
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/**
 * The port asked for in `PORT`.
 *
 * @param {string | undefined} text
 * @returns {number} 4173 where nothing is asked for
 * @throws {Error} when it is no port
 */
export function portFrom(text) {
  if (text === undefined || text === '') return 4173;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535)
    throw new Error(`PORT is "${text}"; it has to be a number from 0 to 65535.`);
  return port;
}
