import type { Position } from 'geojson';
import type { CourseCheck, Drawn } from '../context';
import { at, distanceToLineKm, samples } from '../measure';
import type { Problem } from '../problem';

/** A published line passes its stations within this, km. */
const STATION_KM = 12;
/** Distance between the samples of a line, km. */
const SAMPLE_KM = 2;
/** Land lines may lie this far off the drawn coast (bridges, tunnels, its generalisation), km. */
const LAND_TOLERANCE_KM = 6;
/** Sea lines may lie this far inland (harbours, straits, canals), km. */
const SEA_TOLERANCE_KM = 12;
interface Stray {
  readonly at: Position;
  readonly km: number;
  readonly samples: number;
}
/** The worst of the samples that lie where the line must not, and how many there are. */
function stray(drawn: Drawn, wrongByKm: (lon: number, lat: number) => number): Stray | null {
  let worst: { readonly at: Position; readonly km: number } | null = null;
  let count = 0;
  for (const p of samples(drawn, SAMPLE_KM)) {
    const km = wrongByKm(p[0] ?? 0, p[1] ?? 0);
    if (km <= 0) continue;
    count++;
    if (!worst || km > worst.km) worst = { at: p, km };
  }
  return worst && { ...worst, samples: count };
}

/** Published lines: near their stations, railways and roads on land, lanes at sea. */
export const legCourse: CourseCheck = ({ records, drawn, positions, land }) => {
  const problems: Problem[] = [];
  for (const leg of records.legs) {
    const line = drawn.get(leg.id);
    if (!line) continue;
    const say = (path: string, reason: string) =>
      problems.push({ file: 'legs.json', record: leg.id, path, reason });

    // Nearly all of them are points of the line: only the others are worth a measurement.
    const vertices = new Set(line.parts.flat().map(String));
    for (const [i, id] of leg.via.entries()) {
      const position = positions.get(id);
      const km = position && !vertices.has(String(position)) ? distanceToLineKm(position, line) : 0;
      if (km > STATION_KM)
        say(`via.${i}`, `"${id}" lies ${km.toFixed(1)} km off the published line, more than ${STATION_KM}`);
    }

    if (leg.mode === 'sea') {
      const inland = stray(line, (lon, lat) => {
        const km = land.isLand(lon, lat) ? land.distanceToCoastKm(lon, lat) : 0;
        return km > SEA_TOLERANCE_KM ? km : 0;
      });
      if (inland && leg.waterway === undefined) {
        say(
          'via',
          `runs over land for about ${inland.samples * SAMPLE_KM} km beyond harbour tolerance, worst at ${at(inland.at)}, ${inland.km.toFixed(0)} km from the sea`,
        );
      }
      if (!inland && leg.waterway !== undefined)
        say('waterway', 'is told, but the leg stays within harbour tolerance of the sea');
    } else {
      if (leg.waterway !== undefined) say('waterway', `is told, but the leg goes by ${leg.mode}`);
      const offshore = stray(line, (lon, lat) => {
        const km = land.isLand(lon, lat) ? 0 : land.distanceToCoastKm(lon, lat);
        return km > LAND_TOLERANCE_KM ? km : 0;
      });
      if (offshore) {
        say(
          'via',
          `runs over open sea for about ${offshore.samples * SAMPLE_KM} km, worst at ${at(offshore.at)}, ${offshore.km.toFixed(0)} km from land`,
        );
      }
    }
  }
  return problems;
};
