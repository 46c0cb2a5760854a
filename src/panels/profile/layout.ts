/** Where things stand on the strip. Pure; px from the strip's left edge. */
import type { Stop } from '../../atlas/way/profile';

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

/** How far one arrow key goes, km: some 200 steps for the whole way. */
export const keyStep = (totalKm: number): number => Math.max(1, roundUp(totalKm / 400));

export interface PlacedLabel {
  readonly stop: Stop;
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** 0: the upper row. */
  readonly row: 0 | 1;
}
/** Mean width of a character at the strip's label size, px: generous, so that names never touch. */
const CHARACTER = 5.7;
const GAP = 8;

/**
 * The stops whose names fit in two rows: both ends first, then by importance, then ports and borders before
 * others. A name never leaves the strip.
 */
export function labelsOf(stops: readonly Stop[], scale: Scale): PlacedLabel[] {
  const rank = (stop: Stop, i: number): number =>
    (i === 0 || i === stops.length - 1 ? 0 : 10 * stop.place.properties.importance) +
    (stop.isPort || stop.isBorder ? 0 : 5);
  const wanted = stops.map((stop, i) => ({ stop, rank: rank(stop, i) })).sort((a, b) => a.rank - b.rank);
  const taken: { from: number; to: number; row: number }[] = [];
  const seen = new Set<string>();
  return wanted.flatMap(({ stop }) => {
    const width = stop.place.properties.name.length * CHARACTER;
    const x = xOf(scale, stop.km);
    const anchor = x - width / 2 < 0 ? 'start' : x + width / 2 > scale.width ? 'end' : 'middle';
    const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    const to = from + width;
    const row = ([1, 0] as const).find((candidate) =>
      taken.every((other) => other.row !== candidate || to + GAP < other.from || from - GAP > other.to),
    );
    if (row === undefined || from < 0 || to > scale.width || seen.has(stop.place.id)) return [];
    taken.push({ from, to, row });
    seen.add(stop.place.id);
    return [{ stop, x, anchor, row } as const];
  });
}
