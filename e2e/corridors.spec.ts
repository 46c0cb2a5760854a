import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corridor } from '../src/atlas/schema';
import { expect, test } from './fixtures';
import { DIST } from './tools/paths.mjs';

const MIDDLE = 'middle-corridor';
const NORTH_SOUTH = 'north-south-corridor';

/** A corridor's colour on light ground, from its record. */
function colourOf(id: string): string {
  const corridors: Corridor[] = JSON.parse(readFileSync(join(DIST, 'atlas/corridors.json'), 'utf8'));
  return corridors.find((corridor) => corridor.id === id)?.colour.light ?? '';
}

test('a switch hides a corridor’s lines and shows them again; the address follows', async ({ atlas }) => {
  await atlas.open();
  const ink = async (): Promise<boolean[]> => {
    const amounts = [await atlas.inkOf(colourOf(MIDDLE)), await atlas.inkOf(colourOf(NORTH_SOUTH))];
    return amounts.map((pixels) => pixels > 50);
  };
  await expect(atlas.switchOf(/North.South/)).toBeChecked();
  expect(await ink()).toEqual([true, true]);
  await atlas.toggleCorridor(/North.South/);
  await expect(atlas.switchOf(/North.South/)).not.toBeChecked();
  expect(await atlas.renderedCorridors()).toEqual([MIDDLE]);
  expect(await ink()).toEqual([true, false]);
  await expect.poll(() => atlas.link().on).toBe(MIDDLE);

  await atlas.toggleCorridor(/Middle Corridor/);
  expect(await atlas.renderedCorridors()).toEqual([]);
  expect(await ink()).toEqual([false, false]);
  await expect.poll(() => atlas.link().on).toBe('');

  await atlas.toggleCorridor(/North.South/);
  await atlas.toggleCorridor(/Middle Corridor/);
  expect(await atlas.renderedCorridors()).toEqual([MIDDLE, NORTH_SOUTH]);
  expect(await ink()).toEqual([true, true]);
  await expect.poll(() => atlas.link().on).toBe(`${MIDDLE},${NORTH_SOUTH}`);
});

test('switching is not a step of the history', async ({ atlas, page }) => {
  await atlas.open('#sel=place:baku-port');
  await atlas.toggleCorridor(/North.South/);
  await atlas.page.locator('.corridor a[data-sel="corridor:middle-corridor"]').click();
  await expect.poll(() => atlas.selection()).toBe('corridor:middle-corridor');
  await page.goBack();
  await expect.poll(() => atlas.selection()).toBe('place:baku-port');
  expect(await atlas.renderedCorridors()).toEqual([MIDDLE]);
});

test('a corridor that is off is shown when it is selected; the back button undoes both', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  await expect(atlas.switchOf(/Northern Corridor/)).not.toBeChecked();
  await page.locator('.corridor a[data-sel="corridor:northern-corridor"]').click();
  await expect(atlas.switchOf(/Northern Corridor/)).toBeChecked();
  await expect.poll(() => atlas.link().on).toContain('northern-corridor');
  await expect.poll(() => atlas.renderedCorridors()).toContain('northern-corridor');

  await page.goBack();
  await expect.poll(() => atlas.selection()).toBeNull();
  await expect(atlas.switchOf(/Northern Corridor/)).not.toBeChecked();
  expect(await atlas.renderedCorridors()).toEqual([MIDDLE, NORTH_SOUTH]);
});

test('two corridors on one track lie side by side', async ({ atlas, page }) => {
  await atlas.open();
  await atlas.rest();
  const slots = await page.evaluate(() => {
    const { map } = window.corridorAtlas;
    const lines = map?.queryRenderedFeatures({ layers: ['strand-solid', 'strand-dashed'] }) ?? [];
    const byLeg: Record<string, Record<string, number>> = {};
    for (const { properties, state } of lines) {
      const { on, slot } = { ...properties, ...state };
      if (!on) continue; // A corridor that is off takes no side.
      byLeg[String(properties.leg)] = {
        ...byLeg[String(properties.leg)],
        [String(properties.corridor)]: Number(slot),
      };
    }
    return Object.values(byLeg).filter((leg) => Object.keys(leg).length > 1);
  });
  expect(slots.length).toBeGreaterThan(0);
  for (const leg of slots) expect(new Set(Object.values(leg)).size).toBe(Object.keys(leg).length);
});

test('a corridor is also an ordered list of places and legs', async ({ atlas }) => {
  await atlas.open('#sel=corridor:middle-corridor');
  await expect(atlas.dossierTitle).toHaveText(/Middle Corridor/);
  const way = atlas.part('The way, stop by stop');
  await atlas.unfold('The way, stop by stop');
  const kinds = await way
    .locator('ol')
    .first()
    .locator('> li a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('data-sel')?.split(':')[0]));
  expect(kinds.length).toBeGreaterThan(10);
  expect(kinds[0]).toBe('place');
  expect(kinds.at(-1)).toBe('place');
  expect(kinds).toContain('leg');
  await expect(way).toContainText('our computation');

  await way.locator('ol a[data-sel^="leg:"]').first().click();
  await expect.poll(() => atlas.selection()).toMatch(/^leg:/);
  await expect(atlas.dossier).toContainText(/gauge/i);
});

test('the missing link of Astara is drawn and said as such', async ({ atlas, page }) => {
  await atlas.open();
  const unfinished = await page.evaluate(async () => {
    const legs: { features: { id: string; properties: { status: { status: string }[] } }[] } = await (
      await fetch('atlas/legs.geojson')
    ).json();
    return legs.features
      .filter(({ properties }) => properties.status.at(-1)?.status !== 'operating')
      .map(({ id }) => id);
  });
  const missing = unfinished.find((id) => /astara/.test(id) && /rasht/.test(id));
  expect(missing).toBeDefined();
  await atlas.open(`#map=7/38/49&sel=leg:${missing}`);
  await expect(atlas.dossier).toContainText(/agreed|planned|under construction/i);
  const drawn = await atlas.renderedLegs();
  expect(['agreed', 'planned', 'under-construction']).toContain(drawn[missing ?? '']);
  // Its neighbours run, and are drawn so.
  expect(drawn['alat-astara']).toBe('rail');
});
