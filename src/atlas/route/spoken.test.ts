import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas';
import { aLeg, aPlace, fixtureTables } from '../testing/fixture';
import { aTime } from '../testing/times';
import { linesOf } from './lines';
import { isLater, leadsTo, spokenOn } from './spoken';

/** A leg a – b – c – d; a and b lie in one country, c and d in another. */
const places = [
  aPlace('a', 'A', 'aa', [0, 0]),
  aPlace('b', 'B', 'aa', [1, 0]),
  aPlace('c', 'C', 'cc', [2, 0]),
  aPlace('d', 'D', 'cc', [3, 0]),
];
const line = [0, 1, 2, 3].map((lon): [number, number] => [lon, 0]);
const atlas = buildAtlas(
  {
    ...fixtureTables(),
    places,
    legs: [aLeg('a-d', ['a', 'b', 'c', 'd'], line, 300, { courses: [] })],
    corridors: [],
  },
  '2024-08-31',
);
const { lines } = linesOf(atlas);
/** Of each of the three lines, whether it leads to a goal: forwards, and back. */
const to = (goal: string) =>
  [false, true].map((reversed) => lines.map((each) => leadsTo(atlas, each, reversed, goal)));

describe('a line leads', () => {
  it('to a place that lies further on along its leg', () => {
    expect(to('c')).toEqual([
      [true, true, false],
      [false, false, true],
    ]);
    expect(to('d')).toEqual([
      [true, true, true],
      [false, false, false],
    ]);
    expect(to('a')[1]).toEqual([true, true, true]);
  });

  it('into a country that its leg comes into, and no other way', () => {
    expect(to('cc')).toEqual([
      [true, true, true],
      [false, false, false],
    ]);
    expect(to('aa')).toEqual([
      [false, false, false],
      [true, true, true],
    ]);
    expect(to('xx').flat()).not.toContain(true);
  });

  it('into a country that it crosses into itself, where its leg ends in that of its beginning', () => {
    const there = aLeg('a-b', ['a', 'c', 'b'], [line[0], line[2], line[1]] as [number, number][], 300, {
      courses: [],
    });
    const back = buildAtlas({ ...fixtureTables(), places, legs: [there], corridors: [] }, '2024-08-31');
    const [out, home] = linesOf(back).lines;
    if (!out || !home) throw new Error('There are two.');
    expect([out, home].map((each) => leadsTo(back, each, false, 'cc'))).toEqual([true, false]);
    expect([out, home].map((each) => leadsTo(back, each, true, 'cc'))).toEqual([false, true]);
    expect([out, home].map((each) => leadsTo(back, each, false, 'aa'))).toEqual([false, true]);
  });
});

describe('of times of one thing there speak', () => {
  const said = (...periods: string[]) =>
    periods.map((period) => ({ time: aTime(period, { period }), share: 1 }));
  const on = (day: string | null, ...periods: string[]) =>
    spokenOn(said(...periods), day).map(({ time }) => time.id);

  it('those whose period holds the day, all of them', () => {
    expect(on('2021-06-30', '2015', '2021', '2020/2022', '2021-07', '2023')).toEqual(['2021', '2020/2022']);
    expect(on('2021-06-30', '../2021', '2021-06')).toEqual(['../2021', '2021-06']);
    expect(on('2021-12-31', '2021', '2020')).toEqual(['2021']);
  });

  it('else those of the last year before it', () => {
    expect(on('2024-01-01', '2015', '2021-03', '2022-02', '2022', '2025')).toEqual(['2022-02', '2022']);
  });

  it('else those of the first year after it', () => {
    expect(on('2012-05-12', '2015-11', '2015', '2021')).toEqual(['2015-11', '2015']);
  });

  it('where no day is asked, the last', () => {
    expect(on(null, '2015', '2021')).toEqual(['2021']);
  });

  it('the only one, whenever it was', () => {
    expect(on('2012-05-12', '2024')).toEqual(['2024']);
    expect(on('2012-05-12')).toEqual([]);
  });
});

it('a time is later than a day on which its period has not begun', () => {
  const later = (period: string, day: string | null) => isLater(aTime('some', { period }), day);
  expect([later('2022', '2012-05-12'), later('2022', '2022-01-01'), later('2022', '2023-01-01')]).toEqual([
    true,
    false,
    false,
  ]);
  expect(later('2022', null)).toBe(false);
});
