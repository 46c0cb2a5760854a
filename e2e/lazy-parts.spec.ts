/** Parts of the page whose program comes when it is asked for: one that could not be had is asked for again. */
import type { Page } from 'playwright/test';
import type { AtlasPage, Pixel } from './driver';
import { expect, test } from './fixtures';

interface Lazy {
  readonly hash?: string;
  open(atlas: AtlasPage, spot: Pixel): Promise<void>;
  /** Seen when it is there, drawn with its own style sheet. */
  there(atlas: AtlasPage): Promise<void>;
  readonly said: RegExp;
}

const hasStyle = (page: Page, element: string, property: string): Promise<string> =>
  page.locator(element).evaluate((at, name) => getComputedStyle(at).getPropertyValue(name), property);

const PARTS: Readonly<Record<string, Lazy>> = {
  'the search': {
    open: (atlas) => atlas.page.keyboard.press('/'),
    there: async (atlas) => {
      await expect(atlas.searchField).toBeFocused();
      expect(await hasStyle(atlas.page, '.search-viewport', 'position')).toBe('absolute');
    },
    said: /The search could not be loaded\./,
  },
  'the credits': {
    open: (atlas) => atlas.page.getByRole('button', { name: 'About and credits' }).click(),
    there: async (atlas) => {
      await expect(atlas.page.getByRole('dialog')).toContainText('Privacy');
      expect(await hasStyle(atlas.page, '.dialog-viewport', 'position')).toBe('absolute');
    },
    said: /The credits could not be loaded\./,
  },
  'the choice between several things': {
    hash: '#map=5.2/38.5/49',
    open: (atlas, { x, y }) => atlas.page.mouse.click(x, y),
    there: async (atlas) => {
      await expect(atlas.chooser).toBeVisible();
      expect(await hasStyle(atlas.page, '.chooser-item >> nth=0', 'display')).toBe('grid');
    },
    said: /The list of what lies there could not be loaded\./,
  },
};

for (const [name, part] of Object.entries(PARTS)) {
  for (const cause of ['offline', 'refused'] as const) {
    test(`${name}, ${cause} once, is there when it is asked for again`, async ({
      atlas,
      context,
      guard,
      page,
    }) => {
      guard.expect(/assets|import|preload|fetch|ERR_|404/i);
      if (part.hash) await atlas.open(part.hash);
      else {
        await atlas.withoutWebGL();
        await atlas.loaded();
      }
      // The data may be there before the panels' program is, and that is not what is to fail.
      await expect(atlas.lead).toBeVisible();
      // Where several things lie; asked while the atlas can still be read.
      const spot = part.hash ? await atlas.pixelOf('astara-az') : { x: 0, y: 0 };
      if (cause === 'offline') await context.setOffline(true);
      else await page.route('**/assets/*', (route) => route.fulfill({ status: 404, body: 'no' }));
      await part.open(atlas, spot);
      await expect(atlas.notices).toContainText(part.said);
      if (cause === 'offline') await expect(atlas.notices).toContainText('offline');
      else await expect(atlas.notices).not.toContainText('offline');

      if (cause === 'offline') await context.setOffline(false);
      else await page.unroute('**/assets/*');
      await part.open(atlas, spot);
      await part.there(atlas);
    });
  }
}

test('details that were offline once are there after “Try again”, with the focus on their title', async ({
  atlas,
  context,
  guard,
  page,
}) => {
  guard.expect(/assets|import|preload|fetch|ERR_/i);
  await atlas.withoutWebGL();
  await atlas.loaded();
  await context.setOffline(true);
  const link = page.locator('.lead a[data-sel="place:baku-port"]');
  await link.focus();
  await page.keyboard.press('Enter');
  const plight = page.getByRole('alert').filter({ hasText: /The details could not be loaded\./ });
  await expect(plight).toContainText('offline');
  // What is selected is named all the same.
  await expect(atlas.dossierTitle).toHaveText(/Baku/);
  await expect(atlas.dossierTitle).toBeFocused();
  await context.setOffline(false);
  await plight.getByRole('button', { name: 'Try again' }).click();
  // Its tables were asked for offline, too: each says so, and comes when it is asked for again.
  await atlas
    .part(/^Deals/)
    .getByRole('button', { name: /Retry/ })
    .click();
  await expect(
    atlas
      .part(/^Deals/)
      .getByRole('link')
      .first(),
  ).toBeVisible();
  expect(await hasStyle(page, '.deals >> nth=0', 'display')).toBe('grid');
});

test('a profile that was offline once is there after “Try again”', async ({
  atlas,
  context,
  guard,
  page,
}) => {
  guard.expect(/assets|import|preload|fetch|ERR_/i);
  await atlas.withoutWebGL();
  await atlas.loaded('#sel=place:baku-port');
  await expect(atlas.part('Sources')).toBeVisible();
  await context.setOffline(true);
  await page.locator('.corridor a[data-sel="corridor:middle-corridor"]').click();
  const plight = page.getByRole('alert').filter({ hasText: /The profile could not be loaded\./ });
  await expect(plight).toContainText('offline');
  await context.setOffline(false);
  await plight.getByRole('button', { name: 'Try again' }).click();
  await expect(atlas.strip()).toBeVisible();
  expect(await hasStyle(page, '.strip >> nth=0', 'display')).toBe('grid');
});

for (const cause of ['offline', 'refused'] as const) {
  for (const part of ['map', 'maplibre'] as const) {
    test(`a map whose ${part} program was ${cause} once says why, and is there after “Try again”`, async ({
      atlas,
      guard,
      page,
    }) => {
      guard.expect(/assets|import|preload|fetch|ERR_|404|map/i);
      // Offline from the first: what the browser says of itself, and a file that does not come.
      if (cause === 'offline') {
        await page.addInitScript(() => {
          Object.defineProperty(Navigator.prototype, 'onLine', { configurable: true, get: () => false });
        });
      }
      const files = new RegExp(`/assets/${part}-[^/]*\\.js`);
      await page.route(files, (route) =>
        cause === 'offline'
          ? route.abort('internetdisconnected')
          : route.fulfill({ status: 404, body: 'no' }),
      );
      await atlas.goto('#sel=place:baku-port');
      const message = page.locator('.map-message');
      await expect(message).toContainText('The map’s program could not be loaded.');
      if (cause === 'offline') await expect(message).toContainText('offline');
      else await expect(message).not.toContainText('offline');
      await expect(atlas.dossierTitle).toHaveText(/Baku/);

      await page.unroute(files);
      await message.getByRole('button', { name: 'Try again' }).click();
      await expect(message).toBeHidden();
      await expect.poll(async () => (await atlas.state()).map).toBe('ready');
      expect(await atlas.renderedCorridors()).toEqual(['middle-corridor', 'north-south-corridor']);
      await atlas.expectDossier('place:baku-port', /Baku/);
    });
  }
}
