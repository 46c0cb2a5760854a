/**
 * What has been published of a trip, or of a part of it, as a whole: it stands beside our reckoning, whoever is right.
 * Nothing is derived from it here; yardsticks are among it.
 */

import { say } from '../../words/route';
import type { Atlas } from '../atlas';
import { byText } from '../dates';
import type { Reading } from '../reading/reading';
import type { Source } from '../schema';
import { profileOf } from '../way/profile';
import type { Piece, RouteFacts } from './facts';
import { type Hours, NO_TIME, sumOf } from './timing';

export interface PublishedTotal {
  readonly id: string;
  readonly of: 'time' | 'figure';
  /** Ids of the places between which it was said. */
  readonly from: string;
  readonly to: string;
  /** All of the way that is looked at. */
  readonly isWhole: boolean;
  readonly hours: Hours;
  /** What it measures, as the figure puts it; empty of a time. */
  readonly quantity: string;
  /** EDTF. */
  readonly period: string;
  readonly kind: 'reported' | 'planned' | 'forecast' | 'computed';
  readonly saidBy: string;
  /** Id of the source, and the source itself once it is there. */
  readonly sourceId: string;
  readonly source: Source | null;
  /** What we reckon between the same places. */
  readonly ours: Hours;
}

/** So much of hours. */
const shareOf = ({ min, max }: Hours, share: number): Hours => ({
  min: min * share,
  max: max === null ? null : max * share,
});
const NEARLY = 0.5;

/**
 * What of the pieces lies between two places: of running, as many km of it as lie there, at its own mean pace; a border
 * or a canal that is passed by the end; a change of vehicle or of gauge only between the two.
 * @param from km from the way's start, `to` too
 */
export function hoursBetween(pieces: readonly Piece[], from: number, to: number): Hours {
  let at = 0;
  const parts: Hours[] = [];
  for (const piece of pieces) {
    if (piece.what === 'run') {
      const inside = Math.min(to, at + piece.km) - Math.max(from, at);
      if (inside > 0 && piece.km > 0) parts.push(shareOf(piece.spent, inside / piece.km));
      at += piece.km;
      continue;
    }
    const isPassed = piece.what === 'border' || piece.what === 'canal';
    if (at > from + NEARLY && at < to + (isPassed ? NEARLY : -NEARLY)) parts.push(piece.spent);
  }
  return parts.length === 0 ? NO_TIME : sumOf(parts);
}

const TRANSIT = /^Transit time/;
const HOURS_IN: Readonly<Record<string, number>> = { days: 24, hours: 1, h: 1 };

/**
 * The totals that somebody has published of a route, or of a stretch of it in the same direction: times of a stretch whose
 * ends, and whatever is said to lie between, the route passes in that order; and figures of a transit time that name both
 * ends of the route, unless a time says the same by the same source. Those of the whole way first, then the newest.
 */
export function publishedTotals(
  reading: Reading,
  { way, days, totals }: RouteFacts,
  ends: { readonly from: string; readonly to: string },
): PublishedTotal[] {
  const { whole } = reading;
  const km = new Map<string, number>();
  for (const stop of profileOf(reading, way).stops)
    if (!km.has(stop.place.id)) km.set(stop.place.id, stop.km);
  const ordered = (ids: readonly string[]): boolean =>
    ids.every((id, i) => km.has(id) && (i === 0 || (km.get(id) ?? 0) > (km.get(ids[i - 1] ?? '') ?? 0)));
  const source = (id: string) => ({ sourceId: id, source: whole.sources.get(id) ?? null });

  const times = [...whole.times.values()].flatMap((time): PublishedTotal[] => {
    const { of, hours } = time;
    if (of.kind !== 'stretch' || !ordered([of.from, ...(of.via ?? []), of.to])) return [];
    const [start, end] = [km.get(of.from) ?? 0, km.get(of.to) ?? 0];
    return [
      {
        ...{ id: time.id, of: 'time', from: of.from, to: of.to, quantity: '' },
        isWhole: start < NEARLY && end > totals.km - NEARLY,
        hours: { min: hours.from, max: hours.to },
        ...{ period: time.period, kind: time.kind, saidBy: time.saidBy },
        ...source(time.source),
        ours: hoursBetween(days.pieces, start, end),
      },
    ];
  });
  const isSaid = (id: string, { min, max }: Hours): boolean =>
    times.some(({ sourceId, hours }) => sourceId === id && hours.min === min && (hours.max ?? min) === max);
  const figures = [...reading.atlas.figures.values()].flatMap((figure): PublishedTotal[] => {
    const { value, valueTo, unit, places = [] } = figure;
    const perUnit = HOURS_IN[unit];
    const isMeant = TRANSIT.test(figure.quantity) && places.includes(ends.from) && places.includes(ends.to);
    if (!isMeant || value === null || perUnit === undefined) return [];
    const hours = { min: value * perUnit, max: (valueTo ?? value) * perUnit };
    if (isSaid(figure.source, hours)) return [];
    return [
      {
        ...{ id: figure.id, of: 'figure', ...ends, isWhole: true, hours, quantity: figure.quantity },
        ...{ period: figure.period, kind: figure.kind, saidBy: figure.saidBy },
        ...source(figure.source),
        ours: days.hours,
      },
    ];
  });
  return [...times, ...figures].sort(
    (a, b) => Number(b.isWhole) - Number(a.isWhole) || byText(b.period, a.period),
  );
}

/** "Altynkol to Baku"; what a figure measures, where it says so itself. */
export function totalWords({ places }: Atlas, { from, to, quantity }: PublishedTotal): string {
  const name = (id: string): string => places.get(id)?.properties.name ?? id;
  const trip = say('total.trip', { from: name(from), to: name(to) });
  return quantity === '' ? trip : say('total.figure', { trip, quantity });
}
