import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas/atlas';
import { aPlace, fixtureTables } from '../atlas/testing/fixture';
import { wayOfKey } from '../atlas/way/way';
import { mapState, readOn } from './testing/state';
import { createViewModel, type MapState } from './view-model';

const NONE = { deals: [], quotes: [], figures: [], legs: [] };

const tables = fixtureTables();
/** With a city on no corridor. */
const atlas = buildAtlas({
  ...tables,
  places: [...tables.places, aPlace('minsk', 'Minsk', 'by', [27.5, 53.9])],
});
const state = mapState({ atlas });
const modelOf = (change: Partial<MapState>) => createViewModel()({ ...state, ...change });
const rolesIn = ({ focus }: ReturnType<typeof modelOf>): Record<string, string> =>
  Object.fromEntries(focus.map(({ properties }) => [properties.id, properties.role]));
/** Of a leg, in the state with this status. */
const strandsOn = (model: ReturnType<typeof modelOf>, leg: string, status = 'operating') =>
  model.data.strands.flatMap((strand, i) =>
    strand.leg === leg && strand.since.status === status ? [model.strands[i]] : [],
  );

describe('strands', () => {
  it('lie side by side on a shared leg, and in the middle on their own', () => {
    const model = modelOf({});
    expect(strandsOn(model, 'alat-baku').map((strand) => strand?.slot)).toEqual([-0.5, 0.5]);
    expect(strandsOn(model, 'aktau-alat').map((strand) => strand?.slot)).toEqual([0]);
  });

  it('move back to the middle when the other corridor is off', () => {
    const model = modelOf({ shown: ['north-south-corridor'] });
    expect(strandsOn(model, 'alat-baku')).toEqual([
      { on: false, slot: 0, lift: 0, dim: false, perhaps: false },
      { on: true, slot: 0, lift: 0, dim: false, perhaps: false },
    ]);
  });

  it('step back behind a selected corridor, but not behind one that is off', () => {
    const sel = { kind: 'corridor', id: 'middle-corridor' } as const;
    expect(strandsOn(modelOf({ sel }), 'alat-baku').map((strand) => strand?.dim)).toEqual([false, true]);
    const off = modelOf({ sel, shown: ['north-south-corridor'] });
    expect(strandsOn(off, 'alat-baku').map((strand) => strand?.dim)).toEqual([false, false]);
  });

  it('of the chosen way and the one beside it come forward, also of a corridor that is off', () => {
    const sel = { kind: 'corridor', id: 'north-south-corridor' } as const;
    const look = (change: Partial<MapState>, leg: string) =>
      strandsOn(modelOf({ sel, ...change }), leg).map(
        (strand) => strand && [strand.on, strand.lift, strand.dim],
      );
    expect(look({ way: 'north-south-corridor/western' }, 'alat-baku')).toEqual([
      [true, 0, true],
      [true, 1, false],
    ]);
    const shown = ['north-south-corridor'];
    expect(look({ shown }, 'aktau-alat')).toEqual([[false, 0, true]]);
    const beside = { shown, compare: 'middle-corridor/trunk' };
    expect(look(beside, 'aktau-alat')).toEqual([[true, 1, false]]);
    expect(look(beside, 'alat-baku')).toEqual([
      [true, 1, false],
      [true, 1, false],
    ]);
    // Another selection knows nothing of them.
    expect(look({ ...beside, sel: { kind: 'place', id: 'baku' } }, 'aktau-alat')).toEqual([
      [false, 0, false],
    ]);
    const places = modelOf({ sel, ...beside }).places;
    expect(['aktau', 'tbilisi'].map((id) => places.get(id)?.strength)).toEqual([1, 1]);
    expect(modelOf({ sel, shown }).places.get('tbilisi')?.strength).toBeLessThan(1);
  });

  it('of a selected leg are drawn, once, when every corridor over it is off', () => {
    const on = (sel: MapState['sel'], leg: string): unknown[] =>
      strandsOn(modelOf({ sel, shown: [] }), leg).map((strand) => strand && [strand.on, strand.slot]);
    const leg = { kind: 'leg', id: 'alat-baku' } as const;
    expect(on(leg, 'alat-baku')).toEqual([
      [true, 0],
      [false, 0],
    ]);
    expect(on(leg, 'aktau-alat')).toEqual([[false, 0]]);
    expect(strandsOn(modelOf({ sel: leg }), 'alat-baku').map((strand) => strand?.on)).toEqual([true, true]);
  });

  it('are drawn in the state the leg has on the day, or not yet', () => {
    const on = (day: string) =>
      ['under-construction', 'operating'].map((status) =>
        strandsOn(modelOf(readOn(day)), 'alat-baku', status).map((strand) => strand?.on),
      );
    expect(on('2009-01-01')).toEqual([
      [false, false],
      [false, false],
    ]);
    // Within the month of a date that is known by its month: perhaps, and drawn.
    expect(on('2010-11-15')).toEqual([
      [true, true],
      [false, false],
    ]);
    expect(on('2018-05-14')).toEqual([
      [false, false],
      [true, true],
    ]);
    const selected = modelOf({ ...readOn('2009-01-01'), sel: { kind: 'leg', id: 'alat-baku' } });
    expect(strandsOn(selected, 'alat-baku').map((strand) => strand?.on)).toEqual([false, false]);
  });

  it('have a name only where one of them is drawn', () => {
    expect(modelOf({}).names.get('north-south-corridor')?.on).toBe(true);
    expect(modelOf(readOn('2009-01-01')).names.get('north-south-corridor')?.on).toBe(false);
    const leg = modelOf({ shown: [], sel: { kind: 'leg', id: 'alat-baku' } });
    expect(leg.names.get('middle-corridor')?.on).toBe(false);
  });

  it('come forward when pointed at, further when selected', () => {
    const leg = { kind: 'leg', id: 'aktau-alat' } as const;
    expect(strandsOn(modelOf({ hover: leg }), 'aktau-alat')[0]?.lift).toBe(1);
    expect(strandsOn(modelOf({ hover: leg, sel: leg }), 'aktau-alat')[0]?.lift).toBe(2);
    expect(strandsOn(modelOf({ sel: { kind: 'deal', id: 'port-expansion' } }), 'alat-baku')[0]?.lift).toBe(2);
  });
});

describe('places', () => {
  it('are full on a shown corridor, faded on hidden ones only, quiet on none', () => {
    const { places } = modelOf({ shown: ['north-south-corridor'] });
    const strength = (id: string): number => places.get(id)?.strength ?? -1;
    expect(strength('baku')).toBe(1);
    expect(strength('aktau')).toBeGreaterThan(0);
    expect(strength('aktau')).toBeLessThan(strength('minsk'));
    expect(strength('minsk')).toBeLessThan(1);
  });

  it('step back beside a selected corridor', () => {
    const { places } = modelOf({ sel: { kind: 'corridor', id: 'north-south-corridor' } });
    expect(places.get('baku')?.strength).toBe(1);
    expect(places.get('aktau')?.strength).toBeLessThan(1);
  });

  it('are full and ringed when selected, whatever is shown', () => {
    const model = modelOf({ shown: [], sel: { kind: 'place', id: 'baku-port' } });
    expect(model.places.get('baku-port')).toEqual({ strength: 1, ring: 2, named: true });
    expect(rolesIn(model)).toMatchObject({ 'baku-port': 'selected' });
    expect(model.selectedPoint).toEqual(atlas.places.get('baku-port')?.geometry.coordinates);
  });

  it('that a selected corridor begins and ends at are named before others, then those on its main way', () => {
    const sel = { kind: 'corridor', id: 'north-south-corridor' } as const;
    const roles = rolesIn(modelOf({ sel }));
    const way = wayOfKey(atlas, 'north-south-corridor/western');
    const [start, end] = [way?.legs[0]?.from ?? '', way?.legs.at(-1)?.to ?? ''];
    expect([roles[start], roles[end]]).toEqual(['end', 'end']);
    expect(Object.values(rolesIn(modelOf({ sel, shown: [] })))).not.toContain('end');
    const compared = modelOf({ sel, compare: 'middle-corridor/trunk', shown: [sel.id] });
    expect(rolesIn(compared)).toMatchObject({ aktau: 'end', tbilisi: 'end' });
    expect(compared.named).toContain('middle-corridor');
    expect(compared.names.get('middle-corridor')).toEqual({ on: true, dim: false });
  });

  it('keep the names of the corridors that are looked at off, which run along the chosen ways alone', () => {
    const sel = { kind: 'corridor', id: 'north-south-corridor' } as const;
    expect([...modelOf({ sel }).namedWays]).toEqual([[sel.id, null]]);
    const compared = modelOf({ sel, compare: 'middle-corridor/trunk', shown: [sel.id] });
    expect([...compared.namedWays.keys()]).toEqual([sel.id, 'middle-corridor']);
    const { data } = compared;
    const id = 'middle-corridor';
    const all = data.nameFeatures().features.filter(({ properties }) => properties.corridor === id);
    expect(all.length).toBeGreaterThan(0);
    expect(data.namesOnWay(id, null, new Set())).toEqual(all);
    expect(data.namesOnWay(id, [], new Set())).toEqual([]);
  });

  it('that a selected one is joined to are named before others, and one that is pointed at moves no name', () => {
    const model = modelOf({ sel: { kind: 'place', id: 'baku-port' }, hover: { kind: 'place', id: 'minsk' } });
    expect(rolesIn(model)).toMatchObject({ aktau: 'stop', baku: 'stop', minsk: 'pointed' });
    expect(model.places.get('aktau')?.named).toBe(true);
    expect(model.places.get('minsk')?.named).toBe(false);
    expect(rolesIn(modelOf({ sel: { kind: 'place', id: 'baku-port' }, shown: [] })).aktau).toBeUndefined();
  });

  it('of a selected deal or leg are ringed lightly', () => {
    const model = modelOf({ sel: { kind: 'leg', id: 'alat-baku' } });
    expect(model.places.get('baku')?.ring).toBe(1);
    expect(model.selectedPoint).toBeNull();
  });

  it('of a selected figure are those of its subject', () => {
    const figureOn = (subject: { kind: 'place' | 'leg' | 'corridor'; id: string }) => {
      const tables = fixtureTables();
      tables.figures = tables.figures.map((figure, at) => (at === 0 ? { ...figure, subject } : figure));
      const id = tables.figures[0]?.id ?? '';
      return createViewModel()({ ...state, atlas: buildAtlas(tables), sel: { kind: 'figure', id } });
    };
    const port = figureOn({ kind: 'place', id: 'baku-port' });
    expect(port.selectedPoint).toEqual(atlas.places.get('baku-port')?.geometry.coordinates);
    const leg = figureOn({ kind: 'leg', id: 'alat-baku' });
    expect(leg.places.get('baku')?.ring).toBe(1);
    expect(strandsOn(leg, 'alat-baku')[0]?.lift).toBe(2);
    const corridor = figureOn({ kind: 'corridor', id: 'middle-corridor' });
    expect(strandsOn(corridor, 'astara-baku').every((strand) => strand?.dim)).toBe(true);
  });

  it('that the atlas does not have select nothing', () => {
    const model = modelOf({
      sel: { kind: 'place', id: 'atlantis' },
      hover: { kind: 'place', id: 'atlantis' },
    });
    expect(new Set(Object.values(rolesIn(model)))).toEqual(new Set(['first']));
    expect([...model.places.values()].every(({ ring }) => ring === 0)).toBe(true);
  });
});

describe('the model’s data', () => {
  it('is kept while only other tables arrive, and made anew when legs do', () => {
    const viewModel = createViewModel();
    const { places, legs, corridors, ...rest } = fixtureTables();
    const first = viewModel({ ...state, atlas: buildAtlas({ places, legs, corridors }) });
    const later = viewModel({ ...state, atlas: buildAtlas({ places, legs, corridors, ...rest }) });
    expect(later.data).toBe(first.data);
    const fewer = viewModel({ ...state, atlas: buildAtlas({ places, legs: legs.slice(1), corridors }) });
    expect(fewer.data).not.toBe(first.data);
  });
});

describe('records that are filtered', () => {
  const found = {
    places: new Map([['baku', 2]]),
    legs: new Map([['alat-baku', 1]]),
    unplaced: 0,
    counted: NONE,
    years: [],
  };

  it('keep the places and legs that they name strong, and the rest recedes', () => {
    const viewModel = createViewModel();
    const state = mapState();
    const plain = viewModel(state);
    const model = viewModel({ ...state, found });
    const dimmed = model.data.strands.filter((_, i) => model.strands[i]?.dim).map(({ leg }) => leg);
    expect(dimmed).not.toContain('alat-baku');
    expect(new Set(dimmed).size).toBeGreaterThan(1);
    expect(model.places.get('baku')).toEqual({ strength: 1, ring: 0, named: true });
    expect(model.places.get('aktau')?.strength).toBeLessThan(plain.places.get('aktau')?.strength ?? 0);
    // Nothing is switched on or off by it, and no data changes.
    expect(model.strands.map(({ on }) => on)).toEqual(plain.strands.map(({ on }) => on));
    expect(model.data).toBe(plain.data);
    expect(plain.strands.some(({ dim }) => dim)).toBe(false);
  });

  it('are counted beside what they name, where it is drawn; kept as long as it is the same', () => {
    const viewModel = createViewModel();
    const state = mapState();
    expect(viewModel(state).counts.features).toEqual([]);
    const { counts } = viewModel({ ...state, found });
    expect(counts.features.map(({ properties: { of, count } }) => [of, count])).toEqual([
      ['place', 2],
      ['leg', 1],
    ]);
    const [place, leg] = counts.features;
    expect(place?.geometry.coordinates).toEqual(state.atlas.places.get('baku')?.geometry.coordinates);
    // A leg of about 60 km is told of when it is long enough on the map.
    expect(leg?.properties.from).toBeGreaterThan(place?.properties.from ?? 0);
    expect(viewModel({ ...state, found, hover: { kind: 'place', id: 'aktau' } }).counts).toBe(counts);
    // A line that is switched off has no number.
    const off = viewModel({ ...state, found, shown: [] }).counts;
    expect(off.features.map(({ properties: { of } }) => of)).toEqual(['place']);
  });
});
