/** A route that is asked for, as a source of the map: its ways, the one before the changes, and what is closed. Pure. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { State } from '../state/state';

export interface RouteProperties {
  /** `chosen`: the way that is looked at; `other`: one beside it; `before`: the best without the changes; `closed`: a line or a place. */
  readonly part: 'chosen' | 'other' | 'before' | 'closed';
  readonly sea: boolean;
}
export type RouteData = FeatureCollection<Geometry, RouteProperties>;

type Asking = Pick<State, 'planning' | 'tab' | 'pick' | 'atlas'>;
const NOTHING: RouteData = { type: 'FeatureCollection', features: [] };

/** Whether the map shows a route: it is what the left card is about. */
export const showsRoute = ({ planning, tab }: Pick<Asking, 'planning' | 'tab'>): boolean =>
  tab === 'route' && planning.status === 'ready';

const made = new WeakMap<object, Map<number, RouteData>>();

/** The features of a plan, the chosen way last: it lies over the others. The same object for the same plan and choice. */
export function routeDataOf(state: Asking): RouteData {
  const { planning, pick, atlas } = state;
  if (planning.status !== 'ready' || !showsRoute(state)) return NOTHING;
  const { plan } = planning;
  const byPick = made.get(plan) ?? new Map<number, RouteData>();
  made.set(plan, byPick);
  const found = byPick.get(pick);
  if (found) return found;
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
  const data: RouteData = {
    type: 'FeatureCollection',
    features: [
      ...plan.shut.legs.map(
        (leg): Feature<Geometry, RouteProperties> => ({
          type: 'Feature',
          geometry: leg.geometry,
          properties: { part: 'closed', sea: leg.properties.mode === 'sea' },
        }),
      ),
      ...(plan.before ? linesOf(plan.before, 'before') : []),
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
  byPick.set(pick, data);
  return data;
}
