/** Room for the map: cards fold, a whole corridor is seen, and what lies elsewhere is offered or flown to. */
import type { Page } from 'playwright/test';
import type { AtlasPage } from './driver';
import { expect, test } from './fixtures';

/** Places of these that stand under the map's own buttons or its scale. */
async function underControls(atlas: AtlasPage, places: readonly string[]): Promise<string[]> {
  await atlas.rest();
  const controls = await atlas.page
    .locator('[data-covers=control]')
    .evaluateAll((all) => all.map((control) => control.getBoundingClientRect().toJSON()));
  const under: string[] = [];
  for (const id of places) {
    const { x, y } = await atlas.pixelOf(id);
    if (controls.some(({ left, top, right, bottom }) => x > left && x < right && y > top && y < bottom))
      under.push(id);
  }
  return under;
}

/** The part of the window in which the map is seen, px. */
const free = (page: Page): Promise<{ left: number; top: number; right: number; bottom: number }> =>
  page.evaluate(() => {
    const style = document.querySelector<HTMLElement>('.atlas-map')?.style;
    const inset = (side: string): number =>
      Number.parseFloat(style?.getPropertyValue(`--inset-${side}`) ?? '0');
    return {
      left: inset('left'),
      top: inset('top'),
      right: innerWidth - inset('right'),
      bottom: innerHeight - inset('bottom'),
    };
  });

/** Places of these that are not in the free part of the map. */
async function outside(atlas: AtlasPage, places: readonly string[]): Promise<string[]> {
  await atlas.rest();
  const { left, top, right, bottom } = await free(atlas.page);
  const out: string[] = [];
  for (const id of places) {
    const { x, y } = await atlas.pixelOf(id);
    if (x < left || x > right || y < top || y > bottom) out.push(id);
  }
  return out;
}

test('cards fold to their heads and stand as they stood when one comes back', async ({ atlas, page }) => {
  await atlas.open('#sel=place:baku-port');
  const card = (side: 'left' | 'right') => page.locator(`.column-${side}`);
  const heightOf = async (side: 'left' | 'right') => (await card(side).boundingBox())?.height ?? 0;
  const before = await free(page);
  await page.getByRole('button', { name: 'Fold corridors and records' }).click();
  await page.getByRole('button', { name: 'Fold details' }).click();
  expect([(await heightOf('left')) < 80, (await heightOf('right')) < 80]).toEqual([true, true]);
  await expect(card('right')).toContainText('Port of Baku');
  await expect.poll(async () => (await free(page)).left).toBeLessThan(before.left);
  const unfold = page.getByRole('button', { name: 'Unfold details' });
  await expect(unfold).toBeFocused();
  await expect(unfold).toHaveAttribute('aria-expanded', 'false');

  // What is asked for is shown; the card of what one does stays folded.
  await page.evaluate(() => window.corridorAtlas.setState({ sel: 'country:az' }));
  await expect(atlas.dossierTitle).toBeVisible();
  expect(await heightOf('left')).toBeLessThan(80);
  await page.goBack();
  await expect.poll(() => atlas.selection()).toBe('place:baku-port');
  await expect(unfold).toBeVisible();

  await test.step('the skip links find what is folded', async () => {
    await page.getByRole('link', { name: 'Skip to details' }).focus();
    await page.keyboard.press('Enter');
    await expect(atlas.dossierTitle).toBeFocused();
  });

  await test.step('in full screen they start folded', async () => {
    await page.getByRole('button', { name: 'Full screen', exact: true }).click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    await expect(unfold).toBeVisible();
    await page.getByRole('button', { name: 'Leave full screen' }).click();
    await expect(atlas.dossierTitle).toBeVisible();
    expect(await heightOf('left')).toBeLessThan(80);
  });
});

test('a corridor that is switched on out of sight is told of, and shown when asked for', async ({
  atlas,
  page,
}) => {
  await atlas.open('#map=7/51.5/7');
  await atlas.toggleCorridor(/Chabahar/);
  await expect(atlas.notices).toContainText(/Chabahar.* lies outside of what the map shows/);
  await page.getByRole('link', { name: 'Skip to notices' }).focus();
  await page.keyboard.press('Enter');
  await expect(atlas.notices.getByRole('button', { name: 'Show it' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(atlas.notices).not.toContainText('Chabahar');
  expect(await outside(atlas, ['chabahar-port', 'zahedan'])).toEqual([]);
  expect(await atlas.renderedCorridors()).toContain('chabahar-route');

  // In sight there is nothing to be said.
  await atlas.toggleCorridor(/North.South/);
  await atlas.toggleCorridor(/North.South/);
  await expect(atlas.switchOf(/North.South/)).toBeChecked();
  await atlas.rest();
  await expect(atlas.notices.locator('.notice')).toHaveCount(0);
});

test('the deal on the railway through Kyrgyzstan shows the railway, not Beijing; Back undoes both', async ({
  atlas,
  page,
}) => {
  await atlas.open('#on=middle-corridor');
  await page.evaluate(() => window.corridorAtlas.setState({ sel: 'deal:cku-agreement-2024' }));
  await expect(atlas.switchOf(/Kyrgyzstan/)).toBeChecked();
  expect(await outside(atlas, ['kashgar', 'jalal-abad'])).toEqual([]);
  expect(await atlas.renderedCorridors()).toContain('cku-railway');
  expect(await outside(atlas, ['beijing'])).toEqual(['beijing']);
  await page.goBack();
  await expect(atlas.switchOf(/Kyrgyzstan/)).not.toBeChecked();
  expect(await atlas.selection()).toBeNull();

  // A link that says what is on is taken at its word.
  await atlas.open('#on=north-south-corridor&sel=deal:cku-agreement-2024');
  await expect(atlas.dossierTitle).toBeVisible();
  expect((await atlas.state()).on).toEqual(['north-south-corridor']);
});

test('what lies under the reticle is said aloud, and the list of all is one step away', async ({
  atlas,
  page,
}) => {
  await atlas.open('#sel=place:baku-port');
  await page.keyboard.press('Tab');
  await page.getByRole('link', { name: 'Skip to map' }).focus();
  await page.keyboard.press('Enter');
  const said = page.locator('[data-part="aimed"]');
  await expect(said).toHaveText(/^Under the reticle: .*Port of Baku/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await atlas.rest();
  await expect(said).not.toHaveText(/Port of Baku/);
  await expect(said).not.toHaveText('');

  await page.getByRole('button', { name: 'All places, deals and people' }).focus();
  await expect(said).toHaveText('');
  await page.keyboard.press('Enter');
  await expect(atlas.searchField).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

  test('a whole corridor is seen, and more of the map when it is asked for', async ({ atlas, page }) => {
    await atlas.open();
    for (const [corridor, ends] of [
      ['northern-corridor', ['xian', 'duisburg-terminal']],
      ['suez-route', ['shanghai-port', 'rotterdam-port']],
      ['cape-route', ['shanghai-port', 'rotterdam-port']],
      ['middle-corridor', ['xian', 'vienna']],
    ] as const) {
      await page.evaluate((id) => window.corridorAtlas.setState({ sel: `corridor:${id}` }), corridor);
      await expect(atlas.dossierTitle).toBeVisible();
      expect(await outside(atlas, ends), corridor).toEqual([]);
      expect(await underControls(atlas, ends), corridor).toEqual([]);
      expect(await atlas.renderedCorridors()).toEqual([corridor]);
    }
    // From a link too, where the buttons come after the map has looked there.
    await atlas.open('#on=middle-corridor&sel=corridor:middle-corridor');
    await expect(atlas.dossierTitle).toBeVisible();
    expect(await underControls(atlas, ['xian', 'vienna'])).toEqual([]);
    const { bottom } = await free(page);
    await page.getByRole('button', { name: 'Show the whole corridor' }).tap();
    await expect(page.locator('.sheet')).toHaveAttribute('data-size', 'peek');
    expect(await outside(atlas, ['xian', 'vienna'])).toEqual([]);
    expect((await free(page)).bottom).toBeGreaterThan(bottom + 200);
  });

  test('a lowered sheet is raised by a sweep over it, and Back finds its height again', async ({
    atlas,
    page,
  }) => {
    await atlas.open('#sel=place:baku-port');
    await expect(atlas.dossierTitle).toBeVisible();
    const sheet = page.locator('.sheet');
    const touch = await page.context().newCDPSession(page);
    const sweep = async (x: number, from: number, to: number): Promise<void> => {
      const at = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
        touch.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
      await at('touchStart', from);
      for (let step = 1; step <= 5; step += 1) await at('touchMove', from + ((to - from) * step) / 5);
      await at('touchEnd', to);
    };
    await page.getByRole('button', { name: 'Show on the map' }).tap();
    await expect(sheet).toHaveAttribute('data-size', 'peek');
    // Over its title, which is no handle: a short way up.
    await sweep(150, 800, 740);
    await expect(sheet).toHaveAttribute('data-size', 'half');
    expect(await atlas.selection()).toBe('place:baku-port');
    // By its handle, and as short.
    const handle = await page.locator('.sheet-handle').boundingBox();
    await sweep(195, (handle?.y ?? 0) + 20, (handle?.y ?? 0) - 30);
    await expect(sheet).toHaveAttribute('data-size', 'full');

    await page.evaluate(() => window.corridorAtlas.setState({ sel: 'country:az' }));
    await expect(sheet).toHaveAttribute('data-size', 'half');
    await page.goBack();
    await expect.poll(() => atlas.selection()).toBe('place:baku-port');
    await expect(sheet).toHaveAttribute('data-size', 'full');
  });
});
