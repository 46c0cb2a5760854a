/**
 * What is drawn on the map now: the one answer that the paint, the pointer and the camera all ask for. Decided from the
 * state, the day and the map's data; what is merely pointed at changes nothing of it. Pure.
 */
import type { Atlas } from '../atlas/atlas';
import { legsOfDeal, shownBy } from '../atlas/dossier/focus';
import type { Reading } from '../atlas/reading/reading';
import type { LonLat } from '../atlas/schema';
import type { Selection } from '../atlas/selection';
import { mainWayOf, type Way, wayOfKey } from '../atlas/way/way';
import { movingReadingIn } from '../state/reading';
import type { State } from '../state/state';
import { chosenWays } from '../state/ways';
import { buildMapData, type MapData, type Strand } from './data';
import { buildLinkData, type LinkData } from './link-data';
import { type NamedFirst, namedFirst } from './named-first';

/** The part of the state that decides what is drawn. */
export type DrawnState = Pick<State, 'atlas' | 'at' | 'shown' | 'sel' | 'way' | 'compare' | 'links'>;

/** What a selection brings forward. */
export interface Related {
  readonly places: ReadonlySet<string>;
  readonly legs: ReadonlySet<string>;
}

/** The ways that are drawn forward: of each corridor its legs, and the places on them. */
export interface Forward {
  readonly legs: ReadonlyMap<string, ReadonlySet<string>>;
  readonly places: ReadonlySet<string>;
}

/** A main line as it stands on the day. */
export interface LinkOnDay {
  readonly leg: string;
  /** Its state holds only perhaps. */
  readonly perhaps: boolean;
}

export interface Drawn {
  readonly reading: Reading;
  readonly data: MapData;
  readonly linkData: LinkData;
  /** The main lines between the corridors that are drawn, each in the state that holds on the day, by its id there. */
  readonly links: ReadonlyMap<number, LinkOnDay>;
  /** Place of each strand that is drawn beside its neighbours, by its id, in strand widths from the middle. */
  readonly slots: ReadonlyMap<number, number>;
  /** Of these, the legs whose state holds only perhaps on the day. */
  readonly perhaps: ReadonlySet<string>;
  /** Corridors whose name runs along their lines: one of those that are on, or that is compared with. */
  readonly names: ReadonlySet<string>;
  /** Places whose names come before others'. */
  readonly first: NamedFirst;
  /**
   * The corridors that are looked at, whose names keep clear of the places that are named first: along the legs of the
   * chosen way, as they are travelled; null: along all of the corridor.
   */
  readonly namedWays: ReadonlyMap<string, readonly string[] | null>;
  /** The corridor the others step back behind; null: none. */
  readonly foremost: string | null;
  readonly related: Related;
  /** The way that is chosen and the one it is compared with, which all else steps back behind; null: none is. */
  readonly forward: Forward | null;
  /** The selected place, which nothing may cover. */
  readonly selectedPoint: LonLat | null;
  /** The strand of an id, where it is drawn. */
  strand(id: number): Strand | null;
  /** Whether the place is among those drawn, each from the zoom its importance gives it. */
  hasPlace(id: string): boolean;
}

function relatedTo(atlas: Atlas, sel: Selection | null): Related {
  const related = (places: readonly string[] = [], legs: readonly string[] = []): Related => ({
    places: new Set(places),
    legs: new Set(legs),
  });
  if (sel?.kind === 'leg') {
    const leg = atlas.legs.get(sel.id);
    return leg ? related([leg.properties.from, leg.properties.to], [sel.id]) : related();
  }
  const deal = sel?.kind === 'deal' ? atlas.deals.get(sel.id) : undefined;
  if (deal) return related(deal.places, legsOfDeal(deal));
  return sel?.kind === 'quote' ? related(atlas.quotes.get(sel.id)?.places) : related();
}

function forwardOf(ways: readonly Way[]): Forward | null {
  if (ways.length === 0) return null;
  const legs = new Map<string, Set<string>>();
  const places = new Set<string>();
  for (const way of ways) {
    const own = legs.get(way.corridorId ?? '') ?? new Set<string>();
    for (const { leg, places: passed } of way.legs) {
      own.add(leg.id);
      for (const id of passed) places.add(id);
    }
    legs.set(way.corridorId ?? '', own);
  }
  return { legs, places };
}

/**
 * The strands that are drawn, with their slots: of the corridors that are shown, each leg in the state that holds,
 * certainly or perhaps, on the day. One that is not there yet is not drawn, whatever is selected.
 */
function slotsOf(
  atlas: Atlas,
  reading: Reading,
  data: MapData,
  shown: ReadonlySet<string>,
  { legs }: Related,
  forward: Forward | null,
): Pick<Drawn, 'slots' | 'perhaps'> {
  const perhaps = new Set<string>();
  const slots = new Map<number, number>();
  for (const { id, leg, corridor, beside, since } of data.strands) {
    const record = atlas.legs.get(leg);
    const standing = record && reading.standingOf(record);
    if (standing?.since !== since) continue;
    if (standing.holds === 'perhaps') perhaps.add(leg);
    const through = data.corridorsOfLeg.get(leg) ?? [];
    // So is the way that a reader compares with, of a corridor that may be off.
    const isOn = (other: string): boolean =>
      shown.has(other) || (forward?.legs.get(other)?.has(leg) ?? false);
    if (isOn(corridor)) {
      const onTrack = beside.filter(isOn);
      slots.set(id, onTrack.indexOf(corridor) - (onTrack.length - 1) / 2);
    } else if (legs.has(leg) && corridor === through[0] && !through.some(isOn)) {
      // A selected leg is drawn whatever is shown, as a selected place is: once, where every corridor over it is off.
      slots.set(id, 0);
    }
  }
  return { slots, perhaps };
}

/** The links in the states that hold, certainly or perhaps, on the day; with the switch off, only one that is selected. */
function linksOf(
  { atlas, links }: DrawnState,
  reading: Reading,
  { spells }: LinkData,
  { legs }: Related,
): Map<number, LinkOnDay> {
  return new Map(
    spells.flatMap(({ id, leg, since }) => {
      const record = atlas.links.legs.get(leg);
      const standing = record && (links || legs.has(leg)) ? reading.standingOf(record) : null;
      return standing?.since === since ? [[id, { leg, perhaps: standing.holds === 'perhaps' }] as const] : [];
    }),
  );
}

/** What is drawn of `data` in this state. */
function drawnOf(state: DrawnState, data: MapData, linkData: LinkData): Drawn {
  const { atlas } = state;
  const reading = movingReadingIn(state);
  const sel = state.sel && shownBy(atlas, state.sel);
  const shown = new Set(state.shown);
  const related = relatedTo(atlas, sel);
  const ways = chosenWays(state);
  const forward = forwardOf(ways);
  const { slots, perhaps } = slotsOf(atlas, reading, data, shown, related, forward);
  const strand = (id: number): Strand | null => (slots.has(id) ? (data.strands[id - 1] ?? null) : null);
  const place = sel?.kind === 'place' ? atlas.places.get(sel.id) : undefined;
  const foremost = sel?.kind === 'corridor' && shown.has(sel.id) ? sel.id : null;
  const corridor = foremost === null ? undefined : atlas.corridors.get(foremost);
  const main = corridor && ways.length === 0 ? wayOfKey(atlas, mainWayOf(corridor)) : null;
  const links = linksOf(state, reading, linkData, related);
  const legs = new Set([...slots.keys()].flatMap((id) => strand(id)?.leg ?? []));
  return {
    reading,
    data,
    slots,
    perhaps,
    // Not for the sake of one selected leg: the name would run along lines that are not drawn.
    names: new Set(
      [...slots.keys()]
        .flatMap((id) => strand(id)?.corridor ?? [])
        .filter((id) => shown.has(id) || forward?.legs.has(id)),
    ),
    namedWays: new Map([
      ...(main && foremost !== null ? [[foremost, null] as const] : []),
      ...ways.flatMap(({ corridorId, legs }) =>
        corridorId === null
          ? []
          : [[corridorId, legs.map(({ leg, reversed }) => (reversed ? `-${leg.id}` : leg.id))] as const],
      ),
    ]),
    linkData,
    links,
    first: namedFirst(atlas, sel, main ? [main] : ways, legs),
    foremost,
    related,
    forward,
    selectedPoint: place?.geometry.coordinates ?? null,
    strand,
    hasPlace: (id) => atlas.places.has(id),
  };
}

/** Every arriving table makes a new atlas whose maps are new too, so their records are compared, not the maps. */
const sameRecords = (a: ReadonlyMap<string, object>, b: ReadonlyMap<string, object>): boolean =>
  a === b || (a.size === b.size && [...a].every(([id, record]) => b.get(id) === record));
const sameTables = (a: Atlas, b: Atlas): boolean =>
  a === b ||
  (sameRecords(a.trunk.places, b.trunk.places) &&
    sameRecords(a.trunk.legs, b.trunk.legs) &&
    sameRecords(a.corridors, b.corridors));

const sameLinks = ({ links: a }: Atlas, { links: b }: Atlas): boolean =>
  sameRecords(a.legs, b.legs) && sameRecords(a.places, b.places);

/**
 * A `drawnOf` that keeps the map's data as long as the three tables it is made of, and its last answer as long as what
 * decides it. One for a map: style and pointer then have the same answer.
 */
export function createDrawn(): (state: DrawnState) => Drawn {
  let built: { readonly atlas: Atlas; readonly data: MapData; readonly links: LinkData } | null = null;
  let last: { readonly state: DrawnState; readonly drawn: Drawn } | null = null;
  return (state) => {
    const { atlas } = state;
    if (
      last &&
      last.state.atlas === atlas &&
      last.state.at === state.at &&
      last.state.shown === state.shown &&
      last.state.sel === state.sel &&
      last.state.way === state.way &&
      last.state.compare === state.compare &&
      last.state.links === state.links
    )
      return last.drawn;
    built = {
      atlas,
      data: built && sameTables(built.atlas, atlas) ? built.data : buildMapData(atlas),
      links: built && sameLinks(built.atlas, atlas) ? built.links : buildLinkData(atlas),
    };
    last = { state, drawn: drawnOf(state, built.data, built.links) };
    return last.drawn;
  };
}
