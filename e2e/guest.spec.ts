/** The atlas in a frame of another page: as much of it as fits, and always the way to the atlas itself. */
import type { Frame, Locator, Page } from 'playwright/test';
import { expect, test } from './fixtures';

/** Puts the atlas into a frame of some size and waits until it is drawn. */
async function framed(page: Page, size: { width: number; height: number }, hash = ''): Promise<Frame> {
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>An article</title><body style="margin: 20px">
        <iframe title="Atlas" src="./${hash}" style="border: 0; width: ${size.width}px; height: ${size.height}px"></iframe>`,
    }),
  );
  await page.goto('./host.html');
  const frame = page.frames().at(-1);
  if (!frame || frame === page.mainFrame()) throw new Error('the frame is not there');
  await frame.waitForFunction(() => 'corridorAtlas' in window);
  await frame.evaluate(async () => {
    await window.corridorAtlas.ready;
    await new Promise<void>((resolve) => {
      const { map } = window.corridorAtlas;
      map?.once('idle', () => resolve());
      map?.triggerRepaint();
    });
  });
  await expect(frame.locator('.bar').first()).toBeVisible();
  return frame;
}

const link = (frame: Frame): Locator => frame.getByRole('link', { name: /^Open in Corridor Atlas/ });

/** What of the map is seen: points of the frame, out of a hundred, at which the map lies on top. */
const seenOfMap = (frame: Frame): Promise<number> =>
  frame.evaluate(() => {
    let seen = 0;
    for (let x = 0.05; x < 1; x += 0.1) {
      for (let y = 0.05; y < 1; y += 0.1) {
        const at = document.elementFromPoint(x * window.innerWidth, y * window.innerHeight);
        if (at?.closest('.maplibregl-canvas-container')) seen += 1;
      }
    }
    return seen;
  });

/** Controls in sight that another element lies on, or that the frame cuts off. */
const hiddenControls = (frame: Frame): Promise<string[]> =>
  frame.locator('a[href]:visible, button:visible, summary:visible').evaluateAll((controls) =>
    controls
      .filter((control) => {
        if (control.closest('.scroll, .skip')) return false; // Scrolled to; a skip link shows when it has the focus.
        const { left, right, top, bottom } = control.getBoundingClientRect();
        const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        const inside = left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
        return !inside || !(control.contains(at) || at?.contains(control));
      })
      .map((control) => control.outerHTML.slice(0, 140)),
  );

for (const { width, height, atLeast } of [
  { width: 300, height: 150, atLeast: 35 },
  { width: 480, height: 320, atLeast: 30 },
  { width: 800, height: 600, atLeast: 50 },
]) {
  test(`in ${width} × ${height} the map is seen, and the way to the atlas`, async ({ page }) => {
    const frame = await framed(page, { width, height });
    expect(await seenOfMap(frame)).toBeGreaterThanOrEqual(atLeast);
    await expect(link(frame)).toBeInViewport({ ratio: 1 });
    expect(await hiddenControls(frame)).toEqual([]);
    const overflow = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);

    // With something selected the link is there too, and leads to what is shown.
    await frame.evaluate(() => window.corridorAtlas.setState({ sel: 'place:baku-port' }));
    await expect(frame.locator('[data-part="dossier-title"]')).toHaveText(/Baku/);
    await expect(link(frame)).toBeInViewport({ ratio: 1 });
    await expect(link(frame)).toHaveAttribute('href', /\/#.*sel=place:baku-port/);
    await expect(link(frame)).toHaveAttribute('target', '_blank');
    expect(await hiddenControls(frame)).toEqual([]);
  });
}

test('in 300 × 150 there is a map or a card, and a button from one to the other', async ({ page }) => {
  const frame = await framed(page, { width: 300, height: 150 });
  const card = frame.locator('.only');
  await expect(card).toBeHidden();
  await frame.getByRole('button', { name: 'Show the list' }).click();
  await expect(card).toBeVisible();
  expect(await seenOfMap(frame)).toBeLessThan(25);
  await expect(frame.getByRole('switch').first()).toBeVisible();
  await frame.getByRole('button', { name: 'Show the map' }).click();
  await expect(card).toBeHidden();

  await frame.evaluate(() => window.corridorAtlas.setState({ sel: 'place:baku-port' }));
  await expect(card).toBeVisible();
  await expect(frame.locator('[data-part="dossier-title"]')).toHaveText(/Baku/);
  await frame.getByRole('button', { name: /Back to the overview/ }).click();
  await expect(card).toBeHidden();
  expect(await seenOfMap(frame)).toBeGreaterThanOrEqual(35);
});

test('the Tab key goes through the bar from its beginning to the map', async ({ page }) => {
  const frame = await framed(page, { width: 480, height: 320 });
  const order: string[] = [];
  await frame.locator('.skip a').first().focus();
  for (let press = 0; press < 150 && order.at(-1) !== 'canvas'; press += 1) {
    await page.keyboard.press('Tab');
    order.push(
      await frame.evaluate(() => {
        const at = document.activeElement;
        if (!at || at === document.body) return 'nothing';
        if (at.matches('canvas')) return 'canvas';
        return (at.getAttribute('aria-label') ?? at.textContent ?? '').trim();
      }),
    );
  }
  expect(order).not.toContain('nothing');
  const at = (words: RegExp): number => order.findIndex((stop) => words.test(stop));
  expect(at(/^Skip to map/)).toBe(0);
  expect(at(/^All places, deals and people/)).toBe(1);
  expect(at(/^Search/)).toBe(2);
  expect(at(/^Open in Corridor Atlas/)).toBe(3);
  expect(at(/^Panel,/)).toBeGreaterThan(3);
  expect(order.at(-1)).toBe('canvas');
});

test('“copy link” gives the atlas’s own address, not the host’s', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const frame = await framed(page, { width: 1100, height: 600 }, '#sel=place:baku-port');
  await expect(frame.locator('[data-part="dossier-title"]')).toHaveText(/Baku/);
  const copied = await frame.evaluate(async () => {
    const written: string[] = [];
    navigator.clipboard.writeText = (text) => {
      written.push(text);
      return Promise.resolve();
    };
    const button = [...document.querySelectorAll('[data-dossier] button')].find(
      (at) => at.textContent === 'Copy link',
    );
    if (button instanceof HTMLElement) button.click();
    await Promise.resolve();
    return written;
  });
  expect(copied).toHaveLength(1);
  expect(copied[0]).toMatch(new RegExp(`^${baseURL}#.*sel=place:baku-port`));
});

test('on a page of its own the atlas shows no way to itself', async ({ atlas, page }) => {
  await atlas.loaded();
  await expect(page.getByRole('link', { name: /^Open in Corridor Atlas/ })).toHaveCount(0);
});
