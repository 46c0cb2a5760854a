/** What a profile says in words: at a kilometre, and on the whole. */
import { commaList, eitherOf, listOf } from '../../words/numbers';
import { say } from '../../words/profile';
import type { Atlas } from '../atlas';
import { gaugeChangeWord } from '../dossier/words';
import { countryName } from '../links';
import { type State, stateWords } from '../reading/status';
import type { Exactness, Mode } from '../schema';
import { exactnessWord, formatGauge, formatKm, modeWord } from '../words';
import { type Profile, type Stop, type Stretch, stretchAt } from './profile';
import type { Totals } from './totals';
import type { GaugeTransition } from './transitions';
import type { WayLeg } from './way';

/** A stop this near along the line is named, km. */
const NEAR_KM = 60;

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
  };
}

/** "Kazakhstan, rail, 1520 mm, operating, surveyed". */
export const holdingWords = ({ country, mode, saysMode, gauge, state, exactness }: ProfileMoment): string =>
  commaList(
    [country, saysMode ? modeWord(mode) : '', gauge, stateWords(state), exactnessWord(exactness)].filter(
      Boolean,
    ),
  );

/** "1,240 km, Kazakhstan, rail, 1520 mm, operating, surveyed, near Zhezkazgan". */
export const momentWords = (moment: ProfileMoment): string =>
  commaList([
    formatKm(moment.km),
    holdingWords(moment),
    ...(moment.near ? [say('near', { place: moment.near.place.properties.name })] : []),
  ]);

/** "gauge 1435 mm to 1520 mm: bogies changed or containers lifted across"; how is left out where it is unknown. */
export function changeWords({ from, to, how }: GaugeTransition): string {
  const change =
    from === null || to === null
      ? say('gaugeChanges')
      : say('gaugeFromTo', { from: formatGauge(from), to: formatGauge(to) });
  return how.length > 0 ? say('gaugeChangeHow', { change, how: eitherOf(how.map(gaugeChangeWord)) }) : change;
}

/** "4,119 km as drawn; 6 countries, 2 changes of gauge, 430 km at sea, 162 km not operating". */
export function totalsWords({ km, countries, breaks, seaKm, idleKm }: Totals): string {
  const parts = [
    say('countries', { n: countries.length }),
    say('changesOfGauge', { n: breaks.length }),
    ...(seaKm > 0 ? [say('bySea', { km: formatKm(seaKm) })] : []),
    ...(idleKm > 0 ? [say('idle', { km: formatKm(idleKm) })] : []),
  ];
  return say('summary', { km: formatKm(km), parts: listOf(parts) });
}
