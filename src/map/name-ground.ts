/** What a corridor's name would lie on: symbols, other places, the corridor's own lines. Plain geometry in px. Pure. */

export type Px = readonly [x: number, y: number];
export const distance = (a: Px, b: Px): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

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

/** Where the letters stand: the stretch, shifted sideways by so many px downwards. */
export const shifted = (stretch: readonly Px[], by: number): Px[] =>
  stretch.flatMap((point, i): Px[] => {
    const [before, after] = [stretch[Math.max(i - 1, 0)], stretch[Math.min(i + 1, stretch.length - 1)]];
    const length = before && after ? distance(before, after) : 0;
    if (!before || !after || length === 0) return [];
    return [
      [point[0] - ((after[1] - before[1]) / length) * by, point[1] + ((after[0] - before[0]) / length) * by],
    ];
  });

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
