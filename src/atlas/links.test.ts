import { expect, it } from 'vitest';
import { shortBlocName } from './links';
import { fixtureAtlas } from './testing/fixture';

it('a bloc is called by its initials for short, by its name where it has none', () => {
  const atlas = fixtureAtlas();
  expect(shortBlocName(atlas, 'sco')).toBe('SCO');
  const sco = atlas.countries.get('sco');
  if (!sco) throw new Error('The fixture has a bloc.');
  const of = (aliases: string[]) => ({ countries: new Map([['sco', { ...sco, name: 'BRICS', aliases }]]) });
  expect(shortBlocName(of(['BRICS+', 'БРИКС']), 'sco')).toBe('BRICS');
});
