import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeOf, insetsOf, type Rect } from './covers';

const FRAME: Rect = { left: 0, top: 0, right: 1440, bottom: 900 };

describe('what hides the map', () => {
  it('cuts a card off at the side it stands on, whichever that is', () => {
    const start: Rect = { left: 12, top: 12, right: 352, bottom: 888 };
    const end: Rect = { left: 1088, top: 12, right: 1428, bottom: 888 };
    expect(insetsOf(FRAME, [start])).toEqual({ top: 0, right: 0, bottom: 0, left: 352 });
    expect(insetsOf(FRAME, [end])).toEqual({ top: 0, right: 352, bottom: 0, left: 0 });
    expect(insetsOf(FRAME, [start, end])).toEqual({ top: 0, right: 352, bottom: 0, left: 352 });
  });

  it('cuts a bar off at the top, a sheet at the foot, and buttons at their side', () => {
    const phone: Rect = { left: 0, top: 0, right: 390, bottom: 844 };
    const bar: Rect = { left: 8, top: 8, right: 382, bottom: 60 };
    const sheet: Rect = { left: 0, top: 422, right: 390, bottom: 844 };
    const buttons: Rect = { left: 344, top: 250, right: 380, bottom: 410 };
    expect(insetsOf(phone, [buttons, bar, sheet])).toEqual({ top: 60, right: 46, bottom: 422, left: 0 });
  });

  it('leaves the whole of an uncovered frame, wherever in the page it stands', () => {
    const frame: Rect = { left: 100, top: 50, right: 400, bottom: 200 };
    expect(insetsOf(frame, [])).toEqual({ top: 0, right: 0, bottom: 0, left: 0 });
    expect(insetsOf(frame, [{ left: 0, top: 0, right: 90, bottom: 900 }])).toEqual({
      top: 0,
      right: 0,
      bottom: 0,
      left: 0,
    });
  });

  it('never leaves a part that a cover hides', () => {
    const side = fc.integer({ min: 0, max: 1000 });
    const rect = fc.tuple(side, side, side, side).map(
      ([a, b, c, d]): Rect => ({
        left: Math.min(a, b),
        right: Math.max(a, b),
        top: Math.min(c, d),
        bottom: Math.max(c, d),
      }),
    );
    fc.assert(
      fc.property(fc.array(rect, { maxLength: 6 }), (covers) => {
        const free = freeOf(FRAME, covers);
        for (const cover of covers) {
          const width = Math.min(free.right, cover.right) - Math.max(free.left, cover.left);
          const height = Math.min(free.bottom, cover.bottom) - Math.max(free.top, cover.top);
          if (width > 0 && height > 0) expect(free.right <= free.left || free.bottom <= free.top).toBe(true);
        }
      }),
    );
  });
});
