import { describe, expect, it } from 'vitest';
import { freeArea, isInSight, pixelOf, pointOf } from './camera';
import { createDrawer, creditsAt, type PictureParts, viewOfPicture } from './picture';
import { buildStyle } from './style';
import { mapState, readOn } from './testing/state';
import { TOKENS } from './tokens';
import { createViewModel, type MapState } from './view-model';

const parts = (change: Partial<MapState> = {}): PictureParts => ({
  model: createViewModel()(mapState(change)),
  theme: 'light',
  view: { zoom: 4, lat: 40, lon: 50 },
  frame: { size: { width: 1000, height: 800 }, insets: { top: 0, right: 400, bottom: 0, left: 0 } },
  corridors: ['middle-corridor', 'north-south-corridor'],
  freeArea,
  pointOf,
  isInSight,
  style: buildStyle(TOKENS.light, 'https://example.org/'),
  townsEarlier: 2,
  exactFrom: 7,
  bar: () => ({ width: 100, label: '' }),
  start: () => {
    throw new Error('Nothing is drawn in this test.');
  },
});

describe('the view of a picture', () => {
  it('is of the part that no card covers, which fits in whole', () => {
    const size = { width: 1200, height: 800 };
    const view = viewOfPicture(parts(), size);
    // 600 × 800 px are seen: as high as the picture, so as large.
    expect(view.zoom).toBeCloseTo(4);
    const middle = pointOf([300, 400], { zoom: 4, lat: 40, lon: 50 }, { width: 1000, height: 800 });
    const [x, y] = pixelOf(middle, view, size);
    expect([Math.round(x), Math.round(y)]).toEqual([600, 400]);
  });
  it('comes closer where there is more room', () => {
    expect(viewOfPicture(parts(), { width: 1200, height: 1600 }).zoom).toBeCloseTo(5);
  });
});

describe('what a picture’s legend expects', () => {
  const size = { width: 900, height: 600 };
  it('is what is on and in sight', () => {
    const inked = createDrawer(parts()).expected(size);
    expect(inked.corridors).toEqual(['middle-corridor', 'north-south-corridor']);
    expect(inked.strokes).toContain('rail');
    expect(inked.strokes).toContain('sea');
    expect(inked.places).toContain('port');
    expect(inked.exactness).toEqual([]);
    expect(createDrawer(parts({ shown: ['north-south-corridor'] })).expected(size).corridors).toEqual([
      'north-south-corridor',
    ]);
  });
  it('is nothing on the other side of the earth', () => {
    const away = { ...parts(), view: { zoom: 6, lat: -40, lon: -120 } };
    expect(createDrawer(away).expected(size)).toMatchObject({ corridors: [], strokes: [], places: [] });
  });
  it('follows the day', () => {
    const then = createDrawer(parts(readOn('2012-01-01'))).expected(size);
    expect(then.strokes).toContain('under-construction');
  });
});

it('owes each source at the zooms it is drawn at', () => {
  const style = buildStyle(TOKENS.light, 'https://example.org/');
  expect(creditsAt(style, 4)).toEqual(['Natural Earth', '© OpenStreetMap contributors']);
  expect(creditsAt(style, 7).join()).toMatch(/GeoNames/);
});
