/** MapLibre as our MapEngine: the only file that calls it, besides the controls. */
import {
  AJAXError,
  type GeoJSONSource,
  LngLat,
  type MapGeoJSONFeature,
  Map as MapLibreMap,
} from 'maplibre-gl';
import type { LonLat } from '../atlas/schema';
import type { Insets, View } from '../state/state';
import { MAX_ZOOM, minZoomOf, onEarth, type Size } from './camera';
import { localeOf } from './controls';
import { type EngineEvent, type Hit, type MapEngine, NotReady, type PointerKind } from './engine';
import { distanceToLine } from './hits';
import { createKeepClear } from './keep-clear';
import type { StyleSpecification } from './style';
import { HIT_LAYERS, SOURCES } from './style/slots';

/** Radius of a symbol at full size, px; a place's tolerance counts from its edge. */
const SYMBOL_RADIUS = 8;

export interface EngineOptions {
  readonly style: StyleSpecification;
  readonly view: View;
  /** No fading of labels: for reduced motion, and for tests that wait for the map to be idle. */
  readonly still: boolean;
  /** Inside another page, whose wheel and whose finger are not taken: zooming asks for Ctrl, or for two fingers. */
  readonly guest: boolean;
  /** For a picture that is copied: what is drawn is kept, at so many pixels of the canvas to a px, and nobody touches it. */
  readonly picture?: { readonly scale: number };
}

/** No browser draws a larger canvas: what MapLibre clamps to by itself (4096) is less than a picture needs. */
const LARGEST_CANVAS = 16_384;
/** What a map for a picture has otherwise. */
const forPicture = ({ scale }: { readonly scale: number }) => ({
  interactive: false,
  pixelRatio: scale,
  maxCanvasSize: [LARGEST_CANVAS, LARGEST_CANVAS] as [number, number],
  canvasContextAttributes: { preserveDrawingBuffer: true },
  trackResize: false,
});

/** Starts MapLibre in a container. Throws when it cannot create a WebGL2 context. */
export function startMapLibre(
  container: HTMLElement,
  options: EngineOptions,
): { map: MapLibreMap; engine: MapEngine } {
  const map = new MapLibreMap({
    container,
    style: options.style,
    center: [options.view.lon, options.view.lat],
    zoom: options.view.zoom,
    minZoom: minZoomOf({ width: container.clientWidth, height: container.clientHeight }),
    maxZoom: MAX_ZOOM,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    rollEnabled: false,
    maxPitch: 0,
    fadeDuration: options.still ? 0 : 180,
    locale: localeOf(),
    cooperativeGestures: options.guest,
    clickTolerance: 4,
    ...(options.picture ? forPicture(options.picture) : {}),
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  return { map, engine: createEngine(map) };
}

/** Our interface on a map. */
function createEngine(map: MapLibreMap): MapEngine {
  const listeners = new Set<(event: EngineEvent) => void>();
  const emit = (event: EngineEvent): void => {
    for (const listener of [...listeners]) listener(event);
  };
  let ready = false;
  let destroyed = false;
  let basemapFailed = false;
  /** A tap is followed by movements and a click of a mouse that does not exist: what moved last tells them apart. */
  let pointer: PointerKind = 'mouse';

  const view = (): View => {
    const { lng, lat } = map.getCenter();
    return { zoom: map.getZoom(), lat, lon: lng };
  };
  let insets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
  const size = (): Size => {
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    return { width, height };
  };
  // MapLibre's own rule is that the world covers the map, and what lies under a sheet would count as well.
  map.setTransformConstrain(({ lng, lat }, wanted) => {
    const zoom = Math.min(Math.max(wanted, map.getMinZoom()), map.getMaxZoom());
    const kept = onEarth({ zoom, lat, lon: lng }, { size: size(), insets });
    return { center: new LngLat(kept.lon, kept.lat), zoom };
  });
  const keepClear = createKeepClear(map);
  const assertReady = (): void => {
    if (!ready) throw new NotReady('the map has no style');
  };

  map.on('style.load', () => {
    ready = true;
    emit({ type: 'ready' });
  });
  map.on('webglcontextlost', () => {
    ready = false;
    emit({ type: 'lost' });
  });
  map.on('moveend', () => emit({ type: 'moved', view: view() }));
  map.on('movestart', (event) => {
    emit({ type: 'moving' });
    if (event.originalEvent) emit({ type: 'grabbed' });
  });
  map.on('resize', () => {
    map.setMinZoom(minZoomOf(size()));
    emit({ type: 'resized' });
  });
  map.on('error', (event) => {
    const { error } = event;
    const source = 'sourceId' in event ? event.sourceId : null;
    const ofBasemap =
      source === SOURCES.basemap ||
      source === SOURCES.fine ||
      source === SOURCES.towns ||
      source === SOURCES.basemapNames ||
      (error instanceof AJAXError && error.url.includes('/basemap/'));
    if (!ofBasemap) console.error(error);
    else if (!basemapFailed) {
      basemapFailed = true;
      emit({ type: 'basemap-failed' });
    }
  });
  for (const type of ['pointerdown', 'pointermove'] as const) {
    map.getCanvasContainer().addEventListener(
      type,
      ({ pointerType }) => {
        pointer = pointerType === 'touch' ? 'touch' : 'mouse';
        if (pointer === 'touch') emit({ type: 'leave' });
      },
      // Before MapLibre hears of it.
      { capture: true },
    );
  }
  map.on('click', ({ point: { x, y } }) => emit({ type: 'click', x, y, pointer }));
  map.on('mousemove', ({ point: { x, y } }) => {
    if (pointer === 'mouse') emit({ type: 'point', x, y });
  });
  map.on('mouseout', () => emit({ type: 'leave' }));
  const aimedBy = (canvas: HTMLCanvasElement): void => {
    if (canvas.matches(':focus-visible')) emit({ type: 'aimed' });
  };
  map.getCanvas().addEventListener('keydown', (event) => {
    aimedBy(map.getCanvas());
    if (event.key === 'Enter') emit({ type: 'enter' });
  });
  map.getCanvas().addEventListener('focus', () => aimedBy(map.getCanvas()));
  map.getCanvas().addEventListener('blur', () => emit({ type: 'unaimed' }));

  const drawn = (kind: Hit['kind'], x: number, y: number, tolerance: number): MapGeoJSONFeature[] => {
    const layers = HIT_LAYERS[kind].filter((id) => map.getLayer(id));
    return map.queryRenderedFeatures(
      [
        [x - tolerance, y - tolerance],
        [x + tolerance, y + tolerance],
      ],
      { layers },
    );
  };
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const project = (point: LonLat): readonly [number, number] => {
    const { x, y } = map.project(point);
    return [x, y];
  };

  function placeHits(x: number, y: number, tolerance: number): Hit[] {
    const reach = tolerance + SYMBOL_RADIUS;
    const onName = new Set<string>();
    for (const feature of drawn('place', x, y, 1)) {
      if (feature.layer.type === 'symbol' && feature.layer.id.endsWith('-names'))
        onName.add(text(feature.properties.id));
    }
    return drawn('place', x, y, reach).flatMap((feature) => {
      if (feature.geometry.type !== 'Point') return [];
      const id = text(feature.properties.id);
      const [px, py] = project(feature.geometry.coordinates as LonLat);
      const distance = Math.hypot(px - x, py - y);
      if (distance <= reach) return [{ kind: 'place', id, distance }];
      return onName.has(id) ? [{ kind: 'place', id, distance: 0 }] : [];
    });
  }

  function lineHits(kind: 'line' | 'link', x: number, y: number, tolerance: number): Hit[] {
    return drawn(kind, x, y, tolerance).map(({ geometry, id }): Hit => {
      const lines =
        geometry.type === 'LineString'
          ? [geometry.coordinates]
          : geometry.type === 'MultiLineString'
            ? geometry.coordinates
            : [];
      const distances = lines.map((line) =>
        distanceToLine(
          [x, y],
          line.map((at) => project(at as LonLat)),
        ),
      );
      const distance = Math.min(...distances);
      return kind === 'line' ? { kind, strand: Number(id), distance } : { kind, spell: Number(id), distance };
    });
  }

  return {
    isReady: () => ready,
    setFeatureState(source, id, state, sourceLayer) {
      assertReady();
      map.setFeatureState({ source, id, ...(sourceLayer ? { sourceLayer } : {}) }, state);
    },
    setPaint(layer, property, value) {
      assertReady();
      // The style builder's own values, validated by its tests: not validated again on every change.
      map.setPaintProperty(layer, property as never, value as never, { validate: false });
    },
    complete({ sources, layers }) {
      assertReady();
      for (const [id, source] of Object.entries(sources)) if (!map.getSource(id)) map.addSource(id, source);
      layers.forEach((layer, index) => {
        if (map.getLayer(layer.id)) return;
        // Into its place: what is there already may lie above it.
        map.addLayer(layer, layers.slice(index + 1).find(({ id }) => map.getLayer(id))?.id);
      });
    },
    setData(source, data) {
      assertReady();
      const target = map.getSource<GeoJSONSource>(source);
      if (!target) throw new Error(`The style has no source ${source}`);
      map.removeFeatureState({ source });
      void target.setData(data);
    },
    setImages(images) {
      assertReady();
      for (const [name, { width, height, data, pixelRatio }] of images) {
        if (map.hasImage(name)) map.updateImage(name, { width, height, data });
        else map.addImage(name, { width, height, data }, { pixelRatio });
      }
    },
    setInsets(next) {
      insets = next;
      const { style } = map.getContainer();
      for (const side of ['top', 'right', 'bottom', 'left'] as const) {
        style.setProperty(`--inset-${side}`, `${insets[side]}px`);
      }
      // A lowered sheet shows more of the map, and what it hid may lie beyond the pole.
      const at = view();
      const kept = onEarth(at, { size: size(), insets });
      if (kept.lat !== at.lat && !map.isMoving()) map.jumpTo({ center: [kept.lon, kept.lat] });
    },
    keepClear(rects) {
      assertReady();
      keepClear(rects);
    },
    setCursor(cursor) {
      map.getCanvas().style.cursor = cursor === 'pointer' ? 'pointer' : '';
    },
    size,
    view,
    moveTo({ zoom, lat, lon }, animate) {
      const camera = { center: [lon, lat] as LonLat, zoom };
      if (animate) map.easeTo({ ...camera, duration: 550 });
      else map.jumpTo(camera);
    },
    project,
    unproject(x, y) {
      const { lng, lat } = map.unproject([x, y]);
      return [lng, lat];
    },
    query(x, y, tolerance) {
      if (!ready) return [];
      const countries: Hit[] = drawn('country', x, y, 1).map(({ properties }) => ({
        kind: 'country',
        id: text(properties.iso),
        distance: 0,
      }));
      return [
        ...placeHits(x, y, tolerance),
        ...lineHits('line', x, y, tolerance),
        ...lineHits('link', x, y, tolerance),
        ...countries,
      ];
    },
    idle: () =>
      new Promise((resolve) => {
        map.once('idle', () => resolve());
        map.triggerRepaint();
      }),
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      if (destroyed) return;
      destroyed = true;
      ready = false;
      listeners.clear();
      map.remove();
    },
  };
}
