import type { Axis } from '../../atlas/dossier';
import type { Figure } from '../../atlas/schema';

/** Where a number stands on an axis, %. */
const at = (value: number, { from, to }: Axis): string => `${((value - from) / (to - from)) * 100}%`;

/**
 * A figure on an axis: a dot, or a bar from one end of its range to the other; hollow where it is planned or forecast. For
 * the eye alone: what it shows stands beside it in words. It runs from left to right on every page, as numbers do.
 */
export function AxisBar({ figure, axis }: { figure: Figure; axis: Axis }) {
  const { value, valueTo, kind } = figure;
  const hollow = kind === 'planned' || kind === 'forecast';
  return (
    <svg className="axis-bar" width="100%" height="12" aria-hidden="true" focusable="false">
      <line className="axis-line" x1="0" x2="100%" y1="6" y2="6" />
      <line className="axis-zero" x1={at(0, axis)} x2={at(0, axis)} y1="1" y2="11" />
      {value !== null &&
        (valueTo === undefined ? (
          <circle
            className="axis-mark"
            data-hollow={hollow || undefined}
            cx={at(value, axis)}
            cy="6"
            r="4.5"
          />
        ) : (
          <line
            className="axis-range"
            data-hollow={hollow || undefined}
            x1={at(value, axis)}
            x2={at(valueTo, axis)}
            y1="6"
            y2="6"
          />
        ))}
    </svg>
  );
}
