/** The whole state of the page, and the actions that change it. Data flows one way: action → store → map and panels. */
import type { Atlas } from '../atlas/atlas';
import type { EditionChanges } from '../atlas/changes';
import type { ResultOnMap } from '../atlas/query/map';
import type { Against } from '../atlas/route/difference';
import type { AtlasIndex, LonLat, TableName } from '../atlas/schema';
import type { Search } from '../atlas/search';
import type { Selection } from '../atlas/selection';
import type { Summary } from '../atlas/summary';
import type { Step } from './fields/field';
import type { CardName, SheetSize, Some, Theme, ThemeChoice, Values, View } from './fields/values';
import type { Plan } from './route/plan';

export type { CardName, SheetSize, Theme, ThemeChoice, View };

/** `idle`: nobody has asked for it yet. */
export type FileStatus = 'idle' | 'loading' | 'ready' | 'failed';
/** A table, the description of them all, or the corridors in a few numbers. */
export type FileName = TableName | 'index' | 'summary';
export interface FileState {
  readonly status: FileStatus;
  /** A sentence: what failed and why. */
  readonly reason?: string;
}
/** What each edition changed; `idle`: nobody has asked. */
export type Changelog =
  | { readonly status: 'idle' | 'loading' }
  /** `reason`: a sentence. */
  | { readonly status: 'failed'; readonly reason: string }
  | { readonly status: 'ready'; readonly changes: readonly EditionChanges[] };
/** `starting` → `ready`; `absent`: no WebGL2 (mapProblem says why); `lost`: the context is gone and being restored. */
export type MapStatus = 'starting' | 'ready' | 'absent' | 'lost';
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
/** A rectangle in the page or in the map; which of the two, whoever makes it must keep to. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

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

/** What the notices are about: a link's go when another link is followed. */
export type About = 'link' | 'page';
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly about: About;
  /** What a button of the notice brings into view. */
  readonly shows?: Selection;
}
/** `none`: nobody has wanted to search yet; `building`: its tables or its program are on their way. */
export type SearchState = 'none' | 'building' | Search;

/** What of a route a click on the map says. */
export type Filling = 'from' | 'to' | 'via' | 'closed';
/** `none`: nothing is asked; `waiting`: its tables or its program are on their way; `failed`: the program did not come. */
export type Planning =
  | { readonly status: 'none' | 'waiting' | 'failed' }
  | {
      readonly status: 'ready';
      readonly plan: Plan;
      /** The same trip in the kept scenario that it is compared with; null where it is with none. */
      readonly against: Against | null;
    };

/** The fields, which outlive a click (fields/table.ts), and all that does not. */
export interface State extends Values {
  readonly atlas: Atlas;
  readonly index: AtlasIndex | null;
  /** Each corridor by its main way, in a few numbers; null while the file is not there, or could not be had. */
  readonly summary: Summary | null;
  readonly changelog: Changelog;
  /** Values that were asked for and wait for the table that tells whether the atlas has them. Plain data. */
  readonly pending: Some;
  /** Whether the map is to go to a selection that is pending. */
  readonly pendingMove: boolean;
  /** Whether a selection that is pending was asked for together with the corridors to draw: these are then taken at their word. */
  readonly pendingWord: boolean;
  /** What the last change of a field was for the history; `none`: the history's own, or a table's arrival. */
  readonly step: Step | 'none';
  /** The page stands in another page: nothing is taken from that one. */
  readonly guest: boolean;
  /** While the cursor of the time bar moves: the day where it last rested; null at rest. */
  readonly held: { readonly at: string | null } | null;
  readonly search: SearchState;
  readonly files: Readonly<Record<FileName, FileState>>;
  /** Where the records lie that are filtered; null: nothing is filtered, or it is not known yet. */
  readonly found: ResultOnMap | null;
  /** The answer to the route that is asked for. */
  readonly planning: Planning;
  /** The closures that would hurt most, as a link writes them, in rows of what does as much, the worst first: the map numbers them by row. */
  readonly hurts: readonly (readonly string[])[];
  /** The name of the kept scenario that the route is compared with; null: with the network as it is. */
  readonly against: string | null;
  /** What a click on the map fills in: an end of the route, or what is closed; null: it selects. */
  readonly filling: Filling | null;
  /** A click that was to fill it in and could not, as the how many-th: on what, or on nothing; null: none yet. */
  readonly misfilled: { readonly name: string | null; readonly times: number } | null;
  /** What the pointer or the keyboard focus rests on, in a list or on the map. */
  readonly hover: Selection | null;
  /** What lies under the reticle that the keyboard aims with, in a sentence; empty while nobody aims. */
  readonly aimed: string;
  /** The spot of a line that the pointer or a profile's cursor rests on. */
  readonly probe: Probe | null;
  readonly chooser: Chooser | null;
  readonly camera: CameraRequest | null;
  /** Pixels that cards, bars and the sheet cover: the map's own buttons stand clear of them. */
  readonly insets: Insets;
  /** Pixels that anything covers, buttons and scale included: what is looked at stands clear of them. */
  readonly covers: Insets;
  /** What covers the map, each thing by itself, px from the map's top left. */
  readonly coverRects: readonly Rect[];
  /** As the reader chose, or the device; in forced colours as the device, whose colours they are. */
  readonly theme: Theme;
  /** The reader's own few colours hold, and no others (Windows' contrast themes). */
  readonly forcedColours: boolean;
  readonly reducedMotion: boolean;
  readonly mapStatus: MapStatus;
  readonly mapProblem: string | null;
  /** Asks for the map's program once more; null where that would change nothing. */
  readonly mapAgain: (() => void) | null;
  /** Sentences for the reader, newest last: a link that was only partly understood, a failure. */
  readonly notices: readonly Notice[];
}

export interface ChangeOptions {
  /** Without it a step to come back from if a field that is changed makes one. */
  readonly step?: Step;
  /** Whether the map goes to what is selected; it does unless the change says where it looks. */
  readonly move?: boolean;
}

export interface Actions {
  /**
   * Changes some of the fields, in one step. What a table has to decide first is pending until it is there; then it
   * holds, or a notice says what the atlas does not have.
   */
  change(asked: Some, options?: ChangeOptions): void;
  /** Selects (and asks the map to bring it into view unless `move` is false); null clears. Closes search and chooser. */
  select(sel: Selection | null, options?: { move?: boolean }): void;
  hover(sel: Selection | null): void;
  setProbe(probe: Probe | null): void;
  setAimed(sentence: string): void;
  toggleCorridor(id: string, on?: boolean): void;
  /** Opens the chooser at a pixel of the map. */
  choose(chooser: Chooser | null): void;
  /**
   * Shows the map as of a day (ISO; null: the edition's), one step of a cursor that goes on moving: lists and dossiers
   * wait until it rests.
   */
  passDay(day: string | null): void;
  /** The cursor rests: lists and dossiers follow. */
  restDay(): void;
  moveTo(request: CameraRequest): void;
  /** Brings into view, whole, where a selection lies, and lowers the sheet that might hide it; nothing for what lies nowhere. */
  lookAt(sel: Selection): void;
  /** The map says where it is after a movement. */
  cameraMoved(view: View): void;
  /** What hides the map; `covers` counts its own buttons too, and `rects` has each by itself. */
  setInsets(insets: Insets, covers?: Insets, rects?: readonly Rect[]): void;
  setTheme(choice: ThemeChoice): void;
  setSearchOpen(open: boolean): void;
  setSheet(size: SheetSize): void;
  /** A pane (`overview`, `details`) is scrolled to, px. */
  setScroll(pane: string, top: number): void;
  /** A foldable section is opened or closed. */
  setOpen(section: string, open: boolean): void;
  /** A card is folded to its head, or opened. */
  setFolded(card: CardName, folded: boolean): void;
  /** `again`: how to try once more, where that may help. */
  setMapStatus(status: MapStatus, problem?: string, again?: () => void): void;
  /** `shows`: what the reader may want to look at, by a button of the notice. */
  notify(text: string, shows?: Selection): void;
  /** The next clicks on the map fill in a part of the route; null: they select again. */
  fill(filling: Filling | null): void;
  /** A click could not fill it in. @param name what was clicked on; null: nothing */
  misfill(name: string | null): void;
  /** What the map numbers as hurting most, a row to a number; empty: nothing. */
  showHurts(rows: readonly (readonly string[])[]): void;
  /** Compares the route with a kept scenario, by its name, or with none. */
  compareWith(name: string | null): void;
  /** Asks again for the program that answers, where it did not come. */
  planAgain(): void;
  dismissNotice(id: number): void;
  /** Esc: closes the innermost open thing (search, chooser, selection). Returns false when nothing was open. */
  escape(): boolean;
  /** Fetches what each edition changed, unless it is there or on its way. */
  fetchChanges(): void;
  /** Fetches again what failed, and the index with it. */
  retry(files: readonly FileName[]): void;
}
