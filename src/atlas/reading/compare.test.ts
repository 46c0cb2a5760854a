import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas';
import type { Country, Status } from '../schema';
import { aLeg } from '../testing/fixture';
import { differenceOf } from './compare';
import { readingOf } from './reading';

const country = (id: string, ...memberships: Partial<Country['memberships'][number]>[]): Country => ({
  id,
  name: id.toUpperCase(),
  kind: 'country',
  centre: [0, 0],
  bbox: null,
  memberships: memberships.map((one) => ({
    ...{ bloc: 'sco', status: 'member', from: '2001', source: 'book' },
    ...one,
  })),
});
const line = (id: string, ...states: readonly (readonly [Status, string])[]) =>
  aLeg(id, ['a', 'b'], [], 1, { status: states.map(([status, from]) => ({ status, from, source: 'book' })) });

const atlas = buildAtlas(
  {
    countries: [
      country(
        'az',
        { status: 'dialogue-partner', from: '2015-07-10', until: '2025-09-01' },
        { status: 'partner', from: '2025-09-01' },
        { status: 'applicant', from: null },
      ),
      country('kz', {}),
      country('by', { status: 'observer', from: '2010', until: '2024-07-04' }, { from: '2024-07-04' }),
    ],
    legs: [
      line('opened', ['under-construction', '2012'], ['operating', '2017-10-30']),
      line('stopped', ['operating', '2001'], ['suspended', '2022-03-01']),
      line('unsure', ['operating', '2001'], ['unknown', '2026-02-28']),
      line('begun', ['agreed', '2010'], ['under-construction', '2024-12-27']),
      line('same', ['operating', '2001']),
    ],
    sources: [],
  },
  '2026-11-29',
);
const on = (day: string) => readingOf(atlas, day, '2026-11-29');
const difference = differenceOf(on('2013-06-01'), on('2026-11-29'));

describe('between two days', () => {
  it('lines opened, stopped, fell silent, or went on to another state', () => {
    const ids = (name: 'opened' | 'stopped' | 'unsure' | 'changed') =>
      difference[name].map(({ leg }) => leg.id);
    expect(ids('opened')).toEqual(['opened']);
    expect(ids('stopped')).toEqual(['stopped']);
    expect(ids('unsure')).toEqual(['unsure']);
    expect(ids('changed')).toEqual(['begun']);
  });
  it('countries changed their standing, told as the map tints it: what is sure before what perhaps holds', () => {
    expect(difference.standings.map(({ country: { id }, before, after }) => [id, before, after])).toEqual([
      ['az', 'applicant', 'partner'],
      ['by', 'observer', 'member'],
    ]);
  });
});
