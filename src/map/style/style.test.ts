import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
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

  it('draws its layers in the one z-order and stays within the budget of 25', () => {
    expect(styleOf('light').layers.map(({ id }) => id)).toEqual([...Z_ORDER]);
    expect(Z_ORDER.length).toBeLessThanOrEqual(25);
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
