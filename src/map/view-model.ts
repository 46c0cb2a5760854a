/** What the map should show, computed from the state. Pure: the updater alone turns it into calls on the map. */
import type { Atlas } from '../atlas/atlas';
import type { LonLat } from '../atlas/schema';
import type { Selection } from '../atlas/selection';
import type { CameraRequest, Insets, State, Theme } from '../state/state';
import { buildMapData, type MapData, type PlaceFeatureProperties, placeProperties } from './data';

/** A strand as it stands now; the fields are its feature state. */
export interface StrandState {
  readonly on: boolean;
  /** Place beside the other corridors drawn on the leg, in strand widths from the middle. */
  readonly slot: number;
  /** 0 at rest, 1 pointed at, 2 selected. */
  readonly lift: number;
  /** Another corridor is selected. */
  readonly dim: boolean;
}
/** A place as it stands now; the fields are its feature state. */
export interface PlaceState {
  /** Opacity of symbol and name. */
  readonly strength: number;
  /** 0 none, 1 pointed at or related to the selection, 2 selected. */
  readonly ring: number;
}
export interface NameState {
  readonly on: boolean;
  readonly dim: boolean;
}
/** A place that must be seen whatever its importance. */
export interface FocusPlace {
  readonly point: LonLat;
  readonly properties: PlaceFeatureProperties & { readonly role: 'selected' | 'related' };
}

export interface MapViewModel {
  readonly theme: Theme;
  readonly data: MapData;
  /** By strand id − 1. */
  readonly strands: readonly StrandState[];
  readonly names: ReadonlyMap<string, NameState>;
  readonly places: ReadonlyMap<string, PlaceState>;
  readonly focus: readonly FocusPlace[];
  /** The spot of a line that is looked at. */
  readonly probe: LonLat | null;
  /** ISO code of the country to tint. */
  readonly country: string | null;
  /** The selected place, which panels must not cover. */
  readonly selectedPoint: LonLat | null;
  readonly camera: CameraRequest | null;
  readonly insets: Insets;
  readonly reducedMotion: boolean;
}

/** The part of the state the map depends on. */
export type MapState = Pick<
  State,
  'atlas' | 'shown' | 'sel' | 'hover' | 'probe' | 'theme' | 'camera' | 'insets' | 'reducedMotion'
>;

/** Opacity of places on a shown corridor, on none at all, beside a selected corridor, and on hidden ones only. */
const STRENGTH = { full: 1, quiet: 0.72, beside: 0.5, faded: 0.32 } as const;

/** What a selection brings forward. */
interface Related {
  readonly places: ReadonlySet<string>;
  readonly legs: ReadonlySet<string>;
}
const none: Related = { places: new Set(), legs: new Set() };

function related(atlas: Atlas, sel: Selection | null): Related {
  if (!sel) return none;
  if (sel.kind === 'leg') {
    const leg = atlas.legs.get(sel.id);
    return leg
      ? { places: new Set([leg.properties.from, leg.properties.to]), legs: new Set([sel.id]) }
      : none;
  }
  if (sel.kind === 'deal') {
    const deal = atlas.deals.get(sel.id);
    return deal ? { places: new Set(deal.places), legs: new Set(deal.legs) } : none;
  }
  if (sel.kind === 'quote') {
    const quote = atlas.quotes.get(sel.id);
    return quote ? { places: new Set(quote.places), legs: new Set() } : none;
  }
  return none;
}

function strandStates(state: MapState, data: MapData, selected: Related): StrandState[] {
  const shown = new Set(state.shown);
  const { sel, hover } = state;
  return data.strands.map(({ leg, corridor }) => {
    const through = data.corridorsOfLeg.get(leg) ?? [];
    const onShown = through.filter((id) => shown.has(id));
    // A selected leg is drawn whatever is shown, as a selected place is: once, where every corridor over it is off.
    const beside = onShown.length === 0 && selected.legs.has(leg) ? through.slice(0, 1) : onShown;
    const on = beside.includes(corridor);
    const pointed =
      (hover?.kind === 'leg' && hover.id === leg) || (hover?.kind === 'corridor' && hover.id === corridor);
    return {
      on,
      slot: on ? beside.indexOf(corridor) - (beside.length - 1) / 2 : 0,
      lift: selected.legs.has(leg) ? 2 : pointed ? 1 : 0,
      dim: sel?.kind === 'corridor' && sel.id !== corridor && shown.has(sel.id),
    };
  });
}

function placeStates(state: MapState, data: MapData, selected: Related): Map<string, PlaceState> {
  const { atlas, sel, hover } = state;
  const shown = new Set(state.shown);
  const chosen = sel?.kind === 'corridor' && shown.has(sel.id) ? sel.id : null;
  const states = new Map<string, PlaceState>();
  for (const id of atlas.places.keys()) {
    const through = data.corridorsOfPlace.get(id);
    const isSelected = sel?.kind === 'place' && sel.id === id;
    const isPointed = hover?.kind === 'place' && hover.id === id;
    const ring = isSelected ? 2 : isPointed || selected.places.has(id) ? 1 : 0;
    const onShown = [...(through ?? [])].some((corridor) => shown.has(corridor));
    const beside = chosen !== null && !through?.has(chosen);
    const look = ring > 0 ? 'full' : onShown ? (beside ? 'beside' : 'full') : through ? 'faded' : 'quiet';
    states.set(id, { strength: STRENGTH[look], ring });
  }
  return states;
}

function focusPlaces({ atlas, sel, hover }: MapState, selected: Related): FocusPlace[] {
  const selectedId = sel?.kind === 'place' ? sel.id : null;
  const others = new Set(selected.places);
  if (hover?.kind === 'place') others.add(hover.id);
  if (selectedId) others.delete(selectedId);
  const roles: [string, 'selected' | 'related'][] = [...others].map((id) => [id, 'related']);
  if (selectedId) roles.push([selectedId, 'selected']);
  return roles.flatMap(([id, role]) => {
    const place = atlas.places.get(id);
    return place
      ? { point: place.geometry.coordinates, properties: { ...placeProperties(place), role } }
      : [];
  });
}

/** A view-model builder that keeps what only the atlas's three map tables decide. */
export function createViewModel(): (state: MapState) => MapViewModel {
  let data: MapData | null = null;
  let atlasSeen: Atlas | null = null;

  /** Every arriving table makes a new atlas whose maps are new too, so their records are compared, not the maps. */
  const same = (a: Atlas, b: Atlas): boolean =>
    (['places', 'legs', 'corridors'] as const).every((table) => {
      const [x, y] = [a[table], b[table]];
      return x.size === y.size && [...x].every(([id, record]) => y.get(id) === record);
    });

  return (state) => {
    const { atlas } = state;
    if (!data || !atlasSeen || (atlasSeen !== atlas && !same(atlasSeen, atlas))) data = buildMapData(atlas);
    atlasSeen = atlas;
    const selected = related(atlas, state.sel);
    const shown = new Set(state.shown);
    const { sel } = state;
    const selectedPlace = sel?.kind === 'place' ? atlas.places.get(sel.id) : undefined;
    return {
      theme: state.theme,
      data,
      strands: strandStates(state, data, selected),
      names: new Map(
        [...atlas.corridors.keys()].map((id) => [
          id,
          { on: shown.has(id), dim: sel?.kind === 'corridor' && sel.id !== id && shown.has(sel.id) },
        ]),
      ),
      places: placeStates(state, data, selected),
      focus: focusPlaces(state, selected),
      probe: state.probe?.point ?? null,
      country: sel?.kind === 'country' ? sel.id : null,
      selectedPoint: selectedPlace?.geometry.coordinates ?? null,
      camera: state.camera,
      insets: state.insets,
      reducedMotion: state.reducedMotion,
    };
  };
}
