import { describe, expect, it } from 'vitest';
import { type Atlas, buildAtlas } from '../atlas';
import type { Deal, Figure, Organisation } from '../schema';
import { fixtureTables } from '../testing/fixture';
import { wayOfKey } from '../way/way';
import { corridorsFor, focusOf, focusOnWays, legsOfDeal } from './focus';

/** The fixture's atlas with one deal changed. */
function atlasWith(change: Partial<Deal>) {
  const tables = fixtureTables();
  tables.deals = tables.deals.map((deal) => (deal.id === 'port-expansion' ? { ...deal, ...change } : deal));
  return buildAtlas(tables);
}
const SEL = { kind: 'deal', id: 'port-expansion' } as const;
const focusWith = (change: Partial<Deal>) => focusOf(atlasWith(change), SEL);
const neededWith = (change: Partial<Deal>, shown: readonly string[] = []) =>
  corridorsFor(atlasWith(change), SEL, shown);

describe('a deal lies', () => {
  it('where its legs run, before the places it names, its corridors and its countries', () => {
    expect(focusWith({})).toEqual({ box: [49.42, 39.97, 49.87, 40.38] });
    expect(focusWith({ legs: [] })).toEqual({ box: [49.42, 39.97, 51.2, 43.6] });
    expect(focusWith({ legs: [], places: [], corridors: ['north-south-corridor'] })).toEqual({
      box: [48.87, 38.45, 49.87, 40.38],
    });
    expect(focusWith({ legs: [], places: [], corridors: [] })).toEqual({ box: [44.8, 38.4, 50.6, 41.9] });
  });
  it('where it says itself, whatever else it names', () => {
    expect(focusWith({ focus: ['place:astara'] })).toEqual({ point: [48.87, 38.45] });
    expect(focusWith({ focus: ['place:astara', 'leg:alat-baku'] })).toEqual({
      box: [48.87, 38.45, 49.87, 40.38],
    });
  });
  it('nowhere else for a word that names nothing', () => {
    expect(focusWith({ focus: ['place:atlantis', 'nonsense'] })).toEqual(focusWith({}));
  });
});

describe('ways that are compared lie', () => {
  it('where all their legs run, and nowhere without any', () => {
    const atlas = atlasWith({});
    const both = ['middle-corridor/trunk', 'north-south-corridor/western'].flatMap(
      (key) => wayOfKey(atlas, key) ?? [],
    );
    const boxes = both.map((way) => focusOnWays([way]));
    expect(both).toHaveLength(2);
    expect(focusOnWays(both)).not.toEqual(boxes[0]);
    expect(focusOnWays(both)).not.toEqual(boxes[1]);
    expect(focusOnWays(both)).toMatchObject({ box: [expect.any(Number), 38.45, 51.2, expect.any(Number)] });
    expect(focusOnWays([])).toBeNull();
  });
});

describe('a selection needs', () => {
  it('the corridor that a deal’s legs belong to, unless one over them is drawn', () => {
    expect(neededWith({ corridors: ['north-south-corridor'] })).toEqual(['north-south-corridor']);
    expect(neededWith({ corridors: [] })).toEqual(['middle-corridor']);
    expect(neededWith({ corridors: ['north-south-corridor'] }, ['middle-corridor'])).toEqual([]);
  });
  it('the corridors that a deal is about, by its own word or for want of anything nearer', () => {
    expect(neededWith({ focus: ['corridor:north-south-corridor'] }, ['middle-corridor'])).toEqual([
      'north-south-corridor',
    ]);
    expect(neededWith({ legs: [], places: [], corridors: ['north-south-corridor', 'lost'] })).toEqual([
      'north-south-corridor',
    ]);
  });
  it('the corridors over the legs of a deal that says it is about a place, for these are brought forward too', () => {
    expect(neededWith({ focus: ['place:astara'], corridors: [] })).toEqual(['middle-corridor']);
    expect(
      neededWith({ legs: ['alat-baku', 'astara-baku'], focus: ['country:az'], corridors: [] }, [
        'middle-corridor',
      ]),
    ).toEqual(['north-south-corridor']);
  });
  it('a corridor of its own through each place of it that no drawn one passes', () => {
    const change = { legs: [], places: ['astara'] };
    expect(neededWith({ ...change, corridors: ['middle-corridor', 'north-south-corridor'] })).toEqual([
      'north-south-corridor',
    ]);
    expect(neededWith({ ...change, corridors: ['north-south-corridor'] }, ['north-south-corridor'])).toEqual(
      [],
    );
    expect(neededWith({ ...change, corridors: ['middle-corridor'] })).toEqual([]);
    const atlas = atlasWith({});
    // A selected leg is drawn by itself.
    expect(corridorsFor(atlas, { kind: 'leg', id: 'astara-baku' }, ['middle-corridor'])).toEqual([]);
  });
  it('itself, where it is a corridor of the atlas', () => {
    const atlas = atlasWith({});
    expect(corridorsFor(atlas, { kind: 'corridor', id: 'middle-corridor' }, [])).toEqual(['middle-corridor']);
    expect(corridorsFor(atlas, { kind: 'corridor', id: 'lost' }, [])).toEqual([]);
    expect(corridorsFor(atlas, { kind: 'place', id: 'baku' }, [])).toEqual([]);
  });
});

it('a deal brings forward its legs and those it is about', () => {
  const deal = atlasWith({ focus: ['leg:astara-baku'] }).deals.get(SEL.id);
  expect(deal && legsOfDeal(deal)).toEqual(['astara-baku', 'alat-baku']);
});

describe('an organisation lies', () => {
  const company = (change: Partial<Organisation>, figures: Partial<Figure>): Atlas => {
    const tables = fixtureTables();
    tables.organisations = [{ id: 'forwarder', name: 'Forwarder', kind: 'company', sources: [], ...change }];
    tables.figures = tables.figures.map((figure) =>
      figure.id === 'volume-2022-a'
        ? { ...figure, organisation: 'forwarder', countries: [], ...figures }
        : figure,
    );
    return buildAtlas(tables);
  };
  const OWN = { kind: 'organisation', id: 'forwarder' } as const;
  const NORTH_SOUTH = ['north-south-corridor'];

  it('where what is told of it lies, and has that drawn', () => {
    const abroad = company({ country: 'ge' }, { corridors: NORTH_SOUTH });
    expect(focusOf(abroad, OWN)).toEqual({ box: [48.87, 38.45, 49.87, 40.38] });
    expect(corridorsFor(abroad, OWN, ['middle-corridor'])).toEqual(NORTH_SOUTH);
  });
  it('in its own country where that is what is told, and at its own place before all', () => {
    const home = company({ country: 'az' }, { corridors: NORTH_SOUTH, countries: ['az'] });
    expect(focusOf(home, OWN)).toEqual({ box: [44.8, 38.4, 50.6, 41.9] });
    expect(corridorsFor(home, OWN, [])).toEqual([]);
    const port = company({ country: 'az', place: 'astara' }, { corridors: NORTH_SOUTH });
    expect(focusOf(port, OWN)).toEqual({ point: [48.87, 38.45] });
  });
  it('nowhere while nothing that is told of it is there', () => {
    const { deals: _, ...some } = fixtureTables();
    const atlas = buildAtlas({
      ...some,
      organisations: [...company({ country: 'ge' }, {}).organisations.values()],
    });
    expect(focusOf(atlas, OWN)).toBeNull();
  });
});
