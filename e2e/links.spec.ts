import { expect, test } from './fixtures';

const MIDDLE = 'middle-corridor';
const WHOLE = `#map=6.5/41.72/44.83&on=${MIDDLE}&sel=place:baku-port`;

test('a link restores view, corridors and selection', async ({ atlas }) => {
  await atlas.open(WHOLE);
  const { zoom, lat, lon } = await atlas.camera();
  expect(zoom).toBeCloseTo(6.5, 1);
  expect(lat).toBeCloseTo(41.72, 1);
  expect(lon).toBeCloseTo(44.83, 1);
  expect((await atlas.state()).on).toEqual([MIDDLE]);
  expect(await atlas.renderedCorridors()).toEqual([MIDDLE]);
  await atlas.expectDossier('place:baku-port', /Baku/);
  await expect(atlas.notices).toBeEmpty();
});

test('what the address says after a change is such a link', async ({ atlas, page }) => {
  await atlas.open();
  await atlas.moveTo({ zoom: 7, lat: 41.7, lon: 44.8 });
  await atlas.toggleCorridor(/North.South/);
  await expect.poll(() => atlas.link().on).toBe(MIDDLE);
  await expect.poll(() => atlas.link().map).toBe('7/41.7/44.8');
  const before = await atlas.camera();
  await atlas.open(new URL(page.url()).hash);
  const after = await atlas.camera();
  expect(after.zoom).toBeCloseTo(before.zoom, 1);
  expect(after.lat).toBeCloseTo(before.lat, 2);
  expect((await atlas.state()).on).toEqual([MIDDLE]);
});

for (const key of ['corridor:middle-corridor', 'country:az', 'country:by']) {
  test(`#sel=${key} opens its dossier`, async ({ atlas }) => {
    await atlas.open(`#sel=${key}`);
    await expect.poll(() => atlas.selection()).toBe(key);
    await expect(atlas.dossierTitle).not.toBeEmpty();
  });
}

test('every kind of record can be linked to', async ({ atlas, page }) => {
  await atlas.open();
  const keys = await page.evaluate(async () => {
    const first = async (file: string): Promise<string> => {
      const table: { id: string }[] | { features: { id: string }[] } = await (
        await fetch(`atlas/${file}`)
      ).json();
      return (Array.isArray(table) ? table : table.features)[0]?.id ?? '';
    };
    return [
      `leg:${await first('legs.geojson')}`,
      `deal:${await first('deals.json')}`,
      `quote:${await first('quotes.json')}`,
      `person:${await first('people.json')}`,
      `source:${await first('sources.json')}`,
    ];
  });
  for (const key of keys) {
    await atlas.follow(`#sel=${key}`);
    await expect.poll(() => atlas.selection()).toBe(key);
    await expect(atlas.dossierTitle).not.toBeEmpty();
  }
});

interface Broken {
  hash: string;
  says: RegExp;
  /** What still holds. */
  on: string[];
  sel: string | null;
}
const BOTH = [MIDDLE, 'north-south-corridor'];
const BROKEN: Record<string, Broken> = {
  'a view that is none': { hash: `#map=high/41/44&on=${MIDDLE}`, says: /high/, on: [MIDDLE], sel: null },
  'a view beyond the map': { hash: '#map=5/99/44&sel=country:az', says: /99/, on: BOTH, sel: 'country:az' },
  'a corridor that is none': { hash: `#on=silk-road,${MIDDLE}`, says: /silk-road/, on: [MIDDLE], sel: null },
  'only corridors that are none': { hash: '#on=silk-road', says: /silk-road/, on: BOTH, sel: null },
  'a place that is none': {
    hash: `#on=${MIDDLE}&sel=place:atlantis`,
    says: /atlantis/,
    on: [MIDDLE],
    sel: null,
  },
  'a kind that is none': { hash: '#sel=planet:mars', says: /planet/, on: BOTH, sel: null },
  'a part that is none': { hash: '#sel=country:az&speed=fast', says: /speed/, on: BOTH, sel: 'country:az' },
  'broken escapes': { hash: '#sel=%E0%A4%A&on=', says: /sel/, on: [], sel: null },
};
for (const [what, { hash, says, on, sel }] of Object.entries(BROKEN)) {
  test(`a link with ${what} falls back field by field and says so`, async ({ atlas }) => {
    await atlas.goto(hash);
    await expect(atlas.notices).toContainText(says);
    await expect.poll(async () => (await atlas.state()).on).toEqual(on);
    await expect.poll(() => atlas.selection()).toBe(sel);
  });
}

test('a notice can be dismissed', async ({ atlas }) => {
  await atlas.goto('#sel=place:atlantis');
  await atlas.notices.getByRole('button', { name: /^Dismiss/ }).click();
  await expect(atlas.notices).toBeEmpty();
});

test('a hash changed by hand is followed', async ({ atlas }) => {
  await atlas.open();
  await atlas.follow('#sel=country:kz');
  await expect.poll(() => atlas.selection()).toBe('country:kz');
  await expect(atlas.dossierTitle).toHaveText(/Kazakhstan/);
});

test('what a link selects lies beside its panel, also where the panels come late', async ({
  atlas,
  page,
}) => {
  let arrive = (): void => {};
  const wanted = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/assets/panels-*.js', async (route) => {
    await wanted;
    await route.continue();
  });
  await page.route('**/atlas/legs.geojson', async (route) => {
    // Until then the selection cannot be in the store, and the map has started.
    await page.waitForFunction(() => window.corridorAtlas?.map);
    await route.continue();
  });
  await atlas.loaded('#sel=leg:chita-irkutsk&on=northern-corridor');
  await atlas.rest();
  arrive();
  const card = page.getByRole('region', { name: 'Details' });
  await expect(card).toBeVisible();
  await atlas.rest();
  const end = await page.evaluate(() => window.corridorAtlas.map?.project([113.5, 52.03]).x);
  expect(end).toBeLessThan((await card.boundingBox())?.x ?? 0);
});
