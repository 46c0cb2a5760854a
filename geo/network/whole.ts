/** The authored legs as the page's atlas and as a graph, for whoever asks what hangs together. */
import { type Atlas, buildAtlas } from '../../src/atlas/atlas';
import { readingOf } from '../../src/atlas/reading/reading';
import type { Leg } from '../../src/atlas/schema';
import { allStretches, type Stretch, stretchesThat } from '../../src/atlas/stretches';
import { type Graph, graphOf } from '../../src/network/graph';
import type { Records } from '../authored';
import type { Drawn } from '../context';
import { geometryOf } from '../geometry';

/**
 * The places and legs as an atlas, without what is asked of the ground.
 * @param drawn leg id → its line; a leg that is not in it has no line and no length, and joins its places all the same
 */
export function atlasOf(records: Records, drawn: ReadonlyMap<string, Drawn>): Atlas {
  const placeIds = new Set(records.places.map(({ properties }) => properties.id));
  const legs = records.legs.map(({ via, ...properties }): Leg => {
    const line = drawn.get(properties.id);
    return {
      type: 'Feature',
      id: properties.id,
      geometry: line ? geometryOf(line) : { type: 'LineString', coordinates: [] },
      properties: {
        ...properties,
        places: via.filter((id) => placeIds.has(id)),
        courses: [],
        computedKm: line?.computedKm ?? 0,
      },
    };
  });
  return buildAtlas({ places: [...records.places], legs, sources: [...records.sources] });
}

/** The graph of all legs, whatever their status; places on no leg are in it. */
export const wholeGraph = (atlas: Atlas): Graph<Stretch> => graphOf(atlas.places.keys(), allStretches(atlas));

/** The graph of the legs that operate on a day, or perhaps do, and of no other place than theirs. */
export const graphOn = (atlas: Atlas, day: string, edition: string): Graph<Stretch> =>
  graphOf(
    [],
    stretchesThat(readingOf(atlas, day, edition), ({ status }) => status === 'operating'),
  );
