/** A route that is asked for, as a source of the map: its ways, the one before the changes, and what is closed. Pure. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Atlas } from '../atlas/atlas';
import type { Against } from '../atlas/route/difference';
import type { LonLat } from '../atlas/schema';
import { parseSelection } from '../atlas/selection';
import { chainageOf, pointAlong } from '../atlas/way/chainage';
import type { Plan } from '../state/route/plan';
import type { State } from '../state/state';

export interface RouteProperties {
  /** `chosen`: the way that is looked at; `other`: one beside it; `before`: the best without the changes; `closed`: a line or a place; `hurt`: what would hurt most. */
  readonly part: 'chosen' | 'other' | 'before' | 'closed' | 'hurt';
  /** Of what hurts, the number of its row in the list, on the one point where it is written. */
  readonly rank?: number;
  /** Which numbers have their room before others: one of each row, the worst first, then a second of each. */
  readonly order?: number;
  /** What the number stands beside. */
  readonly of?: 'leg' | 'place' | 'country';
  readonly sea: boolean;
}
export type RouteData = FeatureCollection<Geometry, RouteProperties>;

type Asking = Pick<State, 'planning' | 'tab' | 'pick' | 'atlas' | 'hurts'>;
type RouteFeature = Feature<Geometry, RouteProperties>;
const NOTHING: RouteData = { type: 'FeatureCollection', features: [] };

/** Whether the map shows a route: it is what the left card is about. */
export const showsRoute = ({ planning, tab }: Pick<Asking, 'planning' | 'tab'>): boolean =>
  tab === 'route' && planning.status === 'ready';

const pointAt = (coordinates: LonLat): Geometry => ({ type: 'Point', coordinates });

/** So many of a row have its number: of a chain of twenty the same one twenty times would be louder than the way. */
const NUMBERED = 4;
/** What would hurt most: a leg whole, with its number at its middle; a place or a country by its number alone. */
function hurtFeatures(atlas: Atlas, rows: State['hurts']): RouteFeature[] {
  const all = rows.flatMap((keys, row) =>
    keys.map((key, i) => ({ key, i, rank: row + 1, order: i * rows.length + row })),
  );
  return all.flatMap(({ key, i, rank, order }): RouteFeature[] => {
    const sel = parseSelection(key);
    const leg = sel?.kind === 'leg' ? atlas.legs.get(sel.id) : undefined;
    const middle = leg && pointAlong(chainageOf(leg), leg.properties.computedKm / 2);
    const place = sel?.kind === 'place' ? atlas.places.get(sel.id)?.geometry.coordinates : undefined;
    const country = sel?.kind === 'country' ? atlas.countries.get(sel.id)?.centre : undefined;
    const at = middle ?? place ?? country;
    const sea = leg?.properties.mode === 'sea';
    return [
      ...(leg
        ? [{ type: 'Feature', geometry: leg.geometry, properties: { part: 'hurt', sea } } as const]
        : []),
      ...(at && i < NUMBERED
        ? [
            {
              type: 'Feature',
              geometry: pointAt(at),
              properties: { part: 'hurt', sea, rank, order, of: leg ? 'leg' : place ? 'place' : 'country' },
            } as const,
          ]
        : []),
    ];
  });
}

/** The features of a plan, the chosen way last: it lies over the others. */
function featuresOf(plan: Plan, against: Against | null, { pick, atlas, hurts }: Asking): RouteData {
  const chosen = Math.min(pick, plan.routes.length) - 1;
  const linesOf = (
    route: (typeof plan.routes)[number],
    part: RouteProperties['part'],
  ): Feature<Geometry, RouteProperties>[] =>
    route.way.legs.map(({ leg }) => ({
      type: 'Feature',
      geometry: leg.geometry,
      properties: { part, sea: leg.properties.mode === 'sea' },
    }));
  const others = plan.routes.filter((_, i) => i !== chosen);
  const best = plan.routes[chosen];
  // What it is compared with: another scenario, else the network as it is.
  const before = against?.best ?? plan.before;
  return {
    type: 'FeatureCollection',
    features: [
      ...hurtFeatures(atlas, hurts),
      ...plan.shut.legs.map(
        (leg): Feature<Geometry, RouteProperties> => ({
          type: 'Feature',
          geometry: leg.geometry,
          properties: { part: 'closed', sea: leg.properties.mode === 'sea' },
        }),
      ),
      ...(before ? linesOf(before, 'before') : []),
      ...others.flatMap((route) => linesOf(route, 'other')),
      ...(best ? linesOf(best, 'chosen') : []),
      ...plan.shut.places.flatMap((id): Feature<Geometry, RouteProperties>[] => {
        const place = atlas.places.get(id);
        return place
          ? [{ type: 'Feature', geometry: place.geometry, properties: { part: 'closed', sea: false } }]
          : [];
      }),
    ],
  };
}

/** What a map shows of routes, kept until something of it changes: the same object for the same answer. One for a map. */
export function createRouteData(): (state: Asking) => RouteData {
  let last: { readonly asked: readonly unknown[]; readonly data: RouteData } | null = null;
  return (state) => {
    const { planning, pick, atlas, hurts } = state;
    if (planning.status !== 'ready' || !showsRoute(state)) return NOTHING;
    const { plan, against } = planning;
    const asked = [plan, against, pick, atlas, hurts];
    if (!last || asked.some((part, i) => part !== last?.asked[i]))
      last = { asked, data: featuresOf(plan, against, state) };
    return last.data;
  };
}
