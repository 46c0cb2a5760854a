import { describe, expect, it } from 'vitest';
import { contrast } from './testing/contrast';
import { forcedTokens } from './tokens';

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
