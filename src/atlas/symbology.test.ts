import { describe, expect, it } from 'vitest';
import { corridorColour, EXACTNESS_LOOKS, PLACE_SYMBOLS, STROKES, type Stroke, strokeOf } from './symbology';

const CORRIDORS = [
  'middle-corridor',
  'north-south-corridor',
  'northern-corridor',
  'armenia-route',
  'cku-railway',
  'chabahar-route',
  'suez-route',
  'cape-route',
];
const LAND = { light: '#f6f2e9', dark: '#1e282d' };
const SEA = { light: '#d3e1e7', dark: '#10181d' };
const THEMES = ['light', 'dark'] as const;

type Rgb = [number, number, number];
/** Linear sRGB of `#rrggbb`. */
const linear = (hex: string): Rgb => {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};
const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
/** WCAG 2 contrast ratio. */
const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};
/** Machado, Oliveira and Fernandes (2009), severity 1, on linear sRGB. */
const DEFICIENCIES: Record<string, number[]> = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};
const seenWith = (matrix: number[], [r, g, b]: Rgb): Rgb => {
  const row = (i: number): number =>
    Math.min(1, Math.max(0, (matrix[i] ?? 0) * r + (matrix[i + 1] ?? 0) * g + (matrix[i + 2] ?? 0) * b));
  return [row(0), row(3), row(6)];
};
/** OKLab (Ottosson 2020) from linear sRGB. */
const oklab = ([r, g, b]: Rgb): Rgb => {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
};
const difference = (a: Rgb, b: Rgb): number =>
  Math.hypot(...oklab(a).map((value, i) => value - (oklab(b)[i] ?? 0)));

/** Every pair of corridors, once. */
const PAIRS = CORRIDORS.flatMap((one, i) => CORRIDORS.slice(i + 1).map((other) => [one, other] as const));

describe.each(THEMES)('corridor colours in the %s theme', (theme) => {
  const colourOf = (id: string): string => corridorColour(id)[theme];

  it.each([...CORRIDORS, 'a-new-route', 'another-route'])('read on land and sea: %s', (id) => {
    expect(colourOf(id)).toMatch(/^#[0-9a-f]{6}$/);
    expect(contrast(colourOf(id), LAND[theme]), 'on land').toBeGreaterThanOrEqual(4.5);
    expect(contrast(colourOf(id), SEA[theme]), 'on sea').toBeGreaterThanOrEqual(3);
  });

  it.each(PAIRS)('are told apart: %s from %s', (one, other) => {
    expect(difference(linear(colourOf(one)), linear(colourOf(other)))).toBeGreaterThan(0.06);
  });

  // Eight hues that read on paper cannot all stay apart for eyes with two kinds of cones; names and strokes tell then.
  it.each(Object.entries(DEFICIENCIES))('tell the two that are shown first apart under %s', (_, matrix) => {
    const [middle, northSouth] = ['middle-corridor', 'north-south-corridor'].map((id) =>
      seenWith(matrix, linear(colourOf(id))),
    );
    if (!middle || !northSouth) throw new Error('two colours');
    expect(difference(middle, northSouth)).toBeGreaterThan(0.12);
  });
});

describe('the colour of a corridor that the table does not have', () => {
  it('depends on its id alone, and not all have the same', () => {
    const ids = Array.from({ length: 20 }, (_, i) => `route-${i}`);
    const before = ids.map(corridorColour);
    expect([...ids].reverse().map(corridorColour).reverse()).toEqual(before);
    expect(new Set(before.map(({ light }) => light)).size).toBeGreaterThan(2);
  });
});

/** How much ink a stroke leaves on its way: width, share of the way that is covered, strength. */
function inkOf({ width, dash, cap, opacity }: Stroke): number {
  const parts = dash ?? [1, 0];
  const way = parts.reduce((sum, part) => sum + part, 0);
  const covered = parts
    .filter((_, i) => i % 2 === 0)
    // A round cap adds half a disc at each end, in a unit of line width.
    .reduce((sum, part) => sum + part + (dash && cap === 'round' ? Math.PI / 4 : 0), 0);
  return width * Math.min(covered / way, 1) * opacity;
}

describe('strokes', () => {
  it('follow the mode while operating, and the status otherwise', () => {
    expect(strokeOf('sea', 'operating')).toBe(STROKES.sea);
    expect(strokeOf('rail', 'planned')).toBe(STROKES.planned);
    expect(strokeOf('sea', 'suspended')).toBe(STROKES.suspended);
    expect(strokeOf('road', 'closed')).toBe(STROKES.closed);
    expect(strokeOf('road', 'unknown')).toBe(STROKES.unknown);
  });

  it('differ in more than colour and strength', () => {
    const forms = Object.values(STROKES).map(({ width, dash }) => JSON.stringify({ width, dash }));
    expect(new Set(forms).size).toBe(forms.length);
  });

  it('are the stronger, the more of the line there is', () => {
    const { rail, sea, road, suspended, closed, unknown, agreed, planned, announced } = STROKES;
    const building = STROKES['under-construction'];
    const order = [building, agreed, planned, announced].map(inkOf);
    expect([...order].sort((a, b) => b - a)).toEqual(order);
    for (const running of [rail, sea, road]) {
      for (const other of [building, suspended, closed, unknown]) {
        expect(inkOf(running), `${running.id} before ${other.id}`).toBeGreaterThan(inkOf(other));
      }
    }
    expect(inkOf(suspended)).toBeLessThan(inkOf(building) / 2);
    expect(inkOf(closed)).toBeLessThan(inkOf(suspended) / 2);
  });

  it('are broken, all but those of what runs on land', () => {
    const whole = Object.values(STROKES).filter(({ dash }) => dash === null);
    expect(whole.map(({ id }) => id)).toEqual(['rail', 'road']);
  });
});

describe('exactness', () => {
  it('shows: the less is known of a course, the thinner its line, and a schematic one is lost in a band', () => {
    const { surveyed, generalised, schematic } = EXACTNESS_LOOKS;
    expect(surveyed.width).toBeGreaterThan(generalised.width);
    expect(generalised.width).toBeGreaterThan(schematic.width * 1.3);
    expect(schematic.opacity).toBeLessThan(generalised.opacity);
    expect([surveyed.band, generalised.band]).toEqual([0, 0]);
    expect(schematic.band).toBeGreaterThan(2 * schematic.width);
  });
});

describe('place symbols', () => {
  it('differ in outline or fill, each from every other', () => {
    const forms = Object.values(PLACE_SYMBOLS).map(
      ({ plate, mark, solid, scale }) => `${plate}${mark}${solid}${scale}`,
    );
    expect(new Set(forms).size).toBe(forms.length);
  });
});
