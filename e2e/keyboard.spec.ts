import type { Locator, Page } from 'playwright/test';
import { expect, test } from './fixtures';

/** What the Tab key would reach next, in words. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    return at ? (at.getAttribute('aria-label') ?? at.textContent ?? at.tagName).trim() : '';
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
  expect(await focused(page)).toMatch(/^Skip to/);
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

  const stop = atlas.part('The way, stop by stop').locator('a[data-sel^="place:"]').first();
  const name = (await stop.textContent()) ?? '';
  await tabTo(stop);
  await page.keyboard.press('Enter');
  await expect(atlas.dossierTitle).toHaveText(name);
  await expect(atlas.dossierTitle).toBeFocused();

  await page.keyboard.press('Escape');
  await expect.poll(() => atlas.selection()).toBeNull();
  expect(await focused(page)).not.toBe('');
});

test('a corridor is switched with the space bar', async ({ atlas, page }) => {
  await atlas.open();
  await atlas.switchOf(/North.South/).focus();
  await page.keyboard.press('Space');
  await expect(atlas.switchOf(/North.South/)).not.toBeChecked();
  expect(await atlas.renderedCorridors()).toEqual(['middle-corridor']);
});

test('the map is moved with the arrow keys and zoomed with plus', async ({ atlas, page }) => {
  await atlas.open();
  const before = await atlas.camera();
  await page.locator('#map canvas').focus();
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
  await page.keyboard.press('Escape');
  await expect.poll(() => atlas.selection()).toBeNull();
});

test('whatever has the focus shows it', async ({ atlas, page }) => {
  await atlas.open('#sel=place:baku-port');
  for (let step = 0; step < 25; step += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return 'body';
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
      const ring = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
      return ring || boxShadow !== 'none' ? 'seen' : `unseen: ${at.outerHTML.slice(0, 120)}`;
    });
    expect(seen).not.toMatch(/^unseen/);
  }
});
