/** The atlas as the map's sources: strands, corridor name lines, places. Pure; rebuilt only when its tables change. */
import type { Feature, FeatureCollection, LineString, Point, Position } from 'geojson';
import { type Atlas, legOfRef } from '../atlas/atlas';
import type { Spell } from '../atlas/reading/reading';
import type { Corridor, Exactness, Leg, LonLat, Mode, Place, PlaceKind, Status } from '../atlas/schema';
import { IMPORTANCE_SCALE, PLACE_SYMBOLS, type StrokeId, strokeOf } from '../atlas/symbology';
import { endsOf } from '../atlas/way/join';
import { travelled } from '../atlas/way/way';
import { type NamedLeg, nameSizeAt, nameStretches } from './name-lines';
import { refusedSides, SIDE_ZOOMS } from './name-sides';
import { ENDS_FROM, FIRST_ENDS_FROM, SHOWN_FROM, STOPS_EARLIER, TOWNS_EARLIER } from './style/scales';
import { sectionsOf } from './tracks';

/**
 * One corridor on one leg, or on such sections of it as have the same corridors on their track, while the leg is in one
 * state. Its feature id is its place in `MapData.strands`, plus one. A leg that was built, ran and was suspended is three strands of each corridor, of which one is drawn on any day: its
 * form is the feature's own, for MapLibre can't change a dash without cutting the tiles again.
 */
export interface Strand {
  readonly id: number;
  readonly leg: string;
  readonly corridor: string;
  /** The corridors on its track, itself among them, in the order in which they lie side by side. */
  readonly beside: readonly string[];
  /** What the state began with: `Standing.since` of the days on which it holds. */
  readonly since: Spell;
}
export interface StrandProperties {
  readonly leg: string;
  readonly corridor: string;
  readonly mode: Mode;
  readonly stroke: StrokeId;
  /** Width and opacity of the stroke, as shares. */
  readonly width: number;
  readonly opacity: number;
  readonly exactness: Exactness;
  /** The corridor's colour in each theme. */
  readonly light: string;
  readonly dark: string;
}
export interface PlaceFeatureProperties {
  readonly id: string;
  readonly name: string;
  /** The name where there is little room: in short lines, and without what stands in brackets behind it. */
  readonly short: string;
  readonly kind: PlaceKind;
  readonly importance: number;
  /** Zoom from which its symbol is shown. */
  readonly from: number;
  /** Order in which names find their place: importance, and an end of a corridor before its equals. */
  readonly rank: number;
  /** Of the symbol on the map, as a share of the full one: its kind's scale times its importance's. */
  readonly size: number;
  /** Of the importance alone: the image is drawn at its kind's scale already. */
  readonly grade: number;
}
export interface NameProperties {
  readonly corridor: string;
  readonly name: string;
  /** The zoom this stretch was chosen for. */
  readonly zoom: number;
  /** Of its letters, px, and between them, ems. */
  readonly size: number;
  readonly spacing: number;
  /** Of its middle from the line, ems, to the right and down. */
  readonly offset: readonly [0, number];
  readonly light: string;
  readonly dark: string;
}

export type NameFeature = Feature<LineString, NameProperties>;

export interface MapData {
  readonly strands: readonly Strand[];
  /** Corridor ids on each leg, in the corridors' order. */
  readonly corridorsOfLeg: ReadonlyMap<string, readonly string[]>;
  /** Corridor ids through each place. */
  readonly corridorsOfPlace: ReadonlyMap<string, ReadonlySet<string>>;
  readonly strandFeatures: FeatureCollection<LineString, StrandProperties>;
  /** Made when first asked for: the lines are drawn before their names are looked for. */
  readonly nameFeatures: () => FeatureCollection<LineString, NameProperties>;
  /**
   * The names of a corridor that is looked at, clear of `stops`, places that are named there from far off.
   * @param legs of one way, in travel order, `-id` for one run backwards; null: all of the corridor
   * @param others legs on which another way has its name already: this one's stands where it goes alone
   */
  readonly namesOnWay: (
    corridor: string,
    legs: readonly string[] | null,
    stops: ReadonlySet<string>,
    others?: ReadonlySet<string>,
  ) => readonly NameFeature[];
  readonly placeFeatures: FeatureCollection<Point, PlaceFeatureProperties>;
  /** By place, the sides that its name keeps from at each zoom: see `sideKey`. Made when first asked for. */
  readonly nameSides: () => ReadonlyMap<string, NameSides>;
}
/** Letters of sides by `sideKey`. */
export type NameSides = Readonly<Record<string, string>>;
/** The property that has the sides a name keeps from at a zoom. */
export const sideKey = (zoom: number): string => `keeps${zoom}`;

/** The parts of a leg's line. */
const partsOf = (leg: Leg): Position[][] =>
  leg.geometry.type === 'LineString'
    ? [leg.geometry.coordinates as Position[]]
    : (leg.geometry.coordinates as Position[][]);

/** What each state of a leg began with: works on a line that goes on are no new state. */
export const statesOf = (leg: Leg): readonly Spell[] =>
  leg.properties.status.filter((spell, i, spells) => spell.status !== spells[i - 1]?.status);

/** That a place is only planned is no further name of it. The first port is in one line, between the others' symbols. */
const shortOf = (name: string, importance: number): string => {
  const bare = name.replace(/ \((?!Planned)[^)]*\)$/, '');
  return importance === 1 ? bare : bare.replace(/^(Port of) /, '$1\n');
};

/** The place as the map draws it. */
export const placeProperties = (
  place: { id: string; properties: { name: string; kind: PlaceKind; importance: number } },
  endFrom: number | null = null,
): PlaceFeatureProperties => {
  const { name, kind, importance } = place.properties;
  const byImportance = SHOWN_FROM[importance - 1] ?? 0;
  const grade = IMPORTANCE_SCALE[importance - 1] ?? 0.5;
  return {
    id: place.id,
    name,
    short: shortOf(name, importance),
    kind,
    importance,
    from: Math.min(byImportance, endFrom ?? byImportance),
    rank: importance - (endFrom === null ? 0 : 0.5),
    size: PLACE_SYMBOLS[kind].scale * grade,
    grade,
  };
};

/** What a line's form is painted from. */
export const lineLook = (mode: Mode, status: Status, exactness: Exactness) => {
  const { id, width, opacity } = strokeOf(mode, status);
  return { mode, stroke: id, width, opacity, exactness };
};

interface LegUse {
  readonly corridors: Corridor[];
  /** As the first corridor over it runs it: neighbours then agree on which side is which. */
  readonly reversed: boolean;
}

function usesOfLegs(atlas: Atlas): Map<string, LegUse> {
  const uses = new Map<string, LegUse>();
  for (const corridor of atlas.corridors.values()) {
    for (const ref of corridor.branches.flatMap((branch) => branch.legs)) {
      const id = legOfRef(ref);
      const use = uses.get(id);
      if (!use) uses.set(id, { corridors: [corridor], reversed: ref.startsWith('-') });
      else if (!use.corridors.includes(corridor)) use.corridors.push(corridor);
    }
  }
  return uses;
}

/** Places closer to a more important one than this are no ends: Xi'an's dry port, beside Xi'an. Degrees. */
const SAME_END = 0.35;
/** Whether a place is known by another one, a more important one close by. */
export const isBeside = ({ geometry, properties }: Place, other: Place): boolean =>
  other.properties.importance < properties.importance &&
  other.geometry.coordinates.every((at, i) => Math.abs(at - (geometry.coordinates[i] ?? 0)) < SAME_END);

/**
 * Where corridors end, with the zoom from which that is shown: a reader asks from where to where before anything else.
 * First come the ends of a corridor's first branch that nothing leads on from; closer in, all ends.
 */
function endZooms(atlas: Atlas): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  const places = [...atlas.trunk.places.values()];
  const isSuburb = (place: Place): boolean => places.some((other) => isBeside(place, other));
  const legsAt = new Map<string, Set<string>>();
  for (const corridor of atlas.corridors.values()) {
    for (const ref of corridor.branches.flatMap(({ legs }) => legs)) {
      for (const id of endsOf(travelled(atlas, [ref]))) {
        legsAt.set(id, (legsAt.get(id) ?? new Set()).add(legOfRef(ref)));
      }
    }
  }
  for (const corridor of atlas.corridors.values()) {
    corridor.branches.forEach(({ legs }, i) => {
      const stops = endsOf(travelled(atlas, legs));
      for (const id of [stops[0], stops.at(-1)]) {
        const place = id === undefined ? undefined : atlas.places.get(id);
        if (!place || isSuburb(place)) continue;
        const { importance } = place.properties;
        const isLast = legsAt.get(place.id)?.size === 1;
        if (importance > (isLast ? 4 : 3) || (!isLast && i > 0)) continue;
        const zoom = isLast && i === 0 ? FIRST_ENDS_FROM : ENDS_FROM;
        ends.set(place.id, Math.min(zoom, ends.get(place.id) ?? zoom));
      }
    });
  }
  return ends;
}

/** The sections of every leg that a corridor uses, each as its first corridor runs it. */
const tracksOf = (atlas: Atlas, uses: ReadonlyMap<string, LegUse>) =>
  sectionsOf(
    new Map(
      [...uses].flatMap(([id, { corridors, reversed }]) => {
        const leg = atlas.legs.get(id);
        if (!leg) return [];
        const parts = reversed ? partsOf(leg).map((part) => [...part].reverse()) : partsOf(leg);
        return [[id, { parts, corridors: corridors.map((corridor) => corridor.id) }] as const];
      }),
    ),
    [...atlas.corridors.keys()],
  );

const NO_STOPS: ReadonlySet<string> = new Set();
/** Makes names for corridors' lines, clear of the places that are shown there and of `stops`, which are at every zoom. */
const namesFor = (atlas: Atlas, places: MapData['placeFeatures']) => {
  const obstaclesWith = (stops: ReadonlySet<string>) =>
    places.features.map(({ geometry, properties: { id, from, size, importance } }) => ({
      point: geometry.coordinates as LonLat,
      size,
      first: importance === 1,
      fromZoom: stops.has(id) ? from - STOPS_EARLIER : from,
    }));
  const legOf = (id: string): NamedLeg | null => {
    const leg = atlas.legs.get(id);
    return leg ? { parts: partsOf(leg), mode: leg.properties.mode } : null;
  };
  return (corridor: Corridor, stops?: ReadonlySet<string>): NameFeature[] =>
    nameStretches(corridor, legOf, obstaclesWith(stops ?? NO_STOPS), stops !== undefined).map(
      ({ zoom, offset, coordinates }) => ({
        type: 'Feature',
        geometry: { type: 'LineString', coordinates },
        properties: {
          corridor: corridor.id,
          name: corridor.shortName,
          zoom,
          offset: [0, offset],
          ...nameSizeAt(zoom),
          ...corridor.colour,
        },
      }),
    );
};

/** For every place that has a side to keep from. */
function nameSides(places: MapData['placeFeatures']): Map<string, NameSides> {
  const named = places.features.map(
    ({ geometry, properties: { id, short, kind, importance, from, size } }) => ({
      id,
      point: geometry.coordinates as LonLat,
      name: short,
      importance,
      from: kind === 'city' ? from - TOWNS_EARLIER : from,
      size,
    }),
  );
  const sides = new Map<string, Record<string, string>>();
  for (const zoom of SIDE_ZOOMS) {
    for (const [id, letters] of refusedSides(named, zoom)) {
      sides.set(id, { ...sides.get(id), [sideKey(zoom)]: letters });
    }
  }
  return sides;
}

/** Builds every source from the atlas. Legs that no corridor uses are not drawn; a place may belong to none. */
export function buildMapData(atlas: Atlas): MapData {
  const uses = usesOfLegs(atlas);
  const strands: Strand[] = [];
  const strandFeatures: MapData['strandFeatures']['features'] = [];
  const corridorsOfPlace = new Map<string, Set<string>>();
  const tracks = tracksOf(atlas, uses);

  for (const leg of atlas.trunk.legs.values()) {
    const use = uses.get(leg.id);
    if (!use) continue;
    const { mode, exactness, places } = leg.properties;
    for (const corridor of use.corridors) {
      for (const place of places) {
        const through = corridorsOfPlace.get(place) ?? new Set();
        corridorsOfPlace.set(place, through.add(corridor.id));
      }
      const colour = corridor.colour;
      for (const since of statesOf(leg)) {
        const properties: StrandProperties = {
          leg: leg.id,
          corridor: corridor.id,
          ...lineLook(mode, since.status, exactness),
          ...colour,
        };
        for (const { corridors: beside, lines } of tracks.get(leg.id) ?? []) {
          const id = strands.length + 1;
          strands.push({ id, leg: leg.id, corridor: corridor.id, beside, since });
          for (const coordinates of lines) {
            strandFeatures.push({
              type: 'Feature',
              id,
              geometry: { type: 'LineString', coordinates },
              properties,
            });
          }
        }
      }
    }
  }

  const ends = endZooms(atlas);
  const placeFeatures: MapData['placeFeatures'] = {
    type: 'FeatureCollection',
    features: [...atlas.trunk.places.values()].map((place) => ({
      type: 'Feature',
      geometry: place.geometry,
      properties: placeProperties(place, ends.get(place.id)),
    })),
  };
  const namesOf = namesFor(atlas, placeFeatures);
  let names: FeatureCollection<LineString, NameProperties> | null = null;
  let sides: ReadonlyMap<string, NameSides> | null = null;
  return {
    strands,
    corridorsOfLeg: new Map([...uses].map(([id, use]) => [id, use.corridors.map((corridor) => corridor.id)])),
    corridorsOfPlace,
    strandFeatures: { type: 'FeatureCollection', features: strandFeatures },
    nameFeatures: () => {
      names ??= {
        type: 'FeatureCollection',
        features: [...atlas.corridors.values()].flatMap((corridor) => namesOf(corridor)),
      };
      return names;
    },
    namesOnWay: (id, legs, stops, others) => {
      const corridor = atlas.corridors.get(id);
      if (!corridor) return [];
      if (!legs) return namesOf(corridor, stops);
      const along = (ids: readonly string[]): NameFeature[] =>
        namesOf({ ...corridor, branches: [{ id: 'way', name: '', legs: [...ids] }] }, stops);
      const alone = along(legs.filter((ref) => !others?.has(legOfRef(ref))));
      return alone.length > 0 ? alone : along(legs);
    },
    placeFeatures,
    nameSides: () => {
      sides ??= nameSides(placeFeatures);
      return sides;
    },
  };
}
