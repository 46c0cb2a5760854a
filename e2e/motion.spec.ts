import { expect, test } from './fixtures';

/** As for most readers: with motion. What counts is where it ends. */
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

test('a selection flies to its place, and the place ends in sight', async ({ atlas, page }) => {
  await atlas.open();
  const before = await atlas.camera();
  await atlas.lead.getByRole('link', { name: /Baku/ }).click();
  await atlas.expectDossier('place:baku-port', /Baku/);
  await expect.poll(async () => (await atlas.camera()).zoom).toBeCloseTo(5.5, 2);
  expect((await atlas.camera()).zoom).not.toBeCloseTo(before.zoom, 1);
  await atlas.rest();
  const { x, y } = await atlas.pixelOf('baku-port');
  const covered = await page.evaluate(
    ([left, top]) => document.elementFromPoint(left ?? 0, top ?? 0)?.closest('#map') === null,
    [x, y],
  );
  expect(covered).toBe(false);
});

test('what is pointed at comes forward, and goes back', async ({ atlas, page }) => {
  await atlas.open('#map=7/48.43/70.3');
  const lifted = (): Promise<string[]> =>
    page.evaluate(() => {
      const { map } = window.corridorAtlas;
      const lines = map?.queryRenderedFeatures({ layers: ['strand-solid'] }) ?? [];
      const up = lines.filter(({ properties, state }) => Number({ ...properties, ...state }.lift) > 0);
      return [...new Set(up.map(({ properties }) => String(properties.leg)))];
    });
  const { x, y } = await atlas.pixelOnLeg('zharyk-zhezkazgan');
  await page.mouse.move(x, y);
  await expect.poll(lifted).toEqual(['zharyk-zhezkazgan']);
  await page.mouse.move(x, y + 90);
  await expect.poll(lifted).toEqual([]);
});

test('the theme changes under way and ends in the other colours', async ({ atlas, page }) => {
  await atlas.open();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('button', { name: /^Colours/ }).click();
  await page.getByRole('button', { name: /^Colours/ }).click();
  const { theme } = await atlas.state();
  const sea = { light: '#d3e1e7', dark: '#10181d' };
  await expect.poll(() => atlas.inkOf(sea[theme])).toBeGreaterThan(10_000);
  // Not none: the soft edges of letters have every colour between ink and ground.
  expect(await atlas.inkOf(sea[theme === 'light' ? 'dark' : 'light'])).toBeLessThan(3000);
});
