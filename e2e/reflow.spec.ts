/** A page enlarged to 400 % (1280 × 1024 becomes 320 × 256): one column, nothing sideways, nothing under something else. */
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';

test.use({ viewport: { width: 320, height: 256 } });

/** What is wider than what holds it and is not meant to be: a table of many columns scrolls in a frame of its own. */
const sideways = (page: Page): Promise<string[]> =>
  page
    .locator('.panels .scroll, .search, .about, html')
    .evaluateAll((boxes) =>
      boxes
        .filter((box) => box.scrollWidth > box.clientWidth + 1)
        .map((box) => `${box.className}: ${box.scrollWidth} in ${box.clientWidth}`),
    );

/** Whether what has the focus is in sight, wholly or as much of it as fits, and on top. */
const focusInSight = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return 'nothing is focused';
    const { left, right, top, bottom } = at.getBoundingClientRect();
    const what = at.outerHTML.slice(0, 100);
    if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) return `out of sight: ${what}`;
    const [x, y] = [
      (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
      (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
    ];
    const over = document.elementFromPoint(x, y);
    // The map is meant to lie under the sheet; a line of text that is broken has its middle beside it.
    if (at.matches('canvas') || at.getClientRects().length > 1) return 'seen';
    return over && (at.contains(over) || over.contains(at)) ? 'seen' : `under ${over?.className}: ${what}`;
  });

test('nothing scrolls sideways, and the focus is always seen', async ({ atlas, page }) => {
  await atlas.loaded('#sel=corridor:middle-corridor');
  await expect(atlas.strip()).toBeVisible();
  expect(await sideways(page)).toEqual([]);
  const seen: string[] = [];
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('Tab');
    seen.push(await focusInSight(page));
  }
  expect(seen.filter((what) => what !== 'seen')).toEqual([]);
});

test('the overview, the search and the credits fit too', async ({ atlas, page }) => {
  await atlas.loaded();
  expect(await sideways(page)).toEqual([]);
  await atlas.searchFor('baku');
  await expect(atlas.hits.first()).toBeInViewport();
  expect(await sideways(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'About and credits' }).click();
  await expect(page.getByRole('dialog')).toContainText('Privacy');
  expect(await sideways(page)).toEqual([]);
});
