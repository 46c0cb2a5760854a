import { expect, test } from './fixtures';

test('a bloc tints its countries as of the day; a corridor’s figures over time lead from mark to figure, by keys', async ({
  atlas,
  page,
}) => {
  await atlas.open('#sel=corridor:middle-corridor&tint=sco&at=2012-05-12');
  const tint = (country: string) =>
    page.evaluate(
      (id) =>
        window.corridorAtlas.map?.getFeatureState({ source: 'basemap', sourceLayer: 'land', id })?.bloc ?? '',
      country,
    );
  expect([await tint('kz'), await tint('by'), await tint('ge')]).toEqual(['member', 'near', '']);
  await expect(page.locator('.bloc-legend').first()).toContainText('Kazakhstan');

  await atlas.follow('#sel=corridor:middle-corridor&tint=sco');
  await expect.poll(() => tint('by')).toBe('member');
  const section = atlas.dossier.locator('[data-section="charts"]');
  await section.getByRole('button', { name: /^Figures over time/ }).click();
  await expect(
    section.getByRole('img', { name: /^Goods carried, Middle Corridor, in Mt: \d+ figures, 2019 to 2030\./ }),
  ).toBeVisible();
  await section
    .getByRole('list', { name: 'Goods carried, Middle Corridor: each figure, by period' })
    .getByRole('link')
    .first()
    .focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator(':focus')).toHaveText(/^2020: 0\.783 Mt, reported, said by /);
  await page.keyboard.press('Enter');
  await expect.poll(() => atlas.selection()).toMatch(/^figure:/);
  expect(atlas.link().tint).toBe('sco');
});
