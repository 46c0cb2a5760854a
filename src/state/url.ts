/**
 * The hash as a projection of the state, in readable words:
 * `#map=ZOOM/LAT/LON&on=middle-corridor,north-south-corridor&sel=place:baku-port`.
 * Reading is forgiving field by field: what cannot be understood is said in a sentence and left out.
 */
import { parseSelection, type Selection, selectionKey } from '../atlas/selection';
import type { View } from './state';

/** What a link asks for. An absent field asks for nothing; an empty `on` asks for no corridor. */
export interface LinkState {
  readonly view?: View;
  readonly on?: readonly string[];
  readonly sel?: Selection;
}
export interface ParsedLink {
  readonly link: LinkState;
  /** One sentence per field that was not understood. */
  readonly problems: readonly string[];
}

/** MapLibre's own range; beyond ±85.05° Web Mercator shows nothing. */
const LIMITS = { zoom: [0, 24], lat: [-85.05, 85.05], lon: [-180, 180] } as const;
const FIELDS = ['map', 'on', 'sel'];

function parseView(text: string): View | null {
  const parts = text.split('/');
  if (parts.length !== 3 || parts.some((part) => !/^-?\d+(\.\d+)?$/.test(part))) return null;
  const [zoom, lat, lon] = parts.map(Number) as [number, number, number];
  const inside = (value: number, [low, high]: readonly [number, number]): boolean =>
    value >= low && value <= high;
  return inside(zoom, LIMITS.zoom) && inside(lat, LIMITS.lat) && inside(lon, LIMITS.lon)
    ? { zoom, lat, lon }
    : null;
}

/** Percent-escapes are undone where they are whole; a broken one stays as it is typed. */
function unescapeWhole(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Reads a hash (with or without `#`). Whether the ids exist is not asked here: the tables may not be loaded. */
export function parseHash(hash: string): ParsedLink {
  const link: { view?: View; on?: readonly string[]; sel?: Selection } = {};
  const problems: string[] = [];
  for (const pair of hash.replace(/^#/, '').split('&').filter(Boolean)) {
    const equals = pair.indexOf('=');
    const field = equals < 0 ? pair : pair.slice(0, equals);
    const value = equals < 0 ? '' : unescapeWhole(pair.slice(equals + 1));
    if (field === 'map') {
      const view = parseView(value);
      if (view) link.view = view;
      else problems.push(`The link's map position “${value}” is not ZOOM/LAT/LON; the usual view is shown.`);
    } else if (field === 'on') {
      link.on = value.split(',').filter(Boolean);
    } else if (field === 'sel' && value !== '') {
      const sel = parseSelection(value);
      if (sel) link.sel = sel;
      else problems.push(`The link's selection “${value}” is not of the form kind:id; nothing is selected.`);
    } else if (!FIELDS.includes(field)) {
      problems.push(`The link's part “${unescapeWhole(pair)}” is not known and was left out.`);
    }
  }
  return { link, problems };
}

const number = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

/** Writes the hash, `#` included. Degrees to four decimals (about 10 m), zoom to two. */
export function formatHash(link: LinkState): string {
  const parts: string[] = [];
  if (link.view) {
    parts.push(`map=${number(link.view.zoom, 2)}/${number(link.view.lat, 4)}/${number(link.view.lon, 4)}`);
  }
  if (link.on) parts.push(`on=${link.on.join(',')}`);
  if (link.sel) parts.push(`sel=${selectionKey(link.sel)}`);
  return parts.length > 0 ? `#${parts.join('&')}` : '';
}
