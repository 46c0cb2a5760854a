/** What a corridor's name would lie on: symbols, other places, the corridor's own lines. Plain geometry in px. Pure. */

export type Px = readonly [x: number, y: number];
/** Not by Math.hypot: that takes several times as long, and names are looked for while the page opens. */
export function distance(a: Px, b: Px): number {
  const [dx, dy] = [a[0] - b[0], a[1] - b[1]];
  return Math.sqrt(dx * dx + dy * dy);
}

/** Beyond a symbol's drawing its image reaches so far, px. */
const EDGE = 2;
/** A name so near to a symbol, px, may be in the way of what that symbol keeps for itself (name-sides.ts). */
const TIGHT = 8;
/** Distinct for every cell of the world at the zooms that names are chosen for. */
const keyOf = (x: number, y: number): number => x * 65536 + y;
/** Of the grid that symbols are found by, px. */
const CELL = 48;

/** Whether a pixel lies within `reach` px of one of the points, by a grid of cells as wide. */
export function closeness(points: readonly Px[], reach: number): (point: Px) => boolean {
  const cells = new Map<number, Px[]>();
  const cell = (value: number): number => Math.floor(value / reach);
  for (const one of points) {
    // In every cell that it can be close from, so that a point looks into its own only.
    for (const dx of [-1, 0, 1]) {
      for (const dy of [-1, 0, 1]) {
        const key = keyOf(cell(one[0]) + dx, cell(one[1]) + dy);
        const held = cells.get(key);
        if (held) held.push(one);
        else cells.set(key, [one]);
      }
    }
  }
  return (point) =>
    cells.get(keyOf(cell(point[0]), cell(point[1])))?.some((one) => distance(one, point) < reach) ?? false;
}

/** What is on the map at one scale, as far as a name's letters may lie on it. */
export interface Ground {
  /** Whether a letter's middle there touches a symbol, or comes near to one. */
  readonly touches: (letter: Px) => boolean;
  readonly nears: (letter: Px) => boolean;
  /** Whether it lies on a line of the corridor's own. */
  readonly covers: (letter: Px) => boolean;
}

/** Squares around symbols, asked by a letter's circle. @param reach px from the letter's middle to its edge */
export function symbolGround(
  symbols: readonly { readonly at: Px; readonly half: number }[],
  reach: number,
): Omit<Ground, 'covers'> {
  const cells = new Map<number, { readonly at: Px; readonly half: number }[]>();
  const cell = (value: number): number => Math.floor(value / CELL);
  for (const symbol of symbols) {
    const far = symbol.half + reach + TIGHT;
    for (let x = cell(symbol.at[0] - far); x <= cell(symbol.at[0] + far); x += 1) {
      for (let y = cell(symbol.at[1] - far); y <= cell(symbol.at[1] + far); y += 1) {
        const key = keyOf(x, y);
        const held = cells.get(key);
        if (held) held.push(symbol);
        else cells.set(key, [symbol]);
      }
    }
  }
  const within = (room: number) => (letter: Px) =>
    (cells.get(keyOf(cell(letter[0]), cell(letter[1]))) ?? []).some(({ at, half }) => {
      const dx = Math.max(Math.abs(letter[0] - at[0]) - half, 0);
      const dy = Math.max(Math.abs(letter[1] - at[1]) - half, 0);
      return dx * dx + dy * dy < (reach + room) ** 2;
    });
  return { touches: within(EDGE), nears: within(TIGHT) };
}

/** What a name lies on: how many letters it has, how many of them lie on the corridor's own lines, touch or near a symbol. */
export interface Laid {
  readonly letters: number;
  readonly covered: number;
  readonly touching: number;
  readonly near: number;
}
const NOTHING: Laid = { letters: 0, covered: 0, touching: 0, near: 0 };
const plus = (a: Laid, b: Laid): Laid => ({
  letters: a.letters + b.letters,
  covered: a.covered + b.covered,
  touching: a.touching + b.touching,
  near: a.near + b.near,
});

/**
 * What names along a line would lie on: asked by the vertices from and to, and how many px to the right of the line, in
 * its direction, its letters stand. A letter is looked at once for all the stretches that it is in, of which there are many.
 */
export function groundAlong(
  points: readonly Px[],
  ground: Ground,
): (from: number, to: number, by: number) => Laid {
  /** Of the letter at a vertex, where the line runs from one other to another. */
  const laid = (at: number, from: number, to: number, by: number): Laid => {
    const [point, before, after] = [points[at], points[from], points[to]];
    const length = before && after ? distance(before, after) : 0;
    if (!point || !before || !after || length === 0) return NOTHING;
    const letter: Px = [
      point[0] - ((after[1] - before[1]) / length) * by,
      point[1] + ((after[0] - before[0]) / length) * by,
    ];
    return {
      letters: 1,
      covered: Number(ground.covers(letter)),
      touching: Number(ground.touches(letter)),
      near: Number(ground.nears(letter)),
    };
  };
  /** Sums up to each vertex, for each distance from the line. */
  const known = new Map<number, readonly Laid[]>();
  const sumsAt = (by: number): readonly Laid[] => {
    const found = known.get(by);
    if (found) return found;
    const sums = [NOTHING];
    for (let i = 0; i < points.length; i += 1)
      sums.push(
        plus(sums[i] ?? NOTHING, laid(i, Math.max(i - 1, 0), Math.min(i + 1, points.length - 1), by)),
      );
    known.set(by, sums);
    return sums;
  };
  return (from, to, by) => {
    const sums = sumsAt(by);
    const [before, until] = [sums[from + 1] ?? NOTHING, sums[Math.max(to, from + 1)] ?? NOTHING];
    // At its ends a name runs as its only neighbour there does.
    const ends = plus(laid(from, from, from + 1, by), laid(to, to - 1, to, by));
    return {
      letters: until.letters - before.letters + ends.letters,
      covered: until.covered - before.covered + ends.covered,
      touching: until.touching - before.touching + ends.touching,
      near: until.near - before.near + ends.near,
    };
  };
}
