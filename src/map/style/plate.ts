/** Numbers on plates: of records that are counted, and of what would hurt most. */
import type { SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { SEMIBOLD } from '../fonts';

/**
 * The layout of a number on a plate that fits it.
 * @param plate name of the image
 * @param property of the feature, which has the number
 * @param px size of the number
 * @param room around it on the plate, px: above and below, and beside
 */
export const onPlate = (
  plate: string,
  property: string,
  px: number,
  [above, beside]: readonly [number, number],
): NonNullable<SymbolLayerSpecification['layout']> => ({
  'icon-image': plate,
  'icon-text-fit': 'both',
  'icon-text-fit-padding': [above, beside, above, beside],
  'text-field': ['to-string', ['get', property]],
  'text-font': [SEMIBOLD],
  'text-size': px,
  'text-padding': 1,
});
