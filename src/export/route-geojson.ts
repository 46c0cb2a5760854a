/** A way on the map: a line for each part of a leg that is run, in travel order; what it comes to are foreign members. */
import type { Feature, FeatureCollection, LineString, MultiLineString } from 'geojson';
import type { Source } from '../atlas/schema';
import { fieldsOf, scenarioLink } from '../state/route/scenario-file';
import { say } from '../words/export';
import { editionWords, permanentLink } from './edition';
import {
  countriesAlong,
  hundredth,
  legSources,
  restsOn,
  routeLink,
  type Step,
  stepsOf,
  type TakenRoute,
  tenth,
  thousandth,
  timeSources,
} from './route';

type Line = LineString | MultiLineString;

/** A leg's line in the direction in which it is run. */
function lineOf({ travelled: { leg, reversed } }: Step & { what: 'leg' }): Line {
  const { geometry } = leg;
  if (!reversed) return geometry;
  return geometry.type === 'LineString'
    ? { ...geometry, coordinates: geometry.coordinates.toReversed() }
    : { ...geometry, coordinates: geometry.coordinates.toReversed().map((part) => part.toReversed()) };
}

const cited = ({ id, title, publisher, date, url }: Source) => ({ id, title, publisher, date, url });

function featureOf(taken: TakenRoute, step: Step & { what: 'leg' }, n: number): Feature<Line> {
  const { atlas, reading, question, origin } = taken;
  const { travelled, piece } = step;
  const { leg } = travelled;
  const { name, mode, computedKm, exactness } = leg.properties;
  const { min, max, ids } = piece.spent;
  const basis = restsOn(piece, question);
  return {
    type: 'Feature',
    id: `${n}`,
    geometry: lineOf(step),
    properties: {
      n,
      leg: leg.id,
      name,
      from: travelled.from,
      to: travelled.to,
      places: travelled.places,
      passes: travelled.passes ?? [],
      countries: countriesAlong(atlas, travelled),
      mode,
      gauges: travelled.gauges,
      km: computedKm,
      exactness,
      state: reading.standingOf(leg).status ?? 'unknown',
      hours: basis === 'unknown' ? null : { from: hundredth(min), to: max === null ? null : hundredth(max) },
      timesAsLong: piece.factor,
      restsOn: basis,
      restsOnIds: ids,
      timeSources: timeSources(atlas, question, piece).map(cited),
      sources: legSources(taken, leg).map(cited),
      link: permanentLink(origin, { kind: 'leg', id: leg.id }),
    },
  };
}

/** What a way comes to. Hours are of all of it, what is waited at borders and places included. */
function totalsIn({ facts: { totals, days, publishedKm, borders, seaLegs, corridors } }: TakenRoute) {
  const { hours, atLeast, assumedKm } = days;
  return {
    km: tenth(totals.km),
    publishedKm: publishedKm && {
      min: tenth(publishedKm.min),
      max: tenth(publishedKm.max),
      shareOfWay: thousandth(publishedKm.shareOfWay),
    },
    hours: { min: hundredth(hours.min), max: hours.max === null ? null : hundredth(hours.max), atLeast },
    assumedShareOfKm: thousandth(assumedKm),
    countries: totals.countries,
    borders,
    gaugeBreaks: totals.breaks.length,
    transhipments: totals.transhipments.map(({ id }) => id),
    seaLegs,
    corridors,
    notOperatingKm: tenth(totals.idleKm),
  };
}

/** A way as a GeoJSON FeatureCollection (RFC 7946). */
export function routeAsGeoJson(taken: TakenRoute): string {
  const { origin, question, pick, routes } = taken;
  const { edition, day } = origin;
  const runs = stepsOf(taken).filter((step) => step.what === 'leg');
  const asked = fieldsOf(question, day);
  const collection = {
    type: 'FeatureCollection',
    name: say('atlas'),
    edition: { date: edition.date, number: edition.number },
    asOf: day ?? edition.date,
    cite: editionWords(origin),
    question: asked,
    scenario: scenarioLink(asked),
    way: { n: pick, of: routes.length },
    totals: totalsIn(taken),
    link: routeLink(taken),
    licence: edition.licence,
    attribution: edition.attribution,
    features: runs.map((step, i) => featureOf(taken, step, i + 1)),
  } satisfies FeatureCollection<Line> & Record<string, unknown>;
  return `${JSON.stringify(collection, null, 1)}\n`;
}
