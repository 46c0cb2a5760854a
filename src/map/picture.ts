/**
 * The hidden second map, for pictures: it shows what the page's map shows, at another size and scale, and keeps what it has
 * drawn so that it can be copied. It lives as long as one picture. Comes when the first one is asked for; what it shares
 * with the page's map it is given by it, or both would have to come in pieces.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Exactness, LonLat, PlaceKind } from '../atlas/schema';
import { EXACTNESS_LOOKS, PLACE_SYMBOLS, STROKES, type StrokeId } from '../atlas/symbology';
import type { Theme, View } from '../state/state';
import {
  type Drawer,
  type DrawnMap,
  type Inked,
  type PictureScale,
  type Size,
  TakingError,
} from '../state/taking';
import { say } from '../words/export';
import type { Frame } from './camera';
import type { MapEngine } from './engine';
import type { StyleSpecification } from './style';
import type { MapViewModel } from './view-model';

/** What the page's map gives. */
export interface PictureParts {
  /** What is to be seen. */
  readonly model: MapViewModel;
  readonly theme: Theme;
  /** Where the page's map looks, and what of it is seen. */
  readonly view: View;
  readonly frame: Frame;
  /** Corridors in the atlas's order. */
  readonly corridors: readonly string[];
  readonly freeArea: (frame: Frame) => { left: number; top: number; width: number; height: number };
  readonly pointOf: (at: readonly [number, number], view: View, size: Size) => LonLat;
  readonly isInSight: (lines: readonly (readonly LonLat[])[], view: View, frame: Frame) => boolean;
  /** The whole style of the map, of which the credits are read. */
  readonly style: StyleSpecification;
  /** So many zooms before its symbol always is, a town is shown where there is room for it. */
  readonly townsEarlier: number;
  /** From which zoom on the map shows how exact a line is. */
  readonly exactFrom: number;
  /** Its scale bar at so many metres to a px. */
  readonly bar: (metresPerPx: number) => { readonly width: number; readonly label: string };
  /** Starts a map in a container, with an updater that brings `model` to it. Throws where there is no WebGL2 to be had. */
  readonly start: (
    container: HTMLElement,
    scale: number,
    model: MapViewModel,
  ) => {
    readonly map: MapLibreMap;
    readonly engine: MapEngine;
    readonly settled: () => boolean;
    readonly destroy: () => void;
  };
}

const NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 } as const;
/** The earth round the equator in MapLibre's mercator, m, and the world at zoom 0, px. */
const EQUATOR_M = 40_075_016.686;
const WORLD = 512;

/** The view of a picture: the middle of what is seen, as close as all of that fits in. */
export function viewOfPicture(
  { view, frame, freeArea, pointOf }: Pick<PictureParts, 'view' | 'frame' | 'freeArea' | 'pointOf'>,
  size: Size,
): View {
  const area = freeArea(frame);
  const middle = [area.left + area.width / 2, area.top + area.height / 2] as const;
  const [lon, lat] = pointOf(middle, view, frame.size);
  const grown = Math.log2(Math.min(size.width / area.width, size.height / area.height));
  return { zoom: view.zoom + grown, lat, lon };
}

const inOrder = <K extends string>(table: Readonly<Record<K, unknown>>, found: ReadonlySet<string>): K[] =>
  (Object.keys(table) as K[]).filter((key) => found.has(key));

/** Whom the sources that are drawn from at a zoom are owed to. */
export function creditsAt(
  { sources, layers }: Pick<StyleSpecification, 'sources' | 'layers'>,
  zoom: number,
): string[] {
  const drawnFrom = layers.flatMap((layer) =>
    'source' in layer && typeof layer.source === 'string' && (layer.minzoom ?? 0) <= zoom
      ? [layer.source]
      : [],
  );
  const credits = drawnFrom.flatMap((id) => {
    const source = sources[id];
    return source && 'attribution' in source && source.attribution ? [source.attribution] : [];
  });
  return [...new Set(credits)];
}

/** Collects what lines and symbols there are. */
function inkedOf(
  { corridors, exactFrom, style }: PictureParts,
  lines: readonly { corridor: string; stroke: string; exactness: string; perhaps: boolean }[],
  places: readonly string[],
  zoom: number,
): Inked {
  const of = (key: 'corridor' | 'stroke' | 'exactness'): Set<string> =>
    new Set(lines.map((line) => line[key]));
  return {
    corridors: corridors.filter((id) => of('corridor').has(id)),
    strokes: inOrder<StrokeId>(STROKES, of('stroke')),
    exactness: zoom >= exactFrom ? inOrder<Exactness>(EXACTNESS_LOOKS, of('exactness')) : [],
    places: inOrder<PlaceKind>(PLACE_SYMBOLS, new Set(places)),
    perhaps: lines.some(({ perhaps }) => perhaps),
    credits: creditsAt(style, zoom),
  };
}

/** What of the model lies within a view. */
function expectedIn(parts: PictureParts, view: View, size: Size): Inked {
  const { model, isInSight, townsEarlier } = parts;
  const frame = { size, insets: NO_INSETS };
  const lines = model.data.strandFeatures.features.flatMap(({ id, geometry, properties }) => {
    const state = model.strands[Number(id) - 1];
    return state?.on && isInSight([geometry.coordinates as LonLat[]], view, frame)
      ? [{ ...properties, perhaps: state.perhaps }]
      : [];
  });
  const places = model.data.placeFeatures.features.flatMap(({ geometry, properties: { kind, from } }) =>
    from - (kind === 'city' ? townsEarlier : 0) <= view.zoom &&
    isInSight([[geometry.coordinates as LonLat]], view, frame)
      ? [kind]
      : [],
  );
  const focus = model.focus.flatMap(({ point, properties: { kind } }) =>
    isInSight([[point]], view, frame) ? [kind] : [],
  );
  return inkedOf(parts, lines, [...places, ...focus], view.zoom);
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What a map has in its picture. */
function inkedIn(map: MapLibreMap, parts: PictureParts): Inked {
  const rendered = (layers: readonly string[]) =>
    map.queryRenderedFeatures({ layers: layers.filter((id) => map.getLayer(id)) });
  const lines = rendered(['strand-solid', 'strand-dashed']).flatMap(({ properties, state }) => {
    const { on, perhaps, corridor, stroke, exactness } = { ...properties, ...state };
    return on === true
      ? [
          {
            corridor: text(corridor),
            stroke: text(stroke),
            exactness: text(exactness),
            perhaps: perhaps === true,
          },
        ]
      : [];
  });
  const places = rendered(['place-symbols', 'focus-symbols', 'city-names']).map(({ properties }) =>
    text(properties.kind),
  );
  return inkedOf(parts, lines, places, map.getZoom());
}

/** An element of a size that nobody sees, hears or reaches. */
function hiddenBox({ width, height }: Size): HTMLElement {
  const box = document.createElement('div');
  box.className = 'atlas-picture';
  box.ariaHidden = 'true';
  box.inert = true;
  // As the page's own map has it: west is left in every script.
  box.dir = 'ltr';
  box.style.width = `${width}px`;
  box.style.height = `${height}px`;
  document.body.append(box);
  return box;
}

/** Settles when everything is drawn; rejects when it is not to be any more, or the graphics were taken away. */
async function drawn(engine: MapEngine, settled: () => boolean, signal: AbortSignal): Promise<void> {
  let stop = (): void => {};
  const broken = new Promise<never>((_, reject) => {
    const off = engine.on(({ type }) => {
      if (type === 'lost') reject(new TakingError(say('failed.drawing')));
      // A picture with holes in its ground is not offered as whole.
      else if (type === 'basemap-failed') reject(new TakingError(say('failed.ground')));
    });
    const abort = (): void => reject(signal.reason);
    signal.addEventListener('abort', abort);
    stop = () => {
      off();
      signal.removeEventListener('abort', abort);
    };
  });
  try {
    do await Promise.race([engine.idle(), broken]);
    while (!settled());
  } finally {
    stop();
  }
}

/** Whether the graphics gave a canvas of the size that was asked for: what is too large they make smaller, silently. */
function isWhole(map: MapLibreMap, { width, height }: Size, scale: number): boolean {
  const canvas = map.getCanvas();
  const gl = canvas.getContext('webgl2');
  const reaches = (has: number | undefined, wanted: number): boolean =>
    (has ?? 0) >= Math.floor(wanted * scale);
  return (
    reaches(canvas.width, width) &&
    reaches(canvas.height, height) &&
    reaches(gl?.drawingBufferWidth, width) &&
    reaches(gl?.drawingBufferHeight, height)
  );
}

const tooLarge = ({ width, height }: Size, scale: number): TakingError =>
  new TakingError(say('failed.large', { width: width * scale, height: height * scale }));

async function draw(
  parts: PictureParts,
  size: Size,
  scale: PictureScale,
  signal: AbortSignal,
): Promise<DrawnMap> {
  signal.throwIfAborted();
  const view = viewOfPicture(parts, size);
  const box = hiddenBox(size);
  let started: ReturnType<PictureParts['start']>;
  try {
    started = parts.start(box, scale, {
      ...parts.model,
      camera: { kind: 'view', view, animate: false },
      insets: NO_INSETS,
      covers: NO_INSETS,
      coverRects: [],
      probe: null,
      reducedMotion: true,
    });
  } catch (error) {
    box.remove();
    console.error(error);
    throw new TakingError(say('failed.drawing'));
  }
  const { map, engine, settled, destroy } = started;
  const release = (): void => {
    destroy();
    box.remove();
  };
  try {
    if (!isWhole(map, size, scale)) throw tooLarge(size, scale);
    await drawn(engine, settled, signal);
    const { lat } = map.getCenter();
    const metresPerPx = (Math.cos((lat * Math.PI) / 180) * EQUATOR_M) / (WORLD * 2 ** map.getZoom());
    return { canvas: map.getCanvas(), inked: inkedIn(map, parts), bar: parts.bar(metresPerPx), release };
  } catch (error) {
    release();
    throw error;
  }
}

/** A drawer of pictures of what the page shows at this moment. */
export const createDrawer = (parts: PictureParts): Drawer => {
  const { width, height } = parts.freeArea(parts.frame);
  return {
    theme: parts.theme,
    seen: { width, height },
    expected: (size) => expectedIn(parts, viewOfPicture(parts, size), size),
    draw: (size, scale, signal) => draw(parts, size, scale, signal),
  };
};
