import { expect, test } from './fixtures';

for (const key of ['/', 'Control+k', 'Meta+k']) {
  test(`${key} opens the search, Esc closes it`, async ({ atlas, page }) => {
    await atlas.open();
    await page.keyboard.press(key);
    await expect(atlas.searchField).toBeFocused();
    await expect(atlas.searchField).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(atlas.searchField).toBeHidden();
  });
}

test('the button opens it too, and has the focus back afterwards', async ({ atlas, page }) => {
  await atlas.open();
  const button = page.getByRole('button', { name: /Search the atlas/ });
  await button.click();
  await expect(atlas.searchField).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

/** What readers type, and what they mean by it: other names, other scripts, no diacritics, a slip of the finger. */
const MEANT: [typed: string, meant: string][] = [
  ['Alyat', 'place:baku-port'],
  ['Alat', 'place:baku-port'],
  ['baku', 'place:baku-port'],
  ['Ələt', 'place:baku-port'],
  ['TITR', 'corridor:middle-corridor'],
  ['INSTC', 'corridor:north-south-corridor'],
];
for (const [typed, meant] of MEANT) {
  test(`“${typed}” finds ${meant}`, async ({ atlas, page }) => {
    await atlas.open();
    await atlas.searchFor(typed);
    await expect(atlas.hits.first()).toBeVisible();
    const label = await page.evaluate(async (key) => {
      const [kind, id] = key.split(':');
      if (kind === 'corridor') {
        const corridors: { id: string; name: string }[] = await (await fetch('atlas/corridors.json')).json();
        return corridors.find((corridor) => corridor.id === id)?.name ?? '';
      }
      const places: { features: { id: string; properties: { name: string } }[] } = await (
        await fetch('atlas/places.geojson')
      ).json();
      return places.features.find((place) => place.id === id)?.properties.name ?? '';
    }, meant);
    await atlas.hits.filter({ hasText: label }).first().click();
    await expect.poll(() => atlas.selection()).toBe(meant);
    await expect(atlas.searchField).toBeHidden();
  });
}

test('“Lukashenko”, the other usual spelling, finds the person and what he said', async ({ atlas }) => {
  await atlas.open();
  await atlas.searchFor('Lukashenko');
  await atlas.hits
    .filter({ hasText: /^Al\w+ Lukashen/ })
    .first()
    .click();
  await expect.poll(() => atlas.selection()).toMatch(/^person:/);
  await expect(
    atlas
      .part(/^Quotation/)
      .locator('blockquote')
      .first(),
  ).toBeVisible();
});

test('“Lukašenko”, as some languages write it, finds him too', async ({ atlas }) => {
  await atlas.open();
  await atlas.searchFor('Lukašenko');
  await expect(atlas.hits.filter({ hasText: /Lukashenka/ }).first()).toBeVisible();
});

test('by keyboard alone: the first hit is taken with Enter', async ({ atlas, page }) => {
  await atlas.open();
  await page.keyboard.press('/');
  await page.keyboard.type('Baku port');
  await expect(atlas.hits.first()).toBeVisible();
  await page.keyboard.press('Enter');
  await atlas.expectDossier('place:baku-port', /Baku/);
});

test('nothing found is said', async ({ atlas, page }) => {
  await atlas.open();
  await atlas.searchFor('qqqqzzzz');
  await expect(page.getByText(/Nothing in the atlas matches/)).toBeVisible();
  await expect(atlas.hits).toHaveCount(0);
});

test('HTML typed into the search stays text', async ({ atlas, page }) => {
  await atlas.open();
  await atlas.searchFor('<img src=x onerror=alert(1)>');
  await expect(page.getByText(/<img src=x/)).toBeVisible();
  await expect(page.locator('img[src=x]')).toHaveCount(0);
});
