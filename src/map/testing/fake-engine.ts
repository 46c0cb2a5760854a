/** A MapEngine without a map: it keeps what it is told, and says what a test tells it to say. */
import type { FeatureCollection } from 'geojson';
import type { LonLat } from '../../atlas/schema';
import type { Rect } from '../../state/covers';
import type { Insets, View } from '../../state/state';
import { pixelOf, pointOf, type Size } from '../camera';
import { type EngineEvent, type Hit, type MapEngine, NotReady, type SymbolImage } from '../engine';
import { FIRST, SOURCES } from '../style/slots';

export interface FakeEngine extends MapEngine {
  /** Feature state by `source/id`. */
  readonly states: Map<string, Record<string, unknown>>;
  readonly paint: Map<string, unknown>;
  readonly data: Map<string, FeatureCollection>;
  readonly layers: Set<string>;
  readonly images: Map<string, SymbolImage>;
  /** Every call that changes the map, by name, in order. */
  readonly calls: string[];
  readonly moves: { view: View; animate: boolean }[];
  insets: Insets | null;
  /** What names keep clear of. */
  clear: readonly Rect[];
  cursor: string;
  /** What `query` finds. */
  hits: Hit[];
  /** The next call that changes the map throws this, once. */
  failNext: Error | null;
  emit(event: EngineEvent): void;
  /** The style is there (again), empty. */
  becomeReady(): void;
  loseContext(): void;
}

/** A double of the given size, not ready until told so. */
export function fakeEngine(size: Size = { width: 1000, height: 600 }): FakeEngine {
  const listeners = new Set<(event: EngineEvent) => void>();
  /** Those the first picture draws from. */
  const sources = new Set<string>([SOURCES.basemap, SOURCES.strands]);
  let ready = false;
  let view: View = { zoom: 3, lat: 40, lon: 50 };
  const engine: FakeEngine = {
    states: new Map(),
    paint: new Map(),
    data: new Map(),
    layers: new Set(FIRST),
    images: new Map(),
    calls: [],
    moves: [],
    insets: null,
    clear: [],
    cursor: 'grab',
    hits: [],
    failNext: null,
    isReady: () => ready,
    setFeatureState(source, id, state) {
      change('setFeatureState');
      if (!sources.has(source)) throw new Error(`there is no source ${source}`);
      const key = `${source}/${id}`;
      engine.states.set(key, { ...engine.states.get(key), ...state });
    },
    setPaint(layer, property, value) {
      change('setPaint');
      if (!engine.layers.has(layer)) throw new Error(`there is no layer ${layer}`);
      engine.paint.set(`${layer}/${property}`, value);
    },
    complete({ layers, sources: more }) {
      change('complete');
      for (const { id } of layers) engine.layers.add(id);
      for (const id of Object.keys(more)) sources.add(id);
    },
    setData(source, data) {
      change('setData');
      if (!sources.has(source)) throw new Error(`there is no source ${source}`);
      for (const key of engine.states.keys()) if (key.startsWith(`${source}/`)) engine.states.delete(key);
      engine.data.set(source, data);
    },
    setImages(images) {
      change('setImages');
      for (const [name, image] of images) engine.images.set(name, image);
    },
    setInsets(insets) {
      engine.insets = insets;
    },
    keepClear(rects) {
      change('keepClear');
      engine.clear = rects;
    },
    setCursor(cursor) {
      engine.cursor = cursor;
    },
    size: () => size,
    view: () => view,
    moveTo(next, animate) {
      engine.emit({ type: 'moving' });
      view = next;
      engine.moves.push({ view: next, animate });
      if (!animate) engine.emit({ type: 'moved', view });
    },
    project: (point: LonLat) => pixelOf(point, view, size),
    unproject: (x, y) => pointOf([x, y], view, size),
    query: () => (ready ? engine.hits : []),
    idle: () => Promise.resolve(),
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      ready = false;
      listeners.clear();
    },
    emit(event) {
      for (const listener of [...listeners]) listener(event);
    },
    becomeReady() {
      ready = true;
      engine.states.clear();
      engine.emit({ type: 'ready' });
    },
    loseContext() {
      ready = false;
      engine.emit({ type: 'lost' });
    },
  };
  function change(name: string): void {
    if (!ready) throw new NotReady('the map has no style');
    const failure = engine.failNext;
    engine.failNext = null;
    if (failure) throw failure;
    engine.calls.push(name);
  }
  return engine;
}
