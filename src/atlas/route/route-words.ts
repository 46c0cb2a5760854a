/** A route in words: what it comes to, what it is called beside the others, and why there is none. */
import { commaList, listOf, percent, wholeNumber } from '../../words/numbers';
import { say } from '../../words/route';
import type { Atlas } from '../atlas';
import { countryName } from '../links';
import type { Reading } from '../reading/reading';
import { bordersIn } from '../way/borders';
import { formatKm, rangeOf } from '../words';
import { changeKey, parseChange } from './change';
import { modesWords, toldClosures } from './change-words';
import { daysWords } from './days-words';
import { bordersCrossed, type PublishedKm, type RouteFacts } from './facts';
import type { None } from './none';
import type { Question } from './question';

/** The best way in two sentences: km, days, countries in order, borders, breaks of gauge, transhipments. */
export function bestWords({ atlas }: Reading, facts: RouteFacts): string[] {
  const { totals, days } = facts;
  const first = say(totals.seaKm > 0 ? 'best.sea' : 'best', {
    km: formatKm(totals.km),
    days: daysWords(days),
    ...(totals.seaKm > 0 && { seaKm: formatKm(totals.seaKm) }),
  });
  const counts = say('best.counts', {
    countries: listOf(totals.countries.map((id) => countryName(atlas, id))),
    borders: bordersCrossed(facts),
    passed: bordersIn(totals.passages),
    breaks: totals.breaks.length,
    transhipments: totals.transhipments.length,
  });
  return [first, counts];
}

/** Places that tell a way from the others: so many, of so much weight. */
const TELLING = 2;
const WEIGHTY = 3;

/** What each way is called: by the places on it that the fewest others pass, of those the weightiest; none that all pass. */
export function routeNames({ places }: Atlas, routes: readonly RouteFacts[]): string[] {
  const inner = routes.map(({ way }) => {
    const ids = way.legs.flatMap((leg) => leg.places);
    return [...new Set(ids)].filter((id) => id !== ids[0] && id !== ids.at(-1));
  });
  const importance = (id: string): number => places.get(id)?.properties.importance ?? 9;
  const passes = new Map<string, number>();
  for (const id of inner.flat()) passes.set(id, (passes.get(id) ?? 0) + 1);
  const by = (id: string): number => passes.get(id) ?? 0;
  return inner.map((own, i) => {
    const telling = own.filter(
      (id) => importance(id) <= WEIGHTY && (routes.length === 1 || by(id) < routes.length),
    );
    const sorted = telling.toSorted((a, b) => by(a) - by(b) || importance(a) - importance(b));
    const kept = new Set(sorted.slice(0, TELLING));
    // In the order in which they are passed; without what stands in brackets.
    const names = own.flatMap((id) =>
      kept.has(id) ? (places.get(id)?.properties.name.replace(/ \(.*\)$/, '') ?? []) : [],
    );
    return names.length === 0
      ? say('name', { n: i + 1 })
      : say('name.by', { n: i + 1, places: listOf(names) });
  });
}

/** More lines than this are counted, not named. */
const MOST_LINES = 4;

const closuresWords = (atlas: Atlas, keys: readonly string[]): string[] =>
  toldClosures(
    atlas,
    keys.flatMap((key) => parseChange(key) ?? []),
  ).map(({ words }) => words);

/** That there is no way and why, in sentences, the reason first; what would help last. */
export function noneWords({ whole: atlas }: Reading, question: Question, none: None): string[] {
  const name = (id: string): string => atlas.places.get(id)?.properties.name ?? id;
  const vias = none.reason === 'same' ? [] : question.via.map(name);
  const to = name(question.to);
  const ends = {
    from: name(question.from),
    to: vias.length > 0 ? say('none.to', { to, via: listOf(vias) }) : to,
  };
  const lines = none.lacking.slice(0, MOST_LINES).map((id) => atlas.legs.get(id)?.properties.name ?? id);
  const others = none.lacking.length - lines.length;
  const linesWords = listOf([...lines, ...(others > 0 ? [say('none.others', { count: others })] : [])]);
  const reason = {
    same: () => say('none.same', { place: name(none.place) }),
    end: () => say('none.end', { place: name(none.place) }),
    cut: () => say('none.cut', ends),
    by: () => say('none.by', { ...ends, modes: modesWords(question.by) }),
    idle: () => say('none.idle', { ...ends, lines: linesWords }),
    apart: () => say('none.apart', ends),
  }[none.reason]();
  const cuts = closuresWords(atlas, none.cuts);
  const reopen = closuresWords(atlas, none.reopen);
  const isOne = reopen.length <= 1 && cuts.length <= 1;
  // What the changes do not do alone is not made good by undoing them alone.
  const reopenKey = none.reason === 'cut' || none.reason === 'end' ? 'none.reopen' : 'none.reopen.too';
  return [
    reason,
    ...(none.reason === 'by' && lines.length > 0 ? [say('none.by.idle', { lines: linesWords })] : []),
    ...(cuts.length > 0 ? [say('none.cuts', { count: cuts.length, changes: commaList(cuts) })] : []),
    ...(reopen.length > 0 ? [say(reopenKey, { count: reopen.length, changes: commaList(reopen) })] : []),
    ...(reopen.length > 0 && !isOne ? [say(none.exact ? 'none.fewest' : 'none.notFewest')] : []),
    ...(none.spare === '' ? [] : [say('none.spare', { place: name(none.spare) })]),
  ];
}

/** The closures of a question without some of them, as a link writes them. */
export const withoutClosures = (closed: readonly string[], undone: readonly string[]): string[] =>
  closed.filter((key) => {
    const change = parseChange(key);
    return change === null || !undone.includes(changeKey(change));
  });

/** Published lengths beside ours: "4,210–4,256 km, of 62% of the way". They are of whole legs. */
export function publishedKmWords({ min, max, shareOfWay }: PublishedKm): string {
  const range = say('km', { km: rangeOf({ from: min, to: max }, wholeNumber) });
  return say('published', { range, share: percent(shareOfWay) });
}
