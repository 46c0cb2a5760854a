/** Which of the things under a pointer is meant. Pure. */
import type { Atlas } from '../atlas/atlas';
import { legsOfCorridor } from '../atlas/atlas';
import type { Selection } from '../atlas/selection';
import { modeWord, placeKindWord, statusWord } from '../atlas/words';
import type { Candidate } from '../state/state';
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

/** Hits with each id once, at its nearest, nearest first. Tiles and layers report one thing several times. */
function distinct(hits: readonly Hit[], key: (hit: Hit) => string): Hit[] {
  const nearest = new Map<string, Hit>();
  for (const hit of hits) {
    const known = nearest.get(key(hit));
    if (!known || hit.distance < known.distance) nearest.set(key(hit), hit);
  }
  return [...nearest.values()].sort((a, b) => a.distance - b.distance);
}

/** Those practically at the same spot as the nearest. */
const besideNearest = (hits: readonly Hit[], pointer: PointerKind): Hit[] => {
  const first = hits[0];
  return first ? hits.filter((hit) => hit.distance - first.distance < CLEARLY_NEARER[pointer]) : [];
};

const asDecision = (sels: readonly Selection[]): Decision => {
  const [first] = sels;
  if (!first) return { kind: 'nothing' };
  return sels.length === 1
    ? { kind: 'one', sel: first }
    : { kind: 'several', sels: sels.slice(0, MOST_CANDIDATES) };
};

/**
 * Decides by z-order (a place before a line before a country's name) and then by nearness.
 * Lines of corridors that are not shown are there for the engine but not for the reader.
 */
export function decide(
  hits: readonly Hit[],
  { atlas, shown }: { readonly atlas: Atlas; readonly shown: readonly string[] },
  pointer: PointerKind,
): Decision {
  const places = distinct(
    hits.filter((hit) => hit.kind === 'place' && atlas.places.has(hit.id)),
    (hit) => hit.id,
  );
  if (places.length > 0) {
    return asDecision(besideNearest(places, pointer).map(({ id }) => ({ kind: 'place', id })));
  }
  const lines = besideNearest(
    distinct(
      hits.filter(
        (hit) => hit.kind === 'line' && shown.includes(hit.corridor ?? '') && atlas.legs.has(hit.id),
      ),
      (hit) => `${hit.id} ${hit.corridor}`,
    ),
    pointer,
  );
  if (lines.length > 0) {
    const legs = [...new Set(lines.map(({ id }) => id))];
    const corridors = [...new Set(lines.map(({ corridor }) => corridor ?? ''))];
    const legSels = legs.map((id): Selection => ({ kind: 'leg', id }));
    // One line of one corridor is plainly that leg; where there is a choice anyway, the corridors are part of it.
    if (legs.length === 1 && corridors.length === 1) return asDecision(legSels);
    return asDecision([...legSels, ...corridors.map((id): Selection => ({ kind: 'corridor', id }))]);
  }
  const country = hits.find((hit) => hit.kind === 'country' && atlas.countries.has(hit.id));
  return country ? { kind: 'one', sel: { kind: 'country', id: country.id } } : { kind: 'nothing' };
}

/** What a thing on the map is called, and what it is, for tooltip and chooser. Null for what the atlas does not have. */
export function describe(atlas: Atlas, sel: Selection): Candidate | null {
  if (sel.kind === 'place') {
    const place = atlas.places.get(sel.id);
    if (!place) return null;
    const { name, kind, country } = place.properties;
    const where = atlas.countries.get(country)?.name;
    return { sel, label: name, detail: [placeKindWord(kind), where].filter(Boolean).join(', ') };
  }
  if (sel.kind === 'leg') {
    const leg = atlas.legs.get(sel.id);
    if (!leg) return null;
    const { name, mode, status, computedKm } = leg.properties;
    const now = status.at(-1)?.status ?? 'operating';
    const parts = [modeWord(mode), ...(now === 'operating' ? [] : [statusWord(now)])];
    return { sel, label: name, detail: `${parts.join(', ')}, about ${Math.round(computedKm)} km as drawn` };
  }
  if (sel.kind === 'corridor') {
    const corridor = atlas.corridors.get(sel.id);
    if (!corridor) return null;
    return { sel, label: corridor.name, detail: `corridor, ${legsOfCorridor(atlas, corridor).length} legs` };
  }
  if (sel.kind === 'country') {
    const country = atlas.countries.get(sel.id);
    return country ? { sel, label: country.name, detail: 'country' } : null;
  }
  return null;
}
