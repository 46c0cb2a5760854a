import { expect, test } from './fixtures';
import { coloursOf } from './pictures';

/** Zoom 7.5 over the Absheron peninsula and the sea to its east. */
const BAKU = { zoom: 7.5, lat: 40.3, lon: 50.4 };

test('the finer coast and the towns are asked for from zoom 6 on, and are drawn', async ({ atlas, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const deeper = (): string[] => asked.filter((path) => /basemap\/(fine|towns)\//.test(path));
  await atlas.open();
  await atlas.rest();
  expect(deeper()).toEqual([]);

  await atlas.moveTo(BAKU);
  expect(deeper().filter((path) => /\/fine\/7\/8\d\/4\d\.pbf$/.test(path)).length).toBeGreaterThan(0);
  expect(deeper().filter((path) => path.includes('/towns/6/')).length).toBeGreaterThan(0);
  const drawn = await page.evaluate(() => {
    const { map } = window.corridorAtlas;
    if (!map) throw new Error('there is no map');
    const names = map
      .queryRenderedFeatures({ layers: ['context-names'] })
      .map(({ properties }) => properties.name);
    const kinds = map
      .queryRenderedFeatures({ layers: ['fine-water'] })
      .map(({ properties }) => properties.kind);
    const order = map.getLayersOrder();
    return { names, kinds, isUnderLines: order.indexOf('fine-lines') < order.indexOf('strand-under') };
  });
  expect(drawn.kinds).toContain('sea');
  expect(drawn.names.length).toBeGreaterThan(0);
  expect(drawn.names).not.toContain('Baku');
  expect(drawn.isUnderLines).toBe(true);
  // MapLibre names only what is drawn.
  await expect(page.locator('.maplibregl-ctrl-attrib-inner')).toContainText(/2017.*GeoNames|GeoNames.*2017/);
});

test('finer tiles that fail leave the coarser map, and it is said', async ({ atlas, guard, page }) => {
  guard.expect(/basemap/);
  await page.route(/basemap\/(fine|towns)\//, (route) => route.fulfill({ status: 500, body: 'no' }));
  await atlas.open('#sel=country:az');
  await atlas.moveTo(BAKU);
  await expect(page.getByText(/Part of the background map could not be loaded/).first()).toBeVisible();
  const drawn = await page.evaluate(() => {
    const { map } = window.corridorAtlas;
    const codes = map?.queryRenderedFeatures({ layers: ['land'] }).map(({ properties }) => properties.iso);
    return { codes, fine: map?.queryRenderedFeatures({ layers: ['fine-ground', 'fine-water'] }).length };
  });
  expect(drawn.codes).toContain('az');
  expect(drawn.fine).toBe(0);
  // Sea, and the selected country's land: the two widest colours of the picture but for the cards.
  const colours = (await coloursOf(page.locator('.maplibregl-canvas'))).slice(0, 6);
  expect(colours).toEqual(expect.arrayContaining(['#d3e1e7', '#efe3c4']));
  expect(await atlas.renderedCorridors()).toContain('middle-corridor');
});
