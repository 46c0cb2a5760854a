/**
 * The one map updater: nothing else changes the map. It compares the newest view model with what was last
 * applied, part by part from the cheapest up, and counts a part as applied only when the call went through.
 * Changes within a frame are coalesced to the newest.
 */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Insets, View } from '../state/state';
import { type Frame, keepInSight, openingView, viewFor } from './camera';
import type { MapEngine, SymbolImage } from './engine';
import { firstPicture, type StyleSpecification } from './style';
import { paintChanges } from './style/diff';
import { SOURCES, type SourceId } from './style/slots';
import type { FocusPlace, MapViewModel } from './view-model';

export interface UpdaterParts {
  readonly engine: MapEngine;
  readonly styleOf: (theme: MapViewModel['theme']) => StyleSpecification;
  /** What the engine was started with: the first picture of its theme, holding its `firstLines`. */
  readonly start: Pick<MapViewModel, 'theme' | 'data' | 'strands'>;
  readonly imagesOf: (theme: MapViewModel['theme']) => ReadonlyMap<string, SymbolImage>;
  /**
   * Settles when names may follow the lines: their fonts are there (MapLibre keeps whatever shape it draws first), and
   * the lines are drawn.
   */
  readonly beforeNames: (data: MapViewModel['data']) => Promise<void>;
  /** Runs a task before the next frame; a test may run it at once. */
  readonly schedule: (task: () => void) => void;
}
export interface Updater {
  /** Asks for this view model; only the newest of a frame is applied. */
  update(next: MapViewModel): void;
  /** Whether everything of the newest view model is on the map. */
  settled(): boolean;
  destroy(): void;
}

/** What is on the map. A field is null until its part has been applied since the style was last made. */
interface Applied {
  theme: MapViewModel['theme'] | null;
  images: MapViewModel['theme'] | null;
  data: MapViewModel['data'] | null;
  /** The data whose names and symbols are on the map; they follow the lines when their fonts are in. */
  named: MapViewModel['data'] | null;
  strands: Map<number, object>;
  names: Map<string, object>;
  places: Map<string, object>;
  focus: string;
  probe: MapViewModel['probe'];
  country: string | null;
}
const nothing = (): Applied => ({
  theme: null,
  images: null,
  data: null,
  named: null,
  strands: new Map(),
  names: new Map(),
  places: new Map(),
  focus: '[]',
  probe: null,
  country: null,
});

const sameFields = (a: object | undefined, b: object): boolean =>
  a !== undefined && Object.entries(b).every(([key, value]) => (a as Record<string, unknown>)[key] === value);

/** Features that come to the map as they stand (see style/states.ts). */
const withStates = <G extends Geometry, P extends object>(
  { type, features }: FeatureCollection<G, P>,
  stateOf: (feature: Feature<G, P>) => object | undefined,
): FeatureCollection<G, P> => ({
  type,
  features: features.map((feature) => ({
    ...feature,
    properties: { ...feature.properties, ...stateOf(feature) },
  })),
});

type Lines = Pick<MapViewModel, 'data' | 'strands'>;
const strandStates = ({ data, strands }: Lines): Map<number, object> =>
  new Map(data.strands.map(({ id }, i) => [id, strands[i] ?? {}]));

/**
 * The lines of the first picture: those of the corridors that are on. The others are half the work of cutting tiles, and
 * follow with the names.
 */
export function firstLines({ data, strands }: Lines): MapViewModel['data']['strandFeatures'] {
  const { type, features } = data.strandFeatures;
  const stateOf = ({ id }: { readonly id?: string | number | undefined }) => strands[Number(id) - 1];
  return withStates({ type, features: features.filter((strand) => stateOf(strand)?.on) }, stateOf);
}

const focusCollection = (focus: readonly FocusPlace[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: focus.map(({ point, properties }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: point },
    properties,
  })),
});

/** An updater for one engine. It listens to the engine, so that a style made anew is filled anew. */
export function createUpdater({
  engine,
  styleOf,
  start,
  imagesOf,
  beforeNames,
  schedule,
}: UpdaterParts): Updater {
  let newest: MapViewModel | null = null;
  let applied = nothing();
  /** Theme of the style the map holds, which outlives a lost context. */
  let styleTheme = start.theme;
  /** Whether it holds the whole style, and not only the first picture; that too outlives a lost context. */
  let completed = false;
  let startHolds = true;
  let scheduled = false;
  let destroyed = false;
  let current = false;
  let namesAsked: MapViewModel['data'] | null = null;
  let namesReady = false;

  let cameraDone: MapViewModel['camera'] = null;
  let cameraBusy = false;
  let placed = false;
  /** Nobody has moved the map yet: it still follows the opening view when its frame changes. */
  let pristine = true;
  let insetsDone: Insets | null = null;
  let pointDone: MapViewModel['selectedPoint'] = null;
  let resized = false;

  function applyTheme(next: MapViewModel): void {
    if (applied.images !== next.theme) {
      engine.setImages(imagesOf(next.theme));
      applied.images = next.theme;
    }
    if (applied.theme === next.theme) return;
    const held = (theme: MapViewModel['theme']): StyleSpecification =>
      completed ? styleOf(theme) : firstPicture(styleOf(theme));
    for (const { layer, property, value } of paintChanges(held(styleTheme), held(next.theme))) {
      engine.setPaint(layer, property, value);
    }
    styleTheme = next.theme;
    applied.theme = next.theme;
  }

  function applyData(next: MapViewModel): void {
    if (applied.data === next.data) return;
    engine.setData(SOURCES.strands, firstLines(next));
    applied.strands = strandStates(next);
    applied.data = next.data;
  }

  function applyNamed(next: MapViewModel): void {
    const { data, names, places } = next;
    if (applied.named === data) return;
    if (namesAsked !== data) {
      namesAsked = data;
      namesReady = false;
      void beforeNames(data).then(() => {
        if (namesAsked !== data) return;
        namesReady = true;
        request();
      });
    }
    if (!namesReady) return;
    if (!completed) engine.complete(styleOf(styleTheme));
    completed = true;
    applied.strands = strandStates(next);
    engine.setData(
      SOURCES.strands,
      withStates(data.strandFeatures, ({ id }) => applied.strands.get(Number(id))),
    );
    engine.setData(
      SOURCES.corridorNames,
      withStates(data.nameFeatures(), ({ properties }) => names.get(properties.corridor)),
    );
    applied.names = new Map(names);
    engine.setData(
      SOURCES.places,
      withStates(data.placeFeatures, ({ properties }) => places.get(properties.id)),
    );
    applied.places = new Map(places);
    applied.named = data;
  }

  function applyStates<K extends string | number>(
    source: SourceId,
    done: Map<K, object>,
    states: Iterable<readonly [K, object]>,
  ): void {
    for (const [id, state] of states) {
      if (sameFields(done.get(id), state)) continue;
      engine.setFeatureState(source, id, { ...state });
      done.set(id, state);
    }
  }

  function applyCountry({ country }: MapViewModel): void {
    if (applied.country === country) return;
    const mark = (id: string, selected: boolean): void =>
      engine.setFeatureState(SOURCES.basemap, id, { selected }, 'land');
    if (applied.country) mark(applied.country, false);
    if (country) mark(country, true);
    applied.country = country;
  }

  function applyFocus({ focus }: MapViewModel): void {
    const collection = focusCollection(focus);
    const text = JSON.stringify(collection.features);
    if (applied.focus === text) return;
    engine.setData(SOURCES.focus, collection);
    applied.focus = text;
  }

  function applyProbe({ probe }: MapViewModel): void {
    const done = applied.probe;
    if (probe === done || (probe && done && probe[0] === done[0] && probe[1] === done[1])) return;
    engine.setData(SOURCES.probe, {
      type: 'FeatureCollection',
      features: probe
        ? [{ type: 'Feature', geometry: { type: 'Point', coordinates: probe }, properties: {} }]
        : [],
    });
    applied.probe = probe;
  }

  function go(view: View | null, animate: boolean): void {
    if (!view) return;
    cameraBusy = animate;
    engine.moveTo(view, animate);
  }

  function applyCamera(next: MapViewModel): void {
    const frame: Frame = { size: engine.size(), insets: next.insets };
    const insetsChanged = insetsDone !== next.insets;
    const pointChanged = pointDone !== next.selectedPoint;
    if (insetsChanged) engine.setInsets(next.insets);
    insetsDone = next.insets;
    pointDone = next.selectedPoint;
    const frameChanged = insetsChanged || resized;
    resized = false;
    if (next.selectedPoint) pristine = false;

    if (next.camera && next.camera !== cameraDone) {
      const { camera } = next;
      const underWay = (applied.data?.strands.length ?? 0) > 0;
      const animate = underWay && !next.reducedMotion && !(camera.kind === 'view' && !camera.animate);
      pristine = camera.kind === 'reset';
      cameraDone = camera;
      placed = true;
      go(viewFor(camera, engine.view(), frame), animate);
    } else if (!placed || (pristine && frameChanged)) {
      placed = true;
      go(openingView(frame), false);
    } else if (frameChanged && cameraBusy && cameraDone && cameraDone.kind !== 'view') {
      // A panel opened while the map was on its way: the goal has shifted.
      go(viewFor(cameraDone, engine.view(), frame), !next.reducedMotion);
    } else if (next.selectedPoint && (frameChanged || pointChanged)) {
      go(keepInSight(next.selectedPoint, engine.view(), frame), !next.reducedMotion);
    }
  }

  function apply(): void {
    scheduled = false;
    const next = newest;
    if (destroyed || !next) return;
    applyCamera(next);
    if (!engine.isReady()) return;
    applyTheme(next);
    applyData(next);
    applyNamed(next);
    applyStates(SOURCES.strands, applied.strands, strandStates(next));
    if (applied.named) {
      applyStates(SOURCES.corridorNames, applied.names, next.names);
      applyStates(SOURCES.places, applied.places, next.places);
    }
    applyCountry(next);
    if (completed) {
      applyFocus(next);
      applyProbe(next);
    }
    current = applied.named === next.data;
  }

  function request(): void {
    current = false;
    if (scheduled) return;
    scheduled = true;
    schedule(apply);
  }

  const off = engine.on((event) => {
    if (event.type === 'ready') {
      applied = nothing();
      if (startHolds) {
        applied.data = start.data;
        applied.strands = strandStates(start);
      }
      startHolds = false;
      request();
    } else if (event.type === 'resized') {
      resized = true;
      request();
    } else if (event.type === 'grabbed') {
      pristine = false;
      cameraBusy = false;
    } else if (event.type === 'moved') cameraBusy = false;
  });

  return {
    update(next) {
      newest = next;
      request();
    },
    settled: () => current,
    destroy() {
      destroyed = true;
      off();
    },
  };
}
