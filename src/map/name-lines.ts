/**
 * Few long lines for a corridor's name to run along: the legs of each branch joined end to end, each leg
 * once. On the legs themselves the name would find no room, or stand on every one.
 */
import type { Position } from 'geojson';
import type { Corridor } from '../atlas/schema';

/** Ends closer than this (degrees) are one line: generalised legs meet at a place, not at a vertex. */
const JOIN = 0.05;
/**
 * How finely a name follows its line. Text bends badly around a jagged line, so vertices are set at even
 * steps (degrees) and averaged with their neighbours; seen from afar the steps must be longer.
 */
const LEVELS = { far: 0.55, near: 0.2 } as const;
/** From where the name is seen; the style shows one at a time. */
export type NameLevel = keyof typeof LEVELS;
export const NAME_LEVELS: readonly NameLevel[] = ['far', 'near'];
/** How many neighbours on each side a vertex is averaged with. */
const SMOOTH = 3;

const near = (a: Position | undefined, b: Position | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  Math.hypot((a[0] ?? 0) - (b[0] ?? 0), (a[1] ?? 0) - (b[1] ?? 0)) < JOIN;

/** The line with vertices at even steps, so that an average does not lean to where vertices crowd. */
function resampled(line: readonly Position[], step: number): Position[] {
  const points: Position[] = [];
  line.forEach((to, i) => {
    const from = line[i - 1];
    if (!from) {
      points.push(to);
      return;
    }
    const [x0 = 0, y0 = 0] = from;
    const [x1 = 0, y1 = 0] = to;
    const steps = Math.max(1, Math.round(Math.hypot(x1 - x0, y1 - y0) / step));
    for (let k = 1; k <= steps; k += 1)
      points.push([x0 + ((x1 - x0) * k) / steps, y0 + ((y1 - y0) * k) / steps]);
  });
  return points;
}

/** The line with each inner vertex moved to the mean of its neighbourhood. */
function smoothed(line: readonly Position[]): Position[] {
  return line.map((point, i) => {
    const reach = Math.min(SMOOTH, i, line.length - 1 - i);
    if (reach === 0) return point;
    const window = line.slice(i - reach, i + reach + 1);
    const mean = (axis: 0 | 1): number =>
      window.reduce((sum, at) => sum + (at[axis] ?? 0), 0) / window.length;
    return [mean(0), mean(1)];
  });
}

/**
 * A corridor's name lines.
 * @param partsOf the parts of a leg's line by id; none for a leg that is not known
 */
export function nameLines(
  corridor: Corridor,
  partsOf: (leg: string) => Position[][],
  level: NameLevel,
): Position[][] {
  const lines: Position[][] = [];
  const used = new Set<string>();
  for (const branch of corridor.branches) {
    let line: Position[] = [];
    const finish = (): void => {
      if (line.length > 1) lines.push(smoothed(resampled(line, LEVELS[level])));
      line = [];
    };
    for (const ref of branch.legs) {
      const backwards = ref.startsWith('-');
      const id = backwards ? ref.slice(1) : ref;
      if (used.has(id)) {
        finish();
        continue;
      }
      used.add(id);
      const parts = partsOf(id);
      const ahead = backwards ? parts.map((part) => [...part].reverse()).reverse() : parts;
      for (const part of ahead) {
        if (!near(line.at(-1), part[0])) finish();
        line.push(...(line.length > 0 ? part.slice(1) : part));
      }
    }
    finish();
  }
  return lines;
}
