/**
 * What the dossier panel shows of a selection: every relation resolved, ordered and
 * ready to draw, so that the panel holds no logic.
 */
import type { Atlas } from './atlas';
import type { Deal, Figure, Leg, LonLat, Quote, Source } from './schema';
import type { Selection } from './selection';

/** A name that leads to its own view. */
export interface Link {
  readonly sel: Selection;
  readonly label: string;
  /** "port, Azerbaijan", "rail, 46 km". */
  readonly detail?: string;
}
/** One row of the fact list: "Gauge — 1520 mm". */
export interface FactRow {
  readonly label: string;
  readonly value: string;
  readonly links?: readonly Link[];
  readonly source?: Source;
  /** True for our own computation, which is always labelled so. */
  readonly computed?: boolean;
}
/** Figures of one subject, quantity and period: more than one member is a disagreement, shown side by side. */
export interface FigureGroup {
  readonly quantity: string;
  readonly unit: string;
  readonly period: string;
  readonly subject: Link;
  readonly figures: readonly { readonly figure: Figure; readonly source: Source | null }[];
}
/** A stop or a leg in travel order: a corridor as a list for those who do not see the map. */
export type Step =
  | { readonly type: 'place'; readonly link: Link; readonly country: string; readonly kind: string }
  | { readonly type: 'leg'; readonly link: Link; readonly leg: Leg };
export interface Itinerary {
  readonly branch: string;
  readonly summary?: string;
  readonly steps: readonly Step[];
  /** Sum of the drawn lines, km: ours. */
  readonly computedKm: number;
}
export interface LinkGroup {
  readonly title: string;
  readonly links: readonly Link[];
}

export interface Dossier {
  readonly sel: Selection;
  /** "Port", "Corridor", "Leg, rail", "Quotation" … */
  readonly kind: string;
  readonly title: string;
  /** Local names, country, date: one line under the title. */
  readonly subtitle: string;
  readonly summary: string | null;
  readonly facts: readonly FactRow[];
  /** For a corridor: its branches as ordered lists. */
  readonly itineraries: readonly Itinerary[];
  /** Newest first. */
  readonly deals: readonly Deal[];
  readonly quotes: readonly Quote[];
  readonly figures: readonly FigureGroup[];
  readonly related: readonly LinkGroup[];
  /** Every source that anything above rests on, once each. */
  readonly sources: readonly Source[];
  /** What the map should bring into view: a point, or a box [west, south, east, north]; null when it lies nowhere. */
  readonly focus: { readonly point: LonLat } | { readonly box: [number, number, number, number] } | null;
}

/** The dossier of a selection; null when the record is not (yet) there. */
export declare function dossierOf(atlas: Atlas, sel: Selection): Dossier | null;
