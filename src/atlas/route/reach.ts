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

/** Numbers of lines and of places, by what most changes are about: of all that could be closed it is asked at once. */
interface Index {
  readonly linesAt: ReadonlyMap<string, readonly number[]>;
  readonly linesIn: ReadonlyMap<string, readonly number[]>;
  readonly placesIn: ReadonlyMap<string, readonly number[]>;
}
const indexed = new WeakMap<Lines, Index>();
/** Lines by the places at their ends and by country, places by country: straits are in none. */
function indexOf(lines: Lines): Index {
  const found = indexed.get(lines);
  if (found) return found;
  const linesAt = new Map<string, number[]>();
  const linesIn = new Map<string, number[]>();
  const placesIn = new Map<string, number[]>();
  const add = (to: Map<string, number[]>, key: string, number: number): void => {
    const numbers = to.get(key);
    if (numbers) numbers.push(number);
    else to.set(key, [number]);
  };
  for (const [number, { from, to, countries }] of lines.lines.entries()) {
    for (const id of new Set([from, to])) add(linesAt, id, number);
    for (const id of countries) add(linesIn, id, number);
  }
  for (const { id, properties } of lines.atlas.places.values()) {
    const number = lines.numberOf.get(id);
    if (number !== undefined && properties.kind !== 'strait') add(placesIn, properties.country, number);
  }
  const index = { linesAt, linesIn, placesIn };
  indexed.set(lines, index);
  return index;
}

/** Whether a change is about a line: of those that need each line looked at. */
function isMeant(reading: Reading, { kind, id }: Change): (line: Line) => boolean {
  const { atlas } = reading;
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
  const legs = new Set(
    (atlas.corridors.get(id)?.branches ?? []).flatMap((branch) => branch.legs.map(legOfRef)),
  );
  return ({ leg }) => kind === 'corridor' && legs.has(leg.id);
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
export function reachOf(all: Lines, reading: Reading, change: Change): Reach {
  const { lines, numberOf, ofLeg } = all;
  const { kind, id } = change;
  if (kind === 'leg') return { lines: ofLeg.get(id) ?? [], places: [] };
  const { linesAt, linesIn, placesIn } = indexOf(all);
  if (kind === 'country' || kind === 'bloc') {
    const countries = kind === 'country' ? [id] : [...membersOf(reading, id)];
    return {
      lines: [...new Set(countries.flatMap((country) => linesIn.get(country) ?? []))],
      places: countries.flatMap((country) => placesIn.get(country) ?? []),
    };
  }
  if (kind === 'place') {
    const place = reading.whole.places.get(id)?.properties;
    const ids = place?.kind === 'border-crossing' && place.otherSide ? [id, place.otherSide] : [id];
    const passes = (number: number): boolean =>
      lines[number]?.leg.properties.mode === 'sea' && place?.kind !== 'strait';
    return {
      lines: [...new Set(ids.flatMap((each) => linesAt.get(each) ?? []))].filter((line) => !passes(line)),
      places: ids.flatMap((each) => numberOf.get(each) ?? []),
    };
  }
  const meant = isMeant(reading, change);
  return { lines: lines.flatMap((line, i) => (meant(line) ? [i] : [])), places: [] };
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
