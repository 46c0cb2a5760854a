import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas';
import { addDays } from '../days';
import type { Country, Leg, Status } from '../schema';
import { aLeg, fixtureTables } from '../testing/fixture';
import { latestEvent } from './latest';
import { begun, type Reading, readingOf } from './reading';
import { kmByStatus, stateOn, stateWords } from './status';

const EDITION = '2026-01-31';
const tables = fixtureTables();
const atlas = buildAtlas(tables);
const on = (day: string): Reading => readingOf(atlas, day, EDITION);

const legOf = (id: string): Leg => {
  const leg = atlas.legs.get(id);
  if (!leg) throw new Error(`no leg ${id}`);
  return leg;
};
/** A leg with these spells, each with its place in the list as its year. */
const years = (...status: Status[]): Leg =>
  aLeg('a-b', ['a', 'b'], [], 1, {
    status: status.map((name, i) => ({ status: name, from: `200${i}`, source: 'railway-book' })),
  });
const standing = (leg: Leg, day: string) => {
  const { status, since, holds } = on(day).standingOf(leg);
  return [status, since?.from ?? null, holds];
};

describe('readingOf', () => {
  it('is the same for the same atlas and day, and leaves legs what they are', () => {
    expect(on('2020-01-01')).toBe(on('2020-01-01'));
    expect(on('2020-01-01')).not.toBe(on('2020-01-02'));
    expect(on('2020-01-01').atlas.legs.get('alat-baku')).toBe(legOf('alat-baku'));
    const leg = legOf('alat-baku');
    expect(on('2020-01-01').standingOf(leg)).toBe(on('2020-01-01').standingOf(leg));
  });
  it('stays the same while a cursor goes over many days, if it is asked for at each', () => {
    const rested = on('2020-01-01');
    for (let step = 1; step <= 300; step += 1) {
      on(addDays('2020-01-01', step));
      expect(on('2020-01-01')).toBe(rested);
    }
  });
});

describe('begun', () => {
  it.each([
    ['2024', '2023-12-31', 'no'],
    ['2024', '2024-01-01', 'perhaps'],
    ['2024', '2024-12-31', 'yes'],
    ['2024-02', '2024-02-28', 'perhaps'],
    ['2024-07-03', '2024-07-02', 'no'],
    ['2024-07-03', '2024-07-03', 'yes'],
    ['no date', '2024-07-03', 'perhaps'],
    [null, '2024-07-03', 'perhaps'],
  ] as const)('says of %s on %s: %s', (edtf, day, holds) => expect(begun(edtf, day)).toBe(holds));
});

describe('the standing of a leg', () => {
  it('goes through its spells, perhaps within the date of a change', () => {
    const leg = legOf('alat-baku');
    expect(standing(leg, '2010-10-31')).toEqual([null, null, 'yes']);
    expect(standing(leg, '2010-11-15')).toEqual(['under-construction', '2010-11', 'perhaps']);
    expect(standing(leg, '2015-01-01')).toEqual(['under-construction', '2010-11', 'yes']);
    expect(standing(leg, '2018-05-13')).toEqual(['under-construction', '2010-11', 'yes']);
    expect(standing(leg, '2018-05-14')).toEqual(['operating', '2018-05-14', 'yes']);
  });

  it('since before the sources is sure from the day the source speaks of, and perhaps before', () => {
    // Its source is of 2019.
    const leg = legOf('baku-tbilisi');
    expect(standing(leg, '1990-01-01')).toEqual(['operating', null, 'perhaps']);
    expect(standing(leg, '2019-06-01')).toEqual(['operating', null, 'perhaps']);
    expect(standing(leg, '2019-12-31')).toEqual(['operating', null, 'yes']);
  });

  it('is sure on the edition’s day, also by a source without a date or while sources are not loaded', () => {
    const undated = aLeg('a-b', ['a', 'b'], [], 1, {
      status: [{ status: 'operating', from: null, source: 'port-page' }],
    });
    expect(standing(undated, '2026-01-30')[2]).toBe('perhaps');
    expect(standing(undated, EDITION)[2]).toBe('yes');
    const bare = readingOf(buildAtlas({ legs: tables.legs }), EDITION);
    expect(bare.standingOf(legOf('baku-tbilisi')).holds).toBe('yes');
  });

  it('is sure within its year once a source of that year has told of it, not by one from before', () => {
    const by = (source: string) =>
      aLeg('a-b', ['a', 'b'], [], 1, { status: [{ status: 'operating', from: '2024', source }] });
    // The article is of August 2024, the book of 2019.
    expect(standing(by('article'), '2024-07-01')[2]).toBe('perhaps');
    expect(standing(by('article'), '2024-09-01')[2]).toBe('yes');
    expect(standing(by('railway-book'), '2024-09-01')[2]).toBe('perhaps');
    expect(standing(by('railway-book'), '2025-01-01')[2]).toBe('yes');
  });

  it('began with the first of several spells of one status, anew after another', () => {
    const since = (...status: Status[]) => on(EDITION).standingOf(years(...status)).since?.from;
    expect(since('planned', 'operating', 'operating', 'operating')).toBe('2001');
    expect(since('operating', 'operating')).toBe('2000');
    expect(since('operating', 'suspended', 'operating')).toBe('2002');
    expect(on(EDITION).standingOf(years('planned', 'operating', 'operating')).spell?.from).toBe('2002');
  });

  it('is unknown, and never operating, where nothing is known', () => {
    expect(stateOn(on('2000-06-01'), legOf('astara-baku'))).toEqual({ status: 'unknown', holds: 'yes' });
    expect(kmByStatus(on('2000-06-01'), [legOf('astara-baku')])).toEqual([]);
    expect(stateOn(on(EDITION), years())).toEqual({ status: 'unknown', holds: 'yes' });
  });

  it('is told with its doubt', () => {
    const said = (day: string) => stateWords(stateOn(on(day), legOf('alat-baku')));
    expect(said('2010-11-15')).toBe('perhaps under construction');
    expect(said('2015-11-15')).toBe('under construction');
  });
});

describe('memberships', () => {
  const country = (memberships: Country['memberships']): Country => ({
    id: 'xx',
    name: 'X',
    kind: 'country',
    centre: null,
    bbox: null,
    memberships,
  });
  const [az] = tables.countries;
  const stood = (of: Country | undefined, day: string) =>
    of &&
    on(day)
      .memberships(of)
      .map(({ holds, when }) => [holds, when]);

  it('hold between their dates, perhaps within them', () => {
    // Dialogue partner from 2016 until 2025; applicant since July 2024.
    const no = ['no', 'to-come'];
    expect(stood(az, '2015-06-01')).toEqual([no, no]);
    expect(stood(az, '2016-06-01')).toEqual([['perhaps', 'now'], no]);
    expect(stood(az, '2020-06-01')).toEqual([['yes', 'now'], no]);
    expect(stood(az, '2024-07-15')).toEqual([
      ['yes', 'now'],
      ['perhaps', 'now'],
    ]);
    expect(stood(az, '2025-06-01')).toEqual([
      ['perhaps', 'now'],
      ['yes', 'now'],
    ]);
    expect(stood(az, '2026-01-01')).toEqual([
      ['no', 'ended'],
      ['yes', 'now'],
    ]);
  });

  it('last through the last day, and from unknown beginnings are sure from their source on', () => {
    const of = country([
      { bloc: 'sco', status: 'member', from: null, until: '2025-09-01', source: 'railway-book' },
    ]);
    expect(stood(of, '2001-01-01')).toEqual([['perhaps', 'now']]);
    expect(stood(of, '2025-09-01')).toEqual([['yes', 'now']]);
    expect(stood(of, '2025-09-02')).toEqual([['no', 'ended']]);
  });
});

describe('what is known on a day', () => {
  const holds = <T extends { id: string }>(records: T[], id: string, day: string) => {
    const record = records.find((one) => one.id === id);
    return record && on(day).holds(record as never);
  };
  it('a deal and a quotation from their dates', () => {
    expect(holds(tables.deals, 'partnership-2024', '2024-07-02')).toBe('no');
    expect(holds(tables.deals, 'partnership-2024', '2024-07-03')).toBe('yes');
    expect(holds(tables.deals, 'port-expansion', '2025-06-01')).toBe('perhaps');
    expect(holds(tables.quotes, 'key-issue', '2024-07-31')).toBe('no');
    expect(holds(tables.quotes, 'key-issue', '2024-08-10')).toBe('perhaps');
  });
  it('a figure from its source’s date, whatever its period', () => {
    expect(holds(tables.figures, 'volume-2022-a', '2024-07-31')).toBe('no');
    expect(holds(tables.figures, 'volume-2022-a', '2024-08-10')).toBe('perhaps');
    expect(holds(tables.figures, 'volume-2022-a', '2024-08-31')).toBe('yes');
  });
  it('a figure of an undated source perhaps: from the end of its period, or ahead of it', () => {
    const [reported] = tables.figures;
    if (!reported) throw new Error('no figure');
    const undated = { ...reported, source: 'port-page' };
    expect(on('2022-12-30').holds(undated)).toBe('no');
    expect(on('2022-12-31').holds(undated)).toBe('perhaps');
    expect(on('2010-01-01').holds({ ...undated, kind: 'forecast' })).toBe('perhaps');
    expect(on('2021-12-31').holds({ ...undated, period: '2022/..' })).toBe('no');
    expect(on('2022-01-01').holds({ ...undated, period: '2022/..' })).toBe('perhaps');
  });
  it('a person in the roles reported by then, newest first', () => {
    const [person] = tables.people;
    const roles = (day: string) =>
      person &&
      on(day)
        .roles(person)
        .map(({ role }) => role);
    expect(roles('2009-12-31')).toEqual([]);
    expect(roles('2015-01-01')).toEqual(['student']);
    expect(roles('2024-08-15')).toEqual(['scholar', 'student']);
  });
});

describe('latestEvent', () => {
  it('is the newest deal, quotation or change of a line that has begun', () => {
    expect(latestEvent(on(EDITION))).toEqual({
      date: '2025',
      title: 'Expansion of the port',
      sel: { kind: 'deal', id: 'port-expansion' },
    });
    expect(latestEvent(on('2024-08-31'))?.sel).toEqual({ kind: 'quote', id: 'clear-rules' });
    expect(latestEvent(on('2020-01-01'))).toEqual({
      date: '2018-05-14',
      title: 'Alat–Baku',
      sel: { kind: 'leg', id: 'alat-baku' },
    });
  });
  it('is nothing before all, and while the deals are not there', () => {
    expect(latestEvent(on('1900-01-01'))).toBeNull();
    expect(latestEvent(readingOf(buildAtlas({ legs: tables.legs }), EDITION))).toBeNull();
  });
});
