/** What outlives a click: the values of the fields, by name. A name that is added here and has no field does not compile. */
import type { AtLeast } from '../../atlas/query/filter';
import type { Column } from '../../atlas/query/sort';
import type { Preference } from '../../atlas/route/question';
import type { Mode } from '../../atlas/schema';
import type { Selection } from '../../atlas/selection';
import type { Visit } from '../../atlas/visit';
import type { Scenario } from './scenario';

/** Camera: zoom as MapLibre counts it, centre in degrees. */
export interface View {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
}
export type Theme = 'light' | 'dark';
/** `auto` follows the device. */
export type ThemeChoice = Theme | 'auto';
export type SheetSize = 'peek' | 'half' | 'full';
/** The cards beside the map: what the reader is doing, what is selected. */
export type CardName = 'left' | 'right';
/** What the left card is about. */
export type Tab = 'corridors' | 'records' | 'route';

export interface Values {
  /** Last known camera; null until the map, a link or an embedder has said. */
  readonly view: View | null;
  /** Ids of the corridors that are drawn, in the corridors' own order. */
  readonly shown: readonly string[];
  readonly sel: Selection | null;
  /** Key of the way of the selected corridor that its profile shows; null: the main one (atlas/way). */
  readonly way: string | null;
  /** Key of the way that it is compared with, of any corridor; null: none. */
  readonly compare: string | null;
  /** The day as of which the atlas is read, ISO; null: the edition's. */
  readonly at: string | null;
  /** The day that it is compared with, ISO; null: none. */
  readonly vs: string | null;
  /** First and last day of the records that are listed, ISO; null: any. */
  readonly since: string | null;
  readonly until: string | null;
  /** Id of the bloc whose countries the map tints; null: none. */
  readonly tint: string | null;
  /** The main lines that belong to no corridor are shown, from the zoom at which they help. */
  readonly links: boolean;
  /** The profile reads as a table. */
  readonly table: boolean;
  readonly tab: Tab;
  /** Which records are asked for, part by part: an empty list asks for nothing (atlas/query/filter). */
  readonly byCorridor: readonly string[];
  readonly byPlace: readonly string[];
  readonly byCountry: readonly string[];
  readonly byParty: readonly string[];
  readonly byKind: readonly string[];
  readonly byState: readonly string[];
  readonly bySource: readonly string[];
  readonly byValue: AtLeast | null;
  /** Words as they were typed. */
  readonly words: string;
  /** The records as a table over the map. */
  readonly asTable: boolean;
  readonly columns: readonly Column[];
  /** Column by which the records are sorted, `-` before it for descending; null: newest first. */
  readonly sort: string | null;
  /** The ends of a route, ids of places; null: not said. */
  readonly from: string | null;
  readonly to: string | null;
  /** Places to be passed on the way, in order, and the means of transport; none: any. */
  readonly via: readonly string[];
  readonly by: readonly Mode[];
  readonly prefer: Preference;
  /** What is changed of the network, as a link writes it (atlas/route/change). */
  readonly closed: readonly string[];
  readonly opened: readonly string[];
  /** With a factor each: `place:baku-port~3`. */
  readonly slow: readonly string[];
  /** Assumptions with other ranges: `dwell-gauge:10-40`. */
  readonly assume: readonly string[];
  /** Which of the ways that were found is looked at, from 1 on. */
  readonly pick: number;
  /** Questions that the reader has kept. */
  readonly scenarios: readonly Scenario[];
  readonly themeChoice: ThemeChoice;
  /** Which editions the reader has seen; null until the present one is known. */
  readonly visit: Visit | null;
  readonly sheet: SheetSize;
  /** How far the panes are scrolled, px, by the pane's name; a pane at its top is left out. */
  readonly scroll: Readonly<Record<string, number>>;
  /** The foldable sections that the reader has opened or closed, by id. */
  readonly open: Readonly<Record<string, boolean>>;
  /** The cards that are folded to their heads, `true` by name; the others are open. */
  readonly folded: Readonly<Record<string, boolean>>;
  readonly searchOpen: boolean;
}
export type FieldName = keyof Values;
/** Some of the fields. A field that is absent is not spoken of. */
export type Some = { readonly [N in FieldName]?: Values[N] };
