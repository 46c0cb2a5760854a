/** What every check is given. */
import type { Position } from 'geojson';
import type { LonLat } from '../src/atlas/schema';
import type { Records, SeedDigest, Validated } from './authored';
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

export interface Context {
  readonly records: Records;
  readonly known: Validated['known'];
  readonly digest: SeedDigest | null;
  readonly articles: readonly string[];
  /** Place or station id → position. */
  readonly positions: ReadonlyMap<string, LonLat>;
  /** Leg id → published geometry; absent where a via point is unknown. */
  readonly drawn: ReadonlyMap<string, Drawn>;
  readonly land: Land;
}

/** One rule: returns what it finds wrong, and throws at nothing. */
export type Check = (context: Context) => Problem[];
