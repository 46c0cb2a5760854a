/** What every check is given. */
import type { Position } from 'geojson';
import type { LonLat } from '../src/atlas/schema';
import type { AuthoredTable, Validated } from './authored';
import type { Problem } from './problem';

/** Land and countries, as geo/basemap/land.ts provides them. Degrees, kilometres. */
export interface Land {
  /** ISO 3166-1 alpha-2 of the country at a position; null at sea. */
  countryAt(lon: number, lat: number): string | null;
  isLand(lon: number, lat: number): boolean;
  /** Distance to the nearest coast line, from either side of it. */
  distanceToCoastKm(lon: number, lat: number): number;
}

/** A leg as it is drawn: its line parts (several only where it crosses the antimeridian) and its length. */
export interface Drawn {
  readonly parts: readonly Position[][];
  readonly computedKm: number;
}

/** For the rules that need the records alone. */
export interface Context
  extends Pick<Validated, 'records' | 'known' | 'digests' | 'withdrawn' | 'ids' | 'network'> {
  /** Texts of pages quoted from, as far as they are at hand. */
  readonly articles: readonly string[];
}

/** For those that look at the drawn lines and at the ground. */
export interface CourseContext extends Context {
  /** Place or station id → position. */
  readonly positions: ReadonlyMap<string, LonLat>;
  /** Leg id → published geometry; absent where a via point is unknown. */
  readonly drawn: ReadonlyMap<string, Drawn>;
  readonly land: Land;
}

/** Returns what it finds wrong, and throws at nothing. */
export type Check = (context: Context) => Problem[];
export type CourseCheck = (context: CourseContext) => Problem[];

/** One rule, and when it can speak. */
export interface Rule<C extends Context> {
  readonly check: (context: C) => Problem[];
  /**
   * Tables without which it would only say what follows from their absence: it waits while one of them cannot be read.
   */
  readonly needs?: readonly AuthoredTable[];
  /** It concludes from what is not there, and waits while any record of the tables it needs has a field that cannot be read. */
  readonly complete?: true;
  /**
   * It looks at one field at a time, and is shown what could not be read as something harmless; what it says there is
   * not told. Any other rule does without a record of which it wants to read what could not be read.
   */
  readonly fieldwise?: true;
}
