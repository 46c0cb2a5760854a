/**
 * Where a corridor's name runs along its line: for each zoom, the straightest stretches that are long enough,
 * well apart, and clear of the places labelled there. Left to the renderer, a name on a railway's bends stands
 * in the wrong places or nowhere.
 */
import type { Position } from 'geojson';
import { legOfRef } from '../atlas/atlas';
import type { Corridor, LonLat, Mode } from '../atlas/schema';
import { toDegrees, toUnit, worldSize } from './camera';
import {
  closeness,
  distance,
  type Ground,
  groundAlong,
  type Laid,
  type Px,
  symbolGround,
} from './name-ground';
import { HALF_SYMBOL, symbolShare } from './style/scales';

/** Zooms with a choice of their own; closer in, the last one holds. */
export const NAME_ZOOMS = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** A leg as far as its name is concerned. */
export interface NamedLeg {
  readonly parts: readonly Position[][];
  readonly mode: Mode;
}
/** A stretch of line for one name at one zoom. */
export interface NameStretch {
  readonly zoom: number;
  /** From left to right, as the name is read. */
  readonly coordinates: Position[];
  /** From the line to the middle of the letters, ems of the name, downwards: negative above the line. */
  readonly offset: number;
}
/** A place the name keeps clear of, at the zooms where it is shown. */
export interface Obstacle {
  readonly point: LonLat;
  readonly fromZoom: number;
  /** Of its symbol, as a share of the full one. */
  readonly size: number;
  /** It is named whatever else there is: room for that is kept around it. */
  readonly first?: boolean;
}

interface Line {
  readonly points: Position[];
  readonly sea: boolean;
}

/** Ends closer than this (degrees) are one line: generalised legs meet at a place, not at a vertex. */
const JOIN = 0.05;
/** Step of the line the text bends along, px. */
const STEP = 8;
/**
 * How many steps each side the line is averaged over, and what it costs: where a railway winds, a name along a smoother
 * line near it is better than none.
 */
const SMOOTHINGS = [
  { reach: 5, cost: 0 },
  { reach: 9, cost: 1 },
  { reach: 14, cost: 2 },
] as const;
/**
 * Size of a name along a line, px, and the room between its letters, ems: smaller and closer from far, where the lines
 * are short. Each stretch has its own, for MapLibre asks of a line that it hold its name in the largest size that an
 * expression of the zoom can come to.
 */
export const nameSizeAt = (zoom: number): { readonly size: number; readonly spacing: number } =>
  zoom <= 2 ? { size: 11, spacing: 0.02 } : { size: 12.5, spacing: 0.06 };
/** Mean width of a letter without its spacing, as a share of the text's size, and room at the ends as a share. */
const LETTER = 0.475;
const ROOM = 1.1;
/** Up to this zoom it is looked at what letters would lie on; closer in there is room, and there are too many stretches. */
const CROWDED = 4;
/**
 * Where a name may stand, ems from the line, in the order in which it is looked for, and what each further place costs:
 * above it or below; from far also a little farther off, for there is a stop everywhere.
 */
const ABOVE = -0.95;
const offsetsAt = (zoom: number): readonly number[] =>
  zoom <= 1 ? [-1.4, 1.4, -2, 2] : zoom <= 2 ? [ABOVE, 1.05, -1.5, 1.5] : [ABOVE, 1.05];
const OFFSET_PENALTY = 0.15;
/**
 * Names of one corridor stand at least this far apart, px at the zoom they are chosen for. On the small map, whose opening
 * view lies between zooms, one that is not looked at has its name more often on land: many places are in its way there.
 */
const apartAt = (zoom: number, sea: boolean, lookedAt: boolean): number => {
  if (zoom > 3) return 300;
  return zoom > 2 || sea || lookedAt ? 200 : 90;
};
/**
 * As near to a name as this, as a share of its length, another chance for the same name may lie: also just below the next
 * zoom they are in each other's way, so that only one of them is ever drawn.
 */
const CHANCE = 0.2;
/** And so far it lies from it at least, px: nearer it would be none. */
const OTHER_CHANCE = 6;
/** A stretch that turns more than this in all (radians) is no place for a name. */
const MOST_TURN = 1.7;
/** A lane carries the name where no railway does: more than any turning can outweigh. */
const SEA_PENALTY = 4;
/** Distance kept from labelled places, px, and what standing closer costs. */
const CLEAR = 32;
const OBSTACLE_PENALTY = 0.8;
/** Half the height of a line of letters and what MapLibre adds to it, as a share of their size. */
const HALF_HEIGHT = 0.68;
/** Around the place that is named before all others, px to each side. */
const FIRST_ROOM = 40;
/** What it costs when a name may be in the way of what a symbol keeps for itself. */
const TIGHT_PENALTY = 0.5;
/** What it costs when all of a name lies on the corridor's own lines. */
const OVER_PENALTY = 3;
/**
 * The zooms that stretches are looked for at. On the small map there is twice as much room just below the next zoom as at
 * the zoom itself, and a whole corridor is seen there: a shorter stretch may lie between two places that a longer one
 * passes. MapLibre asks of each that it hold its name at the zoom itself: it is lengthened, straight, by what it wants.
 */
const scalesAt = (zoom: number): readonly number[] =>
  zoom <= 2 ? [zoom, zoom + 0.3, zoom + 0.6, zoom + 0.85] : [zoom];
/** Candidates start this many steps apart; from far, where there is little choice, at every step. */
const strideAt = (zoom: number): number => (zoom <= 3 ? 1 : 4);

const asPx = (position: Position): Px => [position[0] ?? 0, position[1] ?? 0];

/** The corridor's legs joined end to end, each once, broken where they do not meet or the mode changes. */
export function joinedLines(corridor: Corridor, legOf: (id: string) => NamedLeg | null): Line[] {
  const lines: Line[] = [];
  const used = new Set<string>();
  for (const branch of corridor.branches) {
    let points: Position[] = [];
    let sea = false;
    const finish = (): void => {
      if (points.length > 1) lines.push({ points, sea });
      points = [];
    };
    for (const ref of branch.legs) {
      const id = legOfRef(ref);
      const leg = used.has(id) ? null : legOf(id);
      used.add(id);
      if (!leg || (leg.mode === 'sea') !== sea) finish();
      if (!leg) continue;
      sea = leg.mode === 'sea';
      const parts = ref.startsWith('-') ? leg.parts.map((part) => [...part].reverse()).reverse() : leg.parts;
      for (const part of parts) {
        const [end, start] = [points.at(-1), part[0]];
        if (!end || !start || distance(asPx(end), asPx(start)) >= JOIN) finish();
        points.push(...(points.length > 0 ? part.slice(1) : part));
      }
    }
    finish();
  }
  return lines;
}

/**
 * The line in px at a zoom, at even steps, whatever is between its vertices: from far a railway has hundreds of them to
 * a px, and turns that nobody sees.
 */
function evenSteps(points: readonly Px[], world: number): Px[] {
  const even: Px[] = [];
  let from: Px | null = null;
  /** Way to go until the next step. */
  let due = 0;
  for (const [x, y] of points) {
    const to: Px = [x * world, y * world];
    const start: Px = from ?? to;
    const length = distance(start, to);
    for (; due <= length; due += STEP) {
      const share = length > 0 ? due / length : 0;
      even.push([start[0] + (to[0] - start[0]) * share, start[1] + (to[1] - start[1]) * share]);
    }
    due -= length;
    from = to;
  }
  return even;
}

/** Each vertex at the mean of its neighbourhood of so many vertices each side, in one pass. */
function smoothed(line: readonly Px[], most: number): Px[] {
  const sums: Px[] = [[0, 0]];
  let sum: Px = [0, 0];
  for (const [x, y] of line) {
    sum = [sum[0] + x, sum[1] + y];
    sums.push(sum);
  }
  return line.map((point, i) => {
    const reach = Math.min(most, i, line.length - 1 - i);
    const [before, after] = [sums[i - reach], sums[i + reach + 1]];
    if (!before || !after) return point;
    const count = 2 * reach + 1;
    return [(after[0] - before[0]) / count, (after[1] - before[1]) / count];
  });
}

/** A line with running totals, so that any stretch of it is judged by two subtractions. */
interface Path {
  readonly points: readonly Px[];
  /** Up to each vertex: length in px, turning in radians, vertices too close to a place. */
  readonly length: readonly number[];
  readonly turn: readonly number[];
  readonly close: readonly number[];
}

function measured(points: readonly Px[], isClose: readonly boolean[]): Path {
  const length: number[] = [];
  const turn: number[] = [];
  const close: number[] = [];
  let heading: number | null = null;
  points.forEach((point, i) => {
    const before = points[i - 1];
    const step = before ? distance(before, point) : 0;
    let bend = 0;
    if (before && step > 0) {
      const next = Math.atan2(point[1] - before[1], point[0] - before[0]);
      const change = heading === null ? 0 : next - heading;
      bend = Math.abs(Math.atan2(Math.sin(change), Math.cos(change)));
      heading = next;
    }
    length.push((length[i - 1] ?? 0) + step);
    turn.push((turn[i - 1] ?? 0) + bend);
    close.push((close[i - 1] ?? 0) + (isClose[i] ? 1 : 0));
  });
  return { points, length, turn, close };
}

/** A line that names may run along. */
interface Course extends Path {
  readonly sea: boolean;
  /** What one would lie on, so many px to the right of it; null where nobody looks. */
  readonly laid: ((from: number, to: number, by: number) => Laid) | null;
}
interface Candidate {
  readonly course: Course;
  /** Its first and last vertex, in the direction of the line. */
  readonly start: number;
  readonly end: number;
  /** The name, which is read from left to right, runs against the line. */
  readonly backwards: boolean;
  /** It passes a place that is labelled there. */
  readonly close: boolean;
  readonly cost: number;
}

/** Every stretch of a course that is long and straight enough, with what speaks against it. */
function candidatesOn(course: Course, needed: number, penalty: number, stride: number): Candidate[] {
  const at = (values: readonly number[], i: number): number => values[i] ?? 0;
  const found: Candidate[] = [];
  let end = 0;
  for (let start = 0; start < course.points.length; start += stride) {
    while (end < course.points.length && at(course.length, end) - at(course.length, start) < needed) end += 1;
    if (end >= course.points.length) break;
    const turn = at(course.turn, end) - at(course.turn, start + 1);
    if (turn > MOST_TURN) continue;
    // The more of it is close, the worse: between two places the middle is best.
    const share = (at(course.close, end) - at(course.close, start)) / (end - start);
    const close = share > 0 ? OBSTACLE_PENALTY * (0.5 + share) : 0;
    const backwards = (course.points[end]?.[0] ?? 0) < (course.points[start]?.[0] ?? 0);
    found.push({ course, start, end, backwards, close: close > 0, cost: turn + penalty + close });
  }
  return found;
}

/** The vertices of a candidate, from left to right. */
function stretchOf({ course, start, end, backwards }: Candidate): Px[] {
  const stretch = course.points.slice(start, end + 1);
  return backwards ? stretch.reverse() : stretch;
}

/** A stretch of the line with the name on one side of it. */
interface Sided {
  readonly candidate: Candidate;
  readonly offset: number;
  /** A symbol is in its way: MapLibre would leave it out. */
  readonly blocked: boolean;
  readonly cost: number;
}

/** The stretch with its name in one of the places it may have, and what speaks against that. @param size of the letters, px */
function sided(candidate: Candidate, [at, offset]: readonly [number, number], size: number): Sided {
  const { course, start, end, backwards } = candidate;
  const on = course.laid?.(start, end, (backwards ? -offset : offset) * size);
  return {
    candidate,
    offset,
    blocked: (on?.touching ?? 0) > 0,
    cost:
      candidate.cost +
      ((on?.covered ?? 0) / Math.max(on?.letters ?? 0, 1)) * OVER_PENALTY +
      ((on?.near ?? 0) > 0 ? TIGHT_PENALTY : 0) +
      at * OFFSET_PENALTY,
  };
}

/** The stretch with `by` px more at both ends, straight on. */
function lengthened(stretch: readonly Px[], by: number): readonly Px[] {
  const beyond = (end: Px | undefined, from: Px | undefined): Px[] => {
    const length = end && from ? distance(end, from) : 0;
    if (!end || !from || length === 0 || by <= 0) return [];
    return [[end[0] + ((end[0] - from[0]) / length) * by, end[1] + ((end[1] - from[1]) / length) * by]];
  };
  return [...beyond(stretch[0], stretch[2]), ...stretch, ...beyond(stretch.at(-1), stretch.at(-3))];
}

/** The stretches for a corridor's name at every zoom. @param lookedAt its name is to be there once, and not to be repeated nearby */
export function nameStretches(
  corridor: Corridor,
  legOf: (id: string) => NamedLeg | null,
  obstacles: readonly Obstacle[] = [],
  lookedAt = false,
): NameStretch[] {
  const lines = joinedLines(corridor, legOf).map(({ points, sea }) => ({
    sea,
    unit: points.map((position) => toUnit(asPx(position) as LonLat)),
  }));
  return NAME_ZOOMS.flatMap((zoom) => {
    const { size, spacing } = nameSizeAt(zoom);
    const needed = corridor.shortName.length * size * (LETTER + spacing) * ROOM;
    const shown = obstacles.filter(({ fromZoom }) => fromZoom <= zoom);
    const sides = [...offsetsAt(zoom).entries()];
    /** Middles of the names that are chosen, and on which side of the line they are, px at the zoom itself. */
    const chosen: { readonly middle: Px; readonly offset: number }[] = [];
    return scalesAt(zoom).flatMap((scale) => {
      const world = worldSize(scale);
      const shrunk = worldSize(zoom) / world;
      const places = shown.map(({ point, size: share, first = false }) => {
        const [x, y] = toUnit(point);
        const half = HALF_SYMBOL * symbolShare(scale) * share;
        return { at: [x * world, y * world] as const, half: first ? Math.max(half, FIRST_ROOM) : half };
      });
      const isClose = closeness(
        places.map(({ at }) => at),
        CLEAR,
      );
      const steps = lines.map(({ unit, sea }) => ({ even: evenSteps(unit, world), sea }));
      const ground: Ground | null =
        zoom > CROWDED
          ? null
          : {
              ...symbolGround(places, HALF_HEIGHT * size),
              covers: closeness(
                steps.flatMap(({ even }) => even),
                Math.max(size / 2, STEP),
              ),
            };
      const candidates = steps
        .flatMap(({ even, sea }) => {
          const close = even.map(isClose);
          return SMOOTHINGS.flatMap(({ reach, cost }) => {
            const points = smoothed(even, reach);
            const laid = ground && groundAlong(points, ground);
            const course = { ...measured(points, close), sea, laid };
            return candidatesOn(course, needed, cost + (sea ? SEA_PENALTY : 0), strideAt(zoom));
          });
        })
        .flatMap((candidate): Sided[] =>
          ground
            ? sides.map((side) => sided(candidate, side, size))
            : [{ candidate, offset: ABOVE, blocked: false, cost: candidate.cost }],
        )
        // Closer in, the symbol may be out of the way before the next zoom.
        .filter(({ blocked }) => !blocked || zoom > 2)
        .sort((a, b) => Number(a.blocked) - Number(b.blocked) || a.cost - b.cost);
      return candidates.flatMap(({ candidate, blocked, offset }) => {
        const { course, close, start, end, backwards } = candidate;
        // Once it is named, a corridor's name takes no room from places; from far it is named in one view only.
        if ((close || blocked) && chosen.length > 0 && zoom > 2) return [];
        const half = Math.floor((end - start + 1) / 2);
        const at = course.points[backwards ? end - half : start + half];
        if (!at) return [];
        const middle: Px = [at[0] * shrunk, at[1] * shrunk];
        const near = chosen.filter(
          (one) => distance(one.middle, middle) < apartAt(zoom, course.sea, lookedAt),
        );
        const isChance = near.every((one) => {
          const away = distance(one.middle, middle);
          return one.offset === offset && away < CHANCE * needed && away >= OTHER_CHANCE;
        });
        if (!isChance || (near.length > 0 && zoom > 2)) return [];
        chosen.push({ middle, offset });
        const whole = lengthened(stretchOf(candidate), (needed / shrunk - needed) / 2);
        return [{ zoom, offset, coordinates: whole.map(([x, y]) => toDegrees(x / world, y / world)) }];
      });
    });
  });
}
