/**
 * The main lines that belong to no corridor: quiet, in one colour, below the corridors. Its source holds them from the zoom
 * at which there is room for them, and one that is selected from any (view-model.ts): empty, the layer costs nothing.
 */
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { EXACTNESS_LOOKS, LINK_SHARE } from '../../atlas/symbology';
import type { Tokens } from '../tokens';
import { banded, byExactness, byZoom, LINE_WIDTH, linkUnderWidth, sharp } from './scales';
import { SOURCES } from './slots';
import { flag } from './states';
import { caps, dashesOr, isDashed } from './strokes';

const selected = flag('selected');

/** What recedes is quiet already, and stays a little stronger than a corridor that does. */
const LESS_RECEDING = 0.12;
function strengthOf({ receding, unsure, least }: Tokens): ExpressionSpecification {
  const share: ExpressionSpecification = ['max', least, ['get', 'opacity']];
  return [
    'case',
    ['!', flag('on')],
    0,
    selected,
    1,
    flag('dim'),
    ['*', receding + LESS_RECEDING, share],
    flag('perhaps'),
    ['*', unsure, share],
    share,
  ];
}

/** How strong the band around a schematic one is: in a grey, more than in a corridor's colour. */
const BAND = 0.2;

/**
 * The layers of the source 'links': what says how exact a line is, in the same way as on a corridor (strands.ts), and the
 * line itself, one layer for all strokes, unbroken ones too: a dash without a gap.
 */
export function linkLayers(tokens: Tokens): LayerSpecification[] {
  const source = SOURCES.links;
  const strength = strengthOf(tokens);
  const colour: ExpressionSpecification = [
    'case',
    selected,
    ['to-color', tokens.ink],
    ['to-color', tokens.link],
  ];
  const mixed = (share: ExpressionSpecification | number, other: string): ExpressionSpecification => [
    'interpolate',
    ['linear'],
    share,
    0,
    ['to-color', other],
    1,
    colour,
  ];
  const bed = byExactness((exactness) => EXACTNESS_LOOKS[exactness].bed);
  return [
    {
      id: 'links-under',
      type: 'line',
      source,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': ['case', banded, colour, isDashed, mixed(bed, tokens.land), mixed(0.3, tokens.focus)],
        'line-width': linkUnderWidth({ selected, dashed: isDashed }),
        'line-blur': ['case', banded, 2, 0],
        'line-opacity': ['*', ['case', banded, BAND, sharp, 1, 0], strength],
      },
    },
    {
      id: 'links',
      type: 'line',
      source,
      layout: { 'line-join': 'round', 'line-cap': caps },
      paint: {
        'line-color': colour,
        'line-width': byZoom(LINE_WIDTH, (px) => [
          '*',
          ['get', 'width'],
          ['case', selected, px, px * LINK_SHARE],
        ]),
        'line-opacity': strength,
        'line-dasharray': dashesOr([1, 0]),
      },
    },
  ];
}
