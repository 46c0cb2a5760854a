/**
 * The atlas's legs as lines between neighbouring places, with what a route asks of each: whose land, which borders, and
 * what changes from one to the next. It knows nothing of a search: whoever searches makes a network of it.
 */
import type { Atlas } from '../atlas';
import type { Leg } from '../schema';
import { type Stretch, stretchesOf } from '../stretches';
import { bordersOf, passagesOf } from '../way/borders';
import { kmOfPlaces } from '../way/chainage';
import { gaugesIn, junctionsOf, passedIn, transitionsOf } from '../way/transitions';
import { asTravelled, coursesOf, isAtSea, type Way, type WayLeg } from '../way/way';
import { pairOf } from './change';
import { BESIDE_KM, partOf } from './part';

/** A line between two neighbouring places of a leg. */
export interface Line extends Stretch {
  /** Which of the leg's stretches it is. */
  readonly at: number;
  /** The leg of just this line, in the leg's own direction. */
  readonly part: Leg;
  /**
   * Countries that it belongs to, ids: whose land it crosses, and at its ends those of stations. A lane at sea belongs to
   * none, a canal or river to those of its ports.
   */
  readonly countries: ReadonlySet<string>;
  /**
   * Pairs of countries whose border it crosses, `kz+ru`, in the order of the letters; one for each crossing, in the leg's own
   * direction.
   */
  readonly borders: readonly string[];
  /** Whether one of them is stopped at, on both sides; the others are passed without a stop. */
  readonly stops: boolean;
}
/** A line as it is run: its number, and the direction. */
export interface Run {
  readonly line: number;
  readonly reversed: boolean;
  /** The ship calls at the port between the lane before and this one; else it passes it. */
  readonly calls?: boolean;
}
/** All lines of an atlas. */
export interface Lines {
  readonly atlas: Atlas;
  readonly lines: readonly Line[];
  /** Ids of the places, by their numbers in the network. */
  readonly places: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** Numbers of the lines of a leg, in its direction. */
  readonly ofLeg: ReadonlyMap<string, readonly number[]>;
}

/** A way of these legs that is no corridor's. */
export const wayOf = (legs: readonly WayLeg[], id = '', name = ''): Way => ({
  id,
  name,
  corridorId: null,
  legs,
});

type Crossed = Pick<Line, 'borders' | 'stops'>;
/**
 * The borders that a leg crosses, by its stretches. Asked of the whole leg: beside a station on a border its line may lie on
 * either side, and asked of one stretch it would cross again where it has stopped already.
 */
function bordersByStretch(atlas: Atlas, leg: Leg): Crossed[] {
  const travelled = asTravelled(leg, false);
  const way = wayOf([travelled]);
  const { stops } = transitionsOf(atlas, way);
  const km = kmOfPlaces(atlas.places, leg);
  const byStretch = km
    .slice(1)
    .map((): { borders: string[]; stops: boolean } => ({ borders: [], stops: false }));
  const land = coursesOf(travelled);
  const changes = land.flatMap(({ country }, i) => {
    const before = land.slice(0, i).findLast((run) => run.country !== null);
    return country === null || !before?.country || before.country === country
      ? []
      : [{ from: before.country, to: country, km: before.untilKm }];
  });
  let next = 0;
  for (const { countries } of passagesOf(way, stops)) {
    for (const [i, to] of countries.slice(1).entries()) {
      const at = changes.findIndex(
        (change, n) => n >= next && change.from === countries[i] && change.to === to,
      );
      const change = changes[at];
      if (!change) continue;
      next = at + 1;
      const stretch = km.findIndex((end, n) => n > 0 && change.km <= end);
      byStretch[Math.max(stretch, 1) - 1]?.borders.push(pairOf(change.from, change.to));
    }
  }
  // The border that is stopped at is the last before the stop.
  for (const { from, to, stop } of bordersOf(way, stops)) {
    const crossed = byStretch[(stops[stop]?.at ?? 1) - 1];
    crossed?.borders.push(pairOf(from, to));
    if (crossed) crossed.stops = true;
  }
  return byStretch;
}

/** Whether a place is a strait, or a cape: ships only pass it. */
export const isStrait = ({ places }: Atlas, id: string): boolean =>
  places.get(id)?.properties.kind === 'strait';

function countriesOn({ places }: Atlas, leg: Leg): Set<string> {
  // A ship at sea is in nobody's land, whatever the drawn line cuts off, and passes the ports at which it does not call.
  if (isAtSea(leg)) return new Set();
  const land = coursesOf(asTravelled(leg, false));
  const runs = land.map((run, i) => ({ ...run, km: run.untilKm - (land[i - 1]?.untilKm ?? 0) }));
  const ends = leg.properties.places.flatMap((id) => {
    const place = places.get(id)?.properties;
    return place && place.kind !== 'strait' ? [place.country] : [];
  });
  // Between two places of one country a few kilometres beyond its border are the drawn line's: nobody leaves it for them.
  const isHome = new Set(ends).size === 1;
  const crossed = runs.filter(({ country, km }) => !isHome || km > BESIDE_KM || country === ends[0]);
  return new Set([...crossed.flatMap(({ country }) => country ?? []), ...ends]);
}

const known = new WeakMap<Atlas['legs'], Lines>();

/** The lines of an atlas; worked out once for the same places and legs, whatever other tables come. */
export function linesOf(atlas: Atlas): Lines {
  const found = known.get(atlas.legs);
  if (found?.atlas.places === atlas.places) return found;
  const ofLeg = new Map<string, number[]>();
  const borders = new Map<string, Crossed[]>();
  const bordersAt = (leg: Leg, at: number): Crossed => {
    const found = borders.get(leg.id) ?? bordersByStretch(atlas, leg);
    borders.set(leg.id, found);
    return found[at] ?? { borders: [], stops: false };
  };
  const lines = stretchesOf(atlas.places, atlas.legs.values()).map((stretch, number): Line => {
    const numbers = ofLeg.get(stretch.leg.id) ?? [];
    ofLeg.set(stretch.leg.id, numbers);
    const at = numbers.push(number) - 1;
    const part = partOf(atlas.places, stretch.leg, at, at + 1);
    return { ...stretch, at, part, countries: countriesOn(atlas, part), ...bordersAt(stretch.leg, at) };
  });
  const places = [...new Set([...atlas.places.keys(), ...lines.flatMap(({ from, to }) => [from, to])])];
  const all: Lines = {
    atlas,
    lines,
    places,
    numberOf: new Map(places.map((id, i) => [id, i])),
    ofLeg,
  };
  known.set(atlas.legs, all);
  return all;
}

/** What changes where one line ends and another begins. */
export interface Turn {
  /** The track gauge. */
  readonly gauge: boolean;
  /** From one means of transport to another. */
  readonly mode: boolean;
  /** From one lane to another at a strait: nothing changes there but the leg. */
  readonly strait: boolean;
}
const NO_TURN: Turn = { gauge: false, mode: false, strait: false };

/** What changes between lines, asked by number and direction of each. */
export function turnsIn({ atlas, lines }: Lines): (from: Run, to: Run) => Turn {
  const gaugesAt = gaugesIn(atlas);
  const passed = passedIn(atlas);
  return (from, to) => {
    const [a, b] = [lines[from.line], lines[to.line]];
    if (!a || !b) return NO_TURN;
    const mode = a.leg.properties.mode !== b.leg.properties.mode;
    const before = passed(asTravelled(a.part, from.reversed));
    const after = passed(asTravelled(b.part, to.reversed));
    const isRail = before.mode === 'rail' && after.mode === 'rail';
    const gauge = isRail && junctionsOf([before, after], gaugesAt).some(({ breaks }) => breaks);
    const strait = isStrait(atlas, from.reversed ? a.from : a.to) && a.leg !== b.leg;
    return gauge || mode || strait ? { gauge, mode, strait } : NO_TURN;
  };
}
