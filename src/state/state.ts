/** The whole state of the page, and the actions that change it. Data flows one way: action → store → map and panels. */
import type { Atlas } from '../atlas/atlas';
import type { AtlasIndex, LonLat, TableName } from '../atlas/schema';
import type { Selection } from '../atlas/selection';

/** Camera: zoom as MapLibre counts it, centre in degrees. */
export interface View {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
}
export type Theme = 'light' | 'dark';
/** `auto` follows the device. */
export type ThemeChoice = Theme | 'auto';
/** `idle`: nobody has asked for it yet. */
export type FileStatus = 'idle' | 'loading' | 'ready' | 'failed';
export interface FileState {
  readonly status: FileStatus;
  /** A sentence: what failed and why. */
  readonly reason?: string;
}
/** `starting` → `ready`; `absent`: no WebGL2 (mapProblem says why); `lost`: the context is gone and being restored. */
export type MapStatus = 'starting' | 'ready' | 'absent' | 'lost';
export type SheetSize = 'peek' | 'half' | 'full';
/** One of several things under a click. */
export interface Candidate {
  readonly sel: Selection;
  readonly label: string;
  readonly detail: string;
}
export interface Chooser {
  readonly candidates: readonly Candidate[];
  /** Pixels from the map's top left corner. */
  readonly x: number;
  readonly y: number;
}
/** Where the map is asked to go. A new object is a new request; the map reports back through `cameraMoved`. */
export type CameraRequest =
  | { readonly kind: 'view'; readonly view: View; readonly animate: boolean }
  | { readonly kind: 'point'; readonly point: LonLat; readonly minZoom: number }
  | { readonly kind: 'box'; readonly box: readonly [number, number, number, number] }
  | { readonly kind: 'reset' };
/** Pixels of the map that panels cover. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A point of a leg's drawn line that is looked at, on the map or in a profile. */
export interface Probe {
  readonly legId: string;
  readonly point: LonLat;
}

export interface State {
  readonly atlas: Atlas;
  readonly index: AtlasIndex | null;
  readonly files: Readonly<Record<TableName | 'index', FileState>>;
  /** Ids of the corridors switched on, in the corridors' own order. */
  readonly shown: readonly string[];
  readonly sel: Selection | null;
  /** What the pointer or the keyboard focus rests on, in a list or on the map. */
  readonly hover: Selection | null;
  /** The spot of a line that the pointer or a profile's cursor rests on. */
  readonly probe: Probe | null;
  readonly chooser: Chooser | null;
  /** Last known camera; null until the map (or a link) has said. */
  readonly view: View | null;
  readonly camera: CameraRequest | null;
  readonly insets: Insets;
  readonly themeChoice: ThemeChoice;
  readonly theme: Theme;
  readonly reducedMotion: boolean;
  readonly mapStatus: MapStatus;
  readonly mapProblem: string | null;
  readonly searchOpen: boolean;
  readonly sheet: SheetSize;
  /** Sentences for the reader, newest last: a link that was only partly understood, a failure. */
  readonly notices: readonly { readonly id: number; readonly text: string }[];
}

export interface Actions {
  /** Selects (and asks the map to bring it into view unless `move` is false); null clears. Closes search and chooser. */
  select(sel: Selection | null, options?: { move?: boolean }): void;
  hover(sel: Selection | null): void;
  setProbe(probe: Probe | null): void;
  toggleCorridor(id: string, on?: boolean): void;
  /** Opens the chooser at a pixel of the map. */
  choose(chooser: Chooser | null): void;
  moveTo(request: CameraRequest): void;
  /** The map says where it is after a movement. */
  cameraMoved(view: View): void;
  setInsets(insets: Insets): void;
  setTheme(choice: ThemeChoice): void;
  setSearchOpen(open: boolean): void;
  setSheet(size: SheetSize): void;
  setMapStatus(status: MapStatus, problem?: string): void;
  notify(text: string): void;
  dismissNotice(id: number): void;
  /** Esc: closes the innermost open thing (search, chooser, selection). Returns false when nothing was open. */
  escape(): boolean;
  /** Fetches again what failed. */
  retry(table: TableName | 'index'): void;
}
