/** The records: filtered, linked, as a list and as a table. About the panels alone, but for one. */
import { expect, test } from './fixtures';

test.use({ webgl: false });

const FOUND = /^([\d,]+|No) records?/;
const foundIn = (text: string | null): number =>
  Number((FOUND.exec(text ?? '')?.[1] ?? '-').replace(/,/g, ''));

test('by keyboard: the tab, a kind, its chip; and a link that brings the same', async ({ atlas, page }) => {
  await atlas.loaded();
  await page.getByRole('tab', { name: 'Corridors' }).focus();
  await page.keyboard.press('ArrowRight');
  const found = page.locator('.records-found');
  await expect(found).toHaveText(FOUND);
  const all = foundIn(await found.textContent());
  await page.getByRole('button', { name: 'Filters' }).focus();
  await page.keyboard.press('Enter');
  const kind = page.getByRole('combobox', { name: 'Kind' });
  await kind.focus();
  await kind.fill('quot');
  const option = page.getByRole('option', { name: /^quotations/ });
  await expect(option).toBeVisible();
  const count = Number(/\d+$/.exec((await option.textContent()) ?? '')?.[0]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(option).toBeHidden();
  await expect(found).toHaveText(new RegExp(`^${count} records`));
  expect(atlas.link()).toMatchObject({ tab: 'records', kind: 'quote' });

  // What programs are told is what the list shows.
  const ids = await page.evaluate(() => window.corridorAtlas.records());
  expect(ids.quotes).toHaveLength(count);
  expect([ids.deals, ids.figures]).toEqual([[], []]);
  const rows = page.locator('.record > a');
  // The list begins with as many as are read at once.
  const listed = await rows.evaluateAll((links) => links.map((link) => link.getAttribute('data-sel')));
  expect(listed.length).toBeGreaterThanOrEqual(Math.min(count, 50));
  expect(listed).toEqual(ids.quotes.slice(0, listed.length).map((id) => `quote:${id}`));
  await page.reload();
  await expect(found).toHaveText(new RegExp(`^${count} records`));
  expect((await page.evaluate(() => window.corridorAtlas.records())).quotes).toEqual(ids.quotes);

  await page.getByRole('button', { name: 'Remove filter Kind: quotations' }).focus();
  await page.keyboard.press('Enter');
  await expect(found).toHaveText(new RegExp(`^${all.toLocaleString('en-GB')} records`));
  await expect(page.getByRole('searchbox')).toBeFocused();
  expect(atlas.link().kind).toBeUndefined();
});

test('the table is sorted by its heads, leads to a record, and is the same behind a link', async ({
  atlas,
  page,
}) => {
  await atlas.loaded('#tab=records&kind=deal');
  await page.getByRole('button', { name: 'Show as a table' }).click();
  const table = page.getByRole('table', { name: 'Records as a table' });
  await expect(page.getByRole('heading', { level: 2, name: 'Records' })).toBeFocused();
  await table.getByRole('button', { name: 'Title' }).press('Enter');
  await expect(table.getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'ascending');
  const titles = await table.locator('tbody th').allTextContents();
  expect(titles.length).toBeGreaterThan(20);
  expect(titles).toEqual([...titles].sort(new Intl.Collator('en-GB').compare));
  await page.reload();
  await expect(table.locator('tbody th').first()).toHaveText(titles[0] ?? '');

  const link = table.locator('tbody th a').nth(1);
  const key = (await link.getAttribute('data-sel')) ?? '';
  await link.press('Enter');
  await atlas.expectDossier(key, titles[1] ?? '');
  await expect(table).toBeVisible();
  // Innermost first: the details, then the table.
  await page.keyboard.press('Escape');
  await expect.poll(() => atlas.selection()).toBeNull();
  await page.keyboard.press('Escape');
  await expect(table).toBeHidden();
});

test.describe('on a map', () => {
  test.use({ webgl: true });
  test('what is filtered is counted on the map, beside the places that it names', async ({ atlas, page }) => {
    await atlas.open('#tab=records');
    expect(await atlas.rendered('counts')).toBe(0);
    await atlas.follow('#tab=records&place=aktau-port');
    await expect.poll(() => atlas.rendered('counts')).toBeGreaterThan(0);
    const told = await page.evaluate(() =>
      window.corridorAtlas.map
        ?.queryRenderedFeatures({ layers: ['counts'] })
        .map(({ properties }) => Number(properties.count)),
    );
    const { deals, quotes, figures } = await page.evaluate(() => window.corridorAtlas.records());
    // Each of them names the port: no number is larger than its.
    expect(Math.max(...(told ?? []))).toBe(deals.length + quotes.length + figures.length);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => atlas.rendered('counts')).toBe(0);
  });
});

test('a filter that leaves nothing says what to leave out', async ({ atlas, page }) => {
  await atlas.loaded('#tab=records&kind=quote,treaty&q=zzzz');
  await expect(atlas.notices).toContainText('“treaty”');
  await expect(page.getByText('No record meets all of these filters.')).toBeVisible();
  await page.getByRole('button', { name: /^Leave out Words/ }).click();
  await expect(page.locator('.record').first()).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 780 }, hasTouch: true });

  test('the records are in the sheet, the table has the whole page and gives way to a record', async ({
    atlas,
    page,
  }) => {
    await atlas.loaded();
    await page.getByRole('tab', { name: 'Records' }).tap();
    await expect(page.locator('.record').first()).toBeVisible();
    await page.getByRole('button', { name: 'Show as a table' }).tap();
    const dialog = page.getByRole('dialog');
    expect(await dialog.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 780 });
    const link = dialog.locator('tbody th a').first();
    const key = (await link.getAttribute('data-sel')) ?? '';
    await link.tap();
    await expect(dialog).toBeHidden();
    await expect.poll(() => atlas.selection()).toBe(key);
    await expect(atlas.dossierTitle).toBeVisible();
  });
});
