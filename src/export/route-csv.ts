/** A way as a table: one row a step, in travel order, with what it takes, on what that rests, and who says it. */
import { countryName } from '../atlas/links';
import type { Piece } from '../atlas/route/facts';
import type { Source } from '../atlas/schema';
import { BETWEEN, BOM, type Cell, csvOf } from './csv';
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
  timeSources,
} from './route';

/** The columns in their order; every row has each. */
export const ROUTE_COLUMNS = [
  'n',
  'what',
  'place_ids',
  'leg_id',
  'name',
  'from',
  'to',
  'countries',
  'country_ids',
  'mode',
  'gauges_mm',
  'km',
  'km_from_start',
  'state',
  'exactness',
  'hours_from',
  'hours_to',
  'times_as_long',
  'rests_on',
  'rests_on_ids',
  'share_of_published',
  'time_source_ids',
  'time_source_titles',
  'time_source_urls',
  'source_ids',
  'source_titles',
  'source_urls',
  'record',
  'route',
  'edition',
  'licence',
  'attribution',
] as const;
type Row = Partial<Record<(typeof ROUTE_COLUMNS)[number], Cell>>;

const together = (texts: Iterable<string>): string => [...texts].join(BETWEEN);

const sourceCells = (kind: 'source' | 'time_source', sources: readonly Source[]): Row => ({
  [`${kind}_ids`]: together(sources.map(({ id }) => id)),
  [`${kind}_titles`]: together(sources.map(({ title }) => title)),
  [`${kind}_urls`]: together(sources.map(({ url }) => url ?? '')),
});

/** One share, or one for each id where they are not the same. */
function sharesCell(shares: readonly number[]): Cell {
  const rounded = shares.map((share) => Math.round(share * 1000) / 1000);
  const [first = null] = rounded;
  return rounded.every((share) => share === first) ? first : together(rounded.map(String));
}

function timeCells({ atlas, question }: TakenRoute, piece: Piece): Row {
  const { min, max, ids, shares } = piece.spent;
  const basis = restsOn(piece, question);
  const isKnown = basis !== 'unknown';
  return {
    // A time that nobody knows is no hour at the least.
    hours_from: isKnown ? hundredth(min) : null,
    hours_to: isKnown && max !== null ? hundredth(max) : null,
    times_as_long: piece.factor,
    rests_on: basis,
    rests_on_ids: together(ids),
    share_of_published: basis === 'published' ? sharesCell(shares) : null,
    ...sourceCells('time_source', timeSources(atlas, question, piece)),
  };
}

function placesRow({ atlas, origin }: TakenRoute, ids: readonly string[]): Row {
  const places = ids.flatMap((id) => atlas.places.get(id) ?? []);
  const countries = [...new Set(places.map(({ properties }) => properties.country))];
  return {
    place_ids: together(ids),
    name: together(places.map(({ properties }) => properties.name)),
    countries: together(countries.map((id) => countryName(atlas, id))),
    country_ids: together(countries),
    record: together(ids.map((id) => permanentLink(origin, { kind: 'place', id }))),
  };
}

function rowOf(taken: TakenRoute, step: Step): Row {
  if (step.what === 'place') return placesRow(taken, [step.place]);
  if (step.what !== 'leg') return { ...placesRow(taken, step.places), ...timeCells(taken, step.piece) };
  const { atlas, reading, origin } = taken;
  const { travelled, piece } = step;
  const { leg } = travelled;
  const { mode, name, computedKm, exactness } = leg.properties;
  const countries = countriesAlong(atlas, travelled);
  const placeName = (id: string): string => atlas.places.get(id)?.properties.name ?? id;
  return {
    leg_id: leg.id,
    name,
    from: placeName(travelled.from),
    to: placeName(travelled.to),
    countries: together(countries.map((id) => countryName(atlas, id))),
    country_ids: together(countries),
    mode,
    gauges_mm: together(travelled.gauges.map(String)),
    km: computedKm,
    state: reading.standingOf(leg).status ?? 'unknown',
    exactness,
    ...timeCells(taken, piece),
    ...sourceCells('source', legSources(taken, leg)),
    record: permanentLink(origin, { kind: 'leg', id: leg.id }),
  };
}

/** The steps of a way as CSV with its byte order mark; km are of the drawn line, ours. */
export function routeAsCsv(taken: TakenRoute): string {
  const { edition } = taken.origin;
  const same: Row = {
    route: routeLink(taken),
    edition: editionWords(taken.origin),
    licence: `${edition.licence.id} ${edition.licence.url}`,
    attribution: together(edition.attribution),
  };
  const rows = stepsOf(taken).map(
    (step, i): Row => ({
      n: i + 1,
      what: step.what === 'place' && step.passed ? 'passed' : step.what,
      ...rowOf(taken, step),
      km_from_start: 'km' in step ? tenth(step.km) : null,
      ...same,
    }),
  );
  return BOM + csvOf([ROUTE_COLUMNS, ...rows.map((row) => ROUTE_COLUMNS.map((column) => row[column]))]);
}
