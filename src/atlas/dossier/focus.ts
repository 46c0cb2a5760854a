/** Where a selection lies: what the map should bring into view. Needs no dossier, so that a click builds one only. */
import { type Atlas, legsOfCorridor, type Records, recordOf } from '../atlas';
import { type Box, boxOfBoxes, boxOfPoints, pointsOfLeg } from '../earth';
import type { Corridor, Deal, Leg, LonLat, Organisation } from '../schema';
import { parseSelection, type Selection, type SelectionKind } from '../selection';
import type { Way } from '../way/way';

/** A point, or a box [west, south, east, north]; null for what lies nowhere. */
export type Focus = { readonly point: LonLat } | { readonly box: Box } | null;

/** A box as a focus; a point where the box has no extent. */
function focusOn(box: Box | null): Focus {
  if (!box) return null;
  return box[0] === box[2] && box[1] === box[3] ? { point: [box[0], box[1]] } : { box };
}

/** Around legs' drawn lines. */
const focusOnLegs = (legs: readonly Leg[]): Focus => focusOn(boxOfPoints(legs.flatMap(pointsOfLeg)));

/** Around places; null when none of them is there. */
function focusOnPlaces(atlas: Atlas, ids: Iterable<string>): Focus {
  const points: LonLat[] = [...ids].flatMap((id) => {
    const place = atlas.places.get(id);
    return place ? [place.geometry.coordinates as LonLat] : [];
  });
  return focusOn(boxOfPoints(points));
}

/** Around countries' boxes, or their centres where no box is known; null for blocs and for none. */
function focusOnCountries(atlas: Atlas, ids: Iterable<string>): Focus {
  const boxes: Box[] = [...ids].flatMap((id) => {
    const country = atlas.countries.get(id);
    if (country?.bbox) return [country.bbox as Box];
    return country?.centre ? [[...country.centre, ...country.centre] as Box] : [];
  });
  return focusOn(boxOfBoxes(boxes));
}

/** Around corridors' lines. */
const focusOnCorridors = (atlas: Atlas, ids: Iterable<string>): Focus =>
  focusOnLegs(
    [...ids].flatMap((id) => {
      const corridor = atlas.corridors.get(id);
      return corridor ? legsOfCorridor(atlas, corridor) : [];
    }),
  );

/** Around ways, all of them whole; null for none. */
export const focusOnWays = (ways: readonly Way[]): Focus =>
  focusOnLegs(ways.flatMap(({ legs }) => legs.map(({ leg }) => leg)));

const legsNamed = (atlas: Atlas, ids: readonly string[]): Leg[] =>
  ids.flatMap((id) => atlas.legs.get(id) ?? []);

/** One focus around several; null when none of them lies anywhere. */
function focusOnAll(focuses: readonly Focus[]): Focus {
  const boxes = focuses.flatMap((focus): Box[] => {
    if (!focus) return [];
    return 'box' in focus ? [focus.box] : [[...focus.point, ...focus.point]];
  });
  return focusOn(boxOfBoxes(boxes));
}

/** What a deal says it is about, if it says so; what is not of the form of a selection is left out. */
const namedBy = (deal: Deal): Selection[] => (deal.focus ?? []).flatMap((key) => parseSelection(key) ?? []);

/**
 * Where a deal lies. It says so itself, or else it is about its legs, its places, its corridors, its countries, the first
 * of these that is anywhere: where a treaty on a railway was signed is not what it is about.
 */
const focusOnDeal = (atlas: Atlas, deal: Deal): Focus =>
  focusOnAll(namedBy(deal).map(({ kind, id }) => find(atlas, kind, id))) ??
  focusOnLegs(legsNamed(atlas, deal.legs)) ??
  focusOnPlaces(atlas, deal.places) ??
  focusOnCorridors(atlas, deal.corridors) ??
  focusOnCountries(atlas, deal.countries);

/** The tables in which organisations are named. */
const NAMING = ['deals', 'quotes', 'figures'] as const;
/**
 * Where an organisation is to be looked for: its own place, or else its country where what is told of it is of that, or else
 * the corridor that is told of most: what a German forwarder says of a railway in Kazakhstan is not in Germany. Null where that
 * is not known, or not yet.
 */
function actsIn(atlas: Atlas, { id, place, country }: Organisation): Selection | null {
  if (place !== undefined) return { kind: 'place', id: place };
  if (NAMING.some((table) => !atlas.loaded.has(table))) return null;
  const records = [
    ...[...atlas.deals.values()].filter(({ parties }) => parties.some((party) => party.organisation === id)),
    ...[...atlas.quotes.values()].filter(({ organisation }) => organisation === id),
    ...[...atlas.figures.values()].filter(({ organisation }) => organisation === id),
  ];
  const told = new Map<string, number>();
  for (const corridor of records.flatMap(({ corridors }) => corridors ?? []))
    told.set(corridor, (told.get(corridor) ?? 0) + 1);
  const isAtHome = country !== undefined && records.some(({ countries }) => countries?.includes(country));
  const [most] = [...told].sort(([, a], [, b]) => b - a);
  if (most && !isAtHome) return { kind: 'corridor', id: most[0] };
  return country === undefined ? null : { kind: 'country', id: country };
}

const FOCUS: { readonly [K in SelectionKind]: (atlas: Atlas, record: Records[K]) => Focus } = {
  place: (_, place) => ({ point: place.geometry.coordinates }),
  corridor: (atlas, corridor) => focusOnCorridors(atlas, [corridor.id]),
  leg: (_, leg) => focusOnLegs([leg]),
  deal: focusOnDeal,
  quote: (atlas, quote) =>
    focusOnPlaces(atlas, quote.places) ??
    focusOnCorridors(atlas, quote.corridors) ??
    focusOnCountries(atlas, quote.countries),
  country: (atlas, country) => focusOnCountries(atlas, [country.id]),
  person: (atlas, { id }) =>
    focusOnPlaces(
      atlas,
      [...atlas.quotes.values()].flatMap((quote) => (quote.person === id ? quote.places : [])),
    ),
  source: () => null,
  figure: (atlas, { subject }) => find(atlas, subject.kind, subject.id),
  organisation: (atlas, organisation) => {
    const at = actsIn(atlas, organisation);
    return at && find(atlas, at.kind, at.id);
  },
};

function find<K extends SelectionKind>(atlas: Atlas, kind: K, id: string): Focus {
  const record = recordOf(atlas, kind, id);
  return record ? FOCUS[kind](atlas, record) : null;
}

/** Where a selection lies, whatever the day; null when it lies nowhere, or its record is not (yet) there. */
export const focusOf = (atlas: Atlas, { kind, id }: Selection): Focus => find(atlas, kind, id);

/** What a selection is shown by on the map: a figure by its subject, anything else by itself. */
export function shownBy(atlas: Atlas, sel: Selection): Selection {
  return (sel.kind === 'figure' && atlas.figures.get(sel.id)?.subject) || sel;
}

/** The legs that a deal brings forward on the map: its own, and those it says it is about. */
export function legsOfDeal(deal: Deal): readonly string[] {
  const named = namedBy(deal).flatMap(({ kind, id }) => (kind === 'leg' ? [id] : []));
  return [...new Set([...named, ...deal.legs])];
}

/**
 * The corridors that have to be drawn so that each of some legs or places is on one. The record's own come before others; a
 * place has only these, for many a place is on a corridor that is not spoken of.
 */
function corridorsOver(
  atlas: Atlas,
  own: readonly string[],
  { legs, places }: { readonly legs: readonly string[]; readonly places: readonly string[] },
  shown: readonly string[],
): string[] {
  const corridors = [...atlas.corridors.values()].sort(
    (a, b) => Number(own.includes(b.id)) - Number(own.includes(a.id)),
  );
  const drawn = new Set(shown);
  const added: string[] = [];
  const need = (among: readonly Corridor[], passes: (leg: Leg) => boolean): void => {
    const over = among.filter((corridor) => legsOfCorridor(atlas, corridor).some(passes));
    const [best] = over;
    if (!best || over.some(({ id }) => drawn.has(id))) return;
    drawn.add(best.id);
    added.push(best.id);
  };
  for (const id of legs) need(corridors, (leg) => leg.id === id);
  const ofRecord = corridors.filter(({ id }) => own.includes(id));
  for (const id of places) need(ofRecord, ({ properties }) => properties.places.includes(id));
  return added;
}

/** Ids of one kind among what a record says it is about. */
const idsOf = (named: readonly Selection[], kind: SelectionKind): string[] =>
  named.flatMap((sel) => (sel.kind === kind ? [sel.id] : []));

/**
 * The corridors without which the map does not show what a selection is about: ids of the atlas's own.
 * @param shown ids of those that are drawn already
 */
export function corridorsFor(
  atlas: Atlas,
  selection: Selection,
  shown: readonly string[],
): readonly string[] {
  const sel = shownBy(atlas, selection);
  const ownIn = (ids: readonly string[]): string[] => ids.filter((id) => atlas.corridors.has(id));
  if (sel.kind === 'corridor') return ownIn([sel.id]);
  // A selected leg is drawn by itself, whatever is shown.
  if (sel.kind === 'leg') return [];
  const organisation = sel.kind === 'organisation' ? atlas.organisations.get(sel.id) : undefined;
  if (organisation) {
    const at = actsIn(atlas, organisation);
    return at?.kind === 'corridor' ? ownIn([at.id]) : [];
  }
  const quote = sel.kind === 'quote' ? atlas.quotes.get(sel.id) : undefined;
  const deal = sel.kind === 'deal' ? atlas.deals.get(sel.id) : undefined;
  const record = quote ?? deal;
  if (!record) return [];
  const named = deal ? namedBy(deal) : [];
  const legs = deal ? legsOfDeal(deal) : [];
  const places = named.length > 0 ? idsOf(named, 'place') : legs.length > 0 ? [] : record.places;
  const corridors = idsOf(named, 'corridor');
  const isAboutCorridors = named.length === 0 && legs.length === 0 && places.length === 0;
  const about = [...corridors, ...(isAboutCorridors ? record.corridors : [])];
  return ownIn([...about, ...corridorsOver(atlas, record.corridors, { legs, places }, [...shown, ...about])]);
}
