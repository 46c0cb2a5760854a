/**
 * The water of the finer box, from its land: the sea with the land as its holes, and the lakes and wide rivers, which
 * are the land's own holes, each with its islands.
 */
import { grown } from './box';
import { withSlopes } from './grid';
import { areaKm2, boxOf, clipped, isInside, joined, touching } from './rings';
import type { Box, FlatPolygon, FlatRing } from './scan';

/** What a body of water is drawn as. `sea` covers borders and coarser land; `lake` lies below borders. */
export type WaterKind = 'sea' | 'lake';

/** A body of water: its outline, then its islands. */
export interface Water {
  kind: WaterKind;
  areaKm2: number;
  rings: FlatRing[];
}

/** Lakes this large are seas: the Caspian. Lake Victoria, the next, has 69,000. */
const SEA_KM2 = 100_000;

/** Islands from this size on, km²; the source has them down to a hectare. */
const ISLAND_KM2 = 0.3;
/** Lakes and rivers from this size on, km², all pieces that touch counted together. */
const LAKE_KM2 = 10;

/** Degrees by which land and sea reach over the box: where they are cut lies out of sight. */
const OVERLAP = 1;

/**
 * @param land every polygon that touches the box
 * @returns the sea first; of the rest the largest first
 */
export function waterOf(land: Iterable<FlatPolygon>, box: Box): Water[] {
  const islands: FlatRing[] = [];
  const holes: FlatRing[] = [];
  const inner = grown(box, OVERLAP);
  for (const [outline, ...inside] of land) {
    if (outline === undefined) continue;
    const cut = clipped(outline, inner);
    const island = cut === null ? null : withSlopes(cut);
    if (island !== null && Math.abs(areaKm2(island)) >= ISLAND_KM2) islands.push(island);
    for (const hole of inside) {
      const piece = clipped(hole, inner);
      if (piece !== null) holes.push(piece);
    }
  }
  const lakes = touching(holes)
    .map((group) => group.map((index) => holes[index] ?? new Float64Array()))
    .filter((pieces) => total(pieces) >= LAKE_KM2)
    .flatMap(whole)
    .sort((a, b) => b.areaKm2 - a.areaKm2);
  const { west, south, east, north } = grown(box, 2 * OVERLAP);
  const frame = Float64Array.of(west, south, east, south, east, north, west, north, west, south);
  const sea: Water = { kind: 'sea', areaKm2: areaKm2(frame), rings: [frame] };
  const find = finder(lakes);
  for (const island of islands) (find(island) ?? sea).rings.push(island);
  return [sea, ...lakes];
}

const total = (rings: readonly FlatRing[]): number =>
  rings.reduce((sum, ring) => sum + Math.abs(areaKm2(ring)), 0);

/** The lakes that touching pieces make. */
function whole(pieces: readonly FlatRing[]): Water[] {
  const rings = joined(pieces)
    .flatMap((ring) => withSlopes(ring) ?? [])
    .map((ring) => ({ ring, area: areaKm2(ring), box: boxOf(ring) }));
  const first = pieces[0];
  if (first === undefined) return [];
  const sign = Math.sign(areaKm2(first));
  const outlines = rings.filter(({ area }) => Math.sign(area) === sign);
  const lakes = outlines.map(
    ({ ring, area }): Water => ({
      kind: Math.abs(area) >= SEA_KM2 ? 'sea' : 'lake',
      areaKm2: Math.abs(area),
      rings: [ring],
    }),
  );
  for (const { ring, area } of rings) {
    if (Math.sign(area) === sign || Math.abs(area) < ISLAND_KM2) continue;
    const [x = 0, y = 0] = ring;
    const around = outlines.findIndex(
      (outline) => touchesBox(outline.box, x, y) && isInside(outline.ring, x, y),
    );
    // A ring that touches the outline in its first point may count as outside of it: then the largest has it.
    lakes[Math.max(0, around)]?.rings.push(ring);
  }
  return lakes;
}

const touchesBox = ({ west, south, east, north }: Box, x: number, y: number): boolean =>
  x >= west && x <= east && y >= south && y <= north;

/** Finds the lake that an island lies in, if it does in one; the smallest one, where lakes lie on islands in lakes. */
function finder(lakes: readonly Water[]): (island: FlatRing) => Water | undefined {
  const cells = new Map<string, { lake: Water; box: Box }[]>();
  for (const lake of lakes) {
    const box = boxOf(lake.rings[0] ?? new Float64Array());
    for (let x = Math.floor(box.west); x <= box.east; x++) {
      for (let y = Math.floor(box.south); y <= box.north; y++) {
        const cell = cells.get(`${x} ${y}`);
        if (cell === undefined) cells.set(`${x} ${y}`, [{ lake, box }]);
        else cell.push({ lake, box });
      }
    }
  }
  return (island) => {
    const [x = 0, y = 0] = island;
    const near = cells.get(`${Math.floor(x)} ${Math.floor(y)}`) ?? [];
    const around = near.filter(
      ({ lake, box }) => touchesBox(box, x, y) && isInside(lake.rings[0] ?? new Float64Array(), x, y),
    );
    return around.at(-1)?.lake;
  };
}
