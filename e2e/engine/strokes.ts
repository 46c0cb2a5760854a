/**
 * Straight lines in every form that a line can have, drawn with the map's own style and measured from the picture: what
 * the eye has of a status, whatever the table says.
 */
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, LineString } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { EXACTNESS, type Exactness, MODES, type Mode, STATUSES, type Status } from '../../src/atlas/schema';
import { pointOf } from '../../src/map/camera';
import { lineLook } from '../../src/map/data';
import { buildStyle } from '../../src/map/style';
import { TOKENS } from '../../src/map/tokens';
import type { Theme } from '../../src/state/state';

export interface Line {
  readonly mode: Mode;
  readonly status: Status;
  readonly exactness: Exactness;
}
/** What a line leaves on the picture, in grey. */
export interface Ink extends Line {
  /** Mean width of full contrast along the line, px: a paler line counts as a thinner one. */
  readonly ink: number;
  /** Share of the way on which next to nothing is drawn. */
  readonly gaps: number;
  /** How often the line breaks off, for each 100 px. */
  readonly breaks: number;
}

/** Every status in every mode; then whole and broken lines, each as exactly as can be. */
export const LINES: readonly Line[] = [
  ...MODES.flatMap((mode) =>
    STATUSES.map((status): Line => ({ mode, status, exactness: mode === 'sea' ? 'schematic' : 'track' })),
  ),
  ...EXACTNESS.flatMap((exactness) =>
    (['operating', 'suspended'] as const).map((status): Line => ({ mode: 'rail', status, exactness })),
  ),
];

/** Rows are this far apart, px: twice as far as anything beside a line reaches. */
const ROW = 26;
/** Of full contrast: what is fainter is a gap. */
const SEEN = 0.35;
const COLOURS = { light: '#c63e06', dark: '#ff9b57' } as const;

/** A picture of `LINES`, one below the other: those on land on land. The size is the map's, px. */
export function strokeStyle(
  theme: Theme,
  base: string,
  zoom: number,
  size: { readonly width: number; readonly height: number },
): StyleSpecification {
  const at = (x: number, y: number) => [...pointOf([x, y], { zoom, lat: 0, lon: 0 }, size)];
  const features = LINES.map(({ mode, status, exactness }, row): Feature<LineString> => {
    const y = (row + 0.5) * ROW;
    return {
      type: 'Feature',
      id: row + 1,
      geometry: { type: 'LineString', coordinates: [at(-40, y), at(size.width + 40, y)] },
      properties: { ...lineLook(mode, status, exactness), ...COLOURS, on: true },
    };
  });
  const whole = buildStyle(TOKENS[theme], base, { type: 'FeatureCollection', features });
  const strands = whole.layers.filter((layer) => 'source' in layer && layer.source === 'strands');
  const land = LINES.flatMap(({ mode }, row): Feature[] => {
    const [top, bottom] = [row * ROW, (row + 1) * ROW];
    const ring = [at(-40, top), at(size.width + 40, top), at(size.width + 40, bottom), at(-40, bottom)];
    const geometry = { type: 'Polygon' as const, coordinates: [[...ring, at(-40, top)]] };
    return mode === 'sea' ? [] : [{ type: 'Feature', properties: {}, geometry }];
  });
  const strandSource = whole.sources.strands;
  if (!strandSource) throw new Error('the style has no lines');
  return {
    ...whole,
    sources: {
      strands: strandSource,
      ground: { type: 'geojson', data: { type: 'FeatureCollection', features: land } },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': TOKENS[theme].sea } },
      { id: 'land', type: 'fill', source: 'ground', paint: { 'fill-color': TOKENS[theme].land } },
      ...strands,
    ],
  };
}

/** Lightness of an sRGB colour as the eye has it, 0 to 100 (CIE L*, of the relative luminance of WCAG 2.2). */
function lightness(red: number, green: number, blue: number): number {
  const linear = (value: number): number =>
    value <= 0.04045 * 255 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  const luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  return luminance > (6 / 29) ** 3 ? 116 * luminance ** (1 / 3) - 16 : luminance * (29 / 3) ** 3;
}
const lightnessOf = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
  return lightness(red, green, blue);
};

/** Measures every line in the picture that the map shows, which has to be `strokeStyle`'s and at rest. */
export function measureStrokes(map: MapLibreMap, theme: Theme): Ink[] {
  map.redraw(); // The drawing buffer lives until the end of this task.
  const { width, height } = map.getCanvas();
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('no 2d context');
  context.drawImage(map.getCanvas(), 0, 0);
  return LINES.map((line, row) => {
    const ground = lightnessOf(line.mode === 'sea' ? TOKENS[theme].sea : TOKENS[theme].land);
    const full = Math.abs(lightnessOf(COLOURS[theme]) - ground);
    const { data } = context.getImageData(0, row * ROW, width, ROW);
    let ink = 0;
    let gaps = 0;
    let breaks = 0;
    let broken = false;
    for (let x = 0; x < width; x += 1) {
      let strongest = 0;
      for (let y = 0; y < ROW; y += 1) {
        const at = 4 * (y * width + x);
        const seen = lightness(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
        // Signed: a casing paler than the ground is no ink.
        const contrast = ((seen - ground) / full) * (theme === 'light' ? -1 : 1);
        if (contrast > 0.02) ink += contrast;
        strongest = Math.max(strongest, contrast);
      }
      const gap = strongest < SEEN;
      if (gap) gaps += 1;
      if (gap && !broken) breaks += 1;
      broken = gap;
    }
    return { ...line, ink: ink / width, gaps: gaps / width, breaks: (100 * breaks) / width };
  });
}
