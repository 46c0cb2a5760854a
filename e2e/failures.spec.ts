import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from './fixtures';
import { DIST } from './tools/paths.mjs';
import { atlasServer, listen } from './tools/server.mjs';

test('deals that cannot be loaded: said what failed, a retry, and the rest works', async ({
  atlas,
  guard,
  page,
}) => {
  guard.expect(/deals\.json/);
  await page.route('**/atlas/deals.json', (route) => route.fulfill({ status: 500, body: 'no' }));
  await atlas.open('#sel=place:baku-port');
  const alert = page.getByRole('alert').filter({ hasText: /deals could not be loaded/i });
  await expect(alert).toContainText('500');
  expect(await atlas.renderedCorridors()).toEqual(['middle-corridor', 'north-south-corridor']);
  await expect(
    atlas
      .part(/^Quotation/)
      .locator('blockquote')
      .first(),
  ).toBeVisible();

  await page.unroute('**/atlas/deals.json');
  await alert.getByRole('button', { name: /retry/i }).click();
  await expect(alert).toBeHidden();
  await atlas.expectMoreThan(0, atlas.part(/^Deals/).getByRole('listitem'));
});

for (const [what, body, says] of [
  ['is a web page', '<html>not found</html>', /a web page in its place/],
  ['is of another edition', '[{"id": 7}]', /another edition/],
] as const) {
  test(`a quotations file that ${what} is refused and named`, async ({ atlas, page }) => {
    await page.route('**/atlas/quotes.json', (route) =>
      route.fulfill({ status: 200, contentType: 'application/json', body }),
    );
    await atlas.open('#sel=place:baku-port');
    await expect(page.getByRole('alert').filter({ hasText: 'quotes.json' })).toContainText(says);
    await expect(atlas.dossierTitle).toHaveText(/Baku/);
    expect((await atlas.state()).files.quotes?.status).toBe('failed');
  });
}

test('legs that cannot be loaded: ready is refused, the deals can still be read', async ({ guard, page }) => {
  guard.expect(/legs\.geojson/);
  await page.route('**/atlas/legs.geojson', (route) => route.fulfill({ status: 404, body: 'no' }));
  await page.goto('./#sel=country:az');
  await expect(page.getByRole('alert').filter({ hasText: /legs could not be loaded/i })).toBeVisible();
  await expect(page.locator('[data-part="dossier-title"]')).toHaveText('Azerbaijan');
  const ready = await page.evaluate(() =>
    window.corridorAtlas.ready.then(
      () => 'settled',
      (reason: Error) => reason.message,
    ),
  );
  expect(ready).toContain('legs.geojson');
});

test('a missing tile of the basemap leaves the corridors standing', async ({ atlas, guard, page }) => {
  guard.expect(/basemap/);
  await page.route('**/basemap/*/*/*.pbf', (route) => route.fulfill({ status: 404, body: 'no' }));
  await atlas.open();
  expect(await atlas.renderedCorridors()).toEqual(['middle-corridor', 'north-south-corridor']);
});

test('without WebGL the lists work and say why there is no map', async ({ atlas, page }) => {
  await atlas.withoutWebGL();
  await atlas.open('#sel=corridor:middle-corridor');
  expect((await atlas.state()).map).toBe('absent');
  await expect(page.getByText('There is no map here.')).toBeVisible();
  await expect(page.locator('.map-message')).toContainText(/WebGL/);
  await atlas.unfold('The way, stop by stop');
  await expect(atlas.part('The way, stop by stop').locator('li').first()).toBeVisible();
  await atlas.searchFor('Alyat');
  await page.keyboard.press('Enter');
  await atlas.expectDossier('place:baku-port', /Baku/);
});

test('panels whose program cannot be loaded: said so, and the map is there', async ({
  atlas,
  guard,
  page,
}) => {
  guard.expect(/panels/);
  await page.route('**/assets/panels-*.js', (route) => route.fulfill({ status: 404, body: 'no' }));
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText(/panels’ program could not be loaded/);
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await atlas.renderedCorridors()).toEqual(['middle-corridor', 'north-south-corridor']);

  await page.unroute('**/assets/panels-*.js');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(atlas.lead).toBeVisible();
  await expect(page.getByText(/panels’ program/)).toHaveCount(0);
});

test('a lost WebGL context comes back with everything on it', async ({ atlas, guard, page }) => {
  guard.expect(/context/i);
  await atlas.open('#map=6/41/49&sel=place:baku-port');
  await atlas.toggleCorridor(/North.South/);
  const before = await atlas.camera();
  await page.evaluate(() => {
    const canvas = window.corridorAtlas.map?.getCanvas();
    const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    if (!extension) throw new Error('the browser cannot lose its context');
    extension.loseContext();
    Reflect.set(window, 'restoreContext', () => extension.restoreContext());
  });
  await expect.poll(async () => (await atlas.state()).map).toBe('lost');
  await expect(page.getByText(/being restored/)).toBeVisible();
  await page.evaluate(() => Reflect.get(window, 'restoreContext')());
  await expect.poll(async () => (await atlas.state()).map).toBe('ready');
  await expect(page.getByText(/being restored/)).toBeHidden();
  expect(await atlas.renderedCorridors()).toEqual(['middle-corridor']);
  expect((await atlas.picture()).colours).toBeGreaterThan(50);
  expect((await atlas.camera()).zoom).toBeCloseTo(before.zoom, 2);
  await atlas.expectDossier('place:baku-port', /Baku/);
});

/** A server of the built page whose deals come as `answer` has them. */
async function servingDeals(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const whole = atlasServer(DIST);
  const server = createServer((request, response) => {
    if (request.url === '/atlas/deals.json') answer(request, response);
    else whole.emit('request', request, response);
  });
  const url = `http://127.0.0.1:${await listen(server, 0)}/`;
  return {
    url,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

test('a file cut off on its way is called interrupted, and a retry brings it', async ({ guard, page }) => {
  let isCut = true;
  const { url, close } = await servingDeals((_, response) => {
    const deals = readFileSync(join(DIST, 'atlas/deals.json'));
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': deals.length });
    if (!isCut) response.end(deals);
    else response.write(deals.subarray(0, deals.length / 2), () => response.destroy());
  });
  guard.expect(new RegExp(`request to another host: ${url}`));
  guard.expect(/deals\.json/);
  await page.goto(`${url}#sel=place:baku-port`);
  const alert = page.getByRole('alert').filter({ hasText: 'deals.json' });
  await expect(alert).toContainText('interrupted on its way');
  isCut = false;
  await alert.getByRole('button', { name: /retry/i }).click();
  await expect(alert).toBeHidden();
  close();
});

test('a file that comes slowly is waited for', async ({ guard, page }) => {
  const deals = readFileSync(join(DIST, 'atlas/deals.json'));
  let push = (_: number): void => {};
  const { url, close } = await servingDeals((_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': deals.length });
    let sent = 0;
    push = (share) => {
      const end = Math.ceil(deals.length * share);
      response.write(deals.subarray(sent, end));
      sent = end;
    };
    push(0.1);
  });
  guard.expect(new RegExp(`request to another host: ${url}`));
  await page.clock.install();
  // Counts the pieces of this file that the page has read, so that the clock is not turned before one is in.
  await page.addInitScript(() => {
    const streams = new WeakSet<object>();
    const readers = new WeakSet<object>();
    const { fetch: ask } = window;
    window.fetch = async (...asked) => {
      const response = await ask(...asked);
      if (response.body && response.url.includes('deals.json')) streams.add(response.body);
      return response;
    };
    const { getReader } = ReadableStream.prototype;
    ReadableStream.prototype.getReader = function marking(...how: unknown[]) {
      const reader = Reflect.apply(getReader, this, how);
      if (streams.has(this)) readers.add(reader);
      return reader;
    };
    const { read } = ReadableStreamDefaultReader.prototype;
    Reflect.set(window, 'piecesRead', 0);
    ReadableStreamDefaultReader.prototype.read = async function counting() {
      const piece = await Reflect.apply(read, this, []);
      if (readers.has(this)) Reflect.set(window, 'piecesRead', Number(Reflect.get(window, 'piecesRead')) + 1);
      return piece;
    };
  });
  await page.goto(`${url}#sel=place:baku-port`);
  await page.evaluate(() => window.corridorAtlas.ready);
  const status = () => page.evaluate(() => window.corridorAtlas.getState().files.deals.status);
  const pieces = () => page.evaluate(() => Number(Reflect.get(window, 'piecesRead')));
  await expect.poll(status).toBe('loading');
  // The first piece may have come long ago: from a new one on the time is known.
  await expect.poll(pieces).toBeGreaterThan(0);
  push(0.2);
  await expect.poll(pieces).toBeGreaterThan(1);
  for (const share of [0.3, 0.6, 0.9]) {
    const before = await pieces();
    // Each time nearly as long as the page would wait for nothing at all.
    await page.clock.fastForward(25_000);
    push(share);
    await expect.poll(pieces).toBeGreaterThan(before);
  }
  expect(await status()).toBe('loading');
  push(1);
  await expect.poll(status).toBe('ready');
  close();
});

test('a program that is blocked: the page says so, and where the data is', async ({ guard, page }) => {
  guard.expect(/index-/);
  await page.route('**/assets/index-*.js', (route) => route.abort());
  await page.goto('./');
  await expect(page.getByText('Corridor Atlas has not started.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'atlas/index.json' })).toBeVisible();
});

test('a program that runs takes that sentence away', async ({ atlas, page }) => {
  await atlas.goto();
  await expect(page.getByText('Corridor Atlas has not started.')).toHaveCount(0);
});

test('opened from a disk the page says what it needs', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(DIST, 'index.html')).href);
  await expect(page.getByText('Corridor Atlas has not started.')).toBeVisible();
  await context.close();
});

test('without JavaScript the page says what it needs and where the data is', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(baseURL ?? '');
  await expect(page.getByText(/needs JavaScript/)).toBeVisible();
  await context.close();
});
