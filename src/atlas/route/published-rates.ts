/**
 * What has been published of the cost of a route, of a part of it, or of a place on it. Each rate stands by itself, with its
 * date and who says it: nothing is derived from it, converted or summed.
 */
import { commaList, listOf, moneyAmount } from '../../words/numbers';
import { say } from '../../words/route';
import type { Atlas } from '../atlas';
import { formatDate } from '../date-words';
import { byText } from '../dates';
import type { Rate } from '../rates';
import type { Reading } from '../reading/reading';
import type { Source } from '../schema';
import { profileOf } from '../way/profile';
import type { RouteFacts } from './facts';

export interface PublishedRate {
  readonly rate: Rate;
  /** Of all of the way that is looked at. */
  readonly isWhole: boolean;
  /** Where it begins on the way, and how much of it it is of; km. */
  readonly km: number;
  readonly lengthKm: number;
  /** null while the sources are not there. */
  readonly source: Source | null;
}

const NEARLY = 0.5;

/**
 * The rates of a route: of a stretch whose ends, and whatever is said to lie between, the route passes in that order and by
 * the same mode all along; of a leg that it runs from end to end; and at a place or a crossing of what the route does there
 * (a border is crossed, the gauge changes, a ship is changed to). One that is asked in one direction stands beside that
 * only. The longest first, those of the whole way among them; then as they come on the way, the newest first.
 */
export function publishedRates(reading: Reading, { way, days, totals }: RouteFacts): PublishedRate[] {
  const { whole } = reading;
  const at = new Map<string, number>();
  for (const stop of profileOf(reading, way).stops)
    if (!at.has(stop.place.id)) at.set(stop.place.id, stop.km);
  const kmOf = (id: string): number => at.get(id) ?? Number.NaN;
  const inOrder = (ids: readonly string[]): boolean =>
    ids.every((id, i) => at.has(id) && (i === 0 || kmOf(id) > kmOf(ids[i - 1] ?? '')));

  let run = 0;
  const legs = way.legs.map((travelled) => {
    const from = run;
    run += travelled.leg.properties.computedKm;
    return { travelled, mode: travelled.leg.properties.mode, from, to: run };
  });
  /** Whether all that is run between two km is by a mode. */
  const isBy = (mode: Rate['mode'], start: number, end: number): boolean =>
    mode === 'mixed' ||
    legs.every((leg) => leg.mode === mode || leg.to < start + NEARLY || leg.from > end - NEARLY);
  /** The two stations of a crossing are one place: in which of them the gauge changes depends on the direction. */
  const alike = (id: string): string[] => [id, whole.places.get(id)?.properties.otherSide ?? id];

  /** From where to where on the way it is of, km; null: it is of something else. */
  function spanOf({ of, what, mode, towards }: Rate): readonly [number, number] | null {
    if (of.kind === 'stretch') {
      if (!inOrder([of.from, ...(of.via ?? []), of.to])) return null;
      const [start, end] = [kmOf(of.from), kmOf(of.to)];
      return isBy(mode, start, end) ? [start, end] : null;
    }
    if (of.kind === 'leg') {
      const own = whole.legs.get(of.leg);
      const found = legs.find(({ travelled }) => travelled.leg === own);
      const isMeant = found && (towards === undefined || towards === found.travelled.to);
      return isMeant ? [found.from, found.to] : null;
    }
    const places = of.kind === 'place' ? [of.place] : of.places;
    const [place = ''] = places;
    const isDone =
      days.pieces.some((piece) => {
        if (piece.what !== what) return false;
        const done = piece.places.flatMap(alike);
        return places.every((each) => done.includes(each));
      }) && legs.some((leg) => [leg.mode, 'mixed'].includes(mode) && leg.travelled.places.includes(place));
    const isMeant = isDone && (towards === undefined || kmOf(towards) > kmOf(place));
    return isMeant ? [kmOf(place), kmOf(place)] : null;
  }

  return [...whole.rates.values()]
    .flatMap((rate): PublishedRate[] => {
      const span = spanOf(rate);
      if (!span) return [];
      const [from, to] = span;
      return [
        {
          rate,
          isWhole: from < NEARLY && to > totals.km - NEARLY,
          km: from,
          lengthKm: to - from,
          source: whole.sources.get(rate.source) ?? null,
        },
      ];
    })
    .sort((a, b) => b.lengthKm - a.lengthKm || a.km - b.km || byText(b.rate.period, a.rate.period));
}

const placeName = ({ places }: Atlas, id: string): string => places.get(id)?.properties.name ?? id;

/** "Altynkol to Istanbul by way of Baku", "Change of gauge, Dostyk": what is paid for. */
function paidFor(atlas: Atlas, { of, what, towards }: Rate): string {
  const name = (id: string): string => placeName(atlas, id);
  const trip = (from: string, to: string): string => say('total.trip', { from: name(from), to: name(to) });
  if (of.kind === 'stretch') {
    const words = trip(of.from, of.to);
    return of.via ? say('rate.via', { trip: words, places: listOf(of.via.map(name)) }) : words;
  }
  if (of.kind === 'leg') {
    const leg = atlas.legs.get(of.leg)?.properties;
    if (leg && towards !== undefined) return trip(towards === leg.to ? leg.from : leg.to, towards);
    return leg ? say('rate.bothWays', { trip: trip(leg.from, leg.to) }) : of.leg;
  }
  const places = listOf((of.kind === 'place' ? [of.place] : of.places).map(name));
  const words = what === 'carriage' ? places : say(`derive.${what}`, { places });
  return towards === undefined ? words : say('rate.towards', { what: words, place: name(towards) });
}

/** "US$1,600 to US$1,700": in its own currency. */
function amountWords({ amount: { from, to }, currency }: Rate): string {
  const most = moneyAmount(to, currency);
  if (from === null) return say('rate.atMost', { most });
  return from === to ? most : say('rate.range', { least: moneyAmount(from, currency), most });
}

/** "Altynkol to Istanbul by way of Baku: US$3,474 per 40-foot container". */
export const rateWords = (atlas: Atlas, rate: Rate): string =>
  say('rate', {
    what: paidFor(atlas, rate),
    amount: say(`rate.per.${rate.per}`, { amount: amountWords(rate) }),
  });
/** "TITR association, 2018 (tariff)": who says it, of when. */
export const rateSaid = ({ kind, saidBy, period }: Rate): string =>
  say(`rate.${kind}`, { who: saidBy, period: formatDate(period) });
/** What is in it and what is not, and what else is to be known, as far as anything is said; else empty. */
export const rateTerms = ({ includes, excludes, note }: Rate): string =>
  [
    ...(includes === undefined ? [] : [say('rate.includes', { what: includes })]),
    ...(excludes === undefined ? [] : [say('rate.excludes', { what: excludes })]),
    ...(note === undefined ? [] : [note]),
  ].join(' ');
/** All of it in a line, for where nothing can be linked. */
export const rateLine = (atlas: Atlas, rate: Rate): string =>
  [commaList([rateWords(atlas, rate), rateSaid(rate)]), rateTerms(rate)]
    .filter((words) => words !== '')
    .join('. ');
