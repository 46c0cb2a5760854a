import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas';
import type { Country, Figure } from '../schema';
import { membersSaid } from './bloc-members';
import { blocsOf, standingsIn } from './blocs';
import { readingOf } from './reading';

type Standing = Partial<Country['memberships'][number]>;
const country = (id: string, ...memberships: Standing[]): Country => ({
  id,
  name: id.toUpperCase(),
  kind: 'country',
  centre: [0, 0],
  bbox: null,
  memberships: memberships.map((one) => ({
    bloc: 'sco',
    status: 'member',
    from: '2001',
    source: 'book',
    ...one,
  })),
});
const bloc = (id: string, name: string): Country => ({ ...country(id), name, kind: 'bloc' });
const figure = (id: string, period: string, value: number | null, more: Partial<Figure> = {}): Figure => ({
  id,
  subject: { kind: 'country', id: 'sco' },
  quantity: 'Members',
  unit: 'members',
  period,
  value,
  text: 'so many',
  kind: 'reported',
  saidBy: 'An agency',
  source: 'book',
  ...more,
});
const countries = [
  country('kz', { from: '1999-05-01', until: '2001', status: 'applicant' }, { from: '2001-06-15' }),
  country('by', { status: 'dialogue-partner', from: '2010', until: '2024-07-04' }, { from: '2024-07' }),
  country('az', { status: 'dialogue-partner', from: '2016' }, { status: 'applicant', from: '2024-07-10' }),
  country('ge', { status: 'not-member', from: '2009' }),
  country('tr', { bloc: 'eu', status: 'candidate' }),
  country('cn', { until: '2020-12-31' }),
  bloc('sco', 'Shanghai Cooperation'),
  bloc('eu', 'European Union'),
];
const atlas = buildAtlas({
  countries,
  sources: [],
  figures: [
    figure('eight', '2018', 8),
    figure('ten', '2024-07', 10),
    figure('nine', '2024-07', 9, { saidBy: 'A bank' }),
    figure('words', '2025', null),
    figure('partners', '2025', 17, { quantity: 'Partners' }),
    figure('elsewhere', '2025', 27, { subject: { kind: 'country', id: 'eu' } }),
  ],
});
const on = (day: string) => readingOf(atlas, day, '2026-01-31');
const told = (day: string) =>
  standingsIn(on(day), 'sco').map(({ country: { id }, status, step }) => [id, status, step]);

describe('the countries of a bloc', () => {
  it('are told as of the day: a member is a member, whatever it was; the last of several that hold counts', () => {
    expect(told('2026-01-31')).toEqual([
      ['az', 'applicant', 'near'],
      ['by', 'member', 'member'],
      ['kz', 'member', 'member'],
    ]);
    expect(told('2012-05-12')).toEqual([
      ['by', 'dialogue-partner', 'near'],
      ['cn', 'member', 'member'],
      ['kz', 'member', 'member'],
    ]);
    expect(told('1990-01-01')).toEqual([]);
  });

  it('are members only perhaps while the day lies within an imprecise date', () => {
    expect(told('2024-07-03').find(([id]) => id === 'by')).toEqual(['by', 'member', 'perhaps']);
    expect(told('2024-07-31').find(([id]) => id === 'by')).toEqual(['by', 'member', 'member']);
  });

  it('are found once for each reading', () => {
    const reading = on('2020-01-01');
    expect(standingsIn(reading, 'sco')).toBe(standingsIn(reading, 'sco'));
    expect(standingsIn(reading, 'eu')).not.toBe(standingsIn(reading, 'sco'));
  });

  it('belong to the blocs, in alphabetical order', () => {
    expect(blocsOf({ atlas }).map(({ id }) => id)).toEqual(['eu', 'sco']);
  });
});

describe('how many members a bloc is said to have', () => {
  const said = (day: string) =>
    membersSaid(on(day), 'sco').map(({ figure: { id }, held, others }) => [id, held, others]);

  it('is what each voice says of the newest period, with those that the atlas holds as of then', () => {
    expect(said('2026-01-31')).toEqual([
      ['nine', 2, 7],
      ['ten', 2, 8],
    ]);
  });

  it('is of the period before on an earlier day, and unknown before any', () => {
    expect(said('2020-01-01')).toEqual([['eight', 2, 6]]);
    expect(said('2012-05-12')).toEqual([]);
  });

  it('never leaves fewer than none', () => {
    const few = buildAtlas({ countries, figures: [figure('one', '2025', 1)] });
    expect(membersSaid(readingOf(few, '2026-01-31'), 'sco').map(({ others }) => others)).toEqual([0]);
  });
});
