/** The state of a page as the map's tests need it. */
import { fixtureAtlas } from '../../atlas/testing/fixture';
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
  links: true,
  view: null,
  tint: null,
  hover: null,
  probe: null,
  theme: 'light',
  camera: null,
  insets: { top: 0, right: 0, bottom: 0, left: 0 },
  covers: { top: 0, right: 0, bottom: 0, left: 0 },
  coverRects: [],
  reducedMotion: true,
  ...change,
});

/** The part of the state that has the atlas read on a day. */
export const readOn = (at: string): { at: string } => ({ at });
