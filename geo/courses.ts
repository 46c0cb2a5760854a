/** Whose land a drawn line runs through, stretch by stretch. */
import { distance } from '@turf/turf';
import type { Leg, LonLat, Mode } from '../src/atlas/schema';
import type { Drawn, Land } from './context';
import { samples } from './measure';

type Courses = Leg['properties']['courses'];

/** Distance between two looks at the ground, km. */
const STEP_KM = 2;
/** A border drawn to a kilometre or two makes a line that follows it hop to and fro: shorter visits are not believed. */
const VISIT_KM = 6;

/** A place or station that a line passes, and its country. */
export interface Stop {
  readonly position: LonLat;
  readonly country: string;
}

/**
 * The ground as a leg knows it. A line drawn straight from station to station beside a border strays over it, as
 * along the Aras: where the land belongs to a country that the leg does not list, it counts to the nearest stop's.
 */
export function groundOf(
  countries: readonly string[],
  stops: readonly Stop[],
  land: Pick<Land, 'countryAt'>,
): Pick<Land, 'countryAt'> {
  const nearest = (here: LonLat): string | null =>
    stops
      .map(({ position, country }) => ({ country, km: distance(position, here) }))
      .reduce<{ country: string | null; km: number }>((best, stop) => (stop.km < best.km ? stop : best), {
        country: null,
        km: Number.POSITIVE_INFINITY,
      }).country;
  return {
    countryAt: (lon, lat) => {
      const country = land.countryAt(lon, lat);
      return country === null || countries.includes(country) ? country : (nearest([lon, lat]) ?? country);
    },
  };
}

/**
 * The stretches of a line by country, with the km along it at which each ends; the last ends at `computedKm`.
 * A ship is at sea (null) for its whole course. A railway by the shore stays in the country it is in.
 */
export function coursesOf(mode: Mode, drawn: Drawn, land: Pick<Land, 'countryAt'>): Courses {
  if (mode === 'sea') return [{ country: null, untilKm: drawn.computedKm }];
  const runs: { country: string | null; from: number; until: number }[] = [];
  let km = 0;
  let before: [number, number] | null = null;
  for (const [lon = 0, lat = 0] of samples(drawn, STEP_KM)) {
    if (before) km += distance(before, [lon, lat]);
    before = [lon, lat];
    const country = land.countryAt(lon, lat) ?? runs.at(-1)?.country ?? null;
    const last = runs.at(-1);
    if (last && (last.country === country || last.country === null)) {
      last.country = country;
      last.until = km;
    } else {
      if (last) last.until = km;
      runs.push({ country, from: km, until: km });
    }
  }
  const believed: typeof runs = [];
  for (const run of runs) {
    const last = believed.at(-1);
    const brief = run.until - run.from < VISIT_KM && runs.length > 1;
    // The ends of a line are where its stations say they are, however short the stretch.
    if (last && (last.country === run.country || (brief && run !== runs.at(-1)))) last.until = run.until;
    else believed.push({ ...run });
  }
  return believed.map(({ country, until }, i) => ({
    country,
    untilKm: i === believed.length - 1 ? drawn.computedKm : Math.round(until * 10) / 10,
  }));
}
