import { expect, test } from './fixtures';

/** Near enough that the Port of Baku at Alat stands apart from the city. */
const NEAR_BAKU = { zoom: 8, lat: 40.0, lon: 49.5 };

test('a click on Baku opens its deals, quotations and sources', async ({ atlas, page }) => {
  await atlas.open();
  await atlas.moveTo(NEAR_BAKU);
  await atlas.clickPlace('baku-port');
  await atlas.expectDossier('place:baku-port', /Baku/);
  await expect(page).toHaveTitle(/Baku.*Corridor Atlas/);

  await atlas.expectMoreThan(1, atlas.part(/^Deals/).getByRole('listitem'));
  await expect(
    atlas
      .part(/^Quotation/)
      .locator('blockquote')
      .first(),
  ).toContainText('“');
  await atlas.unfold('Sources');
  const sources = atlas.part('Sources').getByRole('listitem');
  await atlas.expectMoreThan(0, sources);
  for (const link of await atlas.dossier.locator('a[target=_blank]').all()) {
    expect(await link.getAttribute('href')).toMatch(/^https:/);
    expect(await link.getAttribute('rel')).toContain('noopener');
  }
});

test.describe('what a dossier says', () => {
  test.use({ webgl: false });

  test('every deal and every quotation in a dossier names its source', async ({ atlas }) => {
    await atlas.open('#sel=place:baku-port');
    await atlas.unfoldAll();
    for (const part of [/^Deals/, /^Events/, /^Quotation/]) {
      const items = atlas.part(part).locator('.deals > li, .quotes > li');
      await atlas.expectMoreThan(0, items);
      for (const item of await items.all()) {
        await expect(item.getByRole('list', { name: /^Sources?$/ }).first()).toContainText(/\d{4}|undated/);
      }
    }
  });

  test('a quotation names speaker, role, occasion and date', async ({ atlas }) => {
    await atlas.open('#sel=country:by');
    const quotation = atlas
      .part(/^Quotation/)
      .locator('figure')
      .filter({ hasText: 'Lukashenka' })
      .first();
    await expect(quotation.locator('blockquote')).not.toBeEmpty();
    await expect(quotation.locator('figcaption')).toContainText(/Belarus/);
    await expect(quotation.locator('figcaption')).toContainText(/2024/);
  });
});

test('deals come newest first', async ({ atlas, page }) => {
  await atlas.open('#sel=country:az');
  const titles = atlas.part(/^Deals/).locator('h4 a');
  await atlas.expectMoreThan(1, titles);
  const ids = await titles.evaluateAll((links) =>
    links.map((link) => link.getAttribute('data-sel')?.slice(5)),
  );
  const dates = await page.evaluate(async (wanted) => {
    const deals: { id: string; date: string }[] = await (await fetch('atlas/deals.json')).json();
    // The day each begins: "2024-07" and "2024-07/2024-08" on the first of July.
    const begins = (date: string): string => `${date.split('/')[0]}-01-01`.slice(0, 10);
    return wanted.map((id) => begins(deals.find((deal) => deal.id === id)?.date ?? ''));
  }, ids);
  expect(dates).toEqual([...dates].sort().reverse());
});

test('Esc undoes a selection, and the back button undoes that', async ({ atlas, page }) => {
  await atlas.open();
  await atlas.moveTo(NEAR_BAKU);
  await atlas.clickPlace('baku-port');
  await atlas.expectDossier('place:baku-port', /Baku/);
  await page.keyboard.press('Escape');
  await expect.poll(() => atlas.selection()).toBeNull();
  await expect(atlas.dossier).toBeHidden();
  await page.goBack();
  await atlas.expectDossier('place:baku-port', /Baku/);
  await page.goBack();
  await expect.poll(() => atlas.selection()).toBeNull();
});

test('a click on the open sea selects nothing', async ({ atlas, page }) => {
  await atlas.open();
  await atlas.moveTo({ zoom: 5, lat: 73, lon: 38 });
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await page.mouse.click(width / 2, height / 2);
  await atlas.rest();
  expect(await atlas.selection()).toBeNull();
  await expect(atlas.chooser).toBeHidden();
});

test('where several things lie the reader chooses', async ({ atlas, page }) => {
  await atlas.open();
  // From afar the two Astaras, on either side of the border, lie on one another.
  await atlas.moveTo({ zoom: 5.2, lat: 38.5, lon: 49 });
  await atlas.clickPlace('astara-az');
  await expect(atlas.chooser).toBeVisible();
  const choices = atlas.chooser.getByRole('menuitem');
  await atlas.expectMoreThan(1, choices);
  await page.keyboard.press('Escape');
  await expect(atlas.chooser).toBeHidden();
  expect(await atlas.selection()).toBeNull();

  await atlas.clickPlace('astara-az');
  const choice = choices.first();
  const label = (await choice.locator('span').first().textContent()) ?? '';
  await choice.click();
  await expect(atlas.dossierTitle).toHaveText(label);
  await expect(atlas.chooser).toBeHidden();
});

test('hovering says what a thing is', async ({ atlas, page }) => {
  await atlas.open();
  await atlas.moveTo(NEAR_BAKU);
  const { x, y } = await atlas.pixelOf('baku-port');
  await page.mouse.move(x - 40, y - 40);
  await page.mouse.move(x, y);
  await expect(page.locator('#map').getByText(/Baku/).first()).toBeVisible();
  expect(await atlas.selection()).toBeNull();
});

test.describe('where a dossier leads', () => {
  test.use({ webgl: false });

  test('everything named leads to its own view', async ({ atlas, page }) => {
    await atlas.open('#sel=place:baku-port');
    await atlas
      .part(/^Deals/)
      .locator('h4 a')
      .first()
      .click();
    await expect.poll(() => atlas.selection()).toMatch(/^deal:/);
    await page.goBack();
    await atlas.expectDossier('place:baku-port', /Baku/);
    for (const kind of ['corridor', 'country', 'person', 'quote', 'figure', 'source']) {
      await atlas.unfoldAll();
      const link = atlas.dossier.locator(`a[data-sel^="${kind}:"]`).first();
      const target = await link.getAttribute('data-sel');
      await link.click();
      await expect.poll(() => atlas.selection()).toBe(target);
      await expect(atlas.dossierTitle).not.toBeEmpty();
      await page.goBack();
      await atlas.expectDossier('place:baku-port', /Baku/);
    }
  });

  test('deals tied to a country, a bloc or nothing on the map can be reached', async ({ atlas, page }) => {
    await atlas.open();
    const homeless = await page.evaluate(async () => {
      const deals: { id: string; title: string; places: string[]; legs: string[] }[] = await (
        await fetch('atlas/deals.json')
      ).json();
      return deals
        .filter((deal) => deal.places.length === 0 && deal.legs.length === 0)
        .map(({ title }) => title);
    });
    expect(homeless.length).toBeGreaterThan(0);
    const [title = ''] = homeless;
    await atlas.searchFor(title);
    await atlas.hits.filter({ hasText: title }).first().click();
    await expect(atlas.dossierTitle).toHaveText(title);
  });

  for (const place of ['baku-port', 'minsk', 'astana', 'beijing']) {
    test(`${place} leads to what concerns it`, async ({ atlas }) => {
      await atlas.open(`#sel=place:${place}`);
      await atlas.expectMoreThan(0, atlas.part(/^Deals/).getByRole('listitem'));
    });
  }
});
