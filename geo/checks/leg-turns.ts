import { distance } from '@turf/turf';
import type { Position } from 'geojson';
import type { CourseCheck } from '../context';
import { at, sharpestTurn, type Turn, turns } from '../measure';
import type { Problem } from '../problem';

/** A railway that turns more than this at one point doubles back, degrees. */
const RAIL_TURN = 120;
/** A lane turns no more than this at one vertex of its drawn course … */
const COURSE_TURN = 35;
/** … nor more than this from waypoint to waypoint … */
const WAYPOINT_TURN = 90;
/** … except in the harbours at its ends, km. */
const HARBOUR_KM = 15;

/** The sharpest turn at a waypoint outside the harbours. */
function sharpestWaypoint(waypoints: readonly Position[]): Turn | null {
  const ends = [waypoints[0], waypoints.at(-1)];
  return turns(waypoints)
    .filter((turn) => ends.every((end) => end && distance(end, turn.at) > HARBOUR_KM))
    .reduce<Turn | null>((worst, turn) => (worst && worst.degrees >= turn.degrees ? worst : turn), null);
}

/** No line doubles back: railways and roads at no point, sea lanes neither in their course nor between waypoints. */
export const legTurns: CourseCheck = ({ records, drawn, positions }) => {
  const problems: Problem[] = [];
  for (const leg of records.legs) {
    const line = drawn.get(leg.id);
    if (!line) continue;
    const say = (reason: string) => problems.push({ file: 'legs.json', record: leg.id, path: 'via', reason });
    const sharp = sharpestTurn(line);
    if (leg.mode !== 'sea') {
      if (sharp && sharp.degrees > RAIL_TURN) {
        const here = leg.via.find((id) => {
          const position = positions.get(id);
          return position && distance(position, sharp.at) < 0.01;
        });
        say(
          `turns back on itself by ${sharp.degrees.toFixed(0)}° at ${here ? `"${here}" ` : ''}${at(sharp.at)}`,
        );
      }
      continue;
    }
    if (sharp && sharp.degrees > COURSE_TURN) {
      say(
        `turns by ${sharp.degrees.toFixed(0)}° at ${at(sharp.at)}; a ship's course turns at most ${COURSE_TURN}° at one point`,
      );
    }
    const waypoint = sharpestWaypoint(
      leg.via.flatMap((id) => {
        const p = positions.get(id);
        return p ? [[...p]] : [];
      }),
    );
    if (waypoint && waypoint.degrees > WAYPOINT_TURN) {
      say(
        `changes course by ${waypoint.degrees.toFixed(0)}° at the waypoint ${at(waypoint.at)}, more than ${WAYPOINT_TURN}° outside a harbour`,
      );
    }
  }
  return problems;
};
