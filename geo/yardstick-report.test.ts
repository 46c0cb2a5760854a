import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Atlas, buildAtlas } from '../src/atlas/atlas';
import { readingOf } from '../src/atlas/reading/reading';
import type { Figure, Mode } from '../src/atlas/schema';
import { aLeg, aPlace } from '../src/atlas/testing/fixture';
import { aTime, someAssumptions } from '../src/atlas/testing/times';
import type { Time } from '../src/atlas/times';
import { planOf, questionOf } from '../src/state/route';
import { checkRecords, drawNetwork } from './compile';
import { AS_OF } from './edition';
import { readAuthored } from './read';
import { type DaysQuestion, type KmQuestion, QUESTIONS } from './yardstick-questions';
import { formatYardsticks, yardstickReport } from './yardstick-report';
import { YARDSTICKS } from './yardsticks';

const DAY = '2024-08-31';
const whole = (id: string, from: number, to: number | null, extras: Partial<Time> = {}): Time =>
  aTime(id, {
    of: { kind: 'stretch', from: 'a', to: 'c' },
    what: 'whole',
    hours: { from: from * 24, to: to === null ? null : to * 24 },
    yardstick: true,
    ...extras,
  });
const length = (id: string, value: number, unit: string): Figure => ({
  ...{ id, subject: { kind: 'corridor', id: 'some' }, quantity: 'Length', unit, period: '2024', value },
  ...{ text: `${value}`, kind: 'reported', saidBy: 'A railway', source: 'railway-book' },
});
/** a–b–c by rail, 480 km each, and a–c by road, 240 km: by the assumptions 2 to 4 days, and half to one. */
const tables = {
  places: [aPlace('a', 'A', 'az', [0, 0]), aPlace('b', 'B', 'az', [1, 0]), aPlace('c', 'C', 'az', [2, 0])],
  legs: [
    aLeg(
      'a-b',
      ['a', 'b'],
      [
        [0, 0],
        [1, 0],
      ],
      480,
      { lengths: [{ km: 500, source: 'railway-book' }] },
    ),
    aLeg(
      'b-c',
      ['b', 'c'],
      [
        [1, 0],
        [2, 0],
      ],
      480,
      { lengths: [{ km: 700, source: 'railway-book' }] },
    ),
    aLeg(
      'a-c',
      ['a', 'c'],
      [
        [0, 0],
        [2, 0],
      ],
      240,
      { mode: 'road', gauges: [] },
    ),
  ],
  assumptions: someAssumptions(),
  figures: [length('near', 250, 'km'), length('far', 300, 'km'), length('miles', 130, 'nautical miles')],
  times: [
    whole('within', 0.6, 0.9),
    whole('beyond', 0.9, 1.5, { period: '2023-05' }),
    whole('apart', 2, 3),
    whole('later', 1, 1, { period: '2025' }),
    whole('open', 1, null),
  ],
};
const small = (times: readonly Time[] = tables.times): Atlas =>
  buildAtlas({ ...tables, times: [...times] }, DAY);

const days = (times: string[], extras: Partial<DaysQuestion> = {}): DaysQuestion => ({
  ...{ from: 'a', to: 'c', via: [], times, how: 'contains' },
  ...{ narrower: { words: 'without the road', closed: ['mode:road'] }, ...extras },
});
const km = (extras: Partial<KmQuestion>): KmQuestion => ({
  ...{ from: 'a', to: 'c', via: [], by: [], figures: [], lengths: [], ...extras },
});
const BY_RAIL: Mode[] = ['rail'];
const ofLeg = (leg: string) => ({ leg, source: 'railway-book', over: [leg] });
const daysOf = (...asked: DaysQuestion[]) => yardstickReport(small(), DAY, { days: asked, km: [] }).days;
const kmOf = (...asked: KmQuestion[]) => yardstickReport(small(), DAY, { days: [], km: asked }).km;

describe('the yardsticks of days', () => {
  it('are hit or missed, by the ends alone and as the way goes of which they were published', () => {
    const verdicts = daysOf(days(['within']), days(['beyond']), days(['apart'])).map(({ answers }) =>
      answers.map(({ verdict }) => verdict),
    );
    expect(verdicts).toEqual([
      ['hit', 'miss'],
      ['miss', 'miss'],
      ['miss', 'hit'],
    ]);
  });

  it('that have to be met only are met by their ends', () => {
    const meets = (...times: string[]) => daysOf(days(times, { how: 'overlaps' }))[0]?.answers[0]?.verdict;
    expect([meets('beyond'), meets('apart'), meets('within', 'apart')]).toEqual(['hit', 'miss', 'hit']);
  });

  it('are told with our range, and whether it is at most three times as long as it is short', () => {
    const [answer] = daysOf(days(['within']))[0]?.answers ?? [];
    expect(answer).toMatchObject({ ours: { min: 0.5, max: 1 }, times: 2, isNarrow: true, km: 240 });
    const slow = someAssumptions().map((one) => (one.id === 'speed-road' ? { ...one, from: 120 } : one));
    const wide = buildAtlas({ ...tables, assumptions: slow }, DAY);
    const [row] = yardstickReport(wide, DAY, { days: [days(['within'])], km: [] }).days;
    expect(row?.answers[0]).toMatchObject({ times: 4, isNarrow: false });
  });

  it('are asked on their own day, and never after the edition', () => {
    expect(daysOf(days(['beyond']), days(['later'])).map(({ day }) => day)).toEqual(['2023-05-31', DAY]);
  });

  it('say so where nothing can be held against them', () => {
    const verdict = (asked: DaysQuestion, atlas = small()) =>
      yardstickReport(atlas, DAY, { days: [asked], km: [] }).days[0]?.answers[0]?.verdict;
    expect(verdict(days(['nowhere']))).toBe('unknown');
    expect(verdict(days(['open']))).toBe('unknown');
    expect(verdict(days(['within'], { to: 'nowhere' }))).toBe('no-way');
    const unknown = buildAtlas({ ...tables, assumptions: [] }, DAY);
    expect(verdict(days(['within']), unknown)).toBe('unknown');
  });
});

describe('the yardsticks of kilometres', () => {
  it('are hit within a tenth of every length, and missed beyond', () => {
    const rows = kmOf(km({ figures: ['near', 'miles'] }), km({ figures: ['near', 'far'] }));
    expect(rows.map(({ verdict, km }) => [verdict, km])).toEqual([
      ['hit', 240],
      ['miss', 240],
    ]);
    expect(rows[0]?.beside.map(({ said }) => said)).toEqual([250, 130 * 1.852]);
    expect(rows[1]?.beside.map(({ off }) => off)).toEqual([240 / 250 - 1, 240 / 300 - 1]);
  });

  it('are added up from parts, and say how much of the way these are', () => {
    const [one, both] = kmOf(
      km({ by: BY_RAIL, lengths: [ofLeg('a-b')] }),
      km({ by: BY_RAIL, lengths: [ofLeg('a-b'), ofLeg('b-c')] }),
    );
    expect(one).toMatchObject({ verdict: 'hit', share: 0.5, beside: [{ said: 500, ours: 480 }] });
    expect(both).toMatchObject({ verdict: 'miss', share: 1, beside: [{ said: 1200, ours: 960 }] });
  });

  it('say so where a part is not on the way, or no length of it is there', () => {
    const verdicts = kmOf(
      km({ lengths: [ofLeg('a-b')] }),
      km({ lengths: [ofLeg('a-c')] }),
      km({ to: 'nowhere', figures: ['near'] }),
    ).map(({ verdict }) => verdict);
    expect(verdicts).toEqual(['unknown', 'unknown', 'no-way']);
  });
});

it('are told in plain text', () => {
  const text = formatYardsticks(
    yardstickReport(small(), DAY, {
      days: [days(['within']), days(['apart'])],
      km: [km({ figures: ['far'] })],
    }),
  );
  expect(text).toContain('days: by its ends alone 1 of 2 hit, 2 at most 3 times as long as short');
  expect(text).toContain(
    'a to c, 2024-08-31: contains 0.6–0.9 days\n    hit     0.5–1.0 days, narrow (2.0 times)',
  );
  expect(text).toContain(
    '240 km, az; by its ends alone\n    miss    2.0–4.0 days, narrow (2.0 times); 960 km, az; without the road',
  );
  expect(text).toContain('a to c, 2024-08-31: contains 2–3 days\n    miss    0.5–1.0 days');
  expect(text).toContain(
    'a to c, 2024-08-31: miss, 240 km\n    240 of 300 km (−20.0 %), 100 % of the way: far',
  );
});

/** Ids of all that the days of the plans rest on, and of the marked times whose hours were read for them. */
function derived(
  times: readonly Time[],
  build: (times: Time[]) => Atlas,
  pairs: readonly [string, string][],
) {
  const read: string[] = [];
  const spied = times.map((time) =>
    time.yardstick
      ? new Proxy(time, {
          get(of, key) {
            if (key === 'hours') read.push(of.id);
            return Reflect.get(of, key);
          },
        })
      : time,
  );
  const reading = readingOf(build(spied), DAY);
  const rest = { via: [], by: [], prefer: 'time', closed: [], opened: [], slow: [], assume: [] } as const;
  const ids = pairs.flatMap(([from, to]) => {
    const question = questionOf({ from, to, ...rest });
    const routes = question ? planOf(reading, question).routes : [];
    return routes.flatMap(({ days: { pieces } }) => pieces.flatMap(({ spent }) => spent.ids));
  });
  return { ids: new Set(ids), read };
}
/** The atlas as authored; whose land a line crosses is not asked. */
function authored() {
  const folder = join(import.meta.dirname, 'atlas');
  const checked = checkRecords(readAuthored(folder, join(folder, 'no-article')));
  const nowhere = { isLand: () => true, countryAt: () => null, distanceToCoastKm: () => 0 };
  const { corridors, countries, times, assumptions } = checked.validated.records;
  const drawn = drawNetwork(checked, nowhere);
  const kept = { corridors: [...corridors], countries: [...countries], assumptions: [...assumptions] };
  return { times, build: (own: Time[]) => buildAtlas({ ...drawn, ...kept, times: own }, AS_OF) };
}

describe('no derivation reads a yardstick', () => {
  it('not even where it is of a leg that is run', () => {
    const leg = aTime('of-leg', { of: { kind: 'leg', leg: 'a-c' }, mode: 'road', hours: { from: 5, to: 6 } });
    const between = (time: Time) =>
      derived([time], small, [
        ['a', 'c'],
        ['c', 'a'],
        ['a', 'b'],
      ]);
    expect(between(leg).ids).toContain('of-leg');
    expect(between({ ...leg, yardstick: true })).toEqual({
      ids: new Set(['speed-road', 'speed-rail-1520']),
      read: [],
    });
  });

  it('between any two ends of one, and whatever is marked as one is left out', () => {
    const { times, build } = authored();
    const pairs = YARDSTICKS.flatMap(({ from, to }) =>
      from.flatMap((a) =>
        to.flatMap((b): [string, string][] => [
          [a, b],
          [b, a],
        ]),
      ),
    );
    const marked = new Set(times.filter(({ yardstick }) => yardstick).map(({ id }) => id));
    const first = derived(times, build, pairs);
    const published = new Set(times.filter(({ id }) => first.ids.has(id)).map(({ id }) => id));
    expect(published.size).toBeGreaterThan(0);
    expect([...first.ids].filter((id) => marked.has(id))).toEqual([]);
    expect(first.read).toEqual([]);
    const more = times.map((time): Time => (published.has(time.id) ? { ...time, yardstick: true } : time));
    const second = derived(more, build, pairs);
    expect([...second.ids].filter((id) => published.has(id) || marked.has(id))).toEqual([]);
    expect(second.read).toEqual([]);
  });
});

it('every question is of what the atlas has', () => {
  const table = (name: string): { id: string; yardstick?: true; lengths?: { source: string }[] }[] =>
    JSON.parse(readFileSync(join(import.meta.dirname, `atlas/${name}.json`), 'utf8'));
  const [times, figures, legs] = [table('times'), table('figures'), table('legs')];
  const marked = times.filter(({ yardstick }) => yardstick).map(({ id }) => id);
  expect(QUESTIONS.days.flatMap((one) => one.times).filter((id) => !marked.includes(id))).toEqual([]);
  const known = figures.map(({ id }) => id);
  expect(QUESTIONS.km.flatMap((one) => one.figures).filter((id) => !known.includes(id))).toEqual([]);
  const missing = QUESTIONS.km
    .flatMap(({ lengths }) => lengths)
    .filter(({ leg, source }) => {
      const lengths = legs.find(({ id }) => id === leg)?.lengths ?? [];
      return !lengths.some((one) => one.source === source);
    });
  expect(missing).toEqual([]);
});
