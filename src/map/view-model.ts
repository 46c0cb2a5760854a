/** What the map should show, computed from the state. Pure: the updater alone turns it into calls on the map. */
import { type BlocStep, standingsIn } from '../atlas/reading/blocs';
import type { Reading } from '../atlas/reading/reading';
import type { LonLat } from '../atlas/schema';
import type { Rect } from '../state/covers';
import { LINKS_FROM } from '../state/links';
import type { CameraRequest, Insets, State } from '../state/state';
import { type CountData, createCountData } from './count-data';
import { type MapData, type PlaceFeatureProperties, placeProperties } from './data';
import { createDrawn, type Drawn, type DrawnState } from './drawn';
import type { LinkData } from './link-data';
import { createRouteData, type RouteData, showsRoute } from './route-data';
import type { MapLook } from './tokens';

/** A strand as it stands now; the fields are its feature state. */
export interface StrandState {
  readonly on: boolean;
  /** Place beside the other corridors drawn on the leg, in strand widths from the middle. */
  readonly slot: number;
  /** 0 at rest, 1 pointed at or on a chosen way, 2 selected. */
  readonly lift: number;
  /** Another corridor is selected, or a way that it is not on, or records are filtered that do not name its leg. */
  readonly dim: boolean;
  /** On the day it is there, or in this state, only perhaps. */
  readonly perhaps: boolean;
}
/** A place as it stands now; the fields are its feature state. */
export interface PlaceState {
  /** Opacity of symbol and name. */
  readonly strength: number;
  /** 0 none, 1 pointed at or related to the selection, 2 selected. */
  readonly ring: number;
  /** It has its name among those that come first: `FocusPlace`. */
  readonly named: boolean;
}
export interface NameState {
  readonly on: boolean;
  readonly dim: boolean;
}
/** Why a place is seen, or named, before others. */
export type FocusRole =
  | 'selected'
  /** To what is selected. */
  | 'related'
  /** Of a way that is looked at. */
  | 'end'
  /** On such a way, or joined to the selected place. */
  | 'stop'
  /** The one that the page tells people to begin with. */
  | 'first'
  /** By the pointer: it is seen, and moves no name. */
  | 'pointed';
/** A place that comes before others, whatever its importance. */
export interface FocusPlace {
  readonly point: LonLat;
  readonly properties: PlaceFeatureProperties & { readonly role: FocusRole; readonly strength: number };
}

export interface LinkState {
  /** Drawn: its state holds on the day, and the switch is on. */
  readonly on: boolean;
  readonly perhaps: boolean;
  /** It recedes behind what is selected or filtered. */
  readonly dim: boolean;
  readonly selected: boolean;
}

export interface MapViewModel {
  readonly look: MapLook;
  readonly data: MapData;
  /** By strand id − 1. */
  readonly strands: readonly StrandState[];
  readonly names: ReadonlyMap<string, NameState>;
  /** Corridors whose names are on the map at all: those of others would take the room of names that are seen. */
  readonly named: readonly string[];
  /** Of these, the ones that are looked at: see Drawn. */
  readonly namedWays: ReadonlyMap<string, readonly string[] | null>;
  readonly places: ReadonlyMap<string, PlaceState>;
  /** The main lines between the corridors, and their states by the ids of their features. */
  readonly linkData: LinkData;
  readonly links: ReadonlyMap<number, LinkState>;
  /** Whether the map is near enough for all of them; from farther out there is only what is selected of them. */
  readonly linksNear: boolean;
  /** Whether the places that only they pass are shown. */
  readonly linkPlaces: boolean;
  /** The route that is asked for; empty where none is looked at. */
  readonly route: RouteData;
  /** How many of the filtered records name what is on the map; empty where none are filtered. */
  readonly counts: CountData;
  readonly focus: readonly FocusPlace[];
  /** The spot of a line that is looked at. */
  readonly probe: LonLat | null;
  /** ISO code of the country that is selected. */
  readonly country: string | null;
  /** How countries stand in the bloc that is tinted, as of the day, by ISO code; those that are not in it are left out. */
  readonly blocs: ReadonlyMap<string, BlocStep>;
  /** The selected place, which panels must not cover. */
  readonly selectedPoint: LonLat | null;
  readonly camera: CameraRequest | null;
  readonly insets: Insets;
  readonly covers: Insets;
  /** What covers the map, each by itself: names stand clear of it. Px from the map's top left. */
  readonly coverRects: readonly Rect[];
  readonly reducedMotion: boolean;
}

/** The part of the state the map depends on. */
export type MapState = DrawnState &
  Pick<
    State,
    | 'found'
    | 'planning'
    | 'tab'
    | 'pick'
    | 'hurts'
    | 'tint'
    | 'view'
    | 'hover'
    | 'probe'
    | 'theme'
    | 'forcedColours'
    | 'camera'
    | 'insets'
    | 'covers'
    | 'coverRects'
    | 'reducedMotion'
  >;

/** Opacity of places on a shown corridor, on none at all, beside a selected corridor, and on hidden ones only. */
const STRENGTH = { full: 1, quiet: 0.72, beside: 0.5, faded: 0.32 } as const;
/** In the reader's own colours: who needs contrast needs it of all that is there to be read. */
const FORCED_STRENGTH = { full: 1, quiet: 1, beside: 0.8, faded: 0.7 } as const;

function strandStates({ hover, found, planning, tab }: MapState, drawn: Drawn): StrandState[] {
  const { data, slots, perhaps, foremost, related, forward } = drawn;
  const isRouted = showsRoute({ planning, tab });
  return data.strands.map(({ id, leg, corridor }) => {
    const slot = slots.get(id);
    const pointed =
      (hover?.kind === 'leg' && hover.id === leg) || (hover?.kind === 'corridor' && hover.id === corridor);
    const isForward = forward?.legs.get(corridor)?.has(leg) === true;
    const isSelected = related.legs.has(leg);
    // What filtered records name stays strong, and so does what is selected.
    const isBeside = found !== null && !isSelected && !isForward && !found.legs.has(leg);
    return {
      on: slot !== undefined,
      slot: slot ?? 0,
      lift: isSelected ? 2 : pointed || isForward ? 1 : 0,
      dim: isRouted || isBeside || (forward ? !isForward : foremost !== null && foremost !== corridor),
      perhaps: slot !== undefined && perhaps.has(leg),
    };
  });
}

function linkStates(
  { found, planning, tab }: MapState,
  { linkData, links, foremost, forward, related }: Drawn,
): Map<number, LinkState> {
  return new Map(
    linkData.spells.map(({ id, leg }) => {
      const drawn = links.get(id);
      const dim =
        showsRoute({ planning, tab }) ||
        (found ? !found.legs.has(leg) : foremost !== null || forward !== null);
      const selected = related.legs.has(leg);
      return [
        id,
        { on: drawn !== undefined, perhaps: drawn?.perhaps === true, dim: dim && !selected, selected },
      ];
    }),
  );
}

/** The corridors that are on, and one that is compared with; in the atlas's order where that makes them more. */
function namedIn({ atlas, shown }: MapState, { forward }: Drawn): readonly string[] {
  const more = [...(forward?.legs.keys() ?? [])].filter((id) => !shown.includes(id));
  return more.length === 0
    ? shown
    : [...atlas.corridors.keys()].filter((id) => shown.includes(id) || more.includes(id));
}

/** The roles of places in what is drawn, the weightiest of each. */
function rolesOf({ atlas, sel }: MapState, { related, first }: Drawn): Map<string, FocusRole> {
  const roles = new Map<string, FocusRole>();
  for (const { id, properties } of atlas.places.values()) {
    if (properties.importance === 1) roles.set(id, 'first');
  }
  for (const id of first.stops) roles.set(id, 'stop');
  for (const id of first.ends) roles.set(id, 'end');
  for (const id of related.places) roles.set(id, 'related');
  if (sel?.kind === 'place') roles.set(sel.id, 'selected');
  return roles;
}

function placeStates(
  { atlas, sel, hover, shown, found, forcedColours }: MapState,
  drawn: Drawn,
  roles: ReadonlyMap<string, FocusRole>,
): Map<string, PlaceState> {
  const { data, foremost, related, forward, first } = drawn;
  const on = new Set(shown);
  const states = new Map<string, PlaceState>();
  for (const id of atlas.trunk.places.keys()) {
    const through = data.corridorsOfPlace.get(id);
    const isSelected = sel?.kind === 'place' && sel.id === id;
    const isPointed = hover?.kind === 'place' && hover.id === id;
    const ring = isSelected ? 2 : isPointed || related.places.has(id) ? 1 : 0;
    const onShown = forward?.places.has(id) || [...(through ?? [])].some((corridor) => on.has(corridor));
    const beside = forward ? !forward.places.has(id) : foremost !== null && !through?.has(foremost);
    const isNamed = found?.places.has(id);
    const isFull = ring > 0 || isNamed || first.ends.has(id) || first.stops.has(id);
    const look = isFull
      ? 'full'
      : isNamed === false
        ? 'faded'
        : onShown
          ? beside
            ? 'beside'
            : 'full'
          : through
            ? 'faded'
            : 'quiet';
    states.set(id, {
      strength: (forcedColours ? FORCED_STRENGTH : STRENGTH)[look],
      ring,
      named: roles.has(id),
    });
  }
  return states;
}

function nameStates(
  { atlas, found, planning, tab }: MapState,
  { names, foremost, forward }: Drawn,
): Map<string, NameState> {
  return new Map(
    [...atlas.corridors.keys()].map((id) => [
      id,
      {
        on: names.has(id),
        dim:
          showsRoute({ planning, tab }) ||
          (forward ? !forward.legs.has(id) : foremost === null ? found !== null : foremost !== id),
      },
    ]),
  );
}

function focusPlaces(
  { atlas, hover }: MapState,
  places: ReadonlyMap<string, PlaceState>,
  roles: ReadonlyMap<string, FocusRole>,
): FocusPlace[] {
  const all = new Map(roles);
  if (hover?.kind === 'place' && !all.has(hover.id)) all.set(hover.id, 'pointed');
  return [...all].flatMap(([id, role]) => {
    const place = atlas.places.get(id);
    const strength = places.get(id)?.strength ?? STRENGTH.full;
    return place
      ? { point: place.geometry.coordinates, properties: { ...placeProperties(place), role, strength } }
      : [];
  });
}

const NO_LEGS: ReadonlySet<string> = new Set();
/** Legs that have a line on the map. */
const legsOnMap = (
  { data, linkData }: Drawn,
  strands: readonly StrandState[],
  links: MapViewModel['links'],
  linksNear: boolean,
): ReadonlySet<string> =>
  new Set([
    ...data.strands.flatMap(({ leg }, i) => (strands[i]?.on ? [leg] : [])),
    ...(linksNear ? linkData.spells.flatMap(({ id, leg }) => (links.get(id)?.on ? [leg] : [])) : []),
  ]);

const NO_BLOCS: ReadonlyMap<string, BlocStep> = new Map();
const blocSteps = (reading: Reading, bloc: string | null): ReadonlyMap<string, BlocStep> =>
  bloc === null
    ? NO_BLOCS
    : new Map(standingsIn(reading, bloc).map(({ country, step }) => [country.id, step]));

/** A view-model builder. @param drawnIn what is drawn, shared with whoever else asks for it */
export function createViewModel(
  drawnIn: (state: DrawnState) => Drawn = createDrawn(),
): (state: MapState) => MapViewModel {
  const routeIn = createRouteData();
  const countsIn = createCountData();
  return (state) => {
    const drawn = drawnIn(state);
    const roles = rolesOf(state, drawn);
    const places = placeStates(state, drawn, roles);
    const strands = strandStates(state, drawn);
    const links = linkStates(state, drawn);
    const linksNear = (state.view?.zoom ?? 0) >= LINKS_FROM;
    return {
      look: state.forcedColours ? `forced-${state.theme}` : state.theme,
      data: drawn.data,
      strands,
      names: nameStates(state, drawn),
      named: namedIn(state, drawn),
      namedWays: drawn.namedWays,
      places,
      linkData: drawn.linkData,
      links,
      linksNear,
      linkPlaces: linksNear && state.links,
      route: routeIn(state),
      counts: countsIn(state, state.found ? legsOnMap(drawn, strands, links, linksNear) : NO_LEGS),
      focus: focusPlaces(state, places, roles),
      probe: state.probe?.point ?? null,
      country: state.sel?.kind === 'country' ? state.sel.id : null,
      blocs: blocSteps(drawn.reading, state.tint),
      selectedPoint: drawn.selectedPoint,
      camera: state.camera,
      insets: state.insets,
      covers: state.covers,
      coverRects: state.coverRects,
      reducedMotion: state.reducedMotion,
    };
  };
}
