/**
 * The source's rings are stitched across the antimeridian: a ring may step from
 * 179.9° to −180°. Drawn as they are, such a step crosses the whole globe and
 * land floods the sea. Here every ring and line becomes continuous in longitude
 * (and may leave ±180°); the tiler wraps what leaves.
 */

/**
 * A line with continuous longitudes: each is within 180° of the one before it.
 * @param line [lon, lat] in degrees
 */
export function unwrapLine(line: readonly number[][]): number[][] {
  let previous = line[0]?.[0] ?? 0;
  return line.map(([lon = 0, lat = 0]) => {
    const x = lon - 360 * Math.round((lon - previous) / 360);
    previous = x;
    return [x, lat];
  });
}

/**
 * A closed ring with continuous longitudes. A ring that runs round a pole
 * (Antarctica) does not close by itself; it is closed over that pole.
 * @param ring closed, [lon, lat] in degrees
 */
export function unwrapRing(ring: readonly number[][]): number[][] {
  const out = unwrapLine(ring);
  const first = out[0];
  const last = out.at(-1);
  if (first === undefined || last === undefined) return out;
  if (Math.abs((last[0] ?? 0) - (first[0] ?? 0)) < 180) return out;
  const pole = (first[1] ?? 0) < 0 ? -90 : 90;
  // In steps: a single edge round the globe would look like the flaw this function is there to mend.
  const along = Array.from({ length: 13 }, (_, i) => [
    ((last[0] ?? 0) * (12 - i) + (first[0] ?? 0) * i) / 12,
    pole,
  ]);
  return [...out, ...along, first];
}

/** True for a piece of "coast" that is only the cut a data set makes along 180°. */
export function isAntimeridianCut(a: readonly number[], b: readonly number[]): boolean {
  const onCut = (lon: number | undefined): boolean => Math.abs((Math.abs(lon ?? 0) % 360) - 180) < 1e-6;
  return onCut(a[0]) && onCut(b[0]);
}
