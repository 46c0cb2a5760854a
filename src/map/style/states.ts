/**
 * What the reader does to a feature. It comes to the map with the feature, as properties, and what changes later is
 * feature state, so that no tile is cut again. (All of it as feature state, every tile that arrives is gone over vertex
 * by vertex before it is first drawn: a tenth of a second at the start.)
 */
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';

/** A yes or no: of the feature's state, else as it came. */
export const flag = (name: string): ExpressionSpecification => [
  'boolean',
  ['feature-state', name],
  ['get', name],
  false,
];

/** A number: of the feature's state, else as it came, else 0. */
export const count = (name: string): ExpressionSpecification => [
  'number',
  ['feature-state', name],
  ['get', name],
  0,
];
