import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas';
import { readingOf } from '../reading/reading';
import type { Country } from '../schema';
import { fixtureTables } from '../testing/fixture';
import { dossierOf } from '.';

type Standing = Country['memberships'][number];
const member = (bloc: string, from: string): Standing => ({
  bloc,
  status: 'member',
  from,
  source: 'article',
});

describe('the blocs that a corridor crosses', () => {
  const tables = fixtureTables();
  const memberships: Record<string, Standing[]> = {
    az: [member('cis', '1991-12-21'), { ...member('sco', '2016'), status: 'dialogue-partner' }],
    ge: [{ ...member('cis', '1993-12-03'), until: '2009-08-18' }, member('wto', '2000-06')],
    kz: [member('cis', '1991-12-21'), member('sco', '2001-06-15')],
    // On no leg of the main way.
    cn: [member('sco', '2001-06-15'), member('wto', '2001-12-11')],
  };
  const bloc = (id: string, name: string): Country => ({
    id,
    name,
    kind: 'bloc',
    centre: null,
    bbox: null,
    memberships: [],
  });
  const atlas = buildAtlas({
    ...tables,
    countries: [
      ...tables.countries
        .filter(({ kind }) => kind === 'country')
        .map((country) => ({ ...country, memberships: memberships[country.id] ?? [] })),
      bloc('wto', 'WTO'),
      bloc('sco', 'SCO'),
      bloc('cis', 'CIS'),
      bloc('eu', 'EU'),
    ],
  });
  const crossed = (day: string) =>
    dossierOf(readingOf(atlas, day, '2026-01-31'), { kind: 'corridor', id: 'middle-corridor' })
      ?.facts.find(({ label }) => label === 'Blocs crossed')
      ?.links?.map(({ label, detail }) => [label, detail]);

  it('are those with members on its main way as of the day, those with most of them first', () => {
    expect(crossed('2026-01-31')).toEqual([
      ['CIS', 'Kazakhstan, Azerbaijan'],
      ['SCO', 'Kazakhstan'],
      ['WTO', 'Georgia'],
    ]);
    expect(crossed('2005-01-01')).toEqual([
      ['CIS', 'Kazakhstan, Azerbaijan, Georgia'],
      ['SCO', 'Kazakhstan'],
      ['WTO', 'Georgia'],
    ]);
  });

  it('are crossed perhaps while the day lies within an imprecise date, and no bloc is crossed before any', () => {
    expect(crossed('2000-06-15')).toEqual([
      ['CIS', 'Kazakhstan, Azerbaijan, Georgia'],
      ['WTO', 'perhaps Georgia'],
    ]);
    expect(crossed('1980-01-01')).toBeUndefined();
  });
});
