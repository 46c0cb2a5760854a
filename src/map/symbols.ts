/** Place symbols as images, drawn here from the symbology table: no sprite to fetch, right in either theme. */
import type { PlaceKind } from '../atlas/schema';
import { PLACE_SYMBOLS, type PlaceSymbol } from '../atlas/symbology';
import type { SymbolImage } from './engine';
import { COUNT_PLATE, HURT_PLATE } from './style/slots';
import type { Tokens } from './tokens';

/** The box of the table's path data, and a margin for the outline's halo, px. */
const BOX = 24;
const MARGIN = 2;
/** Drawn no larger than it can appear: shrinking an image on the GPU frays it. */
const pixelRatio = (): number => Math.min(Math.max(window.devicePixelRatio, 1), 2);

function draw(symbol: PlaceSymbol, tokens: Tokens, context: CanvasRenderingContext2D): void {
  const plate = new Path2D(symbol.plate);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  // A halo of the ground's colour sets the symbol off from lines that run under it.
  context.strokeStyle = tokens.ground;
  context.lineWidth = 2.4 + 3 / symbol.scale;
  context.stroke(plate);
  context.fillStyle = symbol.solid ? tokens.ink : tokens.ground;
  context.fill(plate);
  context.strokeStyle = tokens.ink;
  context.lineWidth = 2 / symbol.scale;
  context.stroke(plate);
  if (symbol.mark === '') return;
  const mark = new Path2D(symbol.mark);
  const markColour = symbol.solid ? tokens.ground : tokens.ink;
  if (symbol.markDrawn === 'fill') {
    context.fillStyle = markColour;
    context.fill(mark);
  } else {
    context.strokeStyle = markColour;
    context.lineWidth = 1.9 / symbol.scale;
    context.stroke(mark);
  }
}

/** Of the plate under a count, px: as high as its number needs. */
const PLATE = { width: 22, height: 16 } as const;
/** The plate that a number stands on which belongs to a symbol or a line, and is no name. */
function plateImage(
  fill: string,
  tokens: Tokens,
  context: CanvasRenderingContext2D,
  ratio: number,
): SymbolImage {
  // Whole ones: a device may have 1.75 of its pixels to one.
  const [width, height] = [Math.ceil(PLATE.width * ratio), Math.ceil(PLATE.height * ratio)];
  context.canvas.width = width;
  context.canvas.height = height;
  context.scale(ratio, ratio);
  context.fillStyle = fill;
  context.strokeStyle = tokens.ground;
  context.beginPath();
  context.roundRect(0.5, 0.5, PLATE.width - 1, PLATE.height - 1, PLATE.height / 2);
  context.fill();
  context.stroke();
  return { width, height, data: context.getImageData(0, 0, width, height).data, pixelRatio: ratio };
}

/** Every symbol by its kind, in a theme's colours. Empty where the browser gives no 2D canvas. */
export function symbolImages(tokens: Tokens): Map<string, SymbolImage> {
  const ratio = pixelRatio();
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const images = new Map<string, SymbolImage>();
  if (!context) return images;
  for (const [kind, symbol] of Object.entries(PLACE_SYMBOLS) as [PlaceKind, PlaceSymbol][]) {
    const side = Math.ceil((BOX * symbol.scale + 2 * MARGIN) * ratio);
    canvas.width = side;
    canvas.height = side;
    context.translate(side / 2, side / 2);
    context.scale(ratio * symbol.scale, ratio * symbol.scale);
    context.translate(-BOX / 2, -BOX / 2);
    draw(symbol, tokens, context);
    const { data } = context.getImageData(0, 0, side, side);
    images.set(kind, { width: side, height: side, data, pixelRatio: ratio });
  }
  images.set(COUNT_PLATE, plateImage(tokens.focus, tokens, context, ratio));
  images.set(HURT_PLATE, plateImage(tokens.shut, tokens, context, ratio));
  return images;
}
