/** The legend of a picture: entries for what is drawn, and their swatches, from the table that the map is drawn from. */
import { EXACTNESS_LOOKS, PLACE_SYMBOLS, STROKES, type Stroke } from '../atlas/symbology';
import type { Inked } from '../state/taking';
import { say } from '../words/export';
import { say as sayLegend } from '../words/legend';

/** CSS colours. */
export interface Inks {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly hairline: string;
}
export interface Entry {
  readonly label: string;
  /** Draws the swatch in a box `SWATCH` wide, its middle at 0,0 of the left edge. */
  readonly swatch: (context: CanvasRenderingContext2D, inks: Inks) => void;
}
/** Width of a swatch, px. */
export const SWATCH = 34;
/** Full line width in it, px. */
const LINE = 4.5;

function strokeLine(
  context: CanvasRenderingContext2D,
  stroke: Stroke,
  colour: string,
  opacity = stroke.opacity,
): void {
  const width = LINE * stroke.width;
  context.save();
  context.strokeStyle = colour;
  context.globalAlpha = opacity;
  context.lineWidth = width;
  context.lineCap = stroke.cap;
  context.setLineDash(stroke.dash ? stroke.dash.map((part) => part * width) : []);
  context.beginPath();
  context.moveTo(LINE, 0);
  context.lineTo(SWATCH - LINE, 0);
  context.stroke();
  context.restore();
}

function exactnessSwatch(
  context: CanvasRenderingContext2D,
  { edge, band }: { edge: number; band: number },
  inks: Inks,
): void {
  const wide = (width: number, colour: string): void => {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(LINE, 0);
    context.lineTo(SWATCH - LINE, 0);
    context.stroke();
  };
  context.save();
  context.lineCap = 'butt';
  if (band > 0) wide(LINE * band, inks.hairline);
  if (edge > 0) wide(LINE * (1 + 2 * edge), inks.ink);
  wide(LINE, inks.muted);
  context.restore();
}

function placeSwatch(context: CanvasRenderingContext2D, kind: keyof typeof PLACE_SYMBOLS, inks: Inks): void {
  const { plate, mark, markDrawn, solid, scale } = PLACE_SYMBOLS[kind];
  const size = 20 * Math.max(scale, 0.55);
  context.save();
  context.translate(SWATCH / 2, 0);
  context.scale(size / 24, size / 24);
  context.translate(-12, -12);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.fillStyle = solid ? inks.ink : inks.paper;
  context.fill(new Path2D(plate));
  context.strokeStyle = inks.ink;
  context.lineWidth = 1.8 / scale;
  context.stroke(new Path2D(plate));
  if (mark !== '') {
    const colour = solid ? inks.paper : inks.ink;
    if (markDrawn === 'fill') {
      context.fillStyle = colour;
      context.fill(new Path2D(mark));
    } else {
      context.strokeStyle = colour;
      context.lineWidth = 1.9 / scale;
      context.stroke(new Path2D(mark));
    }
  }
  context.restore();
}

/** A corridor's name and its colour in the picture's theme. */
export interface CorridorInk {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
}

/** The entries of what is drawn: the corridors, the strokes, how exact, the places, in the page's own order. */
export function entriesOf(inked: Inked, corridors: readonly CorridorInk[]): Entry[] {
  return [
    ...corridors
      .filter(({ id }) => inked.corridors.includes(id))
      .map(({ name, colour }) => ({
        label: name,
        swatch: (context: CanvasRenderingContext2D) => strokeLine(context, STROKES.rail, colour),
      })),
    ...inked.strokes.map((id) => ({
      label: sayLegend(`stroke.${id}`),
      swatch: (context: CanvasRenderingContext2D, { muted }: Inks) => strokeLine(context, STROKES[id], muted),
    })),
    ...(inked.perhaps
      ? [
          {
            label: say('picture.perhaps'),
            swatch: (context: CanvasRenderingContext2D, { muted }: Inks) =>
              strokeLine(context, STROKES.rail, muted, 0.55),
          },
        ]
      : []),
    ...inked.exactness.map((exactness) => ({
      label: sayLegend(`exactness.${exactness}`),
      swatch: (context: CanvasRenderingContext2D, inks: Inks) =>
        exactnessSwatch(context, EXACTNESS_LOOKS[exactness], inks),
    })),
    ...inked.places.map((kind) => ({
      label: sayLegend(`place.${kind}`),
      swatch: (context: CanvasRenderingContext2D, inks: Inks) => placeSwatch(context, kind, inks),
    })),
  ];
}
