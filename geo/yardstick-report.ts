/** How the planner's days and kilometres stand to what was published: a part of what `npm run atlas:report` prints. Pure. */
import type { Atlas } from '../src/atlas/atlas';
import { dateRange } from '../src/atlas/dates';
import { readingOf } from '../src/atlas/reading/reading';
import type { RouteFacts } from '../src/atlas/route/facts';
import type { Hours } from '../src/atlas/route/timing';
import { bestRoute, questionOf } from '../src/state/route';
import {
  type DaysQuestion,
  type KmQuestion,
  type LengthOf,
  QUESTIONS,
  type Questions,
} from './yardstick-questions';

/** A range of days may be so many times as long as it is short. */
const MOST_TIMES = 3;
/** Ours may be so far from a published length. */
const MOST_OFF = 0.1;
const KM_IN: Readonly<Record<string, number>> = { km: 1, 'nautical miles': 1.852 };

/** `unknown`: nobody says how long ours takes at the most, or what is published is not in the atlas; `no-way`: we have none. */
export type Verdict = 'hit' | 'miss' | 'unknown' | 'no-way';
/** What the planner says to a question of days. */
export interface DaysAnswer {
  /** What was asked more than the ends, in words; empty: nothing. */
  readonly words: string;
  readonly verdict: Verdict;
  /** Days at the least and at the most; null: no way. */
  readonly ours: Hours | null;
  /** Most by least; null where either is not known, or the least is nought. */
  readonly times: number | null;
  readonly isNarrow: boolean;
  readonly km: number;
  /** Ids, in travel order. */
  readonly countries: readonly string[];
}
export interface DaysRow extends Pick<DaysQuestion, 'from' | 'to' | 'via' | 'how'> {
  /** ISO day on which it was asked. */
  readonly day: string;
  /** Published, days; null: not in the atlas. */
  readonly said: { readonly from: number; readonly to: number } | null;
  /** As asked by its ends alone, and as the published time has it. */
  readonly answers: readonly DaysAnswer[];
}
/** A published length beside ours of the same legs, km. */
export interface LengthBeside {
  /** Whose record: ids of figures, or of legs with a source. */
  readonly by: string;
  readonly said: number;
  readonly ours: number;
  /** How far ours is from it, of it: −0.1 is a tenth shorter. */
  readonly off: number;
}
export interface KmRow extends Pick<KmQuestion, 'from' | 'to' | 'via'> {
  readonly day: string;
  readonly verdict: Verdict;
  /** Drawn km of the whole way; null: no way. */
  readonly km: number | null;
  readonly beside: readonly LengthBeside[];
  /** Of the way, how much they measure, 0 to 1. */
  readonly share: number;
}
export interface YardstickReport {
  readonly days: readonly DaysRow[];
  readonly km: readonly KmRow[];
}

type Asked = Pick<Parameters<typeof questionOf>[0], 'from' | 'to' | 'via' | 'prefer'> &
  Partial<Parameters<typeof questionOf>[0]>;
/** The best way on a day; null: none. */
function bestOn(atlas: Atlas, day: string, edition: string, asked: Asked): RouteFacts | null {
  const question = questionOf({ by: [], closed: [], opened: [], slow: [], assume: [], ...asked });
  return question && bestRoute(readingOf(atlas, day, edition), question);
}

/** Whether hours hold, or meet, what is said; days or hours, both the same. */
function verdictOf(
  { min, max }: Hours,
  said: { from: number; to: number },
  how: DaysQuestion['how'],
): Verdict {
  const [low, high] = how === 'contains' ? [said.from, said.to] : [said.to, said.from];
  if (min > low) return 'miss';
  if (max === null) return 'unknown';
  return max >= high ? 'hit' : 'miss';
}

/** What the times say together, in days, and the day on which they are asked: the last of the newest one's period. */
function saidOf({ times }: Atlas, ids: readonly string[], edition: string): Pick<DaysRow, 'said' | 'day'> {
  const found = ids.flatMap((id) => times.get(id) ?? []);
  const ends = found.map(({ hours }) => hours.to);
  const days = found.flatMap(({ period }) => dateRange(period)?.max ?? []).sort();
  const last = days.at(-1) ?? edition;
  const isSaid = found.length === ids.length && !ends.includes(null);
  return {
    day: last < edition ? last : edition,
    said: isSaid
      ? {
          from: Math.min(...found.map(({ hours }) => hours.from)) / 24,
          to: Math.max(...ends.map(Number)) / 24,
        }
      : null,
  };
}

function daysRow(atlas: Atlas, edition: string, question: DaysQuestion): DaysRow {
  const { from, to, via, how, times, narrower } = question;
  const { day, said } = saidOf(atlas, times, edition);
  const answer = (words: string, more: Partial<Asked>): DaysAnswer => {
    const best = bestOn(atlas, day, edition, { from, to, via, prefer: 'time', ...more });
    if (!best)
      return { words, verdict: 'no-way', ours: null, times: null, isNarrow: false, km: 0, countries: [] };
    const { min, max } = best.days.hours;
    const ours = { min: min / 24, max: max === null ? null : max / 24 };
    return {
      ...{ words, ours, km: best.totals.km, countries: best.totals.countries },
      verdict: said ? verdictOf(ours, said, how) : 'unknown',
      times: max === null || min === 0 ? null : max / min,
      isNarrow: max !== null && max <= MOST_TIMES * min,
    };
  };
  const { words, via: asVia = via, closed = [] } = narrower;
  return { from, to, via, how, day, said, answers: [answer('', {}), answer(words, { via: asVia, closed })] };
}

/** Figures of a whole way beside it. */
function figuresBeside({ figures }: Atlas, ids: readonly string[], km: number): LengthBeside[] {
  return ids.flatMap((id): LengthBeside[] => {
    const { value = null, unit = '' } = figures.get(id) ?? {};
    const inKm = KM_IN[unit];
    if (value === null || inKm === undefined) return [];
    const said = value * inKm;
    return [{ by: id, said, ours: km, off: km / said - 1 }];
  });
}

/** Published lengths of parts, added up, beside ours of the same legs; none where one is not there, or not on the way. */
function lengthsBeside(atlas: Atlas, parts: readonly LengthOf[], { way }: RouteFacts): LengthBeside[] {
  const km = new Map(way.legs.map(({ leg }) => [leg.id, leg.properties.computedKm]));
  const over = parts.flatMap((part) => part.over);
  const said = parts.flatMap(
    ({ leg, source }) =>
      atlas.legs.get(leg)?.properties.lengths.find((length) => length.source === source)?.km ?? [],
  );
  if (parts.length === 0 || said.length < parts.length || !over.every((leg) => km.has(leg))) return [];
  const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
  const [published, ours] = [sum(said), sum(over.map((leg) => km.get(leg) ?? 0))];
  const by = parts.map(({ leg, source }) => `${leg} (${source})`).join(' + ');
  return [{ by, said: published, ours, off: ours / published - 1 }];
}

function kmRow(atlas: Atlas, edition: string, question: KmQuestion): KmRow {
  const { from, to, via, by, day = edition, figures, lengths } = question;
  const best = bestOn(atlas, day, edition, { from, to, via, by, prefer: 'distance' });
  if (!best) return { from, to, via, day, verdict: 'no-way', km: null, beside: [], share: 0 };
  const { km } = best.totals;
  const beside = [...figuresBeside(atlas, figures, km), ...lengthsBeside(atlas, lengths, best)];
  const isWithin = beside.every(({ off }) => Math.abs(off) <= MOST_OFF);
  return {
    ...{ from, to, via, day, km, beside },
    verdict: beside.length === 0 ? 'unknown' : isWithin ? 'hit' : 'miss',
    share: km > 0 ? Math.max(0, ...beside.map(({ ours }) => ours)) / km : 0,
  };
}

/**
 * What the planner answers to the yardsticks' questions. Each of days is asked twice: by its ends alone, and as the way goes
 * of which the time was published.
 * @param edition ISO day; none is asked later
 */
export const yardstickReport = (
  atlas: Atlas,
  edition: string,
  { days, km }: Questions = QUESTIONS,
): YardstickReport => ({
  days: days.map((question) => daysRow(atlas, edition, question)),
  km: km.map((question) => kmRow(atlas, edition, question)),
});

const tenths = (value: number): string => value.toFixed(1);
const whole = (value: number): string => Math.round(value).toLocaleString('en');
const percent = (off: number): string => `${off <= -0.0005 ? '−' : '+'}${tenths(Math.abs(off) * 100)} %`;
const ends = ({ from, to, via, day }: Pick<DaysRow, 'from' | 'to' | 'via' | 'day'>): string =>
  `${from} to ${to}${via.length > 0 ? ` by ${via.join(', ')}` : ''}, ${day}`;

function answerText({ words, verdict, ours, times, isNarrow, km, countries }: DaysAnswer): string {
  const asked = words === '' ? 'by its ends alone' : words;
  if (!ours) return `    ${verdict.padEnd(7)} ${asked}`;
  const range =
    ours.max === null ? `at least ${tenths(ours.min)}` : `${tenths(ours.min)}–${tenths(ours.max)}`;
  const wide =
    times === null ? 'its width not known' : `${isNarrow ? 'narrow' : 'WIDE'} (${tenths(times)} times)`;
  return `    ${verdict.padEnd(7)} ${range} days, ${wide}; ${whole(km)} km, ${countries.join(' ')}; ${asked}`;
}
const saidText = ({ said, how }: DaysRow): string =>
  said === null
    ? 'nothing is published'
    : `${how} ${said.from === said.to ? said.from : `${said.from}–${said.to}`} days`;

/** The report in plain text. */
export function formatYardsticks({ days, km }: YardstickReport): string {
  const hits = (verdicts: readonly Verdict[]): string =>
    `${verdicts.filter((verdict) => verdict === 'hit').length} of ${verdicts.length}`;
  const answers = (at: number): DaysAnswer[] => days.flatMap((row) => row.answers[at] ?? []);
  const told = (at: number): string =>
    `${hits(answers(at).map(({ verdict }) => verdict))} hit, ${answers(at).filter(({ isNarrow }) => isNarrow).length} at most ${MOST_TIMES} times as long as short`;
  return [
    '',
    `Yardsticks, days: by its ends alone ${told(0)}; as the published way goes ${told(1)}`,
    ...days.flatMap((row) => [`  ${ends(row)}: ${saidText(row)}`, ...row.answers.map(answerText)]),
    '',
    `Yardsticks, kilometres: ${hits(km.map(({ verdict }) => verdict))} within ${MOST_OFF * 100} %`,
    ...km.flatMap((row) => [
      `  ${ends(row)}: ${row.verdict}${row.km === null ? '' : `, ${whole(row.km)} km`}`,
      ...row.beside.map(
        ({ by, said, ours, off }) =>
          `    ${whole(ours)} of ${whole(said)} km (${percent(off)}), ${Math.round(row.share * 100)} % of the way: ${by}`,
      ),
    ]),
  ].join('\n');
}
