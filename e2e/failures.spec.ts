import { expect, test } from './fixtures';

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

for (const [what, body] of [
  ['is no JSON', '<html>not found</html>'],
  ['is of another shape', '[{"id": 7}]'],
] as const) {
  test(`a quotations file that ${what} is refused and named`, async ({ atlas, page }) => {
    await page.route('**/atlas/quotes.json', (route) =>
      route.fulfill({ status: 200, contentType: 'application/json', body }),
    );
    await atlas.open('#sel=place:baku-port');
    await expect(page.getByRole('alert').filter({ hasText: 'quotes.json' })).toBeVisible();
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
  await expect(page.getByRole('alert')).toHaveText(/panels’ program could not be loaded/);
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await atlas.renderedCorridors()).toEqual(['middle-corridor', 'north-south-corridor']);
});

test('a map whose program cannot be loaded: said so, and the lists are there', async ({
  atlas,
  guard,
  page,
}) => {
  guard.expect(/map-/);
  await page.route('**/assets/map-*.js', (route) => route.fulfill({ status: 404, body: 'no' }));
  await page.goto('./#sel=place:baku-port');
  await expect(page.locator('.map-message')).toContainText('could not be loaded');
  await atlas.expectDossier('place:baku-port', /Baku/);
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

test('without JavaScript the page says what it needs and where the data is', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(baseURL ?? '');
  await expect(page.getByText(/needs JavaScript/)).toBeVisible();
  await context.close();
});
