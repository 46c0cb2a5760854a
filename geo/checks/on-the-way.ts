/** Whether what is said of something on a way lies as it says: shared by the checks of times and of rates. */
import type { OnTheWay } from '../../src/atlas/times';
import type { Records } from '../authored';

type Leg = Records['legs'][number];
/** What is wrong with a field of a record. */
export interface Fault {
  readonly path: string;
  readonly reason: string;
}

/** Whether a leg has all of these among its places, its ends included. */
export const passes = ({ via }: Leg, ...places: readonly string[]): boolean =>
  places.every((place) => via.includes(place));

/**
 * What is wrong with where something lies: a leg is of its mode; a crossing has two sides; a stretch does not end where it
 * begins, legs of its mode pass its ends, and it is no whole leg. What is not there at all is told by references.ts.
 */
export function faultsOnTheWay(
  of: OnTheWay,
  mode: Leg['mode'] | 'mixed',
  records: Pick<Records, 'legs' | 'places'>,
): Fault[] {
  const faults: Fault[] = [];
  const say = (path: string, reason: string) => faults.push({ path, reason });
  const placeOf = (id: string) => records.places.find(({ properties }) => properties.id === id)?.properties;
  const onMode = (place: string): boolean =>
    records.legs.some((leg) => (mode === 'mixed' || leg.mode === mode) && passes(leg, place));

  if (of.kind === 'leg') {
    const leg = records.legs.find(({ id }) => id === of.leg);
    if (leg && leg.mode !== mode) say('mode', `is "${mode}", but the leg "${leg.id}" goes by ${leg.mode}`);
  }
  if (of.kind === 'crossing') {
    const [a, b] = of.places;
    const [one, other] = [placeOf(a), placeOf(b)];
    const pair = one?.otherSide === b && other?.otherSide === a;
    if (one && other && !pair && !records.legs.some((leg) => passes(leg, a, b)))
      say('of.places', `are "${a}" and "${b}", which are no two sides of a crossing, and on no leg together`);
  }
  if (of.kind === 'stretch') {
    if (of.from === of.to) say('of.to', `is "${of.to}", where it begins`);
    for (const [path, place] of [
      ['of.from', of.from],
      ['of.to', of.to],
      ...(of.via ?? []).map((stop, i) => [`of.via.${i}`, stop] as const),
    ] as const) {
      if (
        placeOf(place) &&
        (path.startsWith('of.via') ? !records.legs.some((leg) => passes(leg, place)) : !onMode(place))
      )
        say(path, `is "${place}", which no leg by ${mode} passes`);
    }
    const whole = records.legs.find(
      (leg) => leg.mode === mode && [leg.from, leg.to].sort().join() === [of.from, of.to].sort().join(),
    );
    if (whole && of.via === undefined) say('of', `is the leg "${whole.id}": say so, { "kind": "leg" }`);
  }
  return faults;
}
