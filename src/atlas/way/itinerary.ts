/** A way as an ordered list of places and legs: for those who do not see the map. */
import { say } from '../../words/atlas';
import { type Link, linkTo } from '../links';
import type { Reading } from '../reading/reading';
import { type State, stateOn } from '../reading/status';
import type { Corridor, Mode, PlaceKind } from '../schema';
import { formatKm, modeWord } from '../words';
import { type GaugeTransition, transitionsOf } from './transitions';
import { travelled, type Way, type WayLeg } from './way';

/** A leg comes after the place it starts at and before the places it passes. */
export type Step =
  | {
      readonly type: 'place';
      readonly link: Link;
      readonly kind: PlaceKind;
      /** ISO code of its country. */
      readonly country: string;
      /** True where the list comes into another country than the stop before. */
      readonly newCountry: boolean;
      /** A port that a ship passes without calling. */
      readonly passed?: true;
      readonly gaugeChange?: GaugeTransition;
    }
  | {
      readonly type: 'leg';
      readonly link: Link;
      readonly mode: Mode;
      readonly state: State;
      /** Track gauges in the direction of travel, mm; empty at sea, on roads and where it is not known. */
      readonly gauges: readonly number[];
      /** The gauge of the railway before, mm, where it is another. */
      readonly gaugeBefore?: number;
    };
export interface Itinerary {
  readonly way: Way;
  readonly steps: readonly Step[];
  /** Sum of the drawn lines, km: ours. */
  readonly computedKm: number;
}

/** The link to a leg; of one that is run in part, told as that part, with the km of it alone. */
function linkToLeg(reading: Reading, { leg, from, to }: WayLeg): Link | null {
  const link = linkTo(reading, { kind: 'leg', id: leg.id });
  if (!link || reading.whole.legs.get(leg.id) === leg) return link;
  const name = (id: string): string => reading.whole.places.get(id)?.properties.name ?? id;
  const { mode, computedKm } = leg.properties;
  return {
    ...link,
    label: say('link.part', { from: name(from), to: name(to) }),
    detail: say('link.partOf', { leg: link.label, mode: modeWord(mode), km: formatKm(computedKm) }),
  };
}

/** A way from its first place to its last, with the changes of country and of gauge on it. */
export function itineraryOf(reading: Reading, way: Way): Itinerary {
  const { junctions, stops } = transitionsOf(reading.atlas, way);
  const steps: Step[] = [];
  const add = (leg: number, test: (at: number) => boolean): void => {
    for (const stop of stops) {
      if (stop.leg !== leg || !test(stop.at)) continue;
      const link = linkTo(reading, { kind: 'place', id: stop.place.id });
      if (!link) continue;
      const { kind, country } = stop.place.properties;
      const { gaugeChange, enters } = stop;
      steps.push({
        type: 'place',
        link,
        kind,
        country,
        newCountry: enters !== undefined,
        ...(way.legs[leg]?.passes?.includes(stop.place.id) && { passed: true }),
        ...(gaugeChange && { gaugeChange }),
      });
    }
  };
  way.legs.forEach((travelled, i) => {
    const { leg, gauges } = travelled;
    add(i, (at) => at === 0);
    const link = linkToLeg(reading, travelled);
    const gaugeBefore = junctions.find(({ from, to, breaks }) => breaks && from !== null && to === i)
      ?.before[0];
    if (link) {
      steps.push({
        type: 'leg',
        link,
        mode: leg.properties.mode,
        state: stateOn(reading, leg),
        gauges,
        ...(gaugeBefore !== undefined && { gaugeBefore }),
      });
    }
    add(i, (at) => at > 0);
  });
  return {
    way,
    steps,
    computedKm: way.legs.reduce((km, { leg }) => km + leg.properties.computedKm, 0),
  };
}

/** The named places before and after a place on a corridor's branches, as links, in branch order. */
export function neighbours(reading: Reading, corridor: Corridor, placeId: string): Link[] {
  const ids = corridor.branches.flatMap((branch) => {
    const stops = travelled(reading.atlas, branch.legs).flatMap(({ places }) => places);
    const distinct = stops.filter((id, i) => id !== stops[i - 1]);
    return distinct.flatMap((id, i) => (id === placeId ? [distinct[i - 1], distinct[i + 1]] : []));
  });
  return [...new Set(ids)].flatMap((id) =>
    id === undefined || id === placeId ? [] : (linkTo(reading, { kind: 'place', id }) ?? []),
  );
}
