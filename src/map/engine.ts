/**
 * The map behind an interface of ours: the little that the updater and the click router need of it.
 * MapLibre implements it in maplibre-engine.ts; testing/fake-engine.ts is its double, held to the same contract.
 */
import type { FeatureCollection } from 'geojson';
import type { LonLat } from '../atlas/schema';
import type { Rect } from '../state/covers';
import type { Insets, View } from '../state/state';
import type { Size } from './camera';
import type { StyleSpecification } from './style';
import type { LayerId, SourceId } from './style/slots';

/** An image for symbols: RGBA rows from the top, at `pixelRatio` device pixels per px. */
export interface SymbolImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
  readonly pixelRatio: number;
}

/**
 * Something the map holds at a pixel, whether it is drawn or not (drawn.ts knows); `distance` from the pixel to the
 * symbol's centre or the line, px; 0 on a name.
 */
export type Hit =
  | { readonly kind: 'place'; readonly id: string; readonly distance: number }
  /** `strand`: a feature of the 'strands' source. */
  | { readonly kind: 'line'; readonly strand: number; readonly distance: number }
  /** `spell`: a feature of the 'links' source. */
  | { readonly kind: 'link'; readonly spell: number; readonly distance: number }
  /** `id`: ISO code. */
  | { readonly kind: 'country'; readonly id: string; readonly distance: number };

/** How far from a thing a pointer may be and still mean it, px. */
export const TOLERANCE = { mouse: 6, touch: 14 } as const;
export type PointerKind = keyof typeof TOLERANCE;

export type EngineEvent =
  /** The style is there, for the first time or again: nothing of ours is on it yet. */
  | { readonly type: 'ready' }
  /** The WebGL context is gone; calls are refused until the next `ready`. */
  | { readonly type: 'lost' }
  | { readonly type: 'moved'; readonly view: View }
  /** The map begins to move, whoever moves it: what was under the pointer no longer is. */
  | { readonly type: 'moving' }
  /** The reader took hold of the map. */
  | { readonly type: 'grabbed' }
  | { readonly type: 'resized' }
  | { readonly type: 'click'; readonly x: number; readonly y: number; readonly pointer: PointerKind }
  /** A pointer that can rest without pressing is there: no finger. */
  | { readonly type: 'point'; readonly x: number; readonly y: number }
  | { readonly type: 'leave' }
  /** Enter on the focused map. */
  | { readonly type: 'enter' }
  /** The reticle is there, for the keyboard to aim with; or no more. */
  | { readonly type: 'aimed' }
  | { readonly type: 'unaimed' }
  /** Basemap tiles or names could not be fetched. Once per map, not once per tile. */
  | { readonly type: 'basemap-failed' };

/** Thrown by calls made while the style is not there. */
export class NotReady extends Error {
  override name = 'NotReady';
}

export interface MapEngine {
  isReady(): boolean;
  /** Sets every field of a feature's state; `sourceLayer` for vector tiles. Throws NotReady. */
  setFeatureState(
    source: SourceId,
    id: string | number,
    state: Readonly<Record<string, unknown>>,
    sourceLayer?: string,
  ): void;
  /** Throws NotReady. */
  setPaint(layer: LayerId, property: string, value: unknown): void;
  /** Adds what the map does not have of a style, above what it has. Throws NotReady. */
  complete(style: StyleSpecification): void;
  /** Replaces a GeoJSON source's data; the states of its features go with it. Throws NotReady. */
  setData(source: SourceId, data: FeatureCollection): void;
  /** Adds or replaces images by name. Throws NotReady. */
  setImages(images: ReadonlyMap<string, SymbolImage>): void;
  /** Moves the controls clear of the panels. */
  setInsets(insets: Insets): void;
  /** Has names stand clear of rectangles of the map, px from its top left. Throws NotReady. */
  keepClear(rects: readonly Rect[]): void;
  setCursor(cursor: 'pointer' | 'grab'): void;
  size(): Size;
  view(): View;
  moveTo(view: View, animate: boolean): void;
  project(point: LonLat): readonly [x: number, y: number];
  /** The position at a pixel. */
  unproject(x: number, y: number): LonLat;
  /** What the map holds within the tolerance of a pixel, hidden strands included: see `Hit`. */
  query(x: number, y: number, tolerance: number): Hit[];
  /** Settles when everything asked for is drawn. */
  idle(): Promise<void>;
  on(listener: (event: EngineEvent) => void): () => void;
  destroy(): void;
}
