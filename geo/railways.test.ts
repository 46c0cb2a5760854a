import { describe, expect, it } from 'vitest';
import { authoredWith, type Edits, land } from './checks/fixture';
import { checkRecords, drawNetwork } from './compile';
import { formatRailways, railwaysOf } from './railways';

const railways = (edits: Edits = {}) => railwaysOf(drawNetwork(checkRecords(authoredWith(edits)), land));
const rounded = (by: object) =>
  Object.fromEntries(Object.entries(by).map(([key, km]) => [key, Math.round(km)]));

describe('the railways', () => {
  it('are told by how exact they are, without the sea', () => {
    const { corridors, links } = railways({ 'legs.json/0/exactness': 'track' });
    expect(rounded(corridors)).toEqual({ track: 472, surveyed: 0, generalised: 0, schematic: 0 });
    expect(rounded(links)).toEqual({ track: 0, surveyed: 0, generalised: 0, schematic: 0 });
  });

  it('are told by country, of corridors and of other lines', () => {
    expect(
      railways().countries.map(({ country, corridors }) => [country, Math.round(corridors.generalised)]),
    ).toEqual([
      ['az', 450],
      ['ge', 22],
    ]);
    const link = railways({ 'legs.json/0/link': true });
    expect(rounded(link.corridors).generalised).toBe(0);
    expect(rounded(link.links).generalised).toBe(472);
  });

  it('are small to read', () => {
    const lines = formatRailways(railways({ 'legs.json/0/exactness': 'track' })).split('\n');
    expect(lines.map((line) => line.replace(/ {2,}/g, ' | '))).toEqual([
      '',
      'Railways | km | track | surveyed | generalised | schematic',
      'corridors | 472 | 100 % | 0 % | 0 % | 0 %',
      'other lines | 0 | – | – | – | –',
      'all | 472 | 100 % | 0 % | 0 % | 0 %',
      '',
      'By country | corridors km | along track | other km | along track',
      'az | 450 | 100 % | 0 | –',
      'ge | 22 | 100 % | 0 | –',
    ]);
  });
});
