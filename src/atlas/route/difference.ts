/** What changes make of the best way, against the network as it is on the same day. */
import { commaList, listOf } from '../../words/numbers';
import { say } from '../../words/route';
import type { Atlas } from '../atlas';
import { formatDate } from '../date-words';
import { formatKm, rangeOf } from '../words';
import type { Change } from './change';
import { toldClosures } from './change-words';
import { daysIn } from './days-words';
import { bordersCrossed, type RouteFacts } from './facts';
import type { Question } from './question';

/** The same trip in a scenario of this name; `best` null: there is no way in it. */
export interface Against {
  readonly name: string;
  /** The scenario's own day, ISO, where it is another than that which is read; else null. */
  readonly day: string | null;
  readonly best: RouteFacts | null;
}

/** After, less before. */
export interface Difference {
  /** Both go over the same lines. */
  readonly same: boolean;
  readonly km: number;
  /** Hours with everything at its shortest; with everything at its longest, null where one of the two is not known. */
  readonly hours: { readonly shortest: number; readonly longest: number | null };
  readonly seaLegs: number;
  readonly borders: number;
  readonly breaks: number;
  readonly transhipments: number;
}

/** The difference between two ways: each number of the second less that of the first. */
export function difference(before: RouteFacts, after: RouteFacts): Difference {
  const [first, then] = [before.days.hours, after.days.hours];
  return {
    same:
      before.runs.length === after.runs.length &&
      before.runs.every(
        ({ line, reversed }, i) => line === after.runs[i]?.line && reversed === after.runs[i]?.reversed,
      ),
    km: after.totals.km - before.totals.km,
    hours: {
      shortest: then.min - first.min,
      longest: first.max === null || then.max === null ? null : then.max - first.max,
    },
    seaLegs: after.seaLegs - before.seaLegs,
    borders: bordersCrossed(after) - bordersCrossed(before),
    breaks: after.totals.breaks.length - before.totals.breaks.length,
    transhipments: after.totals.transhipments.length - before.totals.transhipments.length,
  };
}

const aDay = (days: number): string => {
  if (days === 0) return say('difference.day.same');
  return say(days > 0 ? 'difference.day.more' : 'difference.day.fewer', { days: Math.abs(days) });
};

/** "6 to 19 days more by our reckoning"; empty where both ends stay as they are. Each end is compared with its like. */
function daysPart({ same, hours: { shortest, longest } }: Difference): string {
  const least = daysIn(shortest);
  if (longest === null && same && least === 0) return '';
  if (longest === null) return say('difference.days.least', { least: aDay(least) });
  const most = daysIn(longest);
  if (least === 0 && most === 0) return '';
  const grows = Math.abs(least) <= Math.abs(most) && least * most > 0;
  if (!grows) return say('difference.days.ends', { least: aDay(least), most: aDay(most) });
  const [from, to] = [Math.abs(least), Math.abs(most)];
  const told = { range: rangeOf({ from, to }), days: from === to ? to : 0 };
  return say(most > 0 ? 'difference.days.more' : 'difference.days.fewer', told);
}

const COUNTED = [
  ['seaLegs', 'sea'],
  ['borders', 'borders'],
  ['breaks', 'breaks'],
  ['transhipments', 'transhipments'],
] as const;

/** What is different, each thing by itself: "2,140 km more", "two borders fewer". */
export function differenceParts(of: Difference): string[] {
  const km = Math.round(of.km);
  const counts = COUNTED.flatMap(([name, id]) => {
    const n = of[name];
    return n === 0 ? [] : [say(`difference.${id}.${n > 0 ? 'more' : 'fewer'}`, { n: Math.abs(n) })];
  });
  const days = daysPart(of);
  return [
    ...(km === 0
      ? []
      : [say(km > 0 ? 'difference.km.more' : 'difference.km.fewer', { km: formatKm(Math.abs(km)) })]),
    ...counts,
    ...(days === '' ? [] : [days]),
  ];
}

/** Things that can be gone without: who closes them goes "without Russia". */
const THINGS: readonly Change['kind'][] = ['place', 'leg', 'country', 'bloc', 'corridor', 'mode'];
/** More than this are not named one by one. */
const MOST_NAMED = 3;

/** "Without Russia and Iran"; "With these changes", where that would not say it. */
function leadOf(atlas: Atlas, { closed, opened, slow, assumed }: Question): string {
  const told = toldClosures(atlas, closed);
  const isPlain =
    opened.length + slow.length + assumed.size === 0 &&
    closed.every(({ kind }) => THINGS.includes(kind)) &&
    told.length > 0 &&
    told.length <= MOST_NAMED;
  return isPlain
    ? say('difference.without', { names: listOf(told.map(({ name }) => name)) })
    : say('difference.with');
}

/** The difference in a sentence: "Without Russia: 2,140 km more, one sea leg more, 6 to 19 days more by our reckoning." */
export function differenceWords(
  atlas: Atlas,
  question: Question,
  before: RouteFacts | null,
  after: RouteFacts,
): string {
  if (!before) return say('difference.before');
  return differing(leadOf(atlas, question), difference(before, after));
}

/** Over the same lines a way may still take another time: that comes first. */
function differing(lead: string, of: Difference): string {
  const parts = differenceParts(of);
  if (parts.length > 0) return say('difference', { lead, parts: commaList(parts) });
  return say(of.same ? 'difference.same' : 'difference.nothing', { lead });
}

/** "Against 12 May 2012: 310 km fewer."; the same question on two days. @param other null `best`: there is no way then */
export function otherDayWords(
  { day, best }: { readonly day: string; readonly best: RouteFacts | null },
  now: RouteFacts,
): string {
  const lead = say('difference.otherDay', { day: formatDate(day) });
  return best ? againstWords(lead, best, now) : say('difference.otherDay.none', { day: formatDate(day) });
}

/** "Against “Without Iran”: 310 km fewer."; the same trip in two scenarios. */
export function otherScenarioWords({ name, day, best }: Against, now: RouteFacts): string {
  const lead =
    day === null
      ? say('difference.otherScenario', { name })
      : say('difference.otherScenario.day', { name, day: formatDate(day) });
  return best ? againstWords(lead, best, now) : say('difference.otherScenario.none', { name });
}

function againstWords(lead: string, other: RouteFacts, now: RouteFacts): string {
  return differing(lead, difference(other, now));
}
