/** From authored files to published tables: pure, so that tests and tools can run it on anything. */
import type { Leg, LonLat, Tables } from '../src/atlas/schema';
import { type Authored, type Records, validateAuthored } from './authored';
import { CHECKS } from './checks';
import type { Context, Drawn, Land } from './context';
import { coursesOf, groundOf, type Stop } from './courses';
import { drawLeg, geometryOf } from './geometry';
import { type Problem, sortProblems } from './problem';
import { type LegReport, reportLegs } from './report';

export interface Compiled {
  /** What can be published of the well-shaped records: only to be used when there are no problems. */
  readonly tables: Tables;
  /** All of them, over all files and rules, sorted. */
  readonly problems: readonly Problem[];
  /** One row per leg that can be drawn. */
  readonly report: readonly LegReport[];
}

function positionsOf({ places, stations }: Records): Map<string, LonLat> {
  return new Map([...stations, ...places].map((f) => [f.properties.id, f.geometry.coordinates] as const));
}

function drawLegs(records: Records, positions: ReadonlyMap<string, LonLat>): Map<string, Drawn> {
  const drawn = new Map<string, Drawn>();
  for (const leg of records.legs) {
    const via = leg.via.flatMap((id): LonLat[] => {
      const position = positions.get(id);
      return position ? [position] : [];
    });
    const line = via.length === leg.via.length ? drawLeg(leg.mode, via) : null;
    if (line) drawn.set(leg.id, line);
  }
  return drawn;
}

/** Authored → published: the line instead of its via points, the places on it, whose land it crosses, and its length. */
function publishLegs(records: Records, drawn: ReadonlyMap<string, Drawn>, land: Land): Leg[] {
  const placeIds = new Set(records.places.map((place) => place.properties.id));
  const stops = new Map(
    [...records.stations, ...records.places].flatMap(({ geometry, properties: p }): [string, Stop][] =>
      p.country ? [[p.id, { position: geometry.coordinates, country: p.country }]] : [],
    ),
  );
  return records.legs.flatMap(({ via, ...properties }): Leg[] => {
    const line = drawn.get(properties.id);
    if (!line) return [];
    const passed = via.flatMap((id) => stops.get(id) ?? []);
    const courses = coursesOf(properties.mode, line, groundOf(properties.countries, passed, land));
    const places = via.filter((id) => placeIds.has(id));
    return [
      {
        type: 'Feature',
        id: properties.id,
        geometry: geometryOf(line),
        properties: { ...properties, places, courses, computedKm: line.computedKm },
      },
    ];
  });
}

/** Checks everything and compiles what can be. Never throws on data, whatever the files hold. */
export function compileAtlas(authored: Authored, land: Land): Compiled {
  const { records, digest, known, problems } = validateAuthored(authored);
  const positions = positionsOf(records);
  const drawn = drawLegs(records, positions);
  const context: Context = { records, known, digest, articles: authored.articles, positions, drawn, land };
  const found = CHECKS.flatMap((check) => check(context));
  const { stations: _shapeOnly, places, legs: _authored, ...rest } = records;
  return {
    tables: {
      places: [...places],
      legs: publishLegs(records, drawn, land),
      corridors: [...rest.corridors],
      deals: [...rest.deals],
      quotes: [...rest.quotes],
      figures: [...rest.figures],
      sources: [...rest.sources],
      countries: [...rest.countries],
      people: [...rest.people],
      services: [...rest.services],
    },
    problems: sortProblems([...problems, ...found]),
    report: reportLegs(records.legs, drawn),
  };
}
