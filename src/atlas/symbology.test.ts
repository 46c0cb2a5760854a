import { describe, expect, it } from 'vitest';
import { EXACTNESS_LOOKS, PLACE_SYMBOLS, STROKES, type Stroke, strokeOf } from './symbology';

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
    // A step that can be seen: a quarter less at least, each time.
    for (const [i, ink] of order.entries()) expect(ink).toBeLessThan(0.75 * (order[i - 1] ?? 2));
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
  it('shows beside the line, in a form of its own for each', () => {
    const forms = Object.values(EXACTNESS_LOOKS).map((look) => JSON.stringify(look));
    expect(new Set(forms).size).toBe(forms.length);
    const { track, surveyed, generalised, schematic } = EXACTNESS_LOOKS;
    for (const part of ['edge', 'bed'] as const) {
      expect(track[part], part).toBeGreaterThan(1.5 * surveyed[part]);
      expect(surveyed[part], part).toBeGreaterThan(generalised[part]);
    }
    // Outside of the line, or it would not be seen.
    expect(schematic.band).toBeGreaterThan(2);
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
