import { describe, expect, it } from 'vitest';
import { coverFeatures, edgesOf } from './keep-clear';

/** The rectangles that features stand for, with their point at this pixel. */
const rectsOf = (features: ReturnType<typeof coverFeatures>, [x, y]: readonly [number, number]) =>
  features.map(({ properties }) => {
    const { offset, box } = properties as { offset: [number, number]; box: [number, number, number, number] };
    const [left, top] = [x + offset[0], y + offset[1]];
    return { left, top, right: left + box[1], bottom: top + box[2] };
  });

describe('what names keep clear of', () => {
  const at = [400, 300] as const;
  const card = { left: 12, top: 12, right: 340, bottom: 580 };

  it('is where the covers are, whatever point they hang on', () => {
    expect(rectsOf(coverFeatures([card], [50, 40], at), at)).toEqual([card]);
    expect(rectsOf(coverFeatures([card], [50, 40], [0, 0]), [0, 0])).toEqual([card]);
  });

  it('leaves out what covers nothing, and ends where a box can reach', () => {
    expect(coverFeatures([{ left: 5, top: 5, right: 5, bottom: 90 }], [0, 0], at)).toEqual([]);
    const [wide] = rectsOf(coverFeatures([{ ...card, right: 9000 }], [0, 0], at), at);
    expect(wide?.right).toBe(2400);
  });

  it('has the window’s edges with it, from outside', () => {
    const edges = edgesOf(800, 600);
    expect(edges).toHaveLength(4);
    const inside = edges.some(
      ({ left, top, right, bottom }) => left < 800 && right > 0 && top < 600 && bottom > 0,
    );
    expect(inside).toBe(false);
  });
});
