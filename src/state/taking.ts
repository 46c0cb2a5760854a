/**
 * What can be cited and taken away, as the page's rooms speak of it: the panels ask, `export/` makes it, the map draws
 * for it, and none of the three knows the others. `app.ts` ties them together.
 */
import type { Exactness, PlaceKind, TableName } from '../atlas/schema';
import type { Selection } from '../atlas/selection';
import type { StrokeId } from '../atlas/symbology';
import { ROUTE_TABLES } from './planning';
import type { RecordIds } from './records';
import type { Plan } from './route/plan';
import type { Theme } from './state';

/** What could not be taken, in a sentence for the reader: why, and what to do. */
export class TakingError extends Error {
  override name = 'TakingError';
}

/** A record as others cite it. */
export interface Citation {
  readonly text: string;
  readonly bibtex: string;
  /** CSL-JSON: an array of one item. */
  readonly csl: string;
  /** Absolute address of the record, on the day the page is read on. */
  readonly link: string;
}

export type { RecordIds };
/** The tables that a file of records rests on: without one of these it would name ids where names belong, or leave sources out. */
export const RECORDS_NEED = [
  'deals',
  'quotes',
  'figures',
  'sources',
  'places',
  'countries',
  'corridors',
] as const satisfies readonly TableName[];
export const RECORD_FORMATS = ['csv', 'geojson', 'json'] as const;
export type RecordFormat = (typeof RECORD_FORMATS)[number];

/** The tables that the file of a route rests on. */
export const ROUTE_NEEDS = [...ROUTE_TABLES, 'sources'] as const satisfies readonly TableName[];
export const ROUTE_FORMATS = ['csv', 'geojson', 'text'] as const;
export type RouteFormat = (typeof ROUTE_FORMATS)[number];

/** What is saved: a whole file, and what it is called. */
export interface TakenFile {
  readonly name: string;
  readonly blob: Blob;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}
/** Sizes of a picture, CSS px; `screen` is the part of the map that is seen, and what is written around it comes on top. */
export const PICTURE_SIZES = {
  screen: null,
  card: { width: 1200, height: 630 },
  slide: { width: 1600, height: 900 },
  square: { width: 1080, height: 1080 },
} as const satisfies Record<string, Size | null>;
export type PictureSize = keyof typeof PICTURE_SIZES;
/** Pixels of the file to one CSS px. */
export const PICTURE_SCALES = [1, 2, 3] as const;
export type PictureScale = (typeof PICTURE_SCALES)[number];
export interface PictureWish {
  readonly size: PictureSize;
  readonly scale: PictureScale;
}
export interface TakenPicture extends TakenFile {
  /** Px of the file. */
  readonly width: number;
  readonly height: number;
}

/** What lines and symbols stand in a part of the map: what a legend has to explain. */
export interface Inked {
  /** Ids, in the atlas's order. */
  readonly corridors: readonly string[];
  readonly strokes: readonly StrokeId[];
  /** Empty where the map is too small to show how exact a line is. */
  readonly exactness: readonly Exactness[];
  readonly places: readonly PlaceKind[];
  /** Whether any of it is drawn paler, since it holds only perhaps on the day. */
  readonly perhaps: boolean;
  /** Whom the ground below it is owed to, at this zoom. */
  readonly credits: readonly string[];
}
/** A drawn map. */
export interface DrawnMap {
  readonly canvas: HTMLCanvasElement;
  readonly inked: Inked;
  /** A bar, CSS px, and what length it is. */
  readonly bar: { readonly width: number; readonly label: string };
  /** Takes the canvas away again. */
  release(): void;
}
/** The hidden second map, for pictures. */
export interface Drawer {
  readonly theme: Theme;
  /** The part of the map that is seen, CSS px. */
  readonly seen: Size;
  /** All that may be drawn in a picture of this size, before any of it is. */
  expected(size: Size): Inked;
  /**
   * Draws what the page shows into a map of this size.
   * @throws {TakingError} too large for the graphics, or interrupted
   */
  draw(size: Size, scale: PictureScale, signal: AbortSignal): Promise<DrawnMap>;
}

/** All that can be cited and taken. */
export interface Taking {
  /** Null where the atlas has no such record (yet). */
  cite(sel: Selection): Citation | null;
  /**
   * @param filter what the records have in common, in words; null: they are all that are known on the day
   * @throws {TakingError} a table is missing, so that the file would not be whole
   */
  records(ids: RecordIds, format: RecordFormat, filter: string | null): TakenFile;
  /**
   * A way of a route: its steps as a table, its lines, or as a text to be read.
   * @param pick which of the plan's ways, from 1 on
   * @throws {TakingError} a table is missing, there is no such way, or the program for it did not come
   */
  route(plan: Plan, pick: number, format: RouteFormat): Promise<TakenFile>;
  /** The question of a plan, on the page's day, as a file that can be read back. */
  scenario(plan: Plan, name: string): TakenFile;
  /** @throws {TakingError} there is no map, it is too large, or it was interrupted */
  picture(wish: PictureWish, signal: AbortSignal): Promise<TakenPicture>;
  /** @throws {TakingError} the browser would not */
  save(file: TakenFile): void;
}
