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

for (const [key, title] of [
  ['corridor:middle-corridor', /^Middle Corridor/],
  ['country:az', 'Azerbaijan'],
  ['country:by', 'Belarus'],
] as const) {
  test(`#sel=${key} opens its dossier`, async ({ atlas }) => {
    await atlas.open(`#sel=${key}`);
    await atlas.expectDossier(key, title);
    await expect(atlas.notices).toBeEmpty();
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
      `figure:${await first('figures.json')}`,
      `organisation:${await first('organisations.json')}`,
    ];
  });
  for (const key of keys) {
    await atlas.follow(`#sel=${key}`);
    await expect.poll(() => atlas.selection()).toBe(key);
    await expect(atlas.dossier).toBeVisible();
    await expect(atlas.dossierTitle).not.toHaveText(/^(Details|Not in the atlas)?$/);
    await expect(atlas.notices).toBeEmpty();
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
  'broken escapes': { hash: '#sel=%E0%A4%A&on=', says: /sel/, on: [], sel: null },
};
test.describe('what is not understood', () => {
  test.use({ webgl: false });

  for (const [what, { hash, says, on, sel }] of Object.entries(BROKEN)) {
    test(`a link with ${what} falls back field by field and says so`, async ({ atlas }) => {
      await atlas.goto(hash);
      await expect(atlas.notices).toContainText(says);
      await expect.poll(async () => (await atlas.state()).on).toEqual(on);
      await expect.poll(() => atlas.selection()).toBe(sel);
    });
  }
});

test('links that have travelled lead where they were meant to, and nothing is said of them', async ({
  atlas,
}) => {
  await atlas.loaded('#sel=place:baku-port).');
  for (const hash of [
    `#on=${MIDDLE}&amp;sel=country:kz`,
    `#on=${MIDDLE}%26sel%3Dplace:aktau-port,`,
    `#%23map%3D6%2F41%2F49%26on%3D${MIDDLE}%26sel%3Dcountry%3Aaz`,
    `#utm_source=mail&on=${MIDDLE}&sel=%E2%80%9Cplace%253Abaku-port%E2%80%9D&fbclid=x`,
  ]) {
    await atlas.follow(hash);
    const meant = /(place|country)(?::|%3A|%253A)([a-z-]*[a-z])/.exec(hash);
    await expect.poll(() => atlas.selection()).toBe(`${meant?.[1]}:${meant?.[2]}`);
    expect((await atlas.state()).on).toEqual([MIDDLE]);
  }
  await expect(atlas.notices).toBeEmpty();
});

test.describe('in the panels', () => {
  test.use({ webgl: false });

  test('foreign text is cut and counted, and goes when a good link is followed', async ({ atlas, page }) => {
    const many = Array.from({ length: 60 }, (_, i) => `nowhere-${'far-'.repeat(30)}${i}`).join(',');
    await atlas.loaded(`#on=${many}`);
    const notice = atlas.notices.locator('.notice');
    await expect(notice).toHaveCount(1);
    await expect(notice).toContainText('and 57 more');
    const { height = 0 } = (await notice.boundingBox()) ?? {};
    expect(height).toBeLessThan((page.viewportSize()?.height ?? 0) / 2);
    await atlas.follow('#sel=country:az');
    await expect(atlas.notices).toBeEmpty();
  });

  test('an open dossier’s anchors say what a click does now', async ({ atlas, page }) => {
    await atlas.loaded(`#on=${MIDDLE}&sel=country:az`);
    const anchor = page.locator('[data-dossier] a[data-sel="place:baku-port"]').first();
    await expect(anchor).toHaveAttribute('href', new RegExp(`#on=${MIDDLE}&sel=place:baku-port$`));
    await atlas.toggleCorridor(/North.South/);
    await expect(anchor).toHaveAttribute(
      'href',
      /#on=middle-corridor,north-south-corridor&sel=place:baku-port$/,
    );
  });

  test('120 switches in a breath: page, handle and address agree', async ({ atlas }) => {
    await atlas.loaded(`#on=${MIDDLE}`);
    const seen = await atlas.page.evaluate((both) => {
      for (let turn = 0; turn < 121; turn += 1) {
        window.corridorAtlas.setState({ on: turn % 2 ? [] : both, sel: turn % 2 ? null : 'country:az' });
      }
      return window.corridorAtlas.getState();
    }, BOTH);
    expect([seen.on, seen.sel]).toEqual([BOTH, 'country:az']);
    await expect(atlas.dossierTitle).toHaveText('Azerbaijan');
    await expect.poll(() => atlas.link()).toMatchObject({ on: BOTH.join(','), sel: 'country:az' });
  });

  test('a history that refuses makes the address lag, and nothing else', async ({ atlas, page }) => {
    await atlas.loaded(`#on=${MIDDLE}`);
    await page.evaluate(() => {
      const real = History.prototype.pushState;
      History.prototype.pushState = () => {
        throw new DOMException('too often', 'SecurityError');
      };
      Reflect.set(window, 'allowHistory', () => {
        History.prototype.pushState = real;
      });
    });
    await page.evaluate(() => window.corridorAtlas.setState({ sel: 'country:az' }));
    await expect(atlas.dossierTitle).toHaveText('Azerbaijan');
    expect(await atlas.selection()).toBe('country:az');
    expect(atlas.link()).not.toHaveProperty('sel');
    await page.evaluate(() => Reflect.get(window, 'allowHistory')());
    await expect.poll(() => atlas.link().sel).toBe('country:az');
  });

  test('going back returns to the selection before', async ({ atlas, page }) => {
    await atlas.loaded('#sel=country:az');
    await page.evaluate(() => window.corridorAtlas.setState({ sel: 'country:kz' }));
    await expect(atlas.dossierTitle).toHaveText('Kazakhstan');
    await page.goBack();
    await expect(atlas.dossierTitle).toHaveText('Azerbaijan');
    expect(await atlas.selection()).toBe('country:az');
  });

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
