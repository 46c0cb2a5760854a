/**
 * Where a corridor's name runs along its line: for each zoom, the straightest stretches that are long enough,
 * well apart, and clear of the places labelled there. Left to the renderer, a name on a railway's bends stands
 * in the wrong places or nowhere.
 */
import type { Position } from 'geojson';
import { legOfRef } from '../atlas/atlas';
import type { Corridor, LonLat, Mode } from '../atlas/schema';
import { toDegrees, toUnit, worldSize } from './camera';

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
  readonly coordinates: Position[];
}
/** A point the name keeps clear of, at the zooms where it is shown. */
export interface Obstacle {
  readonly point: LonLat;
  readonly fromZoom: number;
}

type Px = readonly [x: number, y: number];
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
/**
 * Names of one corridor stand at least this far apart, px; closer on the small map, whose opening view lies between zooms,
 * and on the smallest, where they are so many chances for one.
 */
const apartAt = (zoom: number): number => (zoom <= 1 ? 16 : zoom <= 2 ? 40 : zoom <= 3 ? 200 : 300);
/** A stretch that turns more than this in all (radians) is no place for a name. */
const MOST_TURN = 1.7;
/** A lane carries the name where no railway does: more than any turning can outweigh. */
const SEA_PENALTY = 4;
/** Distance kept from labelled places, px, and what standing closer costs. */
const CLEAR = 32;
const OBSTACLE_PENALTY = 0.8;
/**
 * The zooms that stretches are looked for at. On the small map there is twice as much room just below the next zoom as at
 * the zoom itself, and a whole corridor is seen there: a shorter stretch may lie between two places that a longer one
 * passes. It holds its name only from there on; MapLibre leaves it out before.
 */
const SCALES = NAME_ZOOMS.flatMap((zoom) => (zoom <= 2 ? [zoom + 0.6, zoom] : [zoom]));
/** Candidates start this many steps apart; from far, where there is little choice, at every step. */
const strideAt = (zoom: number): number => (zoom <= 3 ? 1 : 4);

const distance = (a: Px, b: Px): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
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

/** Whether a pixel lies close to one of the places, by a grid of cells as wide as the distance kept. */
function closeness(places: readonly Px[]): (point: Px) => boolean {
  const cells = new Map<number, Px[]>();
  const cell = (value: number): number => Math.floor(value / CLEAR);
  // Distinct for every cell of the world at these zooms.
  const keyOf = (x: number, y: number): number => x * 65536 + y;
  for (const place of places) {
    // In every cell that it can be close from, so that a point looks into its own only.
    for (const dx of [-1, 0, 1]) {
      for (const dy of [-1, 0, 1]) {
        const key = keyOf(cell(place[0]) + dx, cell(place[1]) + dy);
        cells.set(key, [...(cells.get(key) ?? []), place]);
      }
    }
  }
  return (point) =>
    cells.get(keyOf(cell(point[0]), cell(point[1])))?.some((place) => distance(place, point) < CLEAR) ??
    false;
}

interface Candidate {
  readonly stretch: readonly Px[];
  /** It passes a place that is labelled there. */
  readonly close: boolean;
  readonly cost: number;
}

/** Every stretch of a path that is long and straight enough, with what speaks against it. */
function candidatesOn(path: Path, needed: number, penalty: number, stride: number): Candidate[] {
  const at = (values: readonly number[], i: number): number => values[i] ?? 0;
  const found: Candidate[] = [];
  let end = 0;
  for (let start = 0; start < path.points.length; start += stride) {
    while (end < path.points.length && at(path.length, end) - at(path.length, start) < needed) end += 1;
    if (end >= path.points.length) break;
    const turn = at(path.turn, end) - at(path.turn, start + 1);
    if (turn > MOST_TURN) continue;
    // The more of it is close, the worse: between two places the middle is best.
    const share = (at(path.close, end) - at(path.close, start)) / (end - start);
    const close = share > 0 ? OBSTACLE_PENALTY * (0.5 + share) : 0;
    found.push({
      close: close > 0,
      stretch: path.points.slice(start, end + 1),
      cost: turn + penalty + close,
    });
  }
  return found;
}

/** The stretches for a corridor's name at every zoom. */
export function nameStretches(
  corridor: Corridor,
  legOf: (id: string) => NamedLeg | null,
  obstacles: readonly Obstacle[] = [],
): NameStretch[] {
  const lines = joinedLines(corridor, legOf).map(({ points, sea }) => ({
    sea,
    unit: points.map((position) => toUnit(asPx(position) as LonLat)),
  }));
  return SCALES.flatMap((scale) => {
    const zoom = Math.floor(scale);
    const world = worldSize(scale);
    const { size, spacing } = nameSizeAt(zoom);
    const needed = corridor.shortName.length * size * (LETTER + spacing) * ROOM;
    const places = obstacles
      .filter(({ fromZoom }) => fromZoom <= zoom)
      .map(({ point }): Px => {
        const [x, y] = toUnit(point);
        return [x * world, y * world];
      });
    const isClose = closeness(places);
    const candidates = lines.flatMap(({ unit, sea }) => {
      const even = evenSteps(unit, world);
      const close = even.map(isClose);
      return SMOOTHINGS.flatMap(({ reach, cost }) =>
        candidatesOn(
          measured(smoothed(even, reach), close),
          needed,
          cost + (sea ? SEA_PENALTY : 0),
          strideAt(zoom),
        ),
      );
    });
    candidates.sort((a, b) => a.cost - b.cost);
    const middles: Px[] = [];
    return candidates.flatMap(({ stretch, close }) => {
      // Once it is named, a corridor's name takes no room from places; from far it is named in one view only.
      if (close && middles.length > 0 && zoom > 2) return [];
      const middle = stretch[Math.floor(stretch.length / 2)];
      if (!middle || middles.some((taken) => distance(taken, middle) < apartAt(zoom))) return [];
      middles.push(middle);
      return [{ zoom, coordinates: stretch.map(([x, y]) => toDegrees(x / world, y / world)) }];
    });
  });
}
