/** Fewer points for the further of the two zooms. */
import { weigh } from '../simplify';
import type { Water } from './water';

/**
 * The same waters with fewer points (Visvalingam–Whyatt).
 * @param pointPx2 a point goes when its triangle is smaller than this, in square pixels of a 512 px tile of this zoom
 */
export function thinned(waters: readonly Water[], zoom: number, pointPx2: number): Water[] {
  const least = pointPx2 / (512 * 2 ** zoom) ** 2;
  const arcs = waters.flatMap(({ rings }) =>
    rings.map((ring) =>
      Array.from({ length: ring.length / 2 }, (_, i) => [ring[2 * i] ?? 0, ring[2 * i + 1] ?? 0]),
    ),
  );
  const weighted = weigh({ arcs, areas: [] }).arcs.values();
  return waters.map((water) => ({
    ...water,
    rings: water.rings.map(() => {
      const points = weighted.next().value ?? [];
      return Float64Array.from(
        points.filter(([, , weight = 0]) => weight >= least).flatMap(([x = 0, y = 0]) => [x, y]),
      );
    }),
  }));
}
