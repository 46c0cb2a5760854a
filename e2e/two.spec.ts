/** Two atlases in one page, of which one has the address. */
import type { Server } from 'node:http';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { CACHE, programOf } from './tools/paths.mjs';
import { run } from './tools/run.mjs';
import { atlasServer, listen } from './tools/server.mjs';

const TWO = join(CACHE, 'two');
let server: Server;
let url = '';
test.beforeAll(async () => {
  await run([...programOf('vite'), 'build', '--config', 'e2e/two/vite.config.ts']);
  server = atlasServer(TWO);
  url = `http://127.0.0.1:${await listen(server, 0)}/`;
});
test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('each has its own state and map; one has address, keys and handle of its own; one goes, the other stays', async ({
  guard,
  page,
}) => {
  guard.expect(new RegExp(`request to another host: ${url}`));
  await page.goto(`${url}#sel=place:baku-port&on=middle-corridor`);
  await page.evaluate(() => Promise.all([window.corridorAtlas.ready, window.secondAtlas.ready]));
  const states = () =>
    page.evaluate(() =>
      [window.corridorAtlas, window.secondAtlas].map((atlas) => {
        const { sel, on, theme } = atlas.getState();
        return { sel, on, theme };
      }),
    );
  const BOTH = ['middle-corridor', 'north-south-corridor'];
  await expect.poll(states).toEqual([
    { sel: 'place:baku-port', on: ['middle-corridor'], theme: 'light' },
    { sel: null, on: BOTH, theme: 'light' },
  ]);
  await expect(page.locator('#first article.dossier, #first .dossier').first()).toBeVisible();
  await expect(page.locator('#second article.dossier')).toHaveCount(0);

  // What the second does is nothing to the address, nor to the first.
  const link = () => {
    const parts = new URLSearchParams(new URL(page.url()).hash.slice(1));
    return { sel: parts.get('sel'), on: parts.get('on') };
  };
  const before = link();
  const length = await page.evaluate(() => window.history.length);
  await page.evaluate(() =>
    window.secondAtlas.setState({ sel: 'country:kz', on: ['north-south-corridor'], theme: 'dark' }),
  );
  await expect(page.locator('#second [data-part="dossier-title"]')).toHaveText('Kazakhstan');
  expect(await states()).toEqual([
    { sel: 'place:baku-port', on: ['middle-corridor'], theme: 'light' },
    { sel: 'country:kz', on: ['north-south-corridor'], theme: 'dark' },
  ]);
  expect(link()).toEqual(before);
  expect(await page.evaluate(() => window.history.length)).toBe(length);
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('light');
  const paper = (id: string) =>
    page
      .locator(`${id} .card`)
      .first()
      .evaluate((card) => getComputedStyle(card).backgroundColor);
  expect(await paper('#first')).not.toBe(await paper('#second'));

  // Esc is the first's: it closes its dossier and leaves the second's alone.
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await states()).map(({ sel }) => sel)).toEqual([null, 'country:kz']);
  await expect.poll(() => page.url()).not.toContain('sel=');

  // Each draws in its own box.
  const boxes = await page.evaluate(() =>
    [window.corridorAtlas, window.secondAtlas].map((atlas) => {
      const { x, width } = atlas.map?.getCanvas().getBoundingClientRect() ?? new DOMRect();
      return [x, width];
    }),
  );
  expect(boxes).toEqual([
    [0, 640],
    [640, 640],
  ]);

  await page.evaluate(() => window.secondAtlas.destroy());
  await expect(page.locator('#second')).toBeEmpty();
  expect(await page.evaluate(() => 'secondAtlas' in window)).toBe(false);
  await page.evaluate(() => window.corridorAtlas.setState({ sel: 'country:az' }));
  await expect(page.locator('#first [data-part="dossier-title"]')).toHaveText('Azerbaijan');
  await expect.poll(() => page.url()).toContain('sel=country:az');
});
