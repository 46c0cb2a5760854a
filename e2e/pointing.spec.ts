import { expect, test } from './fixtures';

/** A railway of the Middle Corridor alone, its middle far from any place and clear of the panels. */
const LEG = 'zharyk-zhezkazgan';
const NEAR_LEG = 'map=7/48.43/70.3';

test('a leg that is drawn because it is selected can be pointed at and clicked', async ({ atlas, page }) => {
  await atlas.open(`#${NEAR_LEG}&on=&sel=leg:${LEG}`);
  await atlas.expectDossier(`leg:${LEG}`, /Zhezkazgan/);
  expect(await atlas.renderedLegs()).toEqual({ [LEG]: 'rail' });
  const { x, y } = await atlas.pixelOnLeg(LEG);
  await page.mouse.move(x, y);
  await expect(atlas.tooltip).toContainText('Zhezkazgan');
  // A click on nothing would clear the selection.
  await page.mouse.click(x, y);
  await atlas.rest();
  expect(await atlas.selection()).toBe(`leg:${LEG}`);
  await page.keyboard.press('Escape');
  await expect.poll(() => atlas.selection()).toBeNull();
  expect(await atlas.renderedLegs()).toEqual({});
  await page.mouse.click(x, y);
  await atlas.rest();
  expect(await atlas.selection()).toBeNull();
});

test('the sign beside the pointer goes with what it speaks of', async ({ atlas, page }) => {
  await atlas.open(`#${NEAR_LEG}`);
  const { x, y } = await atlas.pixelOnLeg(LEG);
  const point = async (): Promise<void> => {
    await page.mouse.move(x + 40, y + 40);
    await page.mouse.move(x, y);
    await expect(atlas.tooltip).toBeVisible();
  };
  await point();
  await atlas.moveTo({ zoom: 6, lat: 45, lon: 60 });
  await expect(atlas.tooltip).toBeHidden();
  await atlas.moveTo({ zoom: 7, lat: 48.43, lon: 70.3 });
  await point();
  await page.evaluate(() => window.corridorAtlas.setState({ sel: 'place:baku-port' }));
  await expect(atlas.tooltip).toBeHidden();
});

test('the sign beside the pointer gives way to a choice', async ({ atlas, page }) => {
  await atlas.open('#map=8/39.65/49.45');
  const shared = await atlas.pixelOnLeg('alat-baku').catch(() => atlas.pixelOf('baku-port'));
  await page.mouse.move(shared.x, shared.y);
  await expect(atlas.tooltip).toBeVisible();
  await page.mouse.click(shared.x, shared.y);
  await expect(atlas.tooltip).toBeHidden();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });

  test('a tap leaves no sign behind', async ({ atlas, page }) => {
    await atlas.open(`#${NEAR_LEG}`);
    const { x, y } = await atlas.pixelOnLeg(LEG);
    await page.touchscreen.tap(x, y);
    await expect.poll(() => atlas.selection()).toBe(`leg:${LEG}`);
    await atlas.rest();
    await expect(atlas.tooltip).toBeHidden();
    // A mouse that comes after is heard.
    await page.mouse.move(x + 3, y + 3);
    await expect(atlas.tooltip).toBeVisible();
  });
});

test('inside another page the wheel is the page’s, with Ctrl it is the map’s, and the map says so', async ({
  atlas,
  page,
  baseURL,
}) => {
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Article</title><body style="height: 4000px"><iframe title="Atlas" src="${baseURL}#${NEAR_LEG}" width="900" height="600"></iframe>`,
    }),
  );
  await page.goto('./host.html');
  const frame = page.frames()[1];
  if (!frame) throw new Error('there is no frame');
  await expect.poll(() => frame.evaluate(() => 'corridorAtlas' in window)).toBe(true);
  await frame.evaluate(() => window.corridorAtlas.ready);
  const zoom = (): Promise<number> => frame.evaluate(() => window.corridorAtlas.map?.getZoom() ?? 0);
  const hint = page.frameLocator('iframe').getByText('Hold Ctrl and scroll to zoom the map');

  await page.mouse.move(650, 300);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  await expect(hint).toHaveCSS('opacity', '1');
  expect(await zoom()).toBe(7);

  await page.evaluate(() => window.scrollTo(0, 0));
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 200);
  await page.keyboard.up('Control');
  await expect.poll(zoom).toBeLessThan(7);
  expect(await atlas.page.evaluate(() => window.scrollY)).toBe(0);
});

test('on a page that runs right to left the map does not, and its controls stand where a line ends', async ({
  atlas,
  page,
}) => {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      document.documentElement.dir = 'rtl';
    }).observe(document, { childList: true });
  });
  await atlas.open(`#${NEAR_LEG}`);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).direction)).toBe('rtl');
  await expect(page.locator('#map')).toHaveCSS('direction', 'ltr');
  // The corner where a line of the page ends; how far panels push it in is theirs.
  await expect(page.locator('.maplibregl-ctrl-bottom-left .maplibregl-ctrl-zoom-in')).toBeAttached();
  const { x, y } = await atlas.pixelOnLeg(LEG);
  await page.mouse.move(x, y);
  await expect(atlas.tooltip).toHaveCSS('direction', 'rtl');
});
