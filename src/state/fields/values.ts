/** What outlives a click: the values of the fields, by name. A name that is added here and has no field does not compile. */
import type { Selection } from '../../atlas/selection';

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
  /** The profile reads as a table. */
  readonly table: boolean;
  readonly themeChoice: ThemeChoice;
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
