/** Where things stand on the strip. Pure; px from the strip's left edge. */
import type { Profile, Stop } from '../../atlas/way/profile';

/** Kilometres to pixels. */
export interface Scale {
  readonly km: number;
  readonly width: number;
}
export const xOf = ({ km, width }: Scale, at: number): number => (km > 0 ? (at / km) * width : 0);
export const kmOf = ({ km, width }: Scale, x: number): number =>
  width > 0 ? Math.min(Math.max((x / width) * km, 0), km) : 0;

/** 1, 2 or 5 times a power of ten, at least as large as asked. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= value) ?? power * 10;
}

/** Ticks for the axis, km, at least `apart` px from each other; 0 is one of them. */
export function ticksOf(scale: Scale, apart = 56): number[] {
  if (scale.km <= 0 || scale.width <= 0) return [];
  const step = roundUp((apart / scale.width) * scale.km);
  return Array.from({ length: Math.floor(scale.km / step) + 1 }, (_, i) => i * step);
}

/** What a key looks for along the strip. */
export type Landmark = 'stop' | 'border' | 'break' | 'mark';

/**
 * The km of the next landmark from a km on, in a direction; null where there is none. A mark is a border or a break of
 * gauge. Stops at one km are one.
 */
export function nextLandmark(profile: Profile, km: number, step: 1 | -1, of: Landmark): number | null {
  const breaks = new Set(profile.breaks.flatMap(({ stops }) => stops.slice(0, 1)));
  const found = profile.stops.filter(({ enters }, i) => {
    const isBorder = enters !== undefined;
    const isBreak = breaks.has(i);
    return { stop: true, border: isBorder, break: isBreak, mark: isBorder || isBreak }[of];
  });
  const ahead = found.map((stop) => stop.km).filter((at) => (step > 0 ? at > km + NEARLY : at < km - NEARLY));
  if (ahead.length === 0) return null;
  return step > 0 ? Math.min(...ahead) : Math.max(...ahead);
}
/** Two km closer than this are one. */
const NEARLY = 0.05;

export interface PlacedLabel {
  readonly stop: Stop;
  readonly text: string;
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** 0: the uppermost row. */
  readonly row: number;
}
/** Rows that names stand in. */
export const LABEL_ROWS = 4;
/** Mean width of a character at the strip's label size, px: generous, so that names never touch. */
const CHARACTER = 5.7;
const GAP = 8;
/** Places beyond this importance are named only where something changes. */
const KNOWN = 4;

/** What a place is called on the strip, where the sign under the name tells the kind: "Baku" for "Port of Baku (Alat)". */
export const shortName = (name: string): string => name.replace(/^Port of (?=\S)| \(.*\)$/g, '');

/** What is named first: ends, then by importance; of one importance what changes there, ports, cities, borders. Null: never. */
function rankOf(profile: Profile, stop: Stop, i: number): number | null {
  const { importance } = stop.place.properties;
  if (i === 0 || i === profile.stops.length - 1) return 0;
  const changes = stop.gaugeChange !== undefined || stop.enters !== undefined || stop.isBorder;
  const isWaypoint = stop.kind === 'junction' || stop.kind === 'station';
  if (!changes && (importance > KNOWN || (isWaypoint && importance >= KNOWN))) return null;
  const kind = stop.gaugeChange ? 1 : stop.isPort ? 2 : stop.kind === 'city' ? 3 : 4;
  return 10 * importance + kind;
}

/** The stops whose names fit, and where they stand: the weightiest first. A name never leaves the strip, nor meets another. */
export function labelsOf(profile: Profile, scale: Scale): PlacedLabel[] {
  const wanted = profile.stops
    .flatMap((stop, i) => {
      const rank = rankOf(profile, stop, i);
      return rank === null ? [] : [{ stop, rank }];
    })
    .sort((a, b) => a.rank - b.rank);
  const taken: { from: number; to: number; row: number }[] = [];
  const seen = new Set<string>();
  return wanted.flatMap(({ stop }): PlacedLabel[] => {
    const text = shortName(stop.place.properties.name);
    const width = text.length * CHARACTER;
    const x = xOf(scale, stop.km);
    // "Xi'an" beside "Xi'an International Port" says nothing more.
    if ([...seen].some((other) => other.startsWith(text))) return [];
    // From the lowest row up, as near over the sign as there is room.
    for (let row = LABEL_ROWS - 1; row >= 0; row -= 1) {
      for (const anchor of ['middle', 'end', 'start'] as const) {
        const from = { middle: x - width / 2, end: x - width + EDGE, start: x - EDGE }[anchor];
        const to = from + width;
        const isFree = taken.every(
          (other) => other.row !== row || to + GAP < other.from || from - GAP > other.to,
        );
        if (from < -EDGE || to > scale.width + EDGE || !isFree) continue;
        taken.push({ from, to, row });
        seen.add(text);
        return [{ stop, text, x: { middle: x, end: x + EDGE, start: x - EDGE }[anchor], anchor, row }];
      }
    }
    return [];
  });
}
/** How far a name that begins or ends at its sign reaches over it, px. */
const EDGE = 3;
