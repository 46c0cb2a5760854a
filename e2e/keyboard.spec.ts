import type { Locator, Page } from 'playwright/test';
import { expect, test } from './fixtures';

/** What has the focus, in words, and how it shows; a page in which nothing has it says so. */
const focused = (page: Page): Promise<{ name: string; ring: string }> =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    if (!at || at === document.body) return { name: 'nothing', ring: 'none' };
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
    // The search's field shows it on the row that it stands in.
    const row = at.matches('input') ? getComputedStyle(at.parentElement ?? at).boxShadow : 'none';
    const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    return {
      name: (at.getAttribute('aria-label') ?? at.textContent ?? at.tagName).trim(),
      ring: outlined ? 'outline' : boxShadow !== 'none' || row !== 'none' ? 'shadow' : 'none',
    };
  });

/** Presses Tab until the focus is there. Throws when it does not come. */
async function tabTo(target: Locator): Promise<void> {
  for (let press = 0; press < 400; press += 1) {
    await target.page().keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`the Tab key does not reach ${target}`);
}

test('the first Tab offers the ways past the map', async ({ atlas, page }) => {
  await atlas.open();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to corridors' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to map' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#map canvas')).toBeFocused();
  await page.getByRole('link', { name: 'Skip to corridors' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-part="corridors"]')).toBeFocused();
});

test('a reader without a mouse reads the corridor stop by stop and comes back', async ({ atlas, page }) => {
  await atlas.open();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const corridor = page.locator('.corridor a[data-sel="corridor:middle-corridor"]');
  await tabTo(corridor);
  await page.keyboard.press('Enter');
  await atlas.expectDossier('corridor:middle-corridor', /Middle Corridor/);
  await expect(atlas.dossierTitle).toBeFocused();

  await tabTo(atlas.part('The way, stop by stop').getByRole('button', { expanded: false }));
  await page.keyboard.press('Enter');
  const stop = atlas.part('The way, stop by stop').locator('a[data-sel^="place:"]').first();
  const name = (await stop.textContent()) ?? '';
  await tabTo(stop);
  await page.keyboard.press('Enter');
  await expect(atlas.dossierTitle).toHaveText(name);
  await expect(atlas.dossierTitle).toBeFocused();

  await page.keyboard.press('Escape');
  await expect.poll(() => atlas.selection()).toBeNull();
  // The stop's link went with the first dossier: back to what opened that.
  await expect(corridor).toBeFocused();
});

test('a corridor is switched with the space bar', async ({ atlas, page }) => {
  await atlas.open();
  await atlas.switchOf(/North.South/).focus();
  await page.keyboard.press('Space');
  await expect(atlas.switchOf(/North.South/)).not.toBeChecked();
  await expect(atlas.switchOf(/North.South/)).toBeFocused();
  expect(await atlas.renderedCorridors()).toEqual(['middle-corridor']);
});

test('the map is moved with the arrow keys and zoomed with plus', async ({ atlas, page }) => {
  await atlas.open();
  const before = await atlas.camera();
  await page.locator('#map canvas').focus();
  await expect(page.locator('#map canvas')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await atlas.rest();
  await expect.poll(async () => (await atlas.camera()).lon).toBeGreaterThan(before.lon);
  await page.keyboard.press('+');
  await atlas.rest();
  await expect.poll(async () => (await atlas.camera()).zoom).toBeGreaterThan(before.zoom);
});

test('Esc closes the innermost thing first', async ({ atlas, page }) => {
  await atlas.open('#sel=place:baku-port');
  await page.keyboard.press('/');
  await expect(atlas.searchField).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(atlas.searchField).toBeHidden();
  expect(await atlas.selection()).toBe('place:baku-port');
  await expect(page.getByRole('button', { name: /^Search the atlas/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect.poll(() => atlas.selection()).toBeNull();
  await expect(page.getByRole('button', { name: /^Search the atlas/ })).toBeFocused();
});

test('whatever has the focus shows it', async ({ atlas, page }) => {
  await atlas.open('#sel=place:baku-port');
  const stops: string[] = [];
  for (let step = 0; step < 25; step += 1) {
    await page.keyboard.press('Tab');
    const { name, ring } = await focused(page);
    expect(ring, name).not.toBe('none');
    stops.push(name);
  }
  expect(stops).not.toContain('nothing');
  expect(new Set(stops).size).toBe(stops.length);
  expect(stops.slice(0, 5)).toEqual([
    'Skip to corridors',
    'Skip to map',
    'Skip to details',
    'All places, deals and people',
    expect.stringMatching(/^Search/),
  ]);
});
