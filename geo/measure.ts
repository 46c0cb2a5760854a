/** Measures along a drawn line. Kilometres and degrees, on the sphere. */
import { bearing, distance, pointToLineDistance } from '@turf/turf';
import type { Position } from 'geojson';
import type { Drawn } from './context';

/** Positions every `stepKm` along the line, ends of its hops included. */
export function* samples(drawn: Drawn, stepKm: number): Generator<Position> {
  for (const part of drawn.parts) {
    for (const [i, b] of part.entries()) {
      const a = part[i - 1];
      if (a) {
        const n = Math.ceil(distance(a, b) / stepKm);
        for (let k = 1; k < n; k++) {
          yield [
            (a[0] ?? 0) + (((b[0] ?? 0) - (a[0] ?? 0)) * k) / n,
            (a[1] ?? 0) + (((b[1] ?? 0) - (a[1] ?? 0)) * k) / n,
          ];
        }
      }
      yield b;
    }
  }
}

/** Distance of a position from the line, km. */
export function distanceToLineKm(position: Position, drawn: Drawn): number {
  return Math.min(
    ...drawn.parts.map((coordinates) => pointToLineDistance(position, { type: 'LineString', coordinates })),
  );
}

export interface Hop {
  readonly km: number;
  readonly from: Position;
  readonly to: Position;
}
/** The longest straight hop of the line. */
export function longestHop(drawn: Drawn): Hop | null {
  let longest: Hop | null = null;
  for (const part of drawn.parts) {
    for (const [i, to] of part.entries()) {
      const from = part[i - 1];
      if (!from) continue;
      const km = distance(from, to);
      if (!longest || km > longest.km) longest = { km, from, to };
    }
  }
  return longest;
}

export interface Turn {
  /** 0: straight on; 180: straight back. */
  readonly degrees: number;
  readonly at: Position;
}
/** Change of heading at each inner vertex of a line. */
export function turns(line: readonly Position[]): Turn[] {
  return line.flatMap((at, i) => {
    const before = line[i - 1];
    const after = line[i + 1];
    if (!before || !after) return [];
    const change = Math.abs(bearing(at, after) - (bearing(at, before) + 180)) % 360;
    return [{ degrees: change > 180 ? 360 - change : change, at }];
  });
}

/** The sharpest turn of a drawn line; null when it has no inner vertex. */
export function sharpestTurn(drawn: Drawn): Turn | null {
  return drawn.parts
    .flatMap((part) => turns(part))
    .reduce<Turn | null>((worst, turn) => (worst && worst.degrees >= turn.degrees ? worst : turn), null);
}

/** `[lon, lat]` to two decimals, for sentences. */
export const at = (p: Position): string => `[${(p[0] ?? 0).toFixed(2)}, ${(p[1] ?? 0).toFixed(2)}]`;
