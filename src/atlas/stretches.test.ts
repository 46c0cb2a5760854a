import { describe, expect, it } from 'vitest';
import { buildAtlas } from './atlas';
import { readingOf } from './reading/reading';
import { allStretches, type Stretch, stretchesThat } from './stretches';
import { aLeg, aPlace, fixtureAtlas } from './testing/fixture';

const plain = (stretches: readonly Stretch[]) =>
  stretches.map(({ leg, from, to, weight }) => [leg.id, from, to, Math.round(weight)]);

describe('stretches', () => {
  it('go from each place of a leg to the next, by the km of the drawn line between them', () => {
    const atlas = buildAtlas({
      places: [aPlace('a', 'A', 'az', [50, 40]), aPlace('c', 'C', 'az', [54, 40])],
      // The line bends away before it comes to b, which stands a little beside it.
      linkPlaces: [aPlace('b', 'B', 'az', [51, 40.01])],
      legs: [],
      links: [
        aLeg(
          'long',
          ['a', 'b', 'c'],
          [
            [50, 40],
            [51, 40],
            [54, 40],
          ],
          400,
        ),
      ],
    });
    expect(plain(allStretches(atlas))).toEqual([
      ['long', 'a', 'b', 100],
      ['long', 'b', 'c', 300],
    ]);
  });

  it('are of all legs, or of those that stand so on the day', () => {
    const atlas = fixtureAtlas();
    expect(allStretches(atlas)).toHaveLength(atlas.legs.size);
    const on = (day: string) =>
      stretchesThat(readingOf(atlas, day), ({ status }) => status === 'operating').map(({ leg }) => leg.id);
    expect(on('2012-01-01')).toEqual(['aktau-alat', 'baku-tbilisi']);
    expect(on('2020-01-01')).toEqual(['aktau-alat', 'alat-baku', 'baku-tbilisi']);
  });
});
