/** Place symbols as images, drawn here from the symbology table: no sprite to fetch, right in either theme. */
import type { PlaceKind } from '../atlas/schema';
import { PLACE_SYMBOLS, type PlaceSymbol } from '../atlas/symbology';
import type { SymbolImage } from './engine';
import type { Tokens } from './tokens';

/** The box of the table's path data, and a margin for the outline's halo, px. */
const BOX = 24;
const MARGIN = 2;
const PIXEL_RATIO = 3;

function draw(symbol: PlaceSymbol, tokens: Tokens, context: CanvasRenderingContext2D): void {
  const plate = new Path2D(symbol.plate);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  // A halo of the ground's colour sets the symbol off from lines that run under it.
  context.strokeStyle = tokens.ground;
  context.lineWidth = 5.4;
  context.stroke(plate);
  context.fillStyle = symbol.solid ? tokens.ink : tokens.ground;
  context.fill(plate);
  context.strokeStyle = tokens.ink;
  context.lineWidth = 2.3;
  context.stroke(plate);
  if (symbol.mark === '') return;
  const mark = new Path2D(symbol.mark);
  const markColour = symbol.solid ? tokens.ground : tokens.ink;
  if (symbol.markDrawn === 'fill') {
    context.fillStyle = markColour;
    context.fill(mark);
  } else {
    context.strokeStyle = markColour;
    context.lineWidth = 2;
    context.stroke(mark);
  }
}

/** Every symbol by its kind, in a theme's colours. Empty where the browser gives no 2D canvas. */
export function symbolImages(tokens: Tokens): Map<PlaceKind, SymbolImage> {
  const side = (BOX + 2 * MARGIN) * PIXEL_RATIO;
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const images = new Map<PlaceKind, SymbolImage>();
  if (!context) return images;
  for (const [kind, symbol] of Object.entries(PLACE_SYMBOLS) as [PlaceKind, PlaceSymbol][]) {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, side, side);
    context.setTransform(PIXEL_RATIO, 0, 0, PIXEL_RATIO, MARGIN * PIXEL_RATIO, MARGIN * PIXEL_RATIO);
    draw(symbol, tokens, context);
    const { data } = context.getImageData(0, 0, side, side);
    images.set(kind, { width: side, height: side, data, pixelRatio: PIXEL_RATIO });
  }
  return images;
}
