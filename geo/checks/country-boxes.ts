import type { PlaceKind } from '../../src/atlas/schema';
import type { CourseCheck } from '../context';
import { at } from '../measure';
import type { Problem } from '../problem';

/** How far outside the box a place may lie, degrees: a roads or a strait is off the land that the box is drawn round. */
const OUTSIDE: Partial<Record<PlaceKind, number>> = { port: 0.6, strait: 0.6, 'border-crossing': 0.2 };

/** A country has a centre on its own land and a box round both it and its places; a bloc has neither. */
export const countryBoxes: CourseCheck = ({ records, land }) => {
  const problems: Problem[] = [];
  for (const { id, kind, centre, bbox } of records.countries) {
    const say = (path: string, reason: string) =>
      problems.push({ file: 'countries.json', record: id, path, reason });
    if (kind === 'bloc') {
      if (centre) say('centre', 'is told of a bloc, which has none');
      if (bbox) say('bbox', 'is told of a bloc, which has none');
      continue;
    }
    if (!centre) say('centre', 'is missing: a point on its land, [longitude, latitude]');
    if (!bbox) say('bbox', 'is missing: [west, south, east, north]');
    if (centre && land.countryAt(...centre) !== id) {
      const there = land.countryAt(...centre);
      say('centre', `is ${at(centre)}, which lies ${there ? `in "${there}"` : 'at sea'}`);
    }
    if (!bbox) continue;
    const [west, south, east, north] = bbox;
    if (south >= north) say('bbox', `runs from ${south} up to ${north}: it is [west, south, east, north]`);
    const holds = ([lon, lat]: readonly [number, number], by = 0): boolean => {
      const between = lon >= west - by && lon <= east + by;
      const across = lon >= west - by || lon <= east + by;
      return lat >= south - by && lat <= north + by && (west <= east ? between : across);
    };
    if (centre && !holds(centre)) say('bbox', `does not hold the centre ${at(centre)}`);
    const outside = records.places.filter(({ geometry, properties: p }) => {
      if (p.country !== id || holds(geometry.coordinates, OUTSIDE[p.kind])) return false;
      // A place that lies in another country is reported as such.
      const there = land.countryAt(...geometry.coordinates);
      return there === id || there === null;
    });
    const [first, ...more] = outside;
    if (first)
      say(
        'bbox',
        `does not hold "${first.properties.id}" at ${at(first.geometry.coordinates)}${more.length > 0 ? `, nor ${more.length} more of its places` : ''}`,
      );
  }
  return problems;
};
