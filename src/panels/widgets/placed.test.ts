import { describe, expect, it } from 'vitest';
import { leftFor, roomBeside, sideFor } from './placed';

const SEEN = { left: 0, right: 400, top: 0, bottom: 600 };
const boxAt = (left: number, top: number) => ({ left, right: left + 100, top, bottom: top + 20 });

describe('what opens beside something', () => {
  it('has the room between that and the window’s edge, on either side', () => {
    expect(roomBeside(boxAt(0, 100), SEEN)).toEqual({ below: 468, above: 88 });
    // A keyboard on the screen, or the upper part out of sight.
    expect(roomBeside(boxAt(0, 100), { ...SEEN, top: 50, bottom: 300 })).toEqual({ below: 168, above: 38 });
    expect(roomBeside(boxAt(0, 590), SEEN).below).toBe(0);
    expect(roomBeside(boxAt(0, 3), SEEN).above).toBe(0);
  });

  it('stands below, unless it is too high for that and has more room above', () => {
    expect(sideFor(200, { below: 200, above: 500 })).toBe('below');
    expect(sideFor(201, { below: 200, above: 500 })).toBe('above');
    expect(sideFor(900, { below: 300, above: 200 })).toBe('below');
  });

  it('is flush with one edge of it, and stays in sight', () => {
    expect(leftFor(150, boxAt(60, 0), SEEN, 'left')).toBe(60);
    expect(leftFor(150, boxAt(60, 0), SEEN, 'right')).toBe(10);
    expect(leftFor(150, boxAt(300, 0), SEEN, 'left')).toBe(242);
    expect(leftFor(150, boxAt(20, 0), SEEN, 'right')).toBe(8);
    // Wider than the window: its beginning is seen.
    expect(leftFor(500, boxAt(60, 0), SEEN, 'left')).toBe(8);
  });
});
