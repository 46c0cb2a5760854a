/** Serves the production build, with one script more that notes what goes wrong. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { headersFor } from '../tools/headers.mjs';
import { DIST } from '../tools/paths.mjs';
import { atlasServer, listen } from '../tools/server.mjs';
import { watch } from './in-page';
import { callOf } from './tab';

const WATCH = 'watch.js';
/** Browsers refuse some ports that belong to other protocols; the highest of them is 10080 (https://fetch.spec.whatwg.org/#port-blocking). */
const HIGHEST_REFUSED = 10_080;

/** The page with the watching script as its first. Throws when it has no head to put it in. */
export function watched(html: string): string {
  const head = /<head[^>]*>/;
  if (!head.test(html)) throw new Error('the built page has no <head>');
  return html.replace(head, (tag) => `${tag}<script src="./${WATCH}"></script>`);
}

async function tryToOpen(): Promise<{ server: Server; port: number }> {
  const atlas = atlasServer(DIST);
  const html = watched(await readFile(join(DIST, 'index.html'), 'utf8'));
  const server = createServer((request, response) => {
    const send = (type: string, body: string): void => {
      response.writeHead(200, { ...headersFor(''), 'Content-Type': `${type}; charset=utf-8` });
      response.end(body);
    };
    const path = request.url?.split('?', 1)[0];
    if (path === '/') send('text/html', html);
    else if (path === `/${WATCH}`) send('text/javascript', `(() => { ${callOf(watch, [])} })();`);
    else atlas.emit('request', request, response);
  });
  return { server, port: await listen(server, 0) };
}

/** Serves dist/ on a free port that every browser takes. Throws when nothing has been built. */
export async function openSite(): Promise<{ url: string; close: () => void }> {
  for (;;) {
    const { server, port } = await tryToOpen();
    const close = (): void => {
      server.close();
      server.closeAllConnections();
    };
    if (port > HIGHEST_REFUSED) return { url: `http://127.0.0.1:${port}/`, close };
    close();
  }
}
