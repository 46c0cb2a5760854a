/** Most tests run without motion; here it is on. */
import { expect, test } from './fixtures';

test.use({ contextOptions: { reducedMotion: 'no-preference' }, drawn: true });

test('a dossier opens, the map flies there, and the colours change', async ({ atlas, page }) => {
  await atlas.open();
  const before = await atlas.camera();
  await page.locator('.lead a').click();
  await atlas.expectDossier('place:baku-port', /Baku/);
  await atlas.rest();
  await expect.poll(async () => (await atlas.camera()).zoom).toBeGreaterThan(before.zoom);
  await atlas.rest();
  const { x } = await atlas.pixelOf('baku-port');
  const card = await page.locator('.column-right').boundingBox();
  expect(x).toBeLessThan(card?.x ?? 0);

  const paper = (): Promise<string> =>
    page.locator('.column-left').evaluate((at) => getComputedStyle(at).backgroundColor);
  const light = await paper();
  const theme = page.getByRole('button', { name: /^Colours:/ });
  await theme.click();
  await theme.click();
  await expect(theme).toHaveAccessibleName(/dark\. Change/);
  await expect.poll(paper).not.toBe(light);
  expect((await atlas.picture()).colours).toBeGreaterThan(50);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the sheet is dragged to where it is dropped', async ({ atlas, page }) => {
    await atlas.open();
    const sheet = page.locator('.sheet');
    const height = async (): Promise<number> => Math.round((await sheet.boundingBox())?.height ?? 0);
    const drag = async (to: number): Promise<void> => {
      const handle = await page.locator('.sheet-handle').boundingBox();
      if (!handle) throw new Error('the handle is not in sight');
      const [x, y] = [handle.x + handle.width / 2, handle.y + 12];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x, (y + to) / 2, { steps: 4 });
      await page.mouse.move(x, to, { steps: 4 });
      await page.mouse.up();
    };
    await expect.poll(height).toBe(422);
    await drag(800);
    await expect(sheet).toHaveAttribute('data-size', 'peek');
    await expect.poll(height).toBe(148);
    await drag(60);
    await expect(sheet).toHaveAttribute('data-size', 'full');
    await expect.poll(height).toBe(776);
  });
});
