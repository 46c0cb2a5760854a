/** Where a selection lies: what the map should bring into view. Needs no dossier, so that a click builds one only. */
import { type Atlas, legsOfCorridor, type Records, recordOf } from '../atlas';
import { type Box, boxOfBoxes, boxOfPoints, pointsOfLeg } from '../earth';
import type { Reading } from '../reading/reading';
import type { Deal, Leg, LonLat } from '../schema';
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
  organisation: (atlas, { place, country }) =>
    focusOnPlaces(atlas, place === undefined ? [] : [place]) ??
    focusOnCountries(atlas, country === undefined ? [] : [country]),
};

function find<K extends SelectionKind>(atlas: Atlas, kind: K, id: string): Focus {
  const record = recordOf(atlas, kind, id);
  return record ? FOCUS[kind](atlas, record) : null;
}

/** Where a selection lies; null when it lies nowhere, or its record is not (yet) there. */
export const focusOf = ({ atlas }: Reading, { kind, id }: Selection): Focus => find(atlas, kind, id);

/** What a selection is shown by on the map: a figure by its subject, anything else by itself. */
export function shownBy(atlas: Atlas, sel: Selection): Selection {
  return (sel.kind === 'figure' && atlas.figures.get(sel.id)?.subject) || sel;
}

/** The legs that a deal brings forward on the map: its own, and those it says it is about. */
export function legsOfDeal(deal: Deal): readonly string[] {
  const named = namedBy(deal).flatMap(({ kind, id }) => (kind === 'leg' ? [id] : []));
  return [...new Set([...named, ...deal.legs])];
}

/** The first corridor that a deal names of those through its legs, or else any of these; none where one is drawn already. */
function corridorOver(atlas: Atlas, deal: Deal, legs: readonly string[], shown: readonly string[]): string[] {
  const over = [...atlas.corridors.values()]
    .filter((corridor) => legsOfCorridor(atlas, corridor).some(({ id }) => legs.includes(id)))
    .map(({ id }) => id);
  if (over.some((id) => shown.includes(id))) return [];
  const best = deal.corridors.find((id) => over.includes(id)) ?? over[0];
  return best === undefined ? [] : [best];
}

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
  if (sel.kind === 'corridor') return atlas.corridors.has(sel.id) ? [sel.id] : [];
  const quote = sel.kind === 'quote' ? atlas.quotes.get(sel.id) : undefined;
  if (quote) return quote.places.length > 0 ? [] : quote.corridors.filter((id) => atlas.corridors.has(id));
  const deal = sel.kind === 'deal' ? atlas.deals.get(sel.id) : undefined;
  if (!deal) return [];
  const named = namedBy(deal);
  const corridors = named.flatMap(({ kind, id }) => (kind === 'corridor' ? [id] : []));
  const legs = named.length > 0 ? named.flatMap(({ kind, id }) => (kind === 'leg' ? [id] : [])) : deal.legs;
  const isAboutCorridors = named.length === 0 && deal.legs.length === 0 && deal.places.length === 0;
  return [
    ...corridors,
    ...(isAboutCorridors ? deal.corridors : []),
    ...corridorOver(atlas, deal, legs, [...shown, ...corridors]),
  ].filter((id) => atlas.corridors.has(id));
}
