/** What a profile says in words: at a kilometre, and on the whole. */
import { commaList, eitherOf, listOf, percent, wholeNumber } from '../../words/numbers';
import { say } from '../../words/profile';
import type { Atlas } from '../atlas';
import { gaugeChangeWord } from '../dossier/words';
import { countryName } from '../links';
import { type State, stateWords } from '../reading/status';
import type { Exactness, Mode } from '../schema';
import type { CorridorSummary } from '../summary';
import { exactnessWord, formatGauge, formatKm, modeWord, placeKindWord, rangeOf } from '../words';
import { type Border, bordersIn, type Passage } from './borders';
import { type Profile, type Stop, type Stretch, stretchAt } from './profile';
import type { BreakAt, Totals } from './totals';
import type { GaugeTransition } from './transitions';
import type { Way, WayLeg } from './way';

/** A stop this near along the line is named, km. */
const NEAR_KM = 60;

/** This near to a stop is at it, km. */
const AT_KM = 0.05;

/** Everything that holds at a kilometre. */
export interface ProfileMoment {
  readonly km: number;
  readonly leg: WayLeg;
  /** "Kazakhstan", "at sea", "country unknown". */
  readonly country: string;
  readonly mode: Mode;
  /** False where it would only repeat that it is at sea. */
  readonly saysMode: boolean;
  /** "1520 mm", "1435 mm, then 1520 mm", "gauge unknown"; empty at sea and on roads. */
  readonly gauge: string;
  readonly state: State;
  readonly exactness: Exactness;
  /** The nearest stop along the line within 60 km. */
  readonly near: Stop | null;
  /** The stop that it stands at. */
  readonly at: Stop | null;
}

/** A country's name on a lane: what stands for none depends on whether there is land to belong to one. */
export function countryWords(atlas: Atlas, country: string | null, mode: Mode): string {
  if (country === null) return say(mode === 'sea' ? 'atSea' : 'countryUnknown');
  return countryName(atlas, country);
}

/** The same where it stands by itself: "At sea". */
export function countryTitle(atlas: Atlas, country: string | null, mode: Mode): string {
  if (country === null) return say(mode === 'sea' ? 'AtSea' : 'CountryUnknown');
  return countryName(atlas, country);
}

/** Gauges of a stretch in words; empty off the rails. */
export function gaugeWords(gauges: readonly number[], mode: Mode): string {
  if (mode !== 'rail') return '';
  if (gauges.length === 0) return say('gaugeUnknown');
  return gauges.map(formatGauge).reduce((first, rest) => say('gaugesInTurn', { first, rest }));
}

/** What holds at a km; null for a profile without legs. */
export function momentAt(atlas: Atlas, profile: Profile, km: number): ProfileMoment | null {
  const at = <T>(lane: readonly Stretch<T>[]): T | undefined => stretchAt(lane, km)?.value;
  const { lanes, stops } = profile;
  const [leg, mode, state, exactness] = [
    at(lanes.leg),
    at(lanes.mode),
    at(lanes.status),
    at(lanes.exactness),
  ];
  if (!leg || !mode || !state || !exactness) return null;
  let near: Stop | null = null;
  for (const stop of stops) {
    const off = Math.abs(stop.km - km);
    if (off <= NEAR_KM && (!near || off < Math.abs(near.km - km))) near = stop;
  }
  const country = at(lanes.country) ?? null;
  return {
    km,
    leg,
    country: countryWords(atlas, country, mode),
    mode,
    saysMode: mode !== 'sea' || country !== null,
    gauge: gaugeWords(at(lanes.gauge) ?? [], mode),
    state,
    exactness,
    near,
    at: near && Math.abs(near.km - km) < AT_KM ? near : null,
  };
}

/** "Kazakhstan, rail, 1520 mm, operating, surveyed". */
export const holdingWords = ({ country, mode, saysMode, gauge, state, exactness }: ProfileMoment): string =>
  commaList(
    [country, saysMode ? modeWord(mode) : '', gauge, stateWords(state), exactnessWord(exactness)].filter(
      Boolean,
    ),
  );

/** What there is at a stop beside its name: "border crossing, into Kazakhstan; gauge 1435 mm to 1520 mm". */
export function stopWords(atlas: Atlas, { kind, enters, gaugeChange }: Stop): string {
  return commaList([
    placeKindWord(kind),
    ...(enters === undefined ? [] : [say('into', { country: countryName(atlas, enters) })]),
    ...(gaugeChange ? [changeWords(gaugeChange)] : []),
  ]);
}

/**
 * "1,240 km, Kazakhstan, rail, 1520 mm, operating, surveyed, near Zhezkazgan"; at a stop it begins with that:
 * "Altynkol, dry port, into Kazakhstan, gauge 1435 mm to 1520 mm; 3,300 km, …".
 */
export function momentWords(atlas: Atlas, moment: ProfileMoment): string {
  const { at, near } = moment;
  const here = [formatKm(moment.km), holdingWords(moment)];
  if (at) {
    const stop = commaList([at.place.properties.name, stopWords(atlas, at)]);
    return say('atStop', { stop, here: commaList(here) });
  }
  return commaList(near ? [...here, say('near', { place: near.place.properties.name })] : here);
}

/** "gauge 1435 mm to 1520 mm: bogies changed or containers lifted across"; how is left out where it is unknown. */
export function changeWords({ from, to, how }: GaugeTransition): string {
  const change =
    from === null || to === null
      ? say('gaugeChanges')
      : say('gaugeFromTo', { from: formatGauge(from), to: formatGauge(to) });
  return how.length > 0 ? say('gaugeChangeHow', { change, how: eitherOf(how.map(gaugeChangeWord)) }) : change;
}

/** "1435→1520"; empty where it is not known from what to what. */
const gaugesWords = ({ from, to }: GaugeTransition): string =>
  from === null || to === null ? '' : say('gaugeArrow', { from: String(from), to: String(to) });

/** "Altynkol (1435→1520)", "Brest and Małaszewicze (1520→1435)". */
export function breakWords({ places, ...change }: BreakAt): string {
  const where = listOf(places.map(({ properties }) => properties.name));
  const what = gaugesWords(change);
  return what ? say('breakAt', { where, what }) : where;
}

/** "Khorgos–Altynkol", "Port of Aktau–Port of Baku (Alat), by sea". */
export function borderWords({ places, bySea }: Border): string {
  const name = places.map(({ properties }) => properties.name).join('–');
  return bySea ? say('border.bySea', { name }) : name;
}
/** "Russia–Kazakhstan–Russia, without a stop". */
export const passageWords = (atlas: Atlas, { countries }: Passage): string =>
  say('border.passed', { name: countries.map((country) => countryName(atlas, country)).join('–') });
/** "4, 2 of them by sea", "3, and 2 without a stop". */
export function bordersCount({ borders, passages }: Totals): string {
  const sea = borders.filter(({ bySea }) => bySea).length;
  const stopped = sea > 0 ? say('borders.sea', { n: borders.length, sea }) : wholeNumber(borders.length);
  const passed = bordersIn(passages);
  return passed > 0 ? say('borders.passed', { stopped, passed }) : stopped;
}

/**
 * What has been published of the days on a way: "13–55 days, from 6 sources". The figures are of the corridor's main
 * way, which is said where the way is another. Null: the summary is not there.
 */
export function daysWords(summary: readonly CorridorSummary[] | null, { id, corridorId }: Way): string {
  if (!summary) return say('days.missing');
  const of = summary.find((corridor) => corridor.id === corridorId);
  if (!of?.days) return say('days.none');
  return say(of.way === id ? 'days' : 'days.main', { days: rangeOf(of.days), n: of.days.sources });
}

/** Parts of a whole in percent, those that come to nothing left out: "99% operating, 1% planned". */
export function sharesWords<K extends string>(
  parts: Readonly<Partial<Record<K, number>>>,
  order: readonly K[],
  word: (part: K) => string,
): string {
  const sum = order.reduce((km, part) => km + (parts[part] ?? 0), 0);
  const some = order.filter((part) => (parts[part] ?? 0) > 0);
  return commaList(
    some.map((part) => say('share', { share: percent((parts[part] ?? 0) / sum), what: word(part) })),
  );
}

/** "Kazakhstan", or "Kazakhstan (without a stop)" for one whose land is only crossed. */
export const countryInTotals = (atlas: Atlas, { passed }: Totals, country: string): string => {
  const name = countryName(atlas, country);
  return passed.includes(country) ? say('country.passed', { name }) : name;
};
