import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DESK, LOW, nearestSize, nextSize, sheetHeight } from './geometry';

describe('the width from which on there are two cards', () => {
  it('is the one that the style sheets part at', () => {
    const styles = readFileSync(new URL('../layout.css', import.meta.url), 'utf8');
    const parts = [...styles.matchAll(/width (?:>=|<) (\d+)px/g)].map(([, width]) => Number(width));
    expect(parts.length).toBeGreaterThan(1);
    expect(new Set(parts)).toEqual(new Set([DESK]));
  });
});

describe('the height below which there is the map or a card', () => {
  it('is the one that the style sheets part at', () => {
    const styles = readFileSync(new URL('../guest.css', import.meta.url), 'utf8');
    expect(styles).toContain(`@container atlas (height < ${LOW}px)`);
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
});
