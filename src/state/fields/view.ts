/** Where the map looks: `map=ZOOM/LAT/LON`. */
import { say } from '../../words/state';
import { type Field, NO_TABLE, type Read } from './field';
import { cut } from './foreign';
import type { View } from './values';

/** MapLibre's own range; beyond it Web Mercator shows nothing. */
const MAX_ZOOM = 24;
const MAX_LAT = 85.0511;
/** Closer than this, two cameras show the same: what the map reports of a view it was given differs by a rounding. */
const SAME = 1e-6;

const wrapped = (lon: number): number => {
  if (lon >= -180 && lon <= 180) return lon;
  return ((((lon + 180) % 360) + 360) % 360) - 180;
};

/** The one rule for a camera, whoever names it: longitudes go round the globe, zoom and latitude have ends. Null beyond them. */
function viewOf(zoom: number, lat: number, lon: number): View | null {
  const inside = zoom >= 0 && zoom <= MAX_ZOOM && Math.abs(lat) <= MAX_LAT && Number.isFinite(lon);
  return inside ? { zoom, lat, lon: wrapped(lon) } : null;
}

function read(text: string): Read<View | null> {
  const parts = text.replace(/^[^\d-]+|[^\d]+$/g, '').split('/');
  const [zoom = Number.NaN, lat = Number.NaN, lon = Number.NaN] = parts.map((part) =>
    /^-?\d+(\.\d+)?$/.test(part) ? Number(part) : Number.NaN,
  );
  const view = parts.length === 3 ? viewOf(zoom, lat, lon) : null;
  return view ? { value: view } : { problem: say('view.malformed', { text: cut(text) }) };
}

function take(plain: unknown): Read<View | null> {
  const { zoom, lat, lon } = (plain ?? {}) as Partial<Record<keyof View, unknown>>;
  if (![zoom, lat, lon].every(Number.isFinite)) return { problem: say('view.numbers') };
  const view = viewOf(Number(zoom), Number(lat), Number(lon));
  return view ? { value: view } : { problem: say('view.beyond', { zoom: MAX_ZOOM, lat: MAX_LAT }) };
}

const number = (value: number, digits: number): string => String(Number(value.toFixed(digits)));
const within = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

export const view: Field<View | null> = {
  key: 'map',
  kept: 'link',
  initial: () => null,
  absent: 'keep',
  read,
  /** Degrees to four decimals (about 10 m), zoom to two; the map's own camera may have gone round the globe. */
  write: (value) =>
    value &&
    [
      number(within(value.zoom, 0, MAX_ZOOM), 2),
      number(within(value.lat, -MAX_LAT, MAX_LAT), 4),
      number(wrapped(value.lon), 4),
    ].join('/'),
  ...NO_TABLE,
  step: 'replace',
  equal: (a, b) =>
    a === b ||
    (a !== null &&
      b !== null &&
      (['zoom', 'lat', 'lon'] as const).every((part) => Math.abs(a[part] - b[part]) < SAME)),
  handle: { name: 'view', event: 'view', take, tell: (value) => value },
};
