import { symbol, symbolCircle, symbolDiamond, symbolSquare } from 'd3-shape';
import type { Figure } from '../../atlas/schema';

/** How a figure came to be is in the form first: what has been is filled, what is meant to come is hollow. */
const SHAPES = {
  reported: symbolCircle,
  computed: symbolSquare,
  planned: symbolDiamond,
  forecast: symbolCircle,
} as const;
/** Areas, px². */
const SIZE = { whole: 52, part: 22 } as const;

/** The sign of a figure, at a place of an SVG picture. */
export function ChartMark({
  kind,
  x,
  y,
  small = false,
}: {
  kind: Figure['kind'];
  x: number;
  y: number;
  /** It does not count a whole year. */
  small?: boolean;
}) {
  const path = symbol(SHAPES[kind], small ? SIZE.part : SIZE.whole).digits(1)();
  return <path className="chart-mark" data-kind={kind} d={path ?? ''} transform={`translate(${x} ${y})`} />;
}
