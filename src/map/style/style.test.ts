import {
  createExpression,
  latest,
  type StylePropertySpecification,
  validateStyleMin,
} from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { EXACTNESS, type Exactness, type Status } from '../../atlas/schema';
import { BLOC_TINTS, strokeOf } from '../../atlas/symbology';
import { lineLook } from '../data';
import { contrast, luminance } from '../testing/contrast';
import { TOKENS } from '../tokens';
import { paintChanges } from './diff';
import { buildStyle, ordered } from './index';
import { HIT_LAYERS, Z_ORDER } from './slots';

const THEMES = ['light', 'dark'] as const;
const styleOf = (theme: (typeof THEMES)[number]) => buildStyle(TOKENS[theme], 'https://example.org/atlas/');

describe('the style', () => {
  it.each(THEMES)('is valid by the style specification in the %s theme', (theme) => {
    expect(validateStyleMin(styleOf(theme)).map(({ message }) => message)).toEqual([]);
  });

  it('is found invalid when it is', () => {
    const style = styleOf('light');
    const broken = {
      ...style,
      layers: [...style.layers, { id: 'x', type: 'line', source: 'nowhere' } as const],
    };
    expect(validateStyleMin(broken)).not.toEqual([]);
  });

  it('draws its layers in the one z-order and stays within the budget of 25, but for the other main lines, a route and counts', () => {
    expect(styleOf('light').layers.map(({ id }) => id)).toEqual([...Z_ORDER]);
    // Their sources are empty until somebody is near enough, or asks: no opening view pays for them.
    const later = (id: string): boolean => /^(link|route|counts)/.test(id);
    expect(Z_ORDER.filter((id) => !later(id)).length).toBeLessThanOrEqual(25);
  });

  it('refuses a layer without a slot, and a slot without a layer', () => {
    const { layers } = styleOf('light');
    expect(() => ordered([...layers, { id: 'stray', type: 'background' }])).toThrow(/stray/);
    expect(() => ordered(layers.slice(1))).toThrow(/sea/);
  });

  it('names only layers that exist for clicks', () => {
    const ids = new Set<string>(Z_ORDER);
    for (const id of Object.values(HIT_LAYERS).flat()) expect(ids.has(id)).toBe(true);
  });

  it('asks nobody else’s host for anything', () => {
    const urls = JSON.stringify(styleOf('dark')).match(/https?:\/\/[^/"]+/g) ?? [];
    expect(new Set(urls)).toEqual(new Set(['https://example.org']));
  });
});

/** What a paint property of a layer comes to for a strand. */
function painted(
  layer: string,
  property: 'line-color' | 'line-opacity' | 'line-width',
  strand: Record<string, unknown>,
  { theme = 'light', zoom = 5 }: { theme?: (typeof THEMES)[number]; zoom?: number } = {},
): unknown {
  const found = styleOf(theme).layers.find(({ id }) => id === layer);
  const value = Object.entries(found?.paint ?? {}).find(([name]) => name === property)?.[1];
  const expression = createExpression(
    value,
    property,
    latest.paint_line[property] as StylePropertySpecification,
  );
  if (expression.result === 'error') throw new Error(String(expression.value));
  return expression.value.evaluate({ zoom }, { type: 2, properties: strand });
}

describe('the numbers of what would hurt', () => {
  it('find room beside each other and the names of places, one of each row first', () => {
    const layer = styleOf('light').layers.find(({ id }) => id === 'route-hurt');
    expect(layer?.layout).toMatchObject({ 'symbol-sort-key': ['get', 'order'], 'icon-text-fit': 'both' });
    expect(Object.keys(layer?.layout ?? {}).join()).not.toMatch(/allow-overlap|ignore-placement/);
    // What is drawn higher has its room first.
    expect(Z_ORDER.indexOf('route-hurt')).toBeLessThan(Z_ORDER.indexOf('city-names'));
    expect(Z_ORDER.indexOf('route-hurt')).toBeGreaterThan(Z_ORDER.indexOf('country-names'));
  });
});

describe('the glow of a selected strand', () => {
  const strand = { on: true, lift: 2, mode: 'rail', width: 1, exactness: 'generalised', light: '#7045a0' };

  it('is opaque: seen through, it would be darker wherever a winding line lies over itself', () => {
    expect(painted('strand-under', 'line-opacity', strand)).toBe(1);
  });

  it('is the line’s colour, faint on the ground it lies on', () => {
    const glow = (change: object): string =>
      String(painted('strand-under', 'line-color', { ...strand, ...change }));
    expect(glow({})).not.toBe(String(painted('strand-solid', 'line-color', strand)));
    expect(new Set([glow({}), glow({ mode: 'sea' }), glow({ light: '#c43d00' })]).size).toBe(3);
  });
});

describe('changing the theme', () => {
  it('changes paint only, and ends at the other theme', () => {
    const changes = paintChanges(styleOf('light'), styleOf('dark'));
    expect(changes.length).toBeGreaterThan(8);
    const strip = (style: ReturnType<typeof styleOf>) =>
      style.layers.map((layer) => ({ ...layer, paint: null }));
    expect(strip(styleOf('light'))).toEqual(strip(styleOf('dark')));
  });

  it('changes nothing from a theme to itself', () => {
    expect(paintChanges(styleOf('dark'), styleOf('dark'))).toEqual([]);
  });

  it('refuses styles with other layers', () => {
    const style = styleOf('light');
    expect(() => paintChanges({ ...style, layers: style.layers.slice(1) }, style)).toThrow(/differ/);
  });
});

/** Lightness as the eye has it, 0 to 100 (CIE L*). */
const lightness = (hex: string): number => 116 * Math.cbrt(luminance(hex)) - 16;
/** What paint of some opacity leaves on land, 1 being the line's own colour; paler than the ground is nothing. */
function inkShare(paint: string, opacity: number, own: string, theme: (typeof THEMES)[number]): number {
  const ground = lightness(TOKENS[theme].land);
  return Math.max((opacity * (lightness(paint) - ground)) / (lightness(own) - ground), 0);
}
const hexOf = (colour: unknown): string => {
  const parts = String(colour).match(/[\d.]+/g) ?? [];
  return `#${parts
    .slice(0, 3)
    .map((part) => Math.round(Number(part)).toString(16).padStart(2, '0'))
    .join('')}`;
};
/**
 * Mean width of full contrast, px, of a railway with what is beside and below it. e2e/engine.spec.ts measures the same.
 * @param link of no corridor
 */
function inkOf(
  exactness: Exactness,
  status: Status,
  theme: (typeof THEMES)[number],
  zoom: number,
  link = false,
): number {
  const { link: grey } = TOKENS[theme];
  const colours = link ? { light: grey, dark: grey } : { light: '#c63e06', dark: '#ff9b57' };
  const strand = { ...lineLook('rail', status, exactness), ...colours, on: true };
  const { dash, opacity } = strokeOf('rail', status);
  const at = (layer: string, property: Parameters<typeof painted>[1]) =>
    painted(layer, property, strand, { theme, zoom });
  const ownLayer = link ? 'links' : dash ? 'strand-dashed' : 'strand-solid';
  const underLayer = link ? 'links-under' : 'strand-under';
  const width = Number(at(ownLayer, 'line-width'));
  const covered = dash ? (dash[0] ?? 0) / dash.reduce((sum, part) => sum + part, 0) : 1;
  const under = hexOf(at(underLayer, 'line-color'));
  const share = inkShare(under, Number(at(underLayer, 'line-opacity')), colours[theme], theme);
  const beside = Math.max(Number(at(underLayer, 'line-width')) - width, 0);
  return width * (covered * opacity + (1 - covered) * share) + beside * share;
}

describe.each(THEMES)('how exact a line is, in the %s theme', (theme) => {
  it.each(['operating', 'suspended'] as const)(
    'shows from near in a form for each, in grey: %s',
    (status) => {
      const inks = EXACTNESS.map((exactness) => inkOf(exactness, status, theme, 8));
      const [track = 0, surveyed = 0, generalised = 0] = inks;
      expect(track).toBeGreaterThan(1.06 * surveyed);
      expect(surveyed).toBeGreaterThan(1.06 * generalised);
      const sorted = [...inks].sort((a, b) => a - b);
      for (const [i, ink] of sorted.slice(1).entries()) expect(ink).toBeGreaterThan(1.06 * (sorted[i] ?? 0));
    },
  );

  it.each(['operating', 'suspended'] as const)('shows on the other main lines too: %s', (status) => {
    const inks = EXACTNESS.map((exactness) => inkOf(exactness, status, theme, 8, true));
    const [track = 0, surveyed = 0, generalised = 0] = inks;
    expect(track).toBeGreaterThan(1.06 * surveyed);
    expect(surveyed).toBeGreaterThan(1.06 * generalised);
    const sorted = [...inks].sort((a, b) => a - b);
    for (const [i, ink] of sorted.slice(1).entries()) expect(ink).toBeGreaterThan(1.06 * (sorted[i] ?? 0));
    // Quiet all the same: the strongest of them is less than a corridor's weakest.
    const least = Math.min(...EXACTNESS.map((exactness) => inkOf(exactness, status, theme, 8)));
    if (status === 'operating') expect(Math.max(...inks)).toBeLessThan(1.1 * least);
  });

  it('is nothing to see from far', () => {
    const links = EXACTNESS.map((exactness) => inkOf(exactness, 'operating', theme, 5, true));
    expect(new Set(links).size).toBe(1);
    for (const zoom of [3, 5]) {
      const whole = EXACTNESS.filter((exactness) => exactness !== 'schematic').map((exactness) =>
        inkOf(exactness, 'operating', theme, zoom),
      );
      expect(new Set(whole).size).toBe(1);
    }
  });
});

describe.each(THEMES)('the tint of a bloc in the %s theme', (theme) => {
  const { land, ink, countryInk } = TOKENS[theme];
  const { member, perhaps, near } = BLOC_TINTS[theme];

  it('has steps that stand apart, the looser the nearer to the land', () => {
    const away = [member, perhaps, near].map((tint) => contrast(tint, land));
    expect(away).toEqual([...away].sort((a, b) => b - a));
    expect(new Set([member, perhaps, near, land, TOKENS[theme].landSelected]).size).toBe(5);
  });

  it('leaves names legible', () => {
    for (const tint of [member, perhaps, near]) {
      expect(contrast(tint, ink)).toBeGreaterThan(7);
      expect(contrast(tint, countryInk)).toBeGreaterThan(0.8 * contrast(land, countryInk));
    }
  });

  it.each(['land', 'fine-ground'])('is what %s is painted in, unless the country is selected', (layer) => {
    const found = styleOf(theme).layers.find(({ id }) => id === layer);
    const value = Object.entries(found?.paint ?? {}).find(([name]) => name === 'fill-color')?.[1];
    const compiled = createExpression(
      value,
      'fill-color',
      latest.paint_fill['fill-color'] as StylePropertySpecification,
    );
    if (compiled.result === 'error') throw new Error(String(compiled.value));
    const painted = (state: object): string =>
      String(compiled.value.evaluate({ zoom: 6 }, { type: 3, properties: { iso: 'kz' } }, { ...state }));
    const colours = [{ bloc: 'member' }, { bloc: 'perhaps' }, { bloc: 'near' }, { bloc: '' }].map(painted);
    expect(new Set(colours).size).toBe(4);
    expect(painted({})).toBe(colours[3]);
    expect(painted({ bloc: 'member', selected: true })).toBe(painted({ selected: true }));
  });
});
