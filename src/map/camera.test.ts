import { describe, expect, it } from 'vitest';
import {
  fitBox,
  freeArea,
  isInSight,
  keepInSight,
  MAX_ZOOM,
  minZoomOf,
  onEarth,
  openingView,
  pixelOf,
  viewFor,
} from './camera';

const none = { top: 0, right: 0, bottom: 0, left: 0 };
const desktop = { size: { width: 1440, height: 900 }, insets: { ...none, left: 320, right: 420 } };
const phone = { size: { width: 390, height: 844 }, insets: { ...none, bottom: 380 } };
const BAKU: [number, number] = [49.42, 39.97];
const inside = (px: readonly [number, number], frame: typeof desktop, slack = 0.5): boolean => {
  const area = freeArea(frame);
  return (
    px[0] >= area.left - slack &&
    px[0] <= area.left + area.width + slack &&
    px[1] >= area.top - slack &&
    px[1] <= area.top + area.height + slack
  );
};

describe('fitting a box', () => {
  it.each([desktop, phone])('shows its corners in the free area', (frame) => {
    const view = fitBox([45, 36, 56, 47], frame);
    for (const corner of [
      [45, 36],
      [56, 36],
      [45, 47],
      [56, 47],
    ] as [number, number][]) {
      expect(inside(pixelOf(corner, view, frame.size), frame)).toBe(true);
    }
  });

  it('takes a box across the antimeridian the short way', () => {
    const view = fitBox([170, 50, -170, 60], { ...desktop, insets: none });
    expect(Math.abs(view.lon)).toBeCloseTo(180, 0);
    expect(view.zoom).toBeGreaterThan(3);
  });

  it('stays within the zooms the map has, for a point and for the world', () => {
    expect(fitBox([50, 40, 50, 40], desktop).zoom).toBeLessThanOrEqual(MAX_ZOOM);
    expect(fitBox([-180, -85, 180, 85], phone).zoom).toBe(minZoomOf(phone.size));
  });

  it.each([
    ['Xi’an to Europe', [4.4, 51.9, 108.9, 34.3]],
    ['Shanghai to Rotterdam by the Cape', [-18.5, -35.2, 121.8, 53.5]],
  ] as const)('has room for %s on a phone, at half sheet and lowered', (_, [west, south, east, north]) => {
    for (const bottom of [422, 148]) {
      const frame = { size: phone.size, insets: { ...none, top: 60, right: 46, bottom } };
      const view = fitBox([west, Math.min(south, north), east, Math.max(south, north)], frame);
      for (const corner of [
        [west, south],
        [east, north],
      ] as [number, number][])
        expect(inside(pixelOf(corner, view, frame.size), frame)).toBe(true);
    }
  });
});

describe('on earth', () => {
  const size = { width: 390, height: 844 };
  const sheet = { size, insets: { ...none, top: 60, right: 46, bottom: 500 } };

  it('is all that is seen of the map, not all that a sheet covers', () => {
    const view = fitBox([-10, 0, 122, 54], sheet);
    const [left, top] = pixelOf([-10, 54], view, size);
    expect(onEarth(view, sheet)).toEqual(view);
    // In the middle of what is free, and none of it spent on the sea beyond.
    expect(left).toBeCloseTo(28, 0);
    expect(top + pixelOf([122, 0], view, size)[1]).toBeCloseTo(60 + 344, 0);
    expect(onEarth(view, { size, insets: none }).lat).not.toBe(view.lat);
  });
  it('leaves nothing to be seen beyond either pole, or as much on both sides', () => {
    const [north, south] = [85.05, -85.05].map((lat) =>
      onEarth({ zoom: 1, lat, lon: 50 }, { size, insets: none }),
    );
    expect(north && pixelOf([50, 85.0511], north, size)[1]).toBeCloseTo(0, 1);
    expect(south && pixelOf([50, -85.0511], south, size)[1]).toBeCloseTo(844, 1);
    expect(onEarth({ zoom: 0, lat: 60, lon: 50 }, { size, insets: none }).lat).toBeCloseTo(0, 6);
  });
});

describe('the opening view', () => {
  it.each([desktop, phone])('has the Caspian clear of the panels', (frame) => {
    const view = openingView(frame);
    for (const point of [BAKU, [51.2, 43.6], [49.5, 37.5]] as [number, number][]) {
      expect(inside(pixelOf(point, view, frame.size), frame)).toBe(true);
    }
  });

  it.each([
    [
      'a frame of 300 × 150, its panels not folded',
      { width: 300, height: 150 },
      { top: 60, right: 0, bottom: 75, left: 0 },
    ],
    ['panels wider than the map', { width: 300, height: 300 }, { top: 0, right: 320, bottom: 0, left: 320 }],
    ['panels that meet', { width: 1440, height: 900 }, { top: 0, right: 1088, bottom: 0, left: 1088 }],
  ])('has the Caspian in the middle where panels leave no room: %s', (_, size, insets) => {
    const [x, y] = pixelOf([50, 40], openingView({ size, insets }), size);
    expect(Math.abs(x - size.width / 2)).toBeLessThan(size.width / 4);
    expect(Math.abs(y - size.height / 2)).toBeLessThan(size.height / 4);
  });
});

describe('being in sight', () => {
  const view = { zoom: 4, lat: 40, lon: 50 };
  const lines = (...line: [number, number][]) => [line];
  it('is any part of a line in the free area, also between its points', () => {
    expect(isInSight(lines(BAKU), view, desktop)).toBe(true);
    expect(isInSight(lines([-10, 40], [120, 41]), view, desktop)).toBe(true);
    expect(isInSight(lines([-10, 40], [0, 41]), view, desktop)).toBe(false);
    expect(isInSight(lines([20, 20], [80, 10]), view, desktop)).toBe(false);
  });
  it('is not what only lies under a panel', () => {
    const under = lines([30, 40], [30.5, 40.5]);
    expect(isInSight(under, view, desktop)).toBe(false);
    expect(isInSight(under, view, { ...desktop, insets: none })).toBe(true);
  });
});

describe('keeping a place in sight', () => {
  it('does not move for a place in the open', () => {
    expect(keepInSight(BAKU, openingView(desktop), desktop)).toBeNull();
  });

  it('pans, without zooming, a place out from under a panel', () => {
    const view = { zoom: 6, lat: 40, lon: 45 };
    expect(inside(pixelOf(BAKU, view, desktop.size), desktop)).toBe(false);
    const moved = keepInSight(BAKU, view, desktop);
    expect(moved?.zoom).toBe(6);
    expect(moved && inside(pixelOf(BAKU, moved, desktop.size), desktop)).toBe(true);
  });
});

describe('a request', () => {
  const view = { zoom: 3, lat: 42, lon: 52 };

  it('for a point comes close enough, in the middle of the free area', () => {
    const next = viewFor({ kind: 'point', point: BAKU, minZoom: 5.5 }, view, phone);
    expect(next?.zoom).toBe(5.5);
    const [x, y] = next ? pixelOf(BAKU, next, phone.size) : [0, 0];
    expect([x, y].map(Math.round)).toEqual([195, 232]);
  });

  it('for a point that is close and in sight already moves nothing', () => {
    expect(viewFor({ kind: 'point', point: [52, 55], minZoom: 2 }, view, phone)).toBeNull();
  });

  it('for a view goes exactly there, within the zooms the map has', () => {
    const asked = { zoom: 30, lat: 1, lon: 2 };
    expect(viewFor({ kind: 'view', view: asked, animate: false }, view, desktop)).toEqual({
      ...asked,
      zoom: MAX_ZOOM,
    });
  });
});
