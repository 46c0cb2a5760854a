/** What a profile says in words: at a kilometre, and on the whole. */
import type { Atlas } from './atlas';
import { type Profile, type ProfileLeg, type Stop, type Stretch, stretchAt } from './profile';
import type { Exactness, Mode, Status } from './schema';
import {
  EXACTNESS_WORDS,
  formatGauges,
  formatKm,
  GAUGE_CHANGE_WORDS,
  joinWords,
  MODE_WORDS,
  STATUS_WORDS,
} from './words';

/** A stop this near along the line is named, km. */
const NEAR_KM = 60;

/** Everything that holds at a kilometre. */
export interface ProfileMoment {
  readonly km: number;
  readonly leg: ProfileLeg;
  /** "Kazakhstan", "at sea", "country unknown". */
  readonly country: string;
  readonly mode: Mode;
  /** "1520 mm", "1435 mm, then 1520 mm", "gauge unknown"; empty at sea and on roads. */
  readonly gauge: string;
  readonly status: Status;
  readonly exactness: Exactness;
  /** The nearest stop along the line within 60 km. */
  readonly near: Stop | null;
}

/** A country's name on a lane: what stands for none depends on whether there is land to belong to one. */
export function countryWords(atlas: Atlas, country: string | null, mode: Mode): string {
  if (country === null) return mode === 'sea' ? 'at sea' : 'country unknown';
  return atlas.countries.get(country)?.name ?? country.toUpperCase();
}

/** Gauges of a stretch in words; empty off the rails. */
export function gaugeWords(gauges: readonly number[], mode: Mode): string {
  if (mode !== 'rail') return '';
  if (gauges.length === 0) return 'gauge unknown';
  return gauges.map((gauge) => formatGauges([gauge])).join(', then ');
}

/** What holds at a km; null for a profile without legs. */
export function momentAt(atlas: Atlas, profile: Profile, km: number): ProfileMoment | null {
  const at = <T>(lane: readonly Stretch<T>[]): T | undefined => stretchAt(lane, km)?.value;
  const { lanes, stops } = profile;
  const [leg, mode, status, exactness] = [
    at(lanes.leg),
    at(lanes.mode),
    at(lanes.status),
    at(lanes.exactness),
  ];
  if (!leg || !mode || !status || !exactness) return null;
  let near: Stop | null = null;
  for (const stop of stops) {
    const off = Math.abs(stop.km - km);
    if (off <= NEAR_KM && (!near || off < Math.abs(near.km - km))) near = stop;
  }
  return {
    km,
    leg,
    country: countryWords(atlas, at(lanes.country) ?? null, mode),
    mode,
    gauge: gaugeWords(at(lanes.gauge) ?? [], mode),
    status,
    exactness,
    near,
  };
}

/** "1,240 km, Kazakhstan, rail, 1520 mm, operating, surveyed, near Zhezkazgan". */
export function momentWords({ km, country, mode, gauge, status, exactness, near }: ProfileMoment): string {
  return [
    formatKm(km),
    country,
    mode === 'sea' && country === 'at sea' ? '' : MODE_WORDS[mode],
    gauge,
    STATUS_WORDS[status],
    EXACTNESS_WORDS[exactness],
    near ? `near ${near.place.properties.name}` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** "gauge 1435 mm to 1520 mm: bogies changed or containers lifted across"; how is left out where it is unknown. */
export function changeWords({ from, to, how }: NonNullable<Stop['gaugeChange']>): string {
  const gauges = from === null || to === null ? 'gauge changes' : `gauge ${from} mm to ${to} mm`;
  return how.length > 0 ? `${gauges}: ${how.map((way) => GAUGE_CHANGE_WORDS[way]).join(' or ')}` : gauges;
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** "4,119 km as drawn; 6 countries, 2 changes of gauge, 430 km at sea, 162 km not operating". */
export function profileSummary({ totalKm, lanes }: Profile): string {
  const countries = new Set(lanes.country.flatMap(({ value }) => value ?? []));
  const gauges = lanes.gauge.flatMap(({ value }) => value);
  const changes = gauges.filter((gauge, i) => i > 0 && gauge !== gauges[i - 1]).length;
  const sum = <T>(lane: readonly Stretch<T>[], test: (value: T) => boolean): number =>
    lane.reduce((km, stretch) => km + (test(stretch.value) ? stretch.toKm - stretch.fromKm : 0), 0);
  const sea = sum(lanes.mode, (mode) => mode === 'sea');
  const idle = sum(lanes.status, (status) => status !== 'operating');
  const parts = [
    count(countries.size, 'country', 'countries'),
    count(changes, 'change of gauge', 'changes of gauge'),
    ...(sea > 0 ? [`${formatKm(sea)} by sea`] : []),
    ...(idle > 0 ? [`${formatKm(idle)} not operating`] : []),
  ];
  return `${formatKm(totalKm)} as drawn, our computation: ${joinWords(parts)}.`;
}
