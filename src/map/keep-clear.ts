/**
 * Names that keep clear of what covers the map. MapLibre places names by what else is on the map, and knows nothing of
 * the cards, buttons and the scale over it, nor minds that the window's edge cuts a word. So each cover is on the map,
 * too: a symbol with a blank image and a box of that size, which names give way to as to any other symbol. All hang on
 * one point near the middle, and are shifted back to where the covers stand as the map moves under them: a shift is paint,
 * nothing is cut into tiles for it.
 */
import type { Feature, Point } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { LonLat } from '../atlas/schema';
import type { Rect } from '../state/covers';
import type { SymbolImage } from './engine';
import { BLANK, type LayerId, SOURCES } from './style/slots';

const LAYER: LayerId = 'keep-clear';
/** One pixel of nothing. */
const blank: SymbolImage = { width: 1, height: 1, data: new Uint8ClampedArray(4), pixelRatio: 1 };
/** Beyond each edge of the window, px: MapLibre places names a hundred px beyond it. */
const BEYOND = 90;
/** MapLibre keeps boxes in sixteen bits, at 16 units a px. */
const FARTHEST = 2000;

const within = (px: number): number => Math.round(Math.min(Math.max(px, -FARTHEST), FARTHEST));

/** The strips around a window of this size. */
export const edgesOf = (width: number, height: number): Rect[] => [
  { left: -BEYOND, top: -BEYOND, right: 0, bottom: height + BEYOND },
  { left: width, top: -BEYOND, right: width + BEYOND, bottom: height + BEYOND },
  { left: 0, top: -BEYOND, right: width, bottom: 0 },
  { left: 0, top: height, right: width, bottom: height + BEYOND },
];

/**
 * Rectangles of the map as features at a point.
 * @param at where the point stands on the map, px
 */
export function coverFeatures(
  rects: readonly Rect[],
  point: LonLat,
  at: readonly [x: number, y: number],
): Feature<Point>[] {
  return rects.flatMap((rect): Feature<Point>[] => {
    const [left, right] = [within(rect.left - at[0]), within(rect.right - at[0])];
    const [top, bottom] = [within(rect.top - at[1]), within(rect.bottom - at[1])];
    if (right <= left || bottom <= top) return [];
    return [
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [...point] },
        // From the blank pixel to the right and down, as style/keep-clear.ts anchors it.
        properties: { offset: [left, top], box: [0, right - left, bottom - top, 0] },
      },
    ];
  });
}

/** Has a map's names keep clear. @returns what is to be kept clear: rectangles of the map, px */
export function createKeepClear(map: MapLibreMap): (rects: readonly Rect[]) => void {
  let covers: readonly Rect[] = [];
  let hung: LonLat | null = null;

  /** Hangs the covers on the map's middle. */
  function hang(): void {
    const source = map.getSource<GeoJSONSource>(SOURCES.keepClear);
    if (!source) return;
    if (!map.hasImage(BLANK)) map.addImage(BLANK, blank);
    const { lng, lat } = map.getCenter();
    const { clientWidth, clientHeight } = map.getContainer();
    hung = [lng, lat];
    const rects = [...covers, ...edgesOf(clientWidth, clientHeight)];
    const features = coverFeatures(rects, hung, [clientWidth / 2, clientHeight / 2]);
    void source.setData({ type: 'FeatureCollection', features });
    shift();
  }

  /** Where the point has gone from the middle, px. */
  function drift(point: LonLat): readonly [x: number, y: number] {
    const { x, y } = map.project(point);
    const { clientWidth, clientHeight } = map.getContainer();
    return [x - clientWidth / 2, y - clientHeight / 2];
  }

  function shift(): void {
    if (!hung || !map.getLayer(LAYER)) return;
    const [x, y] = drift(hung);
    map.setPaintProperty(LAYER, 'icon-translate', [-x, -y], { validate: false });
  }

  map.on('move', shift);
  map.on('moveend', () => {
    if (!hung) return;
    const [x, y] = drift(hung);
    const { clientWidth, clientHeight } = map.getContainer();
    // Out of sight the point would take the covers with it.
    if (Math.abs(x) > clientWidth / 4 || Math.abs(y) > clientHeight / 4) hang();
  });
  map.on('resize', () => {
    if (hung) hang();
  });

  return (rects) => {
    covers = rects;
    hang();
  };
}
