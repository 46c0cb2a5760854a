/**
 * Where the camera goes, as arithmetic in web mercator (world of 512 px at zoom 0). Panels cover part of the
 * map, so everything is fitted and centred into the part they leave free; the centre that is reported and
 * linked to stays the centre of the whole map.
 */
import type { LonLat } from '../atlas/schema';
import type { CameraRequest, Insets, View } from '../state/state';

/** Size of the map in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Frame {
  readonly size: Size;
  readonly insets: Insets;
}
export type Box = readonly [west: number, south: number, east: number, north: number];

/** How far a large map zooms out; see `minZoomOf`. */
const MIN_ZOOM = 1.5;
export const MAX_ZOOM = 12;
/** No box is shown closer than this: a leg of a few kilometres needs its surroundings. */
const MAX_BOX_ZOOM = 9;
/** The opening view: the Caspian in the middle, both corridors in sight. */
const OPENING: Box = [24, 22, 82, 58];
/** On a narrow screen the same box would be too small to read. */
const OPENING_NARROW: Box = [38, 24, 72, 56];
const NARROW = 600;
/** Free space around a fitted box, and around a place that is to stay in sight, px. */
const BOX_MARGIN = 28;
const PLACE_MARGIN = 64;

const WORLD = 512;
const MAX_LAT = 85.051129;

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
/** Degrees to the unit square, y downwards. */
export function toUnit([lon, lat]: LonLat): readonly [number, number] {
  const sin = Math.sin((clamp(lat, -MAX_LAT, MAX_LAT) * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}
/** The unit square to degrees. */
export const toDegrees = (x: number, y: number): LonLat => [
  (x - 0.5) * 360,
  (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI,
];
/**
 * How far a map of some size zooms out: until the world is as wide as the map, so that a whole corridor has room on a
 * phone and nobody sees the world twice. It may then be lower than the map is high: see `onEarth`.
 */
export const minZoomOf = ({ width }: Size): number => clamp(Math.log2(width / WORLD), 0, MIN_ZOOM);
/** Size of the world at a zoom, px. */
export const worldSize = (zoom: number): number => WORLD * 2 ** zoom;

/** A free part narrower than a finger's breadth, px, shows nothing: panels that leave no more are looked past. */
const LEAST_FREE = 48;

/** What panels leave free along one axis; all of it where they leave next to nothing. */
function freeAlong(size: number, before: number, after: number): readonly [start: number, length: number] {
  const length = size - before - after;
  return length >= LEAST_FREE ? [before, length] : [0, size];
}

/**
 * The part of the map that no panel covers, px from the top left. Where panels leave no room at all, as in a small frame
 * of another page, it is as if they were not there: the middle of the map is then as good as any place, and right as
 * soon as they are folded.
 */
export function freeArea({ size, insets }: Frame): {
  left: number;
  top: number;
  width: number;
  height: number;
} {
  const [left, width] = freeAlong(size.width, insets.left, insets.right);
  const [top, height] = freeAlong(size.height, insets.top, insets.bottom);
  return { left, top, width, height };
}

/** The view that puts a point of the unit square at a pixel of the map. */
function viewWith(
  unit: readonly [number, number],
  px: readonly [number, number],
  zoom: number,
  size: Size,
): View {
  const world = worldSize(zoom);
  const [lon, lat] = toDegrees(
    unit[0] + (size.width / 2 - px[0]) / world,
    unit[1] + (size.height / 2 - px[1]) / world,
  );
  return { zoom, lat, lon };
}

/**
 * The view nearest to a wanted one with nothing from beyond the poles in the free part of the map. What a sheet covers
 * may lie beyond them: a phone's map is higher than the world on which a whole sea route has room. Where the free part
 * is higher than the world, the world stands in its middle.
 */
export function onEarth({ zoom, lat, lon }: View, frame: Frame): View {
  const world = worldSize(zoom);
  const { top, height } = freeArea(frame);
  const north = frame.size.height / 2 - top;
  const south = north + world - height;
  const [, y] = toUnit([lon, lat]);
  const kept = south < north ? (north + south) / 2 : clamp(y * world, north, south);
  // What is right stays what it is to the last digit: it is linked to.
  return kept === y * world ? { zoom, lat, lon } : { zoom, lat: toDegrees(0, kept / world)[1], lon };
}

const middleOf = (frame: Frame): readonly [number, number] => {
  const area = freeArea(frame);
  return [area.left + area.width / 2, area.top + area.height / 2];
};

/** The view that shows a box whole in the free area, as large as it goes. */
export function fitBox([west, south, east, north]: Box, frame: Frame): View {
  const [x0, y0] = toUnit([west, north]);
  const [x1, y1] = toUnit([east < west ? east + 360 : east, south]);
  const area = freeArea(frame);
  const room = (px: number, margin: number): number => Math.max(px - 2 * margin, px / 2);
  const scale = Math.min(
    room(area.width, BOX_MARGIN) / Math.max(x1 - x0, 1e-9),
    room(area.height, BOX_MARGIN) / Math.max(y1 - y0, 1e-9),
  );
  const zoom = clamp(Math.log2(scale / WORLD), minZoomOf(frame.size), MAX_BOX_ZOOM);
  return viewWith([(x0 + x1) / 2, (y0 + y1) / 2], middleOf(frame), zoom, frame.size);
}

/** The opening view for a map of this size. */
export const openingView = (frame: Frame): View =>
  fitBox(freeArea(frame).width < NARROW ? OPENING_NARROW : OPENING, frame);

/** Where a point lies on the map, px from its top left, in the copy of the world nearest to the centre. */
export function pixelOf(point: LonLat, view: View, size: Size): readonly [number, number] {
  const world = worldSize(view.zoom);
  const [x, y] = toUnit(point);
  const [cx, cy] = toUnit([view.lon, view.lat]);
  const dx = x - cx - Math.round(x - cx);
  return [size.width / 2 + dx * world, size.height / 2 + (y - cy) * world];
}

/** The position at a pixel of the map: the inverse of `pixelOf`. Longitude may pass ±180. */
export function pointOf([x, y]: readonly [number, number], view: View, size: Size): LonLat {
  const world = worldSize(view.zoom);
  const [cx, cy] = toUnit([view.lon, view.lat]);
  return toDegrees(cx + (x - size.width / 2) / world, cy + (y - size.height / 2) / world);
}

/** Whether any of a line, from one point to the next, crosses the part of the map that no panel covers. */
export function isInSight(lines: readonly (readonly LonLat[])[], view: View, frame: Frame): boolean {
  const { left, top, width, height } = freeArea(frame);
  /** The part of a segment inside a slab, narrowed by each side in turn (Liang and Barsky, 1984). */
  const crosses = ([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): boolean => {
    let [from, to] = [0, 1];
    for (const [step, room] of [
      [ax - bx, ax - left],
      [bx - ax, left + width - ax],
      [ay - by, ay - top],
      [by - ay, top + height - ay],
    ] as const) {
      if (step === 0 && room < 0) return false;
      if (step < 0) from = Math.max(from, room / step);
      else if (step > 0) to = Math.min(to, room / step);
    }
    return from <= to;
  };
  return lines.some((line) => {
    const points = line.map((point) => pixelOf(point, view, frame.size));
    return points.some((point, at) => crosses(points[at - 1] ?? point, point));
  });
}

/** The smallest pan that brings a point clear of the panels; null when it is in sight already. */
export function keepInSight(point: LonLat, view: View, frame: Frame): View | null {
  const [x, y] = pixelOf(point, view, frame.size);
  const area = freeArea(frame);
  const marginX = Math.min(PLACE_MARGIN, area.width / 3);
  const marginY = Math.min(PLACE_MARGIN, area.height / 3);
  const toX = clamp(x, area.left + marginX, area.left + area.width - marginX);
  const toY = clamp(y, area.top + marginY, area.top + area.height - marginY);
  if (Math.abs(toX - x) < 1 && Math.abs(toY - y) < 1) return null;
  return viewWith(toUnit(point), [toX, toY], view.zoom, frame.size);
}

/** The view a request asks for, from where the camera is; null when nothing needs to move. */
export function viewFor(request: CameraRequest, view: View, frame: Frame): View | null {
  switch (request.kind) {
    case 'view':
      return { ...request.view, zoom: clamp(request.view.zoom, minZoomOf(frame.size), MAX_ZOOM) };
    case 'box':
      return fitBox(request.box, frame);
    case 'reset':
      return openingView(frame);
    case 'point':
      return view.zoom >= request.minZoom
        ? keepInSight(request.point, view, frame)
        : viewWith(toUnit(request.point), middleOf(frame), request.minZoom, frame.size);
  }
}
