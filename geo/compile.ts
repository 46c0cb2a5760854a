/** From authored files to published tables: pure, so that tests and tools can run it on anything. */
import { byText } from '../src/atlas/dates';
import type { Leg, LonLat, Quote, Source, Tables, Withdrawn } from '../src/atlas/schema';
import type { Authored, Records, Validated } from './authored';
import { CHECKS, COURSE_CHECKS } from './checks';
import { verifiedBy } from './checks/quotes';
import type { Context, CourseContext, Drawn, Land } from './context';
import { coursesOf, groundOf, type Stop } from './courses';
import { drawLeg, geometryOf, rounded } from './geometry';
import { type Problem, sortProblems } from './problem';
import { type LegReport, reportLegs } from './report';
import { guardAll, readable, runRules } from './run';
import { validateAuthored } from './validate';

/** What is known of the records before anything is drawn. */
export interface Checked {
  readonly validated: Validated;
  readonly context: Context;
  /** Of the files, the records' shape and every rule that needs the records alone; sorted. */
  readonly problems: readonly Problem[];
}

export interface Compiled {
  /** What can be published of the records: only to be used when there are no problems. */
  readonly tables: Tables;
  readonly withdrawn: readonly Withdrawn[];
  /** All of them, over all files and rules, sorted. */
  readonly problems: readonly Problem[];
  /** One row per leg that can be drawn. */
  readonly report: readonly LegReport[];
}

/** The rules that need no line and no ground: they take a moment. Never throws on data, whatever the files hold. */
export function checkRecords(authored: Authored): Checked {
  const validated = validateAuthored(authored);
  const { records, broken, known, digests, withdrawn, ids, network, problems } = validated;
  const guarded = guardAll(records, broken);
  const context: Context = {
    records: guarded,
    known,
    digests,
    withdrawn,
    ids,
    network,
    articles: authored.articles,
  };
  const found = runRules(CHECKS, context, records, problems);
  return { validated, context, problems: sortProblems([...problems, ...found]) };
}

export function positionsOf({ places, stations }: Records): Map<string, LonLat> {
  return new Map(
    readable(
      [...stations, ...places],
      (f) => [f.properties.id, rounded(f.geometry.coordinates)] as [string, LonLat],
    ),
  );
}

export function drawLegs(records: Records, positions: ReadonlyMap<string, LonLat>): Map<string, Drawn> {
  const drawn = new Map<string, Drawn>();
  readable(records.legs, ({ id, mode, via }) => {
    const points = via.flatMap((stop): LonLat[] => {
      const position = positions.get(stop);
      return position ? [position] : [];
    });
    const line = points.length === via.length ? drawLeg(mode, points) : null;
    if (line) drawn.set(id, line);
  });
  return drawn;
}

/** Authored → published: the line instead of its via points, the places on it, whose land it crosses, and its length. */
function publishLegs(records: Records, drawn: ReadonlyMap<string, Drawn>, land: Land): Leg[] {
  const placeIds = new Set(records.places.map((place) => place.properties.id));
  const stops = new Map(
    [...records.stations, ...records.places].flatMap(({ geometry, properties: p }): [string, Stop][] =>
      p.country ? [[p.id, { position: geometry.coordinates, country: p.country }]] : [],
    ),
  );
  return records.legs.flatMap(({ via, ...properties }): Leg[] => {
    const line = drawn.get(properties.id);
    if (!line) return [];
    const passed = via.flatMap((id) => stops.get(id) ?? []);
    const courses = coursesOf(properties.mode, line, groundOf(properties.countries, passed, land));
    const places = via.filter((id) => placeIds.has(id));
    return [
      {
        type: 'Feature',
        id: properties.id,
        geometry: geometryOf(line),
        properties: { ...properties, places, courses, computedKm: line.computedKm },
      },
    ];
  });
}

/** Places that something else than a leg tells of: they are looked for whether or not links are shown. */
function toldOf({ deals, quotes, figures, organisations }: Records): Set<string> {
  return new Set([
    ...[...deals, ...quotes, ...figures].flatMap(({ places }) => places ?? []),
    ...figures.flatMap(({ subject }) => (subject.kind === 'place' ? subject.id : [])),
    ...organisations.flatMap(({ place }) => place ?? []),
  ]);
}

/** Places and legs; those that belong to no corridor, and the places that these alone pass, by themselves. */
function publishNetwork(
  records: Records,
  drawn: ReadonlyMap<string, Drawn>,
  land: Land,
): Pick<Tables, 'places' | 'legs' | 'linkPlaces' | 'links'> {
  const all = publishLegs(records, drawn, land);
  const legs = all.filter(({ properties }) => !properties.link);
  const links = all.filter(({ properties }) => properties.link);
  const placesOn = (on: readonly Leg[]) => new Set(on.flatMap(({ properties }) => properties.places));
  const [onLegs, onLinks, told] = [placesOn(legs), placesOn(links), toldOf(records)];
  const isOfLinks = ({ properties: { id } }: Records['places'][number]): boolean =>
    onLinks.has(id) && !onLegs.has(id) && !told.has(id);
  const published = (places: Records['places']) =>
    places.map((place) => ({
      ...place,
      geometry: { ...place.geometry, coordinates: rounded(place.geometry.coordinates) },
    }));
  return {
    places: published(records.places.filter((place) => !isOfLinks(place))),
    legs,
    linkPlaces: published(records.places.filter(isOfLinks)),
    links,
  };
}

/** Sources of one language and kind beside each other: compressed they are 4 % smaller than in the order of writing. */
const byKin = (a: Source, b: Source): number =>
  byText(a.language, b.language) || byText(a.kind, b.kind) || byText(a.id, b.id);

/** Places and drawn lines alone, with no rule that looks at them: for reports. */
export const drawNetwork = (
  { context: { records } }: Checked,
  land: Land,
): ReturnType<typeof publishNetwork> =>
  publishNetwork(records, drawLegs(records, positionsOf(records)), land);

/** The rules that look at lines and ground, and the tables. Never throws on data, whatever the files hold. */
export function compileChecked({ validated, context, problems }: Checked, land: Land): Compiled {
  const positions = positionsOf(context.records);
  const drawn = drawLegs(context.records, positions);
  const course: CourseContext = { ...context, positions, drawn, land };
  const found = runRules(COURSE_CHECKS, course, validated.records, validated.problems);
  const { records, digests } = validated;
  const { quotes, ...rest } = records;
  const verified = verifiedBy(digests ?? []);
  return {
    tables: {
      ...publishNetwork(records, drawn, land),
      corridors: [...rest.corridors],
      deals: [...rest.deals],
      quotes: quotes.map((quote): Quote => ({ ...quote, verified: verified.get(quote.id) ?? null })),
      figures: [...rest.figures],
      sources: rest.sources.toSorted(byKin),
      countries: rest.countries.map((country) => {
        const capital = validated.network?.capitals[country.id];
        return capital === undefined ? country : { ...country, capital };
      }),
      people: [...rest.people],
      services: [...rest.services],
      organisations: [...rest.organisations],
      times: [...rest.times],
      assumptions: [...rest.assumptions],
      rates: [...rest.rates],
    },
    withdrawn: validated.withdrawn ?? [],
    problems: sortProblems([...problems, ...found]),
    report: reportLegs(records.legs, drawn),
  };
}

/** Checks everything and compiles what can be. Never throws on data, whatever the files hold. */
export const compileAtlas = (authored: Authored, land: Land): Compiled =>
  compileChecked(checkRecords(authored), land);
