import type { TIME_ENDS, Time } from '../../src/atlas/times';
import type { Records } from '../authored';
import type { Check } from '../context';
import type { Problem } from '../problem';

type Ends = (typeof TIME_ENDS)[number];
/** What can be timed of each, and between which ends. */
const ALONG: readonly Ends[] = ['station-to-station', 'terminal-to-terminal', 'door-to-door', 'port-to-port'];
const AT_BORDER: readonly Ends[] = ['one-side', 'both-sides'];
const AT_PLACE: readonly Ends[] = [...AT_BORDER, 'within'];
const AT_BORDER_ONLY: readonly Time['what'][] = ['border', 'gauge'];
const ALONG_ONLY: readonly Time['what'][] = ['running', 'whole'];

/** Each leg's places, ends included, and its mode. */
type Legs = Records['legs'];
const passes = ({ via }: Legs[number], ...places: readonly string[]): boolean =>
  places.every((place) => via.includes(place));

/** What a time is of lies as it says, and its ends fit what was timed; hours run upwards. */
export const times: Check = ({ records }) => {
  const problems: Problem[] = [];
  const legs = new Map(records.legs.map((leg) => [leg.id, leg]));
  const places = new Map(records.places.map(({ properties }) => [properties.id, properties]));
  for (const time of records.times) {
    const { id, of, what, mode, hours, ends, towards } = time;
    /** Whether one way leads there, and the other does not: to a place, or into a country from another. */
    const leads = ({ of }: typeof time, goal: string): boolean => {
      const isIn = (place: string): boolean => places.get(place)?.country === goal;
      const parts = (ids: readonly string[]): boolean => ids.some(isIn) && !ids.every(isIn);
      const leg = of.kind === 'leg' ? legs.get(of.leg) : undefined;
      const ends = leg ? [leg.from, leg.to] : of.kind === 'crossing' ? of.places : [];
      if (of.kind !== 'place') return ends.length === 0 || ends.includes(goal) || parts(ends);
      const passing = records.legs.filter((one) => passes(one, of.place));
      return goal !== of.place && passing.some(({ via }) => via.includes(goal) || parts(via));
    };
    const say = (path: string, reason: string) =>
      problems.push({ file: 'times.json', record: id, path, reason });
    const onMode = (place: string): boolean =>
      records.legs.some((leg) => (mode === 'mixed' || leg.mode === mode) && passes(leg, place));

    if (hours.to !== null && hours.to < hours.from)
      say('hours', `run backwards, from ${hours.from} to ${hours.to}`);
    if (hours.to === 0) say('hours.to', 'is 0; where nobody says hours there is no time');

    if (of.kind === 'leg' || of.kind === 'stretch') {
      if (AT_BORDER_ONLY.includes(what)) say('what', `is "${what}", which is of a place or a crossing`);
      if (AT_PLACE.includes(ends)) say('ends', `is "${ends}", which no journey has`);
    } else {
      if (ALONG_ONLY.includes(what)) say('what', `is "${what}", which is of a leg or a stretch`);
      if (ALONG.includes(ends)) say('ends', `is "${ends}", which no place has`);
      if (AT_BORDER_ONLY.includes(what) && !AT_BORDER.includes(ends))
        say('ends', `is "${ends}": a border or a change of gauge is of one side or of both`);
      if (of.kind === 'crossing' && ends === 'within')
        say('ends', 'is "within", but a crossing has two places: it is of one side or of both');
    }

    if (of.kind === 'leg') {
      const leg = legs.get(of.leg);
      if (leg && leg.mode !== mode) say('mode', `is "${mode}", but the leg "${leg.id}" goes by ${leg.mode}`);
    }
    if (of.kind === 'crossing') {
      const [a, b] = of.places;
      const [one, other] = [places.get(a), places.get(b)];
      const pair = one?.otherSide === b && other?.otherSide === a;
      if (one && other && !pair && !records.legs.some((leg) => passes(leg, a, b)))
        say(
          'of.places',
          `are "${a}" and "${b}", which are no two sides of a crossing, and on no leg together`,
        );
    }
    if (of.kind === 'stretch') {
      if (of.from === of.to) say('of.to', `is "${of.to}", where it begins`);
      for (const [path, place] of [
        ['of.from', of.from],
        ['of.to', of.to],
        ...(of.via ?? []).map((stop, i) => [`of.via.${i}`, stop] as const),
      ] as const) {
        if (
          places.has(place) &&
          (path.startsWith('of.via') ? !records.legs.some((leg) => passes(leg, place)) : !onMode(place))
        )
          say(path, `is "${place}", which no leg by ${mode} passes`);
      }
      const whole = records.legs.find(
        (leg) => leg.mode === mode && [leg.from, leg.to].sort().join() === [of.from, of.to].sort().join(),
      );
      if (whole && of.via === undefined) say('of', `is the leg "${whole.id}": say so, { "kind": "leg" }`);
    }
    if (towards !== undefined && of.kind === 'stretch')
      say('towards', 'is said, but a stretch is timed from its beginning to its end');
    else if (towards !== undefined && !leads(time, towards))
      say('towards', `is "${towards}": by no line of it one can tell which way that is`);
  }
  return problems;
};
