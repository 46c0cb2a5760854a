/** A corridor's branches as ordered lists of places and legs. */
import type { Atlas } from '../atlas';
import { gaugeGapsOf } from '../gauge-gaps';
import type { Branch, Corridor } from '../schema';
import { travel } from '../travel';
import { formatGauges, GAUGE_CHANGE_WORDS, joinWords, PLACE_KIND_WORDS } from '../words';
import { countryName, linkTo } from './links';
import type { Itinerary, Link, Step } from './types';

/** One branch from its first place to its last, with the changes of country and of gauge on the way. */
export function itineraryOf(atlas: Atlas, branch: Branch): Itinerary {
  const steps: Step[] = [];
  const travelled = travel(atlas, branch);
  /** Ends of the ways by ship or road over which the gauge changes: it is told there, not where the next railway begins. */
  const across = new Set(gaugeGapsOf(atlas, travelled).flatMap((gap) => (gap.breaks ? gap.places : [])));
  let lastPlace: string | null = null;
  let lastCountry: string | null = null;
  let lastGauge: number | null = null;
  let computedKm = 0;
  /** @param changing the track gauge changes at the place, or on a leg that it lies on */
  const stop = (id: string, changing: boolean): void => {
    const place = atlas.places.get(id);
    const link = linkTo(atlas, { kind: 'place', id });
    if (!place || !link) return;
    const { country, kind } = place.properties;
    const how = changing || across.has(id) ? place.properties.gaugeBreak?.how : undefined;
    const gaugeBreak = how && { gaugeBreak: joinWords(how.map((way) => GAUGE_CHANGE_WORDS[way])) };
    const last = steps.at(-1);
    if (id === lastPlace) {
      if (last?.type === 'place') steps[steps.length - 1] = { ...last, ...gaugeBreak };
      return;
    }
    steps.push({
      type: 'place',
      link,
      country: countryName(atlas, country),
      kind: PLACE_KIND_WORDS[kind],
      newCountry: lastCountry !== null && lastCountry !== country,
      ...gaugeBreak,
    });
    lastPlace = id;
    lastCountry = country;
  };
  for (const { leg, places, gauges } of travelled) {
    const link = linkTo(atlas, { kind: 'leg', id: leg.id });
    if (!link) continue;
    const [start, ...others] = places;
    const [gauge] = gauges;
    const changed = gauge !== undefined && lastGauge !== null && gauge !== lastGauge;
    const changing = gauges.length > 1;
    if (start !== undefined) stop(start, changed || changing);
    steps.push({
      type: 'leg',
      link,
      leg,
      gauge: formatGauges(gauges),
      gaugeChange: changed || changing,
      ...(changed && lastGauge !== null ? { gaugeBefore: lastGauge } : {}),
    });
    lastGauge = gauges.at(-1) ?? lastGauge;
    computedKm += leg.properties.computedKm;
    for (const id of others) stop(id, changing);
  }
  return {
    branch: branch.name,
    ...(branch.summary === undefined ? {} : { summary: branch.summary }),
    steps,
    computedKm,
  };
}

/** The countries of a corridor's legs in travel order, once each, as ids. */
export function countriesOfCorridor(atlas: Atlas, corridor: Corridor): string[] {
  return [
    ...new Set(
      corridor.branches.flatMap((branch) => travel(atlas, branch).flatMap(({ countries }) => [...countries])),
    ),
  ];
}

/** The named places before and after a place on a corridor's branches, as links, in branch order. */
export function neighbours(atlas: Atlas, corridor: Corridor, placeId: string): Link[] {
  const ids = corridor.branches.flatMap((branch) => {
    const stops = travel(atlas, branch).flatMap(({ places }) => [...places]);
    const distinct = stops.filter((id, i) => id !== stops[i - 1]);
    return distinct.flatMap((id, i) => (id === placeId ? [distinct[i - 1], distinct[i + 1]] : []));
  });
  return [...new Set(ids)].flatMap((id) =>
    id === undefined || id === placeId ? [] : (linkTo(atlas, { kind: 'place', id }) ?? []),
  );
}
