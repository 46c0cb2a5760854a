/** What of the lines a change is about, and which lines can be used at all on a day. */
import type { Atlas } from '../atlas';
import { legOfRef } from '../atlas';
import { dateRange } from '../dates';
import { pointsOfLeg } from '../earth';
import { standingsIn } from '../reading/blocs';
import type { Reading } from '../reading/reading';
import type { Change } from './change';
import type { Line, Lines } from './lines';

/** What a change is about: numbers of lines, and of places that cannot be passed. */
export interface Reach {
  readonly lines: readonly number[];
  readonly places: readonly number[];
}

const LATER = ['planned', 'agreed', 'announced', 'under-construction'];
/** Whether a line is not there yet on the day, but planned, agreed, announced, or being built. */
function isToCome(reading: Reading, { leg }: Line): boolean {
  const { status } = reading.standingOf(leg);
  return status !== null && LATER.includes(status);
}
/** Whether a line surely is in use on the day. */
const isOperating = (reading: Reading, { leg }: Line): boolean =>
  reading.standingOf(leg).status === 'operating';
/**
 * Whether goods may be sent over a line on the day as far as anybody knows: it operates, or nobody says in what state it is.
 */
export const isUsable = (reading: Reading, { leg }: Line): boolean => {
  const { status } = reading.standingOf(leg);
  return status === 'operating' || status === 'unknown';
};
/** Whether nobody says whether a line that may be used operates. */
export const isUnsure = (reading: Reading, { leg }: Line): boolean =>
  reading.standingOf(leg).status === 'unknown';

function isMeant(reading: Reading, { kind, id }: Change): (line: Line) => boolean {
  const { atlas } = reading;
  if (kind === 'leg') return ({ leg }) => leg.id === id;
  if (kind === 'country') return ({ countries }) => countries.has(id);
  if (kind === 'pair') return ({ leg, borders }) => leg.properties.mode !== 'sea' && borders.includes(id);
  if (kind === 'mode') return ({ leg }) => leg.properties.mode === id;
  if (kind === 'state')
    return (line) => (id === 'idle' ? !isOperating(reading, line) : isToCome(reading, line));
  if (kind === 'expected')
    return (line) => {
      const { expected } = line.leg.properties;
      const range = expected && dateRange(expected.date);
      return isToCome(reading, line) && range != null && range.max.slice(0, 4) <= id;
    };
  if (kind === 'bloc') {
    const members = membersOf(reading, id);
    return ({ countries }) => [...countries].some((country) => members.has(country));
  }
  if (kind === 'corridor') {
    const legs = new Set(
      (atlas.corridors.get(id)?.branches ?? []).flatMap((branch) => branch.legs.map(legOfRef)),
    );
    return ({ leg }) => legs.has(leg.id);
  }
  return ({ from, to }) => from === id || to === id;
}

/** The members of a bloc on the day, perhaps members included. */
const membersOf = (reading: Reading, bloc: string): ReadonlySet<string> =>
  new Set(
    standingsIn(reading, bloc)
      .filter(({ step }) => step !== 'near')
      .map(({ country }) => country.id),
  );

/**
 * What a change reaches on the day. A crossing is both its stations; a country all its legs, stations and ports, not the
 * sea off its coast nor its straits; a bloc its members of the day; a port its railways and roads, not the lanes of ships
 * that only pass it; a strait the lanes through it. A pair is every railway and road between the two: of ships it matters
 * where they come from, which is no matter of lines.
 */
export function reachOf({ lines, numberOf }: Lines, reading: Reading, change: Change): Reach {
  const { kind, id } = change;
  const { places } = reading.whole;
  const meant = isMeant(reading, change);
  const numbers = lines.flatMap((line, i) => (meant(line) ? [i] : []));
  const of = (test: (country: string) => boolean): number[] =>
    [...places.values()].flatMap(({ id: place, properties }) =>
      properties.kind !== 'strait' && test(properties.country) ? (numberOf.get(place) ?? []) : [],
    );
  if (kind === 'country') return { lines: numbers, places: of((country) => country === id) };
  if (kind === 'bloc') {
    const members = membersOf(reading, id);
    return { lines: numbers, places: of((country) => members.has(country)) };
  }
  if (kind !== 'place') return { lines: numbers, places: [] };
  const place = places.get(id)?.properties;
  const ids = place?.kind === 'border-crossing' && place.otherSide ? [id, place.otherSide] : [id];
  const passes = ({ leg }: Line): boolean => leg.properties.mode === 'sea' && place?.kind !== 'strait';
  return {
    lines: lines.flatMap((line, i) =>
      (ids.includes(line.from) || ids.includes(line.to)) && !passes(line) ? [i] : [],
    ),
    places: ids.flatMap((each) => numberOf.get(each) ?? []),
  };
}

/** The lanes of the Caspian: no place closes them all. By where they lie: east of 46° E, west of 55°, from 36 to 48° N. */
export const caspianLanes = ({ legs }: Pick<Atlas, 'legs'>): Change[] =>
  [...legs.values()]
    .filter(
      (leg) =>
        leg.properties.mode === 'sea' &&
        pointsOfLeg(leg).every(([lon, lat]) => lon > 46 && lon < 55 && lat > 36 && lat < 48),
    )
    .map(({ id }) => ({ kind: 'leg', id }));
