/** What of the network has to be explained. Pure. */
import type { Atlas } from '../../src/atlas/atlas';
import type { LonLat } from '../../src/atlas/schema';
import type { Stretch } from '../../src/atlas/stretches';
import { degreeOf, eachEdgeAt, type Graph } from '../../src/network/graph';
import type { NetworkNotes, Records } from '../authored';
import type { Drawn } from '../context';
import { at, distanceToLineKm } from '../measure';
import type { Problem } from '../problem';
import { dayParts } from './days';
import { meetingsWithoutNode } from './meetings';

/** A lane that comes this near to a strait goes through it, km. */
const STRAIT_KM = 25;

/** What a note can be about, and what it is told of, as `of` has it. */
export type Finding = Pick<Problem, 'file' | 'record' | 'path'> & {
  /** `off`: a place on no line. `no-lane`, `no-railway`: a port. `crossing`: two legs, in the order of their ids. `strait`: a leg and a strait. `capital`: a country. `apart`: a year, and the weightiest place of a part. */
  readonly what: NetworkNotes['notes'][number]['what'];
  readonly of: readonly string[];
  /** The complaint, without "and no note says why". */
  readonly reason: string;
};

const ofPlace = (what: Finding['what'], id: string, reason: string): Finding => ({
  what,
  of: [id],
  file: 'places.geojson',
  record: id,
  path: '',
  reason,
});

/** Places on no line; ports that ships or trains do not come to, as far as the legs say. */
function ofPlaces(places: Records['places'], graph: Graph<Stretch>): Finding[] {
  return places.flatMap(({ properties: { id, kind } }): Finding[] => {
    if (degreeOf(graph, id) === 0) return [ofPlace('off', id, 'lies on no line')];
    if (kind !== 'port') return [];
    const modes = new Set<string | undefined>();
    eachEdgeAt(graph, graph.numberOf.get(id) ?? -1, (edge) =>
      modes.add(graph.edges[edge]?.leg.properties.mode),
    );
    return [
      ...(modes.has('sea') ? [] : [ofPlace('no-lane', id, 'is a port without a lane')]),
      ...(modes.has('rail') ? [] : [ofPlace('no-railway', id, 'is a port without a railway')]),
    ];
  });
}

/** Capitals of the countries through which land legs run. */
function ofCapitals({ legs }: Records, graph: Graph<Stretch>, capitals: NetworkNotes['capitals']): Finding[] {
  const crossed = new Set(legs.flatMap(({ mode, countries }) => (mode === 'sea' ? [] : countries)));
  return [...crossed].flatMap((country): Finding[] => {
    const capital = capitals[country];
    if (capital !== undefined && degreeOf(graph, capital) > 0) return [];
    const reason = `is crossed by land, and its capital ${capital === undefined ? 'is not named' : `"${capital}" lies on no line`}`;
    return [{ what: 'capital', of: [country], file: 'countries.json', record: country, path: '', reason }];
  });
}

/** Lanes through a strait that they do not name: whoever closes it would not close them. */
function ofStraits({ places, legs }: Records, drawn: ReadonlyMap<string, Drawn>): Finding[] {
  const straits = places.filter(({ properties }) => properties.kind === 'strait');
  return legs.flatMap(({ id, mode, via }): Finding[] => {
    const line = mode === 'sea' ? drawn.get(id) : undefined;
    if (!line) return [];
    return straits.flatMap(({ properties: strait, geometry }): Finding[] => {
      if (via.includes(strait.id)) return [];
      const km = distanceToLineKm(geometry.coordinates, line);
      if (km > STRAIT_KM) return [];
      const reason = `comes within ${km.toFixed(0)} km of the strait "${strait.id}" and does not name it`;
      return [{ what: 'strait', of: [id, strait.id], file: 'legs.json', record: id, path: 'via', reason }];
    });
  });
}

/** Everything about the network that needs a reason. */
export function findingsOf(
  records: Records,
  atlas: Atlas,
  graph: Graph<Stretch>,
  {
    drawn,
    positions,
    capitals,
  }: {
    readonly drawn: ReadonlyMap<string, Drawn>;
    readonly positions: ReadonlyMap<string, LonLat>;
    readonly capitals: NetworkNotes['capitals'];
  },
): Finding[] {
  const placeIds = new Set(records.places.map(({ properties }) => properties.id));
  const crossings = meetingsWithoutNode(records.legs, drawn, positions, placeIds).map(
    ({ legs: [a, b], at: where }): Finding => ({
      what: 'crossing',
      of: [a.id, b.id],
      file: 'legs.json',
      record: a.id,
      path: 'via',
      reason: `crosses "${b.id}" at ${at(where)}, where they have no place in common`,
    }),
  );
  const main = new Set<string>();
  const apart = dayParts(atlas).flatMap(({ year, places }): Finding[] => {
    const [first = ''] = places;
    if (!main.has(year)) {
      main.add(year);
      return [];
    }
    const reason = `with ${places.length - 1} more was joined to nothing else that operated on 1 January ${year}`;
    return [{ ...ofPlace('apart', first, reason), of: [year, first] }];
  });
  return [
    ...ofPlaces(records.places, graph),
    ...ofCapitals(records, graph, capitals),
    ...ofStraits(records, drawn),
    ...crossings,
    ...apart,
  ];
}
