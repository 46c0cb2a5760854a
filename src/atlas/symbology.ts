/**
 * How the map's things are drawn, as one table: strokes by mode, status and
 * exactness, place symbols; a corridor's colour is in its record. The map style and the legend both
 * read it, so that they cannot disagree. Pure data: no map, no DOM.
 */
import type { BlocStep } from './reading/blocs';
import type { Exactness, Mode, PlaceKind, Status } from './schema';

export type StrokeId = Mode | Exclude<Status, 'operating'>;

/** A line's form, apart from its colour. */
export interface Stroke {
  readonly id: StrokeId;
  /** Width as a share of the full line. */
  readonly width: number;
  /** Dashes and gaps in line widths, in turn; null: unbroken. */
  readonly dash: readonly number[] | null;
  readonly cap: 'round' | 'butt';
  /** How strong the colour is. */
  readonly opacity: number;
}

/**
 * Every stroke, in the legend's order. The status is read before the hue: what operates is strong and whole, or at sea
 * a close row of round dashes; what is being built, agreed, planned, announced is ever lighter and more broken, first in
 * dashes, then in dots ever farther apart; what does not run any more is thin, and more gap than line. A line's
 * exactness changes nothing of it (below). (A suspended line was hollow once, and read as the strongest of all at sea;
 * and while schematic lines were drawn thin, no lane at sea looked as if it were in use.)
 */
export const STROKES: Readonly<Record<StrokeId, Stroke>> = {
  rail: { id: 'rail', width: 1, dash: null, cap: 'round', opacity: 1 },
  sea: { id: 'sea', width: 0.92, dash: [1.6, 1.7], cap: 'round', opacity: 1 },
  road: { id: 'road', width: 0.6, dash: null, cap: 'round', opacity: 1 },
  'under-construction': { id: 'under-construction', width: 0.75, dash: [4, 2.4], cap: 'butt', opacity: 1 },
  agreed: { id: 'agreed', width: 0.8, dash: [0, 2.3], cap: 'round', opacity: 0.95 },
  planned: { id: 'planned', width: 0.7, dash: [0, 3.5], cap: 'round', opacity: 0.9 },
  announced: { id: 'announced', width: 0.6, dash: [0, 5.6], cap: 'round', opacity: 0.85 },
  suspended: { id: 'suspended', width: 0.5, dash: [4, 6.5], cap: 'butt', opacity: 0.85 },
  closed: { id: 'closed', width: 0.46, dash: [1.8, 9], cap: 'butt', opacity: 0.85 },
  // Dash and dot: neither there nor gone.
  unknown: { id: 'unknown', width: 0.55, dash: [5, 3.2, 0, 3.2], cap: 'round', opacity: 0.85 },
};

/** Width of a line that belongs to no corridor, as a share of what its stroke is on a corridor. */
export const LINK_SHARE = 0.5;

/** The stroke of a leg: its status decides, and while it operates, its mode. */
export const strokeOf = (mode: Mode, status: Status): Stroke =>
  STROKES[status === 'operating' ? mode : status];

/** What runs beside a line, and says how exact its course is. The line itself is the status's. */
export interface ExactnessLook {
  /** A dark edge on either side of an unbroken line, as a share of the full line's width; 0: none. */
  readonly edge: number;
  /** How strong the faint bed in the gaps of a broken one is, by which its course can be followed; 0: none. */
  readonly bed: number;
  /** Width of a pale band around the line, in full line widths: it runs somewhere in there; 0: none. */
  readonly band: number;
}

/**
 * A course along the track is drawn sharp, a surveyed one with about half as much beside it, a generalised one plain, a
 * schematic one in a band. On the map this begins at the zooms at which the difference is more than the line's own width.
 */
export const EXACTNESS_LOOKS: Readonly<Record<Exactness, ExactnessLook>> = {
  track: { edge: 0.24, bed: 0.18, band: 0 },
  surveyed: { edge: 0.14, bed: 0.09, band: 0 },
  generalised: { edge: 0, bed: 0, band: 0 },
  schematic: { edge: 0, bed: 0, band: 2.4 },
};

/** A place symbol as SVG path data in a box of 24 × 24, centred on 12,12. */
export interface PlaceSymbol {
  /** Filled with the ground's colour and edged with ink. */
  readonly plate: string;
  /** Drawn on the plate in ink, or in the ground's colour on a solid plate; empty: none. */
  readonly mark: string;
  readonly markDrawn: 'fill' | 'stroke';
  /** Plate filled with ink instead of ground. */
  readonly solid: boolean;
  /** Size as a share of the full symbol. */
  readonly scale: number;
}

const circle = (radius: number): string =>
  `M${12 - radius} 12a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;

/** One shape per kind of place: told apart by outline first, so that they hold when small. */
export const PLACE_SYMBOLS: Readonly<Record<PlaceKind, PlaceSymbol>> = {
  port: {
    plate: circle(10.5),
    mark: 'M12 8.4v9.4M8.6 10.6h6.8M6.6 13.2c.6 2.9 2.6 4.6 5.4 4.6s4.8-1.7 5.4-4.6M12 8.2a1.5 1.5 0 1 0-.01 0',
    markDrawn: 'stroke',
    solid: true,
    scale: 1,
  },
  'dry-port': {
    plate: 'M3.5 3.5h17v17h-17Z',
    mark: 'M7 8.2h10v7.6h-10ZM10.4 8.4v7.2M13.6 8.4v7.2',
    markDrawn: 'stroke',
    solid: true,
    scale: 0.86,
  },
  'border-crossing': {
    plate: 'M12 2.5 21.5 12 12 21.5 2.5 12Z',
    mark: 'M12 7v10',
    markDrawn: 'stroke',
    solid: false,
    scale: 0.86,
  },
  junction: {
    plate: circle(8),
    mark: circle(3.2),
    markDrawn: 'fill',
    solid: false,
    scale: 0.66,
  },
  city: { plate: circle(7), mark: '', markDrawn: 'fill', solid: true, scale: 0.62 },
  strait: {
    plate: 'M2.5 12 8 3.5h8L21.5 12 16 20.5H8Z',
    mark: 'M8.6 7.6c2 2.9 2 5.9 0 8.8M15.4 7.6c-2 2.9-2 5.9 0 8.8',
    markDrawn: 'stroke',
    solid: false,
    scale: 0.85,
  },
  station: { plate: circle(7), mark: '', markDrawn: 'fill', solid: false, scale: 0.56 },
};

/** Symbol size by importance, 1 (biggest) to 5, as a share of the full symbol. */
export const IMPORTANCE_SCALE: readonly number[] = [1, 0.9, 0.8, 0.72, 0.64];

/**
 * What land is tinted in by how its country stands in a bloc, for each theme: as a political map is, in one hue that no
 * corridor, sea or selected country has, and the lighter the looser. Names and lines stay legible on it (style.test.ts).
 */
export const BLOC_TINTS: Readonly<Record<'light' | 'dark', Readonly<Record<BlocStep, string>>>> = {
  light: { member: '#ecd7da', perhaps: '#f0e0e0', near: '#f3e9e4' },
  dark: { member: '#3f3143', perhaps: '#352d3d', near: '#282b35' },
};
