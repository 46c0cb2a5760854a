import { expect, test } from './fixtures';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

test('the map comes first, a sheet at its foot, and nothing is wider than the phone', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  expect(await atlas.renderedCorridors()).toEqual(['middle-corridor', 'north-south-corridor']);
  const sheet = await page.locator('.sheet').boundingBox();
  expect(sheet?.y).toBeGreaterThan(844 * 0.3);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

for (const place of ['baku-port', 'aktau-port', 'poti-port', 'nhava-sheva-port']) {
  test(`the sheet never covers the selected place: ${place}`, async ({ atlas, page }) => {
    await atlas.open();
    await page.evaluate((id) => window.corridorAtlas.setState({ sel: `place:${id}` }), place);
    await expect(atlas.dossierTitle).toBeVisible();
    await atlas.rest();
    const { x, y } = await atlas.pixelOf(place);
    const sheet = await page.locator('.sheet').boundingBox();
    const bar = await page.locator('.topbar').boundingBox();
    expect(sheet && bar).toBeTruthy();
    expect(y).toBeLessThan((sheet?.y ?? 0) - 4);
    expect(y).toBeGreaterThan((bar?.y ?? 0) + (bar?.height ?? 0));
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(390);
  });
}

test('a tap on Baku opens the sheet with its dossier; back leads to the overview', async ({
  atlas,
  page,
}) => {
  await atlas.open('#map=8/39.65/49.45');
  const { x, y } = await atlas.pixelOf('baku-port');
  await page.touchscreen.tap(x, y);
  await atlas.expectDossier('place:baku-port', /Baku/);
  await page.getByRole('button', { name: /Back to the overview/ }).click();
  await expect.poll(() => atlas.selection()).toBeNull();
  await expect(atlas.lead).toBeVisible();
});

test('the handle goes through the three heights', async ({ atlas, page }) => {
  await atlas.open();
  const handle = page.getByRole('button', { name: /^Panel,/ });
  const sizes = new Set<number>();
  for (let press = 0; press < 3; press += 1) {
    await handle.click();
    sizes.add(Math.round((await page.locator('.sheet').boundingBox())?.height ?? 0));
  }
  expect(sizes.size).toBe(3);
});

test('what can be tapped is large enough', async ({ atlas, page }) => {
  await atlas.open();
  const controls = page.locator('button, [role=switch]');
  // Search, colours, credits, the handle, and the map's own at least.
  expect(await controls.filter({ visible: true }).count()).toBeGreaterThan(5);
  const small = await controls.evaluateAll((buttons) =>
    buttons
      .filter((button) => {
        const box = button.getBoundingClientRect();
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const hits = (dx: number, dy: number): boolean =>
          button.contains(document.elementFromPoint(x + dx, y + dy));
        // What a finger reaches counts, not what is painted; what the window's edge cuts off is not asked.
        const inSight = box.top >= 0 && box.bottom <= window.innerHeight;
        return (
          inSight && hits(0, 0) && ![hits(-11, 0), hits(11, 0), hits(0, -11), hits(0, 11)].every(Boolean)
        );
      })
      .map((button) => button.outerHTML.slice(0, 120)),
  );
  expect(small).toEqual([]);
});
