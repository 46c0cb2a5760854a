/**
 * On which sides of its symbol a place's name would be read as another place's: where it would begin or end beside
 * another's symbol, or run up to it. MapLibre keeps names off symbols, and does not mind whose a name is beside. Pure.
 */
import type { LonLat } from '../atlas/schema';
import { toUnit, worldSize } from './camera';
import { HALF_SYMBOL, nameSize, symbolShare } from './style/scales';

/** Zooms with an answer of their own; closer in, symbols are far apart. */
export const SIDE_ZOOMS = [2, 3, 4, 5, 6] as const;
/** Sides of a symbol, in the order in which they are named. */
const SIDES = ['n', 'e', 's', 'w'] as const;
type Side = (typeof SIDES)[number];

/** A place as far as its name is concerned. */
export interface NamedPlace {
  readonly id: string;
  readonly point: LonLat;
  /** As it stands on the map, with its line breaks. */
  readonly name: string;
  readonly importance: number;
  /** Zoom from which it may be shown. */
  readonly from: number;
  /** Of its symbol, as a share of the full one. */
  readonly size: number;
}

/** Mean width of a letter and height of a line, as shares of the text's size. */
const LETTER = 0.52;
const LINE = 1.15;
/** From the edge of a symbol's drawing to where its name begins, px; and how much farther another symbol has to be. */
const OWN_GAP = 4;
const OTHER_GAP = 6;
/** Neighbours farther than this are nobody's, px. */
const NEAR = 180;
/** A tile is drawn from its zoom to the next: what is right in the middle of that. */
const MIDWAY = 0.5;
/** Names of these are never left out for want of a side: so many of the best ones stay, by importance. */
const KEPT_SIDES: readonly number[] = [2, 1];

/** Where the name would stand, px from the symbol's middle, y downwards. */
function boxOn(side: Side, half: number, width: number, height: number) {
  const off = half + OWN_GAP;
  switch (side) {
    case 'n':
      return { left: -width / 2, right: width / 2, top: -off - height, bottom: -off };
    case 's':
      return { left: -width / 2, right: width / 2, top: off, bottom: off + height };
    case 'e':
      return { left: off, right: off + width, top: -height / 2, bottom: height / 2 };
    case 'w':
      return { left: -off - width, right: -off, top: -height / 2, bottom: height / 2 };
  }
}

/**
 * The sides that each place's name is to keep from at a zoom, as letters: `e` and `w` beside its symbol, `n` and `s` above
 * and below. Places without such a side are left out.
 */
export function refusedSides(places: readonly NamedPlace[], zoom: number): Map<string, string> {
  const world = worldSize(zoom + MIDWAY);
  const drawn = places
    .filter(({ from }) => from <= zoom)
    .map((place) => {
      const [x, y] = toUnit(place.point);
      return { ...place, x: x * world, y: y * world, half: HALF_SYMBOL * symbolShare(zoom) * place.size };
    });
  const found = new Map<string, string>();
  for (const { id, name, importance, x, y, half } of drawn) {
    const lines = name.split('\n');
    const px = nameSize(importance, zoom);
    const width = Math.max(...lines.map((line) => line.length)) * px * LETTER;
    const height = lines.length * px * LINE;
    const near: { dx: number; dy: number; half: number }[] = [];
    for (const other of drawn) {
      const [dx, dy] = [other.x - x, other.y - y];
      if (Math.abs(dx) > NEAR || Math.abs(dy) > NEAR) continue;
      // A port and its city, or two sides of a border, are one place to the eye: neither keeps the other from its name.
      if (dx * dx + dy * dy > (half + other.half) ** 2) near.push({ dx, dy, half: other.half });
    }
    if (near.length === 0) continue;
    /** How near the nearest symbol comes to the name on a side, px beyond what is near enough; negative: too near. */
    const room = (side: Side): number => {
      const box = boxOn(side, half, width, height);
      let least = Number.POSITIVE_INFINITY;
      for (const { dx, dy, half: others } of near) {
        const beyondX = Math.max(box.left - dx, dx - box.right) - others - OTHER_GAP;
        // In the line of the text, that is: what lies above or below it is not read together with it.
        const beyondY = Math.max(box.top - dy, dy - box.bottom) - others / 2;
        least = Math.min(least, Math.max(beyondX, beyondY));
      }
      return least;
    };
    const rooms = SIDES.map((side) => [side, room(side)] as const);
    const best = rooms.toSorted((a, b) => b[1] - a[1]).slice(0, KEPT_SIDES[importance - 1] ?? 0);
    const refused = rooms.filter((one) => one[1] < 0 && !best.includes(one));
    if (refused.length > 0) found.set(id, refused.map(([side]) => side).join(''));
  }
  return found;
}
