/** What names keep clear of: see keep-clear.ts in the room above. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { BLANK, SOURCES } from './slots';

/** The one layer of the 'keep-clear' source: nothing to see, boxes to stand clear of. */
export const keepClearLayer = (): LayerSpecification => ({
  id: 'keep-clear',
  type: 'symbol',
  source: SOURCES.keepClear,
  layout: {
    'icon-image': BLANK,
    'icon-allow-overlap': true,
    'icon-anchor': 'top-left',
    'icon-offset': ['get', 'offset'],
    'icon-padding': ['get', 'box'],
  },
  paint: { 'icon-translate-anchor': 'viewport' },
});
