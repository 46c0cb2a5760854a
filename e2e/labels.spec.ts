/** Names on the map where a reader begins: which are there, and what they keep clear of. Asked of what is rendered. */
import type { Page } from 'playwright/test';
import type { AtlasPage } from './driver';
import { expect, test } from './fixtures';

interface Labels {
  /** Corridors that are named. */
  readonly corridors: readonly string[];
  /** Places that are named. */
  readonly places: readonly string[];
  /** Names that reach into another place's symbol: "Port of Baku (Alat) on Ankara". */
  readonly onSymbols: readonly string[];
  /** Names that begin, end or stand as near to another place's symbol as to their own: "Port of Baku by Ankara". */
  readonly misread: readonly string[];
  /** Names that something covers in part. */
  readonly cut: readonly string[];
  /** Corridors that are looked at and named twice in one neighbourhood: "Suez, 48 px". */
  readonly repeated: readonly string[];
}

/** One name of a corridor is as good as two that are nearer to each other than this, px. */
const NEIGHBOURHOOD = 180;

/** What is named in the part of the map that nothing covers. */
function labels(page: Page): Promise<Labels> {
  return page.evaluate((neighbourhood) => {
    const { map } = window.corridorAtlas;
    if (!map) throw new Error('there is no map');
    const frame = map.getContainer().getBoundingClientRect();
    const covers = [...document.querySelectorAll<HTMLElement>('[data-covers]')]
      .map((cover) => cover.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && height > 0)
      .map(({ left, top, right, bottom }) => ({
        left: left - frame.left,
        top: top - frame.top,
        right: right - frame.left,
        bottom: bottom - frame.top,
      }));
    const PLACES = ['first-names', 'place-names', 'city-names', 'focus-names'];
    const NAMES = [...PLACES, 'corridor-names', 'country-names', 'sea-names', 'town-names'].filter((id) =>
      map.getLayer(id),
    );
    const isOn = ({
      layer,
      properties,
      state,
    }: {
      layer: { id: string };
      properties: object;
      state: object;
    }) => layer.id !== 'corridor-names' || Reflect.get({ ...properties, ...state }, 'on') === true;
    const named = map.queryRenderedFeatures({ layers: NAMES }).filter(isOn);

    const symbols = map.queryRenderedFeatures({ layers: ['place-symbols', 'focus-symbols', 'city-names'] });
    const onSymbols = symbols.flatMap(({ geometry, properties }) => {
      if (geometry.type !== 'Point') return [];
      const [lng = 0, lat = 0] = geometry.coordinates;
      const { x, y } = map.project([lng, lat]);
      if (x < 0 || y < 0 || x > frame.width || y > frame.height) return [];
      return map
        .queryRenderedFeatures(
          [
            [x - 2, y - 2],
            [x + 2, y + 2],
          ],
          { layers: NAMES },
        )
        .filter((name) => isOn(name) && name.properties.id !== properties.id)
        .map((name) => `${name.properties.name} on ${properties.name}`);
    });

    // As near as a name stands to its own symbol, from its edge: 12 px at full size, by zoom (style/scales.ts).
    const zoom = map.getZoom();
    const share = zoom < 3 ? 0.46 + 0.08 * (zoom - 1) : zoom < 5 ? 0.62 + 0.08 * (zoom - 3) : 0.9;
    const misread = symbols.flatMap(({ geometry, properties }) => {
      if (geometry.type !== 'Point') return [];
      const [lng = 0, lat = 0] = geometry.coordinates;
      const { x, y } = map.project([lng, lat]);
      if (x < 0 || y < 0 || x > frame.width || y > frame.height) return [];
      const reach = 12 * share * Number(properties.size) + 4;
      return map
        .queryRenderedFeatures(
          [
            [x - reach, y - 2],
            [x + reach, y + 2],
          ],
          { layers: PLACES.filter((id) => map.getLayer(id)) },
        )
        .filter((name) => {
          if (name.properties.id === properties.id || name.geometry.type !== 'Point') return false;
          if (name.layer.id === 'place-names' && { ...name.properties, ...name.state }.named === true)
            return false;
          // A port and its city, or two sides of a border, are one place to the eye.
          const [ownLng = 0, ownLat = 0] = name.geometry.coordinates;
          const own = map.project([ownLng, ownLat]);
          return Math.hypot(own.x - x, own.y - y) > 24 * share;
        })
        .map((name) => `${name.properties.name} by ${properties.name}`);
    });

    // A name reaches under a cover when it is found there, and is cut when it is found beside it too.
    const key = ({ layer, properties, geometry }: (typeof named)[number]): string =>
      `${layer.id} ${properties.id ?? properties.corridor ?? ''} ${properties.name} ${geometry.type === 'Point' ? '' : JSON.stringify(geometry)}`;
    const inside = (left: number, top: number, right: number, bottom: number): Set<string> =>
      new Set(
        map
          .queryRenderedFeatures(
            [
              [left, top],
              [right, bottom],
            ],
            { layers: NAMES },
          )
          .filter(isOn)
          .map(key),
      );
    const cut = covers.flatMap(({ left, top, right, bottom }) => {
      const under = inside(left + 1, top + 1, right - 1, bottom - 1);
      const W = frame.width;
      const H = frame.height;
      const beside = [
        ...(left > 2 ? inside(0, 0, left - 1, H) : []),
        ...(right < W - 2 ? inside(right + 1, 0, W, H) : []),
        ...(top > 2 ? inside(left, 0, right, top - 1) : []),
        ...(bottom < H - 2 ? inside(left, bottom + 1, right, H) : []),
      ];
      return beside.filter((name) => under.has(name));
    });

    const along = named.filter(({ layer }) => layer.id === 'corridor-names');
    const middles = along.flatMap(({ geometry, properties, state }) => {
      if (geometry.type !== 'LineString' || { ...properties, ...state }.dim === true) return [];
      const [lng = 0, lat = 0] = geometry.coordinates[Math.floor(geometry.coordinates.length / 2)] ?? [];
      return [{ corridor: String(properties.corridor), ...map.project([lng, lat]) }];
    });
    const repeated = middles.flatMap((one, i) =>
      middles.slice(0, i).flatMap((other) => {
        const away = Math.round(Math.hypot(one.x - other.x, one.y - other.y));
        // The same one, as another tile has it.
        const isSame = other.corridor !== one.corridor || away < 3;
        return isSame || away >= neighbourhood ? [] : [`${one.corridor}, ${away} px`];
      }),
    );
    const corridors = along.map(({ properties }) => String(properties.corridor));
    const places = named
      .filter(({ layer }) => PLACES.includes(layer.id))
      .map(({ properties }) => String(properties.id));
    return {
      corridors: [...new Set(corridors)].sort(),
      places: [...new Set(places)].sort(),
      onSymbols: [...new Set(onSymbols)],
      misread: [...new Set(misread)],
      cut: [...new Set(cut)],
      repeated: [...new Set(repeated)],
    };
  }, NEIGHBOURHOOD);
}

/** Corridors whose name runs along a railway in this picture. */
function namedOnLand(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { map } = window.corridorAtlas;
    const names = map?.queryRenderedFeatures({ layers: ['corridor-names'] }) ?? [];
    const found = names.flatMap(({ geometry, properties, state }) => {
      if (!map || geometry.type !== 'LineString' || { ...properties, ...state }.on !== true) return [];
      const middle = geometry.coordinates[Math.floor(geometry.coordinates.length / 2)] ?? [];
      const { x, y } = map.project([middle[0] ?? 0, middle[1] ?? 0]);
      const lines = map.queryRenderedFeatures(
        [
          [x - 24, y - 24],
          [x + 24, y + 24],
        ],
        { layers: ['strand-solid', 'strand-dashed'] },
      );
      const onLand = lines.some(
        (line) => line.properties.corridor === properties.corridor && line.properties.mode !== 'sea',
      );
      return onLand ? [String(properties.corridor)] : [];
    });
    return [...new Set(found)].sort();
  });
}

/** At rest nothing is cut, and no name stands on another place's symbol. */
async function expectClear(atlas: AtlasPage, where: string): Promise<Labels> {
  await atlas.rest();
  const found = await labels(atlas.page);
  expect.soft(found.onSymbols, where).toEqual([]);
  expect.soft(found.misread, where).toEqual([]);
  expect.soft(found.cut, where).toEqual([]);
  return found;
}

const FIRST = ['middle-corridor', 'north-south-corridor'];

test('on a desk, names are where they are looked for, from the opening view on', async ({ atlas, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await atlas.open();
  const opening = await expectClear(atlas, 'the opening view');
  expect(opening.corridors).toEqual(FIRST);
  expect(await namedOnLand(page)).toEqual(FIRST);
  for (const id of [
    'baku-port',
    'aktau-port',
    'constanta-port',
    'istanbul',
    'moscow',
    'samarkand',
    'volgograd',
  ])
    expect.soft(opening.places, id).toContain(id);

  await page.evaluate(() => {
    const on = ['middle-corridor', 'north-south-corridor', 'northern-corridor', 'suez-route'];
    window.corridorAtlas.setState({ on });
  });
  const views = [
    [
      'the Caspian',
      { zoom: 5.3, lat: 41, lon: 50 },
      ['baku-port', 'aktau-port', 'turkmenbashi-port', 'baku'],
    ],
    ['the Black Sea', { zoom: 5, lat: 42.5, lon: 34 }, ['constanta-port', 'poti-port', 'istanbul', 'ankara']],
    ['Europe', { zoom: 4.2, lat: 51, lon: 12 }, ['rotterdam-port', 'duisburg-terminal', 'vienna']],
    ['China', { zoom: 4, lat: 37, lon: 98 }, ['xian']],
    ['the Volga', { zoom: 5.4, lat: 50, lon: 47 }, ['volgograd', 'saratov', 'astrakhan']],
    ['India', { zoom: 4, lat: 20, lon: 68 }, ['nhava-sheva-port', 'mundra-port']],
    ['the Gulf of Finland', { zoom: 4.5, lat: 58, lon: 33 }, ['st-petersburg', 'moscow']],
  ] as const;
  for (const [where, view, places] of views) {
    await atlas.moveTo(view);
    const found = await expectClear(atlas, where);
    const drawn = await atlas.renderedCorridors();
    expect.soft(found.corridors.length, `${where}: ${found.corridors} of ${drawn}`).toBeGreaterThan(0);
    for (const id of places) expect.soft(found.places, `${where}: ${id}`).toContain(id);
  }
});

test('what is selected and what lies beside it are named, and not cut by cards, buttons or the scale', async ({
  atlas,
  page,
}) => {
  await atlas.open('#sel=place:baku-port');
  await expect(atlas.dossierTitle).toBeVisible();
  const found = await expectClear(atlas, 'Baku');
  for (const id of ['baku-port', 'aktau-port', 'turkmenbashi-port']) expect.soft(found.places).toContain(id);

  for (const [corridor, places] of [
    ['suez-route', ['shanghai-port', 'singapore-port', 'suez', 'rotterdam-port']],
    ['north-south-corridor', ['st-petersburg', 'nhava-sheva-port']],
    ['middle-corridor', ['xian', 'constanta-port']],
  ] as const) {
    await page.evaluate((id) => window.corridorAtlas.setState({ sel: `corridor:${id}` }), corridor);
    const { places: named, corridors, repeated } = await expectClear(atlas, corridor);
    expect.soft(repeated, corridor).toEqual([]);
    for (const id of places) expect.soft(named, corridor).toContain(id);
    expect.soft(corridors, corridor).toContain(corridor);
  }

  // The way that is compared with is of a corridor that is off: it is named all the same, and both are seen whole.
  const compare = 'northern-corridor/kazakhstan-moscow-duisburg';
  await page.evaluate((way) => window.corridorAtlas.setState({ compare: way }), compare);
  const compared = await expectClear(atlas, 'compared');
  for (const id of ['xian', 'constanta-port', 'duisburg-terminal'])
    expect.soft(compared.places, 'compared').toContain(id);
  for (const id of ['middle-corridor', 'northern-corridor'])
    expect.soft(compared.corridors, 'compared').toContain(id);
  expect.soft(compared.repeated, 'compared').toEqual([]);
  expect(await atlas.renderedCorridors()).toContain('northern-corridor');

  await page.evaluate(() => window.corridorAtlas.setState({ compare: 'suez-route/shanghai-rotterdam' }));
  const bySea = await expectClear(atlas, 'compared with the sea');
  for (const id of ['middle-corridor', 'suez-route'])
    expect.soft(bySea.corridors, 'compared with the sea').toContain(id);
  expect.soft(bySea.repeated, 'compared with the sea').toEqual([]);
});

for (const [writing, direction] of [
  ['left to right', 'ltr'],
  ['right to left', 'rtl'],
] as const) {
  test.describe(`on a phone, written from ${writing}`, () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    test('both corridors and the port they cross at are named', async ({ atlas, page }) => {
      await page.addInitScript((dir) => {
        const turn = (): void => document.documentElement?.setAttribute('dir', dir);
        new MutationObserver(turn).observe(document, { childList: true });
        turn();
      }, direction);
      await atlas.open();
      const found = await expectClear(atlas, 'the opening view');
      expect(found.corridors).toEqual(FIRST);
      expect(await namedOnLand(page)).toEqual(FIRST);
      expect(found.places).toContain('baku-port');

      await page.evaluate(() => window.corridorAtlas.setState({ sel: 'corridor:middle-corridor' }));
      const selected = await expectClear(atlas, 'the Middle Corridor');
      for (const id of ['xian', 'constanta-port']) expect.soft(selected.places).toContain(id);
      expect.soft(selected.corridors).toContain('middle-corridor');
      expect.soft(selected.repeated).toEqual([]);
    });
  });
}
