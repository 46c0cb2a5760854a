import { describe, expect, it } from 'vitest';
import { corridorColour, EXACTNESS_LOOKS, PLACE_SYMBOLS, STROKES, strokeOf } from './symbology';

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

describe('corridor colours', () => {
  it.each(THEMES)('read on land and sea in the %s theme', (theme) => {
    for (const id of CORRIDORS) {
      const colour = corridorColour(id)[theme];
      expect(contrast(colour, LAND[theme]), `${id} on land`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour, SEA[theme]), `${id} on sea`).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(THEMES)('tell the two first corridors apart under every deficiency in the %s theme', (theme) => {
    const [middle, northSouth] = CORRIDORS.map((id) => linear(corridorColour(id)[theme]));
    for (const [name, matrix] of Object.entries(DEFICIENCIES)) {
      const apart = difference(
        seenWith(matrix, middle ?? [0, 0, 0]),
        seenWith(matrix, northSouth ?? [0, 0, 0]),
      );
      expect(apart, name).toBeGreaterThan(0.12);
    }
  });

  it('give an unknown corridor a spare colour, always the same one', () => {
    expect(corridorColour('some-new-route')).toEqual(corridorColour('some-new-route'));
    expect(corridorColour('some-new-route').light).toMatch(/^#[0-9a-f]{6}$/);
  });
});

describe('strokes', () => {
  it('follow the mode while operating, and the status otherwise', () => {
    expect(strokeOf('sea', 'operating').id).toBe('sea');
    expect(strokeOf('rail', 'planned').id).toBe('planned');
    expect(strokeOf('sea', 'suspended').hollow).toBe(true);
  });

  it('differ in more than colour', () => {
    const forms = Object.values(STROKES).map(({ width, dash, hollow }) =>
      JSON.stringify({ width, dash, hollow }),
    );
    expect(new Set(forms).size).toBe(forms.length);
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
