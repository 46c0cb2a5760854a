import { expect, test } from './fixtures';

// As for every reader, from the first frame on.
test.describe('drawn', () => {
  test.use({ drawn: true });

  test('the atlas opens on the Caspian with both corridors drawn', async ({ atlas }) => {
    await atlas.open();
    expect(await atlas.renderedCorridors()).toEqual(['middle-corridor', 'north-south-corridor']);
    const { lat, lon } = await atlas.camera();
    expect(lat).toBeGreaterThan(30);
    expect(lat).toBeLessThan(50);
    expect(lon).toBeGreaterThan(40);
    expect(lon).toBeLessThan(70);
    expect(await atlas.renderedPlaces()).toContain('baku-port');
    // Land, sea and lines, not one colour.
    const { colours, commonest } = await atlas.picture();
    expect(colours).toBeGreaterThan(50);
    expect(commonest).toBeLessThan(0.9);
  });
});

test('two sentences say what this is, as of when, and where to begin', async ({ atlas, page }) => {
  await atlas.open();
  await expect(page).toHaveTitle(/Corridor Atlas/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Corridor Atlas');
  const lead = (await atlas.lead.textContent()) ?? '';
  expect(lead.match(/[.](\s|$)/g)).toHaveLength(2);
  expect(lead).toMatch(/as of .*\d{4}/);
  await atlas.lead.getByRole('link', { name: /Baku/ }).click();
  await atlas.expectDossier('place:baku-port', /Baku/);
});

test('the page nobody has touched keeps its bare address', async ({ atlas, page }) => {
  await atlas.open();
  expect(new URL(page.url()).hash).toBe('');
  await expect(atlas.notices).toBeEmpty();
});

test('a corridor answers on its card, and each number leads to its figure', async ({ atlas, page }) => {
  await atlas.open();
  const card = page.getByRole('listitem').filter({ has: atlas.switchOf(/Middle Corridor/) });
  await expect(card).toContainText(/Xi['’]an.* to .*Constanța, main way/);
  await expect(card).toContainText(/\d+ borders \(\d+ by sea\), \d+ breaks of gauge/);
  await expect(card.getByRole('definition')).toHaveText([/^[\d,]+ km$/, /^\d+–\d+ days$/, /^[\d.]+ Mt$/]);
  await expect(card.getByRole('list').getByRole('link')).toHaveText([
    'China',
    'Kazakhstan',
    'Azerbaijan',
    'Georgia',
    'Romania',
  ]);
  const days = card.getByRole('link', { name: /days$/ });
  const key = (await days.getAttribute('data-sel')) ?? '';
  expect(key).toMatch(/^figure:/);
  await days.click();
  await atlas.expectDossier(key, /^Transit time/);
});

test('the legend names every stroke and every kind of place', async ({ atlas, page }) => {
  await atlas.open();
  const legend = page.getByRole('region', { name: 'Legend' });
  for (const word of [/rail/i, /sea/i, /under construction/i, /planned/i, /port/i, /border crossing/i]) {
    await expect(legend.getByText(word).first()).toBeVisible();
  }
});

test('the scale follows the zoom', async ({ atlas, page }) => {
  await atlas.open('#map=4/41/49');
  const scale = page.locator('.maplibregl-ctrl-scale');
  await expect(scale).toHaveText('300 km');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(scale).toHaveText('200 km');
});

test('the map has a scale, zoom, reset, fullscreen and its credits', async ({ atlas, page }) => {
  await atlas.open();
  const map = page.locator('#map');
  for (const name of [/zoom in/i, /zoom out/i, /reset|whole|first view/i, /full ?screen/i]) {
    await expect(map.getByRole('button', { name }).first()).toBeVisible();
  }
  await expect(map.locator('.maplibregl-ctrl-scale')).toContainText('km');
  await expect(map.getByText(/Natural Earth/)).toBeAttached();
});

test('reset leads back to the opening view', async ({ atlas, page }) => {
  await atlas.open();
  const opening = await atlas.camera();
  await atlas.moveTo({ zoom: 8, lat: 41.7, lon: 44.8 });
  await page
    .locator('#map')
    .getByRole('button', { name: /reset|whole|first view/i })
    .click();
  await expect.poll(async () => (await atlas.camera()).zoom).toBeCloseTo(opening.zoom, 1);
  expect((await atlas.camera()).lon).toBeCloseTo(opening.lon, 0);
});

test('dark is a choice, and the device’s where none is made', async ({ atlas, page }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await atlas.open();
  expect((await atlas.state()).theme).toBe('dark');
  const dark = await atlas.picture();
  expect(dark.colours).toBeGreaterThan(50);
  await page.getByRole('button', { name: /^Colours/ }).click();
  await expect.poll(async () => (await atlas.state()).theme).toBe('light');
  expect(await atlas.renderedCorridors()).toEqual(['middle-corridor', 'north-south-corridor']);
});
