/** How the strokes of the symbology table are painted: which are broken, and how. */
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { STROKES } from '../../atlas/symbology';

const dashed = Object.values(STROKES).filter((stroke) => stroke.dash !== null);
export const isDashed: ExpressionSpecification = [
  'in',
  ['get', 'stroke'],
  ['literal', dashed.map(({ id }) => id)],
];

/** A value by stroke. The spread hides from the compiler that a `match` has at least one pair. */
const byStroke = (
  pairs: readonly (readonly [string, unknown])[],
  otherwise: unknown,
): ExpressionSpecification =>
  ['match', ['get', 'stroke'], ...pairs.flat(), otherwise] as unknown as ExpressionSpecification;
/** Dashes and gaps in line widths; `unbroken` for strokes that have none. */
export const dashesOr = (unbroken: readonly number[]): ExpressionSpecification =>
  byStroke(
    dashed.map(({ id, dash }) => [id, ['literal', dash]]),
    ['literal', unbroken],
  );
export const caps = byStroke(
  dashed.map(({ id, cap }) => [id, cap]),
  'round',
);
