/** The state of a page as the map's tests need it. */
import { buildAtlas } from '../../atlas/atlas';
import { aLeg, aPlace, fixtureAtlas, fixtureTables } from '../../atlas/testing/fixture';
import type { MapState } from '../view-model';

/** The fixture with both corridors on and nothing selected, in the light theme, without motion. */
export const mapState = (change: Partial<MapState> = {}): MapState => ({
  atlas: fixtureAtlas(),
  at: null,
  shown: ['middle-corridor', 'north-south-corridor'],
  sel: null,
  way: null,
  compare: null,
  found: null,
  planning: { status: 'none' },
  tab: 'corridors',
  pick: 1,
  hurts: [],
  links: true,
  view: null,
  tint: null,
  hover: null,
  probe: null,
  theme: 'light',
  forcedColours: false,
  camera: null,
  insets: { top: 0, right: 0, bottom: 0, left: 0 },
  covers: { top: 0, right: 0, bottom: 0, left: 0 },
  coverRects: [],
  reducedMotion: true,
  ...change,
});

/** The part of the state that has the atlas read on a day. */
export const readOn = (at: string): { at: string } => ({ at });

/** The fixture, and a main line of no corridor that ran from 1902 until March 2020. */
export const atlasWithLink = () =>
  buildAtlas(
    {
      ...fixtureTables(),
      linkPlaces: [aPlace('yerevan', 'Yerevan', 'am', [44.5, 40.2])],
      links: [
        aLeg(
          'tbilisi-yerevan',
          ['tbilisi', 'yerevan'],
          [
            [44.8, 41.7],
            [44.5, 40.2],
          ],
          170,
          {
            link: true,
            status: [
              { status: 'operating', from: '1902', source: 'railway-book' },
              { status: 'suspended', from: '2020-03-01', source: 'railway-book' },
            ],
          },
        ),
      ],
    },
    '2024-08-31',
  );
