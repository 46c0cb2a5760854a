/** A way as a text that can be read and printed: what was asked, what it comes to, step by step, and on whose word. */
import type { Atlas } from '../atlas/atlas';
import { countryName } from '../atlas/links';
import { assumptionName } from '../atlas/route/assuming';
import { changeWords, modesWords, toldClosures } from '../atlas/route/change-words';
import { daysRange, hoursRange } from '../atlas/route/days-words';
import { derivationOf } from '../atlas/route/derivation';
import type { Piece } from '../atlas/route/facts';
import { publishedRates, rateLine } from '../atlas/route/published-rates';
import { bestWords, routeNames } from '../atlas/route/route-words';
import type { Source } from '../atlas/schema';
import {
  formatGauges,
  formatKm,
  modeWord,
  placeKindWord,
  publisherOf,
  rangeOf,
  statusWord,
} from '../atlas/words';
import { say } from '../words/export';
import { commaList, listOf, percent, tenthNumber, wholeNumber } from '../words/numbers';
import { say as sayRoute } from '../words/route';
import { editionWords } from './edition';
import {
  countriesAlong,
  legSources,
  restsOn,
  routeLink,
  type Step,
  stepsOf,
  type TakenRoute,
  timeSources,
} from './route';

function unitOf({ assumptions }: Atlas, id: string): string {
  const unit = assumptions.get(id)?.unit;
  return unit ? sayRoute(`unit.${unit}`) : '';
}

/** What was asked beside the two ends. */
function askedLines({ atlas, question }: TakenRoute): string[] {
  const { via, by, closed, opened, slow, assumed } = question;
  const placeName = (id: string): string => atlas.places.get(id)?.properties.name ?? id;
  const changes = [
    ...toldClosures(atlas, closed).map(({ words }) => words),
    ...opened.map((change) => changeWords(atlas, 'open', change)),
    ...slow.map(({ change, factor }) => changeWords(atlas, 'slow', change, factor)),
    ...[...assumed].map(([id, range]) =>
      range
        ? say('route.assumed', { what: assumptionName(id), range: rangeOf(range), unit: unitOf(atlas, id) })
        : say('route.assumed.none', { what: assumptionName(id) }),
    ),
  ];
  return [
    ...(via.length > 0 ? [say('route.via', { places: listOf(via.map(placeName)) })] : []),
    ...(by.length > 0 ? [say('route.by', { modes: modesWords(by) })] : []),
    say(`route.prefer.${question.prefer}`),
    ...(changes.length > 0
      ? [say('route.changed'), ...changes.map((words) => say('route.item', { words }))]
      : []),
  ];
}

/** What it comes to. */
function totalLines({ reading, facts, unsure }: TakenRoute): string[] {
  const { publishedKm, days, totals } = facts;
  const whole = { min: days.hours.min, max: days.atLeast ? null : days.hours.max };
  return [
    ...bestWords(reading, facts),
    ...(publishedKm
      ? [
          say('route.published', {
            km: rangeOf({ from: publishedKm.min, to: publishedKm.max }, wholeNumber),
            share: percent(publishedKm.shareOfWay),
          }),
        ]
      : []),
    say(whole.max === null ? 'route.days.atLeast' : 'route.days', {
      days: daysRange(whole),
      share: percent(days.assumedKm),
    }),
    ...(totals.idleKm > 0 ? [say('route.idle', { km: formatKm(totals.idleKm) })] : []),
    ...(unsure.length > 0 ? [say('route.unsure', { count: unsure.length })] : []),
  ];
}

/** "12–30 hours (assumed)". */
function takes({ question }: TakenRoute, piece: Piece): string {
  const basis = say(`route.rests.${restsOn(piece, question)}`);
  const { min, max } = piece.spent;
  const isKnown = max !== null || min > 0;
  const words = say(isKnown ? 'route.takes' : 'route.takes.unknown', {
    hours: hoursRange({ min, max }),
    basis,
  });
  return piece.factor === 1 ? words : say('route.slowed', { words, factor: tenthNumber(piece.factor) });
}

function stepWords(taken: TakenRoute, step: Step): string {
  const { atlas, reading } = taken;
  const placeName = (id: string): string => atlas.places.get(id)?.properties.name ?? id;
  if (step.what === 'place') {
    const place = atlas.places.get(step.place)?.properties;
    return place
      ? say(step.passed ? 'route.place.passed' : 'route.place', {
          name: place.name,
          kind: placeKindWord(place.kind),
          country: countryName(atlas, place.country),
        })
      : step.place;
  }
  if (step.what !== 'leg')
    return say(`route.step.${step.what}`, {
      places: listOf(step.places.map(placeName)),
      takes: takes(taken, step.piece),
    });
  const { leg, gauges } = step.travelled;
  const { mode, computedKm } = leg.properties;
  const status = reading.standingOf(leg).status ?? 'unknown';
  const { from, to } = step.travelled;
  const isWhole = reading.whole.legs.get(leg.id) === leg;
  return say('route.leg', {
    name: isWhole
      ? leg.properties.name
      : say('route.part', { from: placeName(from), to: placeName(to), leg: leg.properties.name }),
    about: commaList([
      modeWord(mode),
      ...(gauges.length > 0 ? [formatGauges(gauges)] : []),
      formatKm(computedKm),
      ...(status === 'operating' ? [] : [statusWord(status)]),
      listOf(countriesAlong(atlas, step.travelled).map((id) => countryName(atlas, id))),
    ]),
    takes: takes(taken, step.piece),
  });
}

const sourceWords = (source: Source): string =>
  commaList([
    say('quoted', { text: source.title }),
    publisherOf(source),
    source.date ?? say('undated'),
    ...(source.url === null ? [] : [source.url]),
  ]);

/** Each thing that hours rest on, once: whose word or which assumption, and where it is said. */
function groundLines({ atlas, reading, facts, question }: TakenRoute): string[] {
  const lines = new Map<string, string>();
  for (const derived of derivationOf(atlas, facts.days.pieces, question.assumed, reading.day))
    for (const { id, what, words, said } of derived.grounds) {
      if (what === 'unknown' || question.assumed.has(id)) continue;
      const assumption = atlas.assumptions.get(id);
      // A time that is shared out over several lines is said once, without a share.
      const own = lines.has(id) ? said : words;
      lines.set(id, assumption ? say('route.ground.assumed', { text: assumption.text }) : own);
    }
  const sourcesBy = (id: string): Source[] => {
    const piece = facts.days.pieces.find(({ spent }) => spent.ids.includes(id));
    const of = new Set(atlas.assumptions.get(id)?.sources ?? [atlas.times.get(id)?.source]);
    return piece ? timeSources(atlas, question, piece).filter((source) => of.has(source.id)) : [];
  };
  return [...lines].map(([id, words]) =>
    say('route.ground', { words, sources: sourcesBy(id).map(sourceWords).join('; ') }),
  );
}

/** What others have published of the cost, each with its source; none where nobody has. */
const rateLines = ({ atlas, reading, facts }: TakenRoute): string[] =>
  publishedRates(reading, facts).map(({ rate }) => {
    const source = atlas.sources.get(rate.source);
    return say('route.ground', { words: rateLine(atlas, rate), sources: source ? sourceWords(source) : '' });
  });

/** Sources of the lines and of their state on the day, each once. */
function lineSources(taken: TakenRoute, steps: readonly Step[]): string[] {
  const all = steps.flatMap((step) => (step.what === 'leg' ? legSources(taken, step.travelled.leg) : []));
  return [...new Map(all.map((source) => [source.id, source])).values()].map(sourceWords);
}

/** A way as plain text, in lines that end as those of all plain texts do. */
export function routeAsText(taken: TakenRoute): string {
  const { atlas, origin, question, routes, pick } = taken;
  const { edition } = origin;
  const placeName = (id: string): string => atlas.places.get(id)?.properties.name ?? id;
  const item = (words: string): string => say('route.item', { words });
  const steps = stepsOf(taken);
  const grounds = groundLines(taken);
  const rates = rateLines(taken);
  const sources = lineSources(taken, steps);
  const parts: string[][] = [
    [
      say('route.title', { from: placeName(question.from), to: placeName(question.to) }),
      say('in', { container: say('atlas'), edition: editionWords(origin) }),
      say('route.way', { name: routeNames(atlas, routes)[pick - 1] ?? '', count: routes.length }),
    ],
    askedLines(taken),
    totalLines(taken),
    [
      say('route.steps'),
      ...steps.map((step, i) => say('route.nth', { n: i + 1, words: stepWords(taken, step) })),
    ],
    ...(grounds.length > 0 ? [[say('route.grounds'), ...grounds.map(item)]] : []),
    ...(rates.length > 0 ? [[say('route.rates'), ...rates.map(item)]] : []),
    ...(sources.length > 0 ? [[say('route.sources'), ...sources.map(item)]] : []),
    [
      say('route.link', { link: routeLink(taken) }),
      say('route.credits', { credits: commaList(edition.attribution) }),
      say('route.licence', { licence: edition.licence.id, url: edition.licence.url }),
    ],
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
