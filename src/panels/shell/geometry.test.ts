import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  DESK,
  LOW,
  LOW_NARROW,
  layoutOf,
  nearestSize,
  nextSize,
  SIDE,
  SIDE_LOW,
  SIDE_WIDE,
  settledSize,
  sheetHeight,
} from './geometry';

describe('the width from which on there are two cards', () => {
  it('is the one that the style sheets part at', () => {
    const styles = readFileSync(new URL('../layout.css', import.meta.url), 'utf8');
    const parts = [...styles.matchAll(/width (?:>=|<) (\d+)px/g)].map(([, width]) => Number(width));
    expect(parts.length).toBeGreaterThan(1);
    expect(new Set(parts)).toEqual(new Set([DESK]));
  });
});

describe('the layout', () => {
  it('is parted where the style sheets part it', () => {
    const styles = readFileSync(new URL('../guest.css', import.meta.url), 'utf8');
    expect(styles).toContain(`(height < ${LOW}px) or ((height < ${LOW_NARROW}px) and (width < ${SIDE}px))`);
    expect(styles).toContain(
      `(${LOW}px <= height < ${SIDE_LOW}px) and (${SIDE}px <= width < ${SIDE_WIDE}px)`,
    );
  });
  it.each([
    [1440, 900, 'desk'],
    [1440, 400, 'desk'],
    [900, 600, 'desk'],
    [390, 844, 'sheet'],
    [480, 320, 'sheet'],
    [800, 600, 'sheet'],
    [844, 390, 'side'],
    [932, 430, 'side'],
    [640, 420, 'side'],
    [844, 290, 'side'],
    [320, 256, 'low'],
    [300, 150, 'low'],
    [844, 200, 'low'],
  ])('of %i × %i px is %s', (width, height, layout) => {
    expect(layoutOf(width, height)).toBe(layout);
  });
});

describe('the sheet’s heights', () => {
  it('peeks, halves and fills a phone', () => {
    expect([sheetHeight('peek', 844), sheetHeight('half', 844), sheetHeight('full', 844)]).toEqual([
      148, 422, 776,
    ]);
  });
  it('leaves a very low page more map than sheet when peeking, and the bar in reach when full', () => {
    expect(sheetHeight('peek', 225)).toBe(90);
    expect(sheetHeight('full', 225)).toBe(159);
  });
  it('goes round', () => {
    expect([nextSize('peek'), nextSize('half'), nextSize('full')]).toEqual(['half', 'full', 'peek']);
  });
  it('settles at the nearest size', () => {
    expect(nearestSize(0, 844)).toBe('peek');
    expect(nearestSize(400, 844)).toBe('half');
    expect(nearestSize(2000, 844)).toBe('full');
  });
  it('goes the way it was swept, though not far; hardly moved, it stays', () => {
    const from = (size: 'peek' | 'half' | 'full', by: number) =>
      settledSize(size, sheetHeight(size, 844) + by, 844);
    expect([from('peek', 40), from('half', 40), from('half', -40)]).toEqual(['half', 'full', 'peek']);
    expect([from('peek', 10), from('half', -10), from('full', 40)]).toEqual(['peek', 'half', 'full']);
    expect(from('peek', 600)).toBe('full');
  });
});
