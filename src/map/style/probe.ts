/** The spot of a line that the pointer or a profile's cursor rests on. */
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Tokens } from '../tokens';
import { SOURCES } from './slots';

/** The one layer of the 'probe' source: a dot in the ground's colour with a strong edge, legible on any line. */
export const probeLayer = (tokens: Tokens): LayerSpecification => ({
  id: 'probe',
  type: 'circle',
  source: SOURCES.probe,
  paint: {
    'circle-radius': 5,
    'circle-color': tokens.ground,
    'circle-stroke-color': tokens.focus,
    'circle-stroke-width': 2.5,
  },
});
