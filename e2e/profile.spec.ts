import { expect, test } from './fixtures';

const MIDDLE = '#sel=corridor:middle-corridor';

test('moving along the strip moves along the map', async ({ atlas, page }) => {
  await atlas.open(MIDDLE);
  await atlas.strip().focus();
  await expect.poll(() => atlas.cursor()).toMatch(/^0 km, China, rail, 1435 mm/);
  await page.keyboard.press('End');
  const end = /km, .*near Port of Constan/;
  await expect.poll(() => atlas.cursor()).toMatch(end);
  await page.keyboard.press('Home');
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('PageUp');
  await expect.poll(() => atlas.cursor()).toMatch(/^1,500 km, China/);
  const spot = await atlas.probeOnMap();
  expect(spot?.lon).toBeGreaterThan(90);
  expect(spot?.lon).toBeLessThan(104);
});

test('the pointer on the strip marks the spot, and takes it away when it leaves', async ({ atlas, page }) => {
  await atlas.open(MIDDLE);
  const box = await atlas.strip().boundingBox();
  if (!box) throw new Error('no strip');
  await page.mouse.move(box.x + box.width * 0.55, box.y + box.height / 2);
  await expect.poll(() => atlas.cursor()).toMatch(/Kazakhstan, rail, 1520 mm/);
  await expect.poll(() => atlas.probeOnMap()).not.toBeNull();
  await page.mouse.move(box.x + box.width / 2, box.y - 60);
  await expect.poll(() => atlas.probeOnMap()).toBeNull();
});

test('pointing at a leg on the map moves the strip’s cursor', async ({ atlas, page }) => {
  await atlas.open(MIDDLE);
  await expect(atlas.strip()).toBeVisible();
  await atlas.moveTo({ zoom: 6, lat: 46.2, lon: 58 });
  const { x, y } = await atlas.pixelOnLeg('shalkar-beyneu');
  await page.mouse.move(x - 60, y - 60);
  await page.mouse.move(x, y);
  await expect.poll(() => atlas.cursor()).toMatch(/Kazakhstan, rail, 1520 mm/);
  const spot = await atlas.probeOnMap();
  expect(spot?.lon).toBeGreaterThan(54);
  expect(spot?.lon).toBeLessThan(61);
});

test('two ways lie under each other on one scale', async ({ atlas }) => {
  await atlas.open(MIDDLE);
  await atlas.dossier.getByLabel('Compare with').selectOption('north-south-corridor/western');
  await expect(atlas.strip(1)).toBeVisible();
  const ticks = async (at: number): Promise<string[]> =>
    atlas.strip(at).locator('.strip-tick text').allTextContents();
  expect((await ticks(0)).length).toBeGreaterThan(2);
  expect(await ticks(1)).toEqual(await ticks(0));
});

test('the profile reads as a table whose legs lead on', async ({ atlas }) => {
  await atlas.open(MIDDLE);
  await atlas.dossier.getByRole('button', { name: 'As table' }).click();
  const rows = atlas.dossier.getByRole('table').filter({ hasText: 'Exactness' }).locator('tbody tr');
  await atlas.expectMoreThan(20, rows);
  await expect(rows.first()).toContainText(/China.*rail.*1435 mm/);
  await rows.first().getByRole('rowheader').getByRole('link').click();
  await expect.poll(() => atlas.selection()).toMatch(/^leg:/);
  await expect(atlas.dossier.locator('.facts dt').first()).toHaveText('Exactness of the line');
  await expect(atlas.part('Status by date').getByRole('listitem').first()).toBeVisible();
  await expect(atlas.part('Length')).toContainText('our computation');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('the strip fits, and nothing of the dossier scrolls sideways', async ({ atlas, page }) => {
    await atlas.open(MIDDLE);
    await atlas.strip().scrollIntoViewIfNeeded();
    const box = await atlas.strip().boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
    for (const table of [false, true]) {
      if (table) await atlas.dossier.getByRole('button', { name: 'As table' }).click();
      const wide = await page.evaluate(() => {
        const scroll = document.querySelector('.sheet-dossier .scroll');
        return scroll ? scroll.scrollWidth - scroll.clientWidth : null;
      });
      expect(wide).toBe(0);
    }
  });
});
