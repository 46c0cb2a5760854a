/** Where a selection lies: what the map should bring into view. Needs no dossier, so that a click builds one only. */
import { type Atlas, legsOfCorridor, type Records, recordOf } from '../atlas';
import { type Box, boxOfBoxes, boxOfPoints, pointsOfLeg } from '../earth';
import type { Reading } from '../reading/reading';
import type { Leg, LonLat } from '../schema';
import { parseSelection, type Selection, type SelectionKind } from '../selection';

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

/** Around several foci; null for none. */
function around(foci: readonly Focus[]): Focus {
  const boxes = foci.flatMap((focus): Box[] => {
    if (!focus) return [];
    return 'box' in focus ? [focus.box] : [[...focus.point, ...focus.point] as Box];
  });
  return focusOn(boxOfBoxes(boxes));
}

/** Around what links name (`leg:some-leg`); null where none of it is there. */
const focusOnKeys = (atlas: Atlas, keys: readonly string[] = []): Focus =>
  around(keys.map((key) => parseSelection(key)).map((sel) => sel && find(atlas, sel.kind, sel.id)));

/** A deal is about its line where it has one: where it was signed is another matter. */
const focusOnDeal = (atlas: Atlas, deal: Records['deal']): Focus =>
  focusOnKeys(atlas, deal.focus) ??
  focusOnLegs(deal.legs.flatMap((id) => atlas.legs.get(id) ?? [])) ??
  focusOnPlaces(atlas, deal.places) ??
  focusOnCountries(atlas, deal.countries);

const FOCUS: { readonly [K in SelectionKind]: (atlas: Atlas, record: Records[K]) => Focus } = {
  place: (_, place) => ({ point: place.geometry.coordinates }),
  corridor: (atlas, corridor) => focusOnLegs(legsOfCorridor(atlas, corridor)),
  leg: (_, leg) => focusOnLegs([leg]),
  deal: focusOnDeal,
  quote: (atlas, quote) => focusOnPlaces(atlas, quote.places) ?? focusOnCountries(atlas, quote.countries),
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
