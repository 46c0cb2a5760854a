/** The reader's own colours (contrast themes): what the page says by colour it says by form too. */
import { expect, test } from './fixtures';
import { coloursOf, difference } from './pictures';

test.use({ contextOptions: { reducedMotion: 'reduce', forcedColors: 'active' } });

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`forced colours, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('state and identity remain', async ({ atlas, page }) => {
      await atlas.withoutWebGL();
      await atlas.loaded('#sel=corridor:middle-corridor');
      await expect(atlas.strip()).toBeVisible();

      await test.step('a switch that is on looks unlike one that is off', async () => {
        const [on, off] = [atlas.switchOf(/Middle Corridor/), atlas.switchOf(/Northern Corridor/)];
        await expect(on).toBeChecked();
        await expect(off).not.toBeChecked();
        expect(await difference(on, off)).toBeGreaterThan(0.15);
      });

      await test.step('corridors keep their hues', async () => {
        const swatches = await page
          .locator('.corridor-swatch line')
          .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).stroke));
        expect(swatches.length).toBeGreaterThan(5);
        expect(new Set(swatches).size).toBe(swatches.length);
        const mode = page.locator('.strip-mode line').first();
        expect(swatches).toContain(await mode.evaluate((line) => getComputedStyle(line).stroke));
      });

      await test.step('the legend’s symbols differ from each other and from the ground', async () => {
        const symbols = page.locator('.legend-symbol');
        const count = await symbols.count();
        expect(count).toBeGreaterThan(4);
        for (let at = 1; at < count; at += 1) {
          expect(await difference(symbols.nth(at - 1), symbols.nth(at))).toBeGreaterThan(0.02);
        }
        expect((await coloursOf(symbols.first())).length).toBeGreaterThan(1);
      });

      await test.step('countries stand apart in the strip', async () => {
        const bands = await page
          .locator('.strip-country rect')
          .evaluateAll((rects) =>
            rects.map((rect) => [getComputedStyle(rect).fill, getComputedStyle(rect).stroke]),
          );
        expect(bands.length).toBeGreaterThan(3);
        for (const [fill, stroke] of bands) expect(stroke).not.toBe(fill);
      });

      await test.step('names in the strip are read', async () => {
        const [ink, ground] = await page
          .locator('.strip-name')
          .first()
          .evaluate((name) => [
            getComputedStyle(name).fill,
            getComputedStyle(name.closest('.card') ?? name).backgroundColor,
          ]);
        expect(ink).not.toBe(ground);
      });

      await test.step('a button that is pressed looks pressed', async () => {
        const button = atlas.dossier.getByRole('button', { name: 'As table' });
        const outline = (): Promise<string> => button.evaluate((at) => getComputedStyle(at).outlineStyle);
        expect(await outline()).toBe('none');
        await button.click();
        await page.mouse.move(0, 0);
        await page.locator('.lead').click();
        await expect(button).toHaveAttribute('aria-pressed', 'true');
        expect(await outline()).toBe('solid');
      });

      await test.step('the hit that Enter would take is marked', async () => {
        await atlas.searchFor('baku');
        await expect(atlas.hits.nth(1)).toBeVisible();
        const [first, second] = await atlas.hits.evaluateAll((hits) =>
          hits.slice(0, 2).map((hit) => getComputedStyle(hit).outlineStyle),
        );
        expect([first, second]).toEqual(['solid', 'none']);
        await page.keyboard.press('Escape');
      });

      await test.step('cards have an edge, and the focus shows', async () => {
        const edge = await page
          .locator('.column-left')
          .evaluate((card) => getComputedStyle(card).borderTopStyle);
        expect(edge).toBe('solid');
        await page.keyboard.press('Tab');
        const ring = await page.evaluate(() => {
          const at = document.activeElement;
          return at && at !== document.body ? getComputedStyle(at).outlineStyle : 'nothing is focused';
        });
        expect(ring).toBe('solid');
      });
    });

    test('the map is drawn in the reader’s colours, and no choice of the page’s takes them away', async ({
      atlas,
      page,
    }) => {
      await atlas.open();
      const system = await page.evaluate(() => {
        const probe = document.createElement('i');
        probe.style.backgroundColor = 'Canvas';
        document.body.append(probe);
        const [r = 0, g = 0, b = 0] = (getComputedStyle(probe).backgroundColor.match(/\d+/g) ?? []).map(
          Number,
        );
        probe.remove();
        return `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
      });
      expect(system).toBe(colorScheme === 'dark' ? '#000000' : '#ffffff');
      expect((await coloursOf(page.locator('canvas.maplibregl-canvas'))).slice(0, 2)).toContain(system);
      const other = colorScheme === 'dark' ? ('light' as const) : ('dark' as const);
      await page.evaluate((theme) => window.corridorAtlas.setState({ theme }), other);
      await atlas.rest();
      expect((await atlas.state()).theme).toBe(colorScheme);
      const casing = await page.evaluate(() =>
        window.corridorAtlas.map?.getPaintProperty('place-names', 'text-halo-color'),
      );
      expect(casing).toBe(system);
      await expect(page.locator('.theme-button')).toBeHidden();
    });

    test('the sheet’s handle is seen', async ({ atlas, page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await atlas.withoutWebGL();
      await atlas.loaded();
      expect((await coloursOf(page.locator('.sheet-handle'))).length).toBeGreaterThan(1);
    });
  });
}
