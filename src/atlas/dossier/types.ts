/**
 * What the dossier panel shows of a selection: every relation resolved, ordered and
 * ready to draw, so that the panel holds no logic.
 */
import type { Link } from '../links';
import type { Holds } from '../reading/reading';
import type { Branch, Deal, Figure, Quote, Source, Status } from '../schema';
import type { Selection } from '../selection';
import type { Itinerary } from '../way/itinerary';

/**
 * One row of the fact list: "Gauge — 1520 mm". Where there are `links` they say the same as `value`
 * and are shown in its stead.
 */
export interface FactRow {
  readonly label: string;
  readonly value: string;
  readonly links?: readonly Link[];
  /** Of another host, https: the value leads there. */
  readonly href?: string;
  readonly source?: Source;
  /** Where a row rests on several. */
  readonly sources?: readonly Source[];
  /** True for our own computation, which is always labelled so. */
  readonly computed?: boolean;
}
/** A length of a leg: published by somebody, or ours along the drawn line. */
export interface LengthClaim {
  readonly km: number;
  /** What stretch is meant, where it is not the whole leg. */
  readonly of: string | null;
  /** Null for our own. */
  readonly source: Source | null;
  readonly computed: boolean;
  /** How far our length is from this one, as a share of it; null for our own and for lengths of a part. */
  readonly difference: number | null;
}
/** A spell of a leg's life. */
export interface StatusClaim {
  readonly status: Status;
  /** EDTF; null: since before the atlas's sources. */
  readonly from: string | null;
  readonly note: string | null;
  readonly source: Source | null;
  /** On the day of the reading. */
  readonly holds: Holds;
}
/** When a line is said to be going to open. */
export interface ExpectedClaim {
  /** EDTF. */
  readonly date: string;
  readonly note: string | null;
  readonly source: Source | null;
}
/** A ship service as a dossier tells of it. */
export interface ServiceView {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  /** "rail wagons and trucks"; "unknown". */
  readonly carries: string;
  readonly operator: string;
  /** "18 to 24 hours, published"; "unknown". */
  readonly hours: string;
  /** When its state was last checked, EDTF; null: not said. */
  readonly checked: string | null;
  /** The legs it sails, without the one whose dossier this is. */
  readonly legs: readonly Link[];
  readonly sources: readonly Source[];
}
/** A figure and where it is said. */
export interface Claim {
  readonly figure: Figure;
  /** Null while the sources are not loaded. */
  readonly source: Source | null;
}
/** Figures of one subject, quantity and period: more than one member is a disagreement, shown side by side. */
export interface FigureGroup {
  readonly quantity: string;
  readonly unit: string;
  readonly period: string;
  readonly subject: Link;
  readonly figures: readonly Claim[];
}
/** The ends of an axis, in the unit of what stands on it; 0 is among them. */
export interface Axis {
  readonly from: number;
  readonly to: number;
}
/** Figures that can be held against each other: one quantity (before the comma in its name) and one unit. */
export interface FigureFamily {
  readonly quantity: string;
  readonly unit: string;
  /** Newest period first. */
  readonly groups: readonly FigureGroup[];
  /** Figures in all of them. */
  readonly count: number;
  /** Null where fewer than two numbers stand on it. */
  readonly axis: Axis | null;
}
/** A number of the answer: a figure, and how others answer the same. */
export interface AnswerNumber extends Claim {
  /** What it is a figure of, where that is not what the dossier is of. */
  readonly subject: Link | null;
  /** What others say of the same subject, quantity and period, where it is another value. */
  readonly rivals: readonly Figure[];
}
/** A branch as an ordered list of stops and legs. */
export interface BranchItinerary extends Itinerary {
  readonly branch: Branch;
}
/** Names that lead on, under a heading. */
export interface LinkGroup {
  readonly title: string;
  readonly links: readonly Link[];
}

export interface Dossier {
  readonly sel: Selection;
  /** "Port", "Corridor", "Leg, rail", "Quotation" … */
  readonly kind: string;
  readonly title: string;
  /** What the title names, where that is not the record itself: the speaker of a quotation. */
  readonly titleLink?: Selection | undefined;
  /** Local names, country, date: one line under the title. */
  readonly subtitle: string;
  readonly summary: string | null;
  /** The numbers of the answer, four at most. */
  readonly numbers: readonly AnswerNumber[];
  /** Whether the record names the figures that answer: without their table, numbers are missing. */
  readonly hasLeads: boolean;
  /** What it leads to before all else, shown at once: a country's corridors. */
  readonly first: readonly LinkGroup[];
  readonly facts: readonly FactRow[];
  /** For a leg: its life by date, oldest first. */
  readonly history: readonly StatusClaim[];
  /** For a leg that is yet to open: when it is expected to. */
  readonly expected: ExpectedClaim | null;
  /** For a leg: when its state was last checked, EDTF; null: not said. */
  readonly checked: string | null;
  /** For a leg: published lengths and ours. */
  readonly lengths: readonly LengthClaim[];
  /** For a sea leg or a port: the ships. */
  readonly services: readonly ServiceView[];
  /** For a corridor: its branches as ordered lists. */
  readonly itineraries: readonly BranchItinerary[];
  /** For a country: its standing in the blocs. */
  readonly memberships: readonly FactRow[];
  /** What was agreed. Newest first, as are events and quotations. */
  readonly deals: readonly Deal[];
  /** What happened. */
  readonly events: readonly Deal[];
  readonly quotes: readonly Quote[];
  readonly figures: readonly FigureFamily[];
  readonly related: readonly LinkGroup[];
  /** Every source that anything above rests on, once each. */
  readonly sources: readonly Source[];
}
