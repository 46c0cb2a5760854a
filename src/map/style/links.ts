/**
 * The main lines that belong to no corridor: quiet, in one colour, below the corridors. Its source holds them from the zoom
 * at which there is room for them, and one that is selected from any (view-model.ts): empty, the layer costs nothing.
 */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { LINK_SHARE } from '../../atlas/symbology';
import type { Tokens } from '../tokens';
import { byZoom, LINE_WIDTH } from './scales';
import { SOURCES } from './slots';
import { flag } from './states';
import { caps, dashesOr } from './strokes';

const selected = flag('selected');

const strength: ExpressionSpecification = [
  'case',
  ['!', flag('on')],
  0,
  selected,
  1,
  flag('dim'),
  ['*', 0.4, ['get', 'opacity']],
  flag('perhaps'),
  ['*', 0.55, ['get', 'opacity']],
  ['get', 'opacity'],
];

/** The layer of the source 'links'. One for all strokes, unbroken ones too: a dash without a gap. */
export function linkLayer(tokens: Tokens): LayerSpecification {
  return {
    id: 'links',
    type: 'line',
    source: SOURCES.links,
    layout: { 'line-join': 'round', 'line-cap': caps },
    paint: {
      'line-color': ['case', selected, tokens.ink, tokens.link],
      'line-width': byZoom(LINE_WIDTH, (px) => [
        '*',
        ['get', 'width'],
        ['case', selected, px, px * LINK_SHARE],
      ]),
      'line-opacity': strength,
      'line-dasharray': dashesOr([1, 0]),
    },
  };
}
