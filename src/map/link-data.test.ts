import { describe, expect, it } from 'vitest';
import { LINKS_FROM } from '../state/links';
import { createDrawn } from './drawn';
import { decide } from './hits';
import { buildLinkData } from './link-data';
import { atlasWithLink, mapState, readOn } from './testing/state';
import { createViewModel, type MapState } from './view-model';

const atlas = atlasWithLink();
const stateOf = (change: Partial<MapState> = {}): MapState => mapState({ atlas, ...change });
const modelOf = (change: Partial<MapState> = {}) => createViewModel()(stateOf(change));
describe('main lines of no corridor', () => {
  it('are one feature for each state of a leg, and no strand of a corridor', () => {
    const { lines, spells, places } = buildLinkData(atlas);
    expect(spells.map(({ leg, since }) => [leg, since.status])).toEqual([
      ['tbilisi-yerevan', 'operating'],
      ['tbilisi-yerevan', 'suspended'],
    ]);
    expect(lines.features.map(({ properties }) => properties.stroke)).toEqual(['rail', 'suspended']);
    expect(places.features.map(({ properties }) => properties.id)).toEqual(['yerevan']);
    const { data } = modelOf();
    expect(data.strands.map(({ leg }) => leg)).not.toContain('tbilisi-yerevan');
    expect(data.placeFeatures.features.map(({ properties }) => properties.id)).not.toContain('yerevan');
  });

  it('are drawn in the state of the day, from the zoom at which they help', () => {
    const onOf = (change: Partial<MapState>) => [...modelOf(change).links.values()].map(({ on }) => on);
    expect(onOf({})).toEqual([false, true]);
    expect(onOf(readOn('2010-01-01'))).toEqual([true, false]);
    expect(onOf(readOn('1890-01-01'))).toEqual([false, false]);
    const near = { zoom: LINKS_FROM, lat: 41, lon: 45 };
    const shownAt = (change: Partial<MapState>) => {
      const { linksNear, linkPlaces } = modelOf(change);
      return { linksNear, linkPlaces };
    };
    expect(shownAt({ view: near })).toEqual({ linksNear: true, linkPlaces: true });
    expect(shownAt({ view: { ...near, zoom: LINKS_FROM - 0.1 } })).toEqual({
      linksNear: false,
      linkPlaces: false,
    });
    // The switch: the lines stay where they are, and are not painted.
    expect(shownAt({ view: near, links: false })).toEqual({ linksNear: true, linkPlaces: false });
    expect(onOf({ view: near, links: false })).toEqual([false, false]);
  });

  it('recede behind a selected corridor; a selected one does not, and is there with the switch off', () => {
    const last = (change: Partial<MapState>) => [...modelOf(change).links.values()].at(-1);
    expect(last({})).toMatchObject({ dim: false, selected: false });
    expect(last({ sel: { kind: 'corridor', id: 'middle-corridor' } })).toMatchObject({ dim: true });
    const sel = { kind: 'leg', id: 'tbilisi-yerevan' } as const;
    expect(last({ sel, links: false })).toEqual({ on: true, perhaps: false, dim: false, selected: true });
    expect(last({ links: false })).toMatchObject({ on: false });
  });

  it('are meant by a click where no place and no corridor is', () => {
    const drawn = createDrawn()(stateOf());
    const link = { kind: 'link', spell: 2, distance: 2 } as const;
    expect(decide([link], drawn, 'mouse')).toEqual({
      kind: 'one',
      sel: { kind: 'leg', id: 'tbilisi-yerevan' },
    });
    expect(decide([{ kind: 'place', id: 'yerevan', distance: 3 }, link], drawn, 'mouse')).toEqual({
      kind: 'one',
      sel: { kind: 'place', id: 'yerevan' },
    });
    // The state that does not hold is not drawn.
    expect(decide([{ ...link, spell: 1 }], drawn, 'mouse')).toEqual({ kind: 'nothing' });
  });
});
