import { describe, expect, it } from 'vitest';
import { readingOf } from '../atlas/reading/reading';
import { fixtureAtlas } from '../atlas/testing/fixture';
import { planOf } from '../state/route';
import { linkQuestion } from '../state/route/testing/question';
import { createRouteData } from './route-data';
import { mapState } from './testing/state';

const atlas = fixtureAtlas();
const reading = readingOf(atlas, '2024-08-31', '2024-08-31');
const question = linkQuestion({ from: 'aktau', to: 'tbilisi' });

describe('what would hurt most', () => {
  it('has on the map the numbers of its rows, those that do as much the same, and one of each row its room first', () => {
    const { features } = createRouteData()(
      mapState({
        planning: { status: 'ready', plan: planOf(reading, question), against: null },
        tab: 'route',
        hurts: [['country:az', 'leg:aktau-alat', 'place:baku-port'], ['place:baku']],
      }),
    );
    const numbers = features.flatMap(({ geometry, properties: { part, rank, order, of } }) =>
      part === 'hurt' && geometry.type === 'Point' ? [{ rank, order, of }] : [],
    );
    expect(numbers).toEqual([
      { rank: 1, order: 0, of: 'country' },
      { rank: 1, order: 2, of: 'leg' },
      { rank: 1, order: 4, of: 'place' },
      { rank: 2, order: 1, of: 'place' },
    ]);
    const many = createRouteData()(
      mapState({
        planning: { status: 'ready', plan: planOf(reading, question), against: null },
        tab: 'route',
        hurts: [['place:aktau', 'place:baku', 'place:baku-port', 'place:tbilisi', 'place:astara']],
      }),
    );
    expect(many.features.filter(({ properties: { rank } }) => rank === 1)).toHaveLength(4);
    expect(
      features.filter(({ geometry, properties: { part } }) => part === 'hurt' && geometry.type !== 'Point'),
    ).toHaveLength(1);
  });
});
