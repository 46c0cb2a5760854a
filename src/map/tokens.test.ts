import { describe, expect, it } from 'vitest';
import { forcedTokens } from './tokens';

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

describe.each([
  ['white on black', 'dark', [0, 0, 0], [255, 255, 255]],
  ['black on white', 'light', [255, 255, 255], [0, 0, 0]],
  ['yellow on black', 'dark', [0, 0, 0], [255, 255, 0]],
  ['desert', 'light', [255, 250, 239], [61, 61, 61]],
] as const)('a map in forced colours: %s', (_name, theme, canvas, text) => {
  const tokens = forcedTokens(theme, { canvas, text });

  it('is drawn in the reader’s two colours', () => {
    const hex = (rgb: readonly number[]): string =>
      `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    expect([tokens.land, tokens.halo, tokens.ink, tokens.focus]).toEqual(
      [canvas, canvas, text, text].map(hex),
    );
  });

  it('has names that are read and lines that are seen, on land and at sea', () => {
    for (const ink of [tokens.ink, tokens.countryInk, tokens.townInk]) {
      expect(contrast(ink, tokens.land)).toBeGreaterThan(4.5);
    }
    expect(contrast(tokens.seaInk, tokens.sea)).toBeGreaterThan(4.5);
    for (const line of [tokens.coast, tokens.border, tokens.link]) {
      expect(contrast(line, tokens.land)).toBeGreaterThan(3);
    }
    expect(tokens.sea).not.toBe(tokens.land);
  });
});
