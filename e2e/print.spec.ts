/** On paper: the map, under it the dossier in full, and nothing to press. */
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';

/** How many sheets a PDF has: its page objects are counted. */
const sheets = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;

/** What is cut off or scrolls: on paper nobody reaches it. */
const clipped = (page: Page): Promise<string[]> =>
  page.locator('.panels *').evaluateAll((elements) =>
    elements
      .filter((element) => {
        const style = getComputedStyle(element);
        if (style.display === 'none' || style.overflowY === 'visible' || element.closest('.unseen'))
          return false;
        return element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 0;
      })
      .map((element) => `${element.tagName} ${element.className}`),
  );

test('paper says of which day and edition it is, and where to find the same again', async ({
  atlas,
  page,
}) => {
  await atlas.withoutWebGL();
  await atlas.loaded('#sel=place:baku-port&at=2024-08-01');
  const imprint = page.locator('.imprint');
  await expect(imprint).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(imprint).toContainText('© OpenStreetMap contributors');
  await expect(page.locator('.as-of:visible')).toHaveText(/as of 1 August 2024/i);
  await expect(imprint).toHaveText(/edition of \d+ \w+ \d{4} · \S+#sel=place:baku-port&at=2024-08-01$/);
});

test('the opening view is one sheet, and a port’s whole dossier a few, without an empty one', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  expect(sheets(await page.pdf({ format: 'A4' }))).toBe(1);
  await atlas.follow('#sel=place:baku-port');
  await expect(atlas.part('Sources')).toBeVisible();
  const pdf = await page.pdf({ format: 'A4' });
  expect(sheets(pdf)).toBeLessThan(13);
});

for (const [where, viewport, colorScheme] of [
  ['a desk', { width: 1280, height: 800 }, 'light'],
  ['a phone', { width: 390, height: 844 }, 'dark'],
] as const) {
  test.describe(`printed from ${where}, ${colorScheme}`, () => {
    test.use({ viewport, colorScheme });

    test('the dossier in full under the map, in dark ink, without controls', async ({ atlas, page }) => {
      await atlas.open('#sel=corridor:middle-corridor');
      await expect(atlas.strip()).toBeVisible();
      await expect(atlas.part('Sources')).toBeVisible();
      const count = sheets(await page.pdf({ format: 'A4' }));
      expect(count).toBeGreaterThan(1);
      // In two columns of small type: in one and at the screen's size it took a hundred.
      expect(count).toBeLessThan(45);

      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      const map = await page.locator('canvas.maplibregl-canvas').boundingBox();
      const title = await atlas.dossierTitle.boundingBox();
      expect(map?.width).toBeGreaterThan(viewport.width * 0.8);
      expect(map?.height).toBeGreaterThan(100);
      expect((map?.y ?? 0) + (map?.height ?? 0)).toBeLessThanOrEqual((title?.y ?? 0) + 1);
      expect(await clipped(page)).toEqual([]);
      await expect(atlas.part('Sources')).toBeVisible();
      // What is folded on the screen is not on paper: a list within a fold within a fold too.
      const folds = atlas.dossier.locator('.fold-body');
      await atlas.expectMoreThan(5, folds);
      for (const fold of await folds.all()) await expect(fold.locator('> *').first()).toBeVisible();
      await expect(atlas.dossier.locator('.steps > li').last()).toBeVisible();
      await expect(
        page.locator(
          'button:visible, [role=switch]:visible, select:visible, .bar:visible, .maplibregl-ctrl:visible',
        ),
      ).toHaveCount(0);
      const [ink, ground] = await atlas.dossierTitle.evaluate((at) => [
        getComputedStyle(at).color,
        getComputedStyle(document.body).backgroundColor,
      ]);
      expect(ink).toBe('rgb(0, 0, 0)');
      expect(['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)']).toContain(ground);

      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      await page.emulateMedia({ media: 'screen' });
      expect(await atlas.dossier.locator('.fold-body:not([hidden])').count()).toBeLessThan(
        await folds.count(),
      );
      await expect(atlas.dossier.locator('.sources')).toBeHidden();
    });
  });
}
