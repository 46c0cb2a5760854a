/** Which of the things under a pointer is meant. Pure. */
import { legsOfCorridor } from '../atlas/atlas';
import type { ResultOnMap } from '../atlas/query/map';
import type { Reading } from '../atlas/reading/reading';
import type { Selection } from '../atlas/selection';
import { modeWord, placeKindWord, statusWord } from '../atlas/words';
import type { Candidate } from '../state/state';
import { say } from '../words/map';
import { wholeNumber } from '../words/numbers';
import type { Drawn } from './drawn';
import type { Hit, PointerKind } from './engine';

/** A thing this much nearer than the next, px, is the one that was meant. */
const CLEARLY_NEARER: Readonly<Record<PointerKind, number>> = { mouse: 5, touch: 8 };
/** More than this would not fit on a phone, and nobody aims at so many. */
const MOST_CANDIDATES = 8;

/** Distance from a point to a polyline, px. Infinite for an empty one. */
export function distanceToLine(
  [x, y]: readonly [number, number],
  line: readonly (readonly [number, number])[],
): number {
  let nearest = Number.POSITIVE_INFINITY;
  line.forEach(([bx, by], i) => {
    const [ax, ay] = line[i - 1] ?? [bx, by];
    const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = length2 === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2;
    const t = Math.min(Math.max(along, 0), 1);
    nearest = Math.min(nearest, Math.hypot(ax + t * (bx - ax) - x, ay + t * (by - ay) - y));
  });
  return nearest;
}

/** What a click means: one thing, a choice between several, or nothing. */
export type Decision =
  | { readonly kind: 'one'; readonly sel: Selection }
  | { readonly kind: 'several'; readonly sels: readonly Selection[] }
  | { readonly kind: 'nothing' };

/** Something under the pointer that has a name. */
interface Thing<Named> {
  readonly named: Named;
  readonly distance: number;
}

/** Each thing once, at its nearest, nearest first. Tiles and layers report one thing several times. */
function distinct<Named>(things: readonly Thing<Named>[], key: (named: Named) => string): Thing<Named>[] {
  const nearest = new Map<string, Thing<Named>>();
  for (const thing of things) {
    const known = nearest.get(key(thing.named));
    if (!known || thing.distance < known.distance) nearest.set(key(thing.named), thing);
  }
  return [...nearest.values()].sort((a, b) => a.distance - b.distance);
}

/** Those practically at the same spot as the nearest. */
function besideNearest<Named>(things: readonly Thing<Named>[], pointer: PointerKind): Named[] {
  const [first] = things;
  if (!first) return [];
  return things
    .filter(({ distance }) => distance - first.distance < CLEARLY_NEARER[pointer])
    .map(({ named }) => named);
}

const asDecision = (sels: readonly Selection[]): Decision => {
  const [first] = sels;
  if (!first) return { kind: 'nothing' };
  return sels.length === 1
    ? { kind: 'one', sel: first }
    : { kind: 'several', sels: sels.slice(0, MOST_CANDIDATES) };
};

/** Decides among what is drawn by z-order (a place, a corridor's line, another main line, a country's name) and then by nearness. */
export function decide(
  hits: readonly Hit[],
  { reading: { atlas }, strand, links, hasPlace }: Pick<Drawn, 'reading' | 'strand' | 'links' | 'hasPlace'>,
  pointer: PointerKind,
): Decision {
  const places = hits.flatMap((hit): Thing<string>[] =>
    hit.kind === 'place' && hasPlace(hit.id) ? [{ named: hit.id, distance: hit.distance }] : [],
  );
  if (places.length > 0) {
    return asDecision(
      besideNearest(
        distinct(places, (id) => id),
        pointer,
      ).map((id) => ({ kind: 'place', id })),
    );
  }
  const strands = hits.flatMap((hit) => {
    const named = hit.kind === 'line' ? strand(hit.strand) : null;
    return named ? [{ named, distance: hit.distance }] : [];
  });
  const lines = besideNearest(
    distinct(strands, ({ id }) => String(id)),
    pointer,
  );
  if (lines.length > 0) {
    const legs = [...new Set(lines.map(({ leg }) => leg))];
    const corridors = [...new Set(lines.map(({ corridor }) => corridor))];
    const legSels = legs.map((id): Selection => ({ kind: 'leg', id }));
    // One line of one corridor is plainly that leg; where there is a choice anyway, the corridors are part of it.
    if (legs.length === 1 && corridors.length === 1) return asDecision(legSels);
    return asDecision([...legSels, ...corridors.map((id): Selection => ({ kind: 'corridor', id }))]);
  }
  const linked = hits.flatMap((hit) => {
    const named = hit.kind === 'link' ? links.get(hit.spell)?.leg : undefined;
    return named === undefined ? [] : [{ named, distance: hit.distance }];
  });
  if (linked.length > 0) {
    const ids = besideNearest(
      distinct(linked, (id) => id),
      pointer,
    );
    return asDecision(ids.map((id) => ({ kind: 'leg', id })));
  }
  const country = hits.find((hit) => hit.kind === 'country' && atlas.countries.has(hit.id));
  return country?.kind === 'country'
    ? { kind: 'one', sel: { kind: 'country', id: country.id } }
    : { kind: 'nothing' };
}

/** What a thing on the map is called, and what it is, for tooltip and chooser. Null for what the atlas does not have. */
export function describe(reading: Reading, sel: Selection): Candidate | null {
  const { atlas } = reading;
  if (sel.kind === 'place') {
    const place = atlas.places.get(sel.id);
    if (!place) return null;
    const kind = placeKindWord(place.properties.kind);
    const country = atlas.countries.get(place.properties.country)?.name;
    return {
      sel,
      label: place.properties.name,
      detail: country ? say('hit.place', { kind, country }) : kind,
    };
  }
  if (sel.kind === 'leg') {
    const leg = atlas.legs.get(sel.id);
    if (!leg) return null;
    const { name, computedKm } = leg.properties;
    const mode = modeWord(leg.properties.mode);
    const km = wholeNumber(computedKm);
    const { status } = reading.standingOf(leg);
    const detail =
      status === null || status === 'operating'
        ? say('hit.leg', { mode, km })
        : say('hit.leg.status', { mode, status: statusWord(status), km });
    return { sel, label: name, detail };
  }
  if (sel.kind === 'corridor') {
    const corridor = atlas.corridors.get(sel.id);
    if (!corridor) return null;
    return {
      sel,
      label: corridor.name,
      detail: say('hit.corridor', { legs: legsOfCorridor(atlas, corridor).length }),
    };
  }
  if (sel.kind === 'country') {
    const country = atlas.countries.get(sel.id);
    return country ? { sel, label: country.name, detail: say('hit.country') } : null;
  }
  return null;
}

/** What a thing is called, and how many of the filtered records name it, where any are filtered. */
export function counted(found: ResultOnMap | null, described: Candidate | null): Candidate | null {
  const { sel, detail } = described ?? {};
  if (!found || !described || !sel || detail === undefined) return described;
  const counts = sel.kind === 'place' ? found.places : sel.kind === 'leg' ? found.legs : null;
  return counts
    ? { ...described, detail: say('hit.found', { detail, count: counts.get(sel.id) ?? 0 }) }
    : described;
}
