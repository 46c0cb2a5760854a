/**
 * The map as a picture that can stand alone: above it what it shows and of which day, below it the legend of what is
 * drawn, the edition, the sources and the credits, which on the page are HTML and would be lost in a copy of the canvas.
 */
import { formatDate } from '../atlas/date-words';
import {
  type Drawer,
  type DrawnMap,
  type Inked,
  PICTURE_SIZES,
  type PictureWish,
  type Size,
  TakingError,
} from '../state/taking';
import { say } from '../words/export';
import { commaList } from '../words/numbers';
import type { Origin } from './edition';
import { inLines, inRows } from './flow';
import { type CorridorInk, entriesOf, type Inks, SWATCH } from './legend';

export interface PictureWords {
  /** What is selected; null: nothing. */
  readonly title: string | null;
  readonly origin: Origin;
  readonly corridors: readonly CorridorInk[];
  /** The element whose colours it has. */
  readonly root: HTMLElement;
}
export interface ComposedPicture extends Size {
  readonly blob: Blob;
}

/** Weight and size; the family is the page's. */
const FONTS = { name: '650 20px', day: '400 15px', label: '400 13px', small: '400 11px' } as const;
type Fonts = Readonly<Record<keyof typeof FONTS, string>>;
interface Look extends Inks {
  readonly fonts: Fonts;
}
/** Px. */
const MARGIN = 20;
const HEAD = 52;
const ROW = 24;
const LINE = 15;
const GAP = 22;
/** Between swatch and label. */
const BESIDE = 7;
/** A map lower than this, as a share of the picture, is not worth its legend. */
const LEAST_MAP = 0.35;

/** The page's own colours and letters, as they are now. */
function lookOf(root: HTMLElement): Look {
  const style = getComputedStyle(root);
  const of = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const family = getComputedStyle(document.body).fontFamily;
  const sized = (font: keyof Fonts): string => `${FONTS[font]} ${family}`;
  return {
    paper: of('paper'),
    ink: of('ink'),
    muted: of('muted'),
    hairline: of('hairline'),
    fonts: { name: sized('name'), day: sized('day'), label: sized('label'), small: sized('small') },
  };
}

/** Context of a canvas of so many pixels; one that is too large gives none, or one that draws nothing. */
function canvasOf(
  size: Size,
  scale: number,
): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(size.width * scale);
  canvas.height = Math.round(size.height * scale);
  const context = canvas.getContext('2d');
  const tooLarge = (): TakingError =>
    new TakingError(say('failed.large', { width: canvas.width, height: canvas.height }));
  if (!context) throw tooLarge();
  context.fillRect(0, 0, 1, 1);
  try {
    if (context.getImageData(0, 0, 1, 1).data[3] === 0) throw tooLarge();
  } catch {
    throw tooLarge();
  }
  context.scale(scale, scale);
  return { canvas, context };
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  const { width, height } = canvas;
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new TakingError(say('failed.large', { width, height })));
    }, 'image/png'),
  );
}

/** What is below the map: laid for a width, and how high that is. */
function footOf(
  context: CanvasRenderingContext2D,
  width: number,
  inked: Inked,
  { origin: { edition, address }, corridors }: PictureWords,
  fonts: Fonts,
) {
  const inner = width - 2 * MARGIN;
  const measure = (font: keyof Fonts) => (text: string) => {
    context.font = fonts[font];
    return context.measureText(text).width;
  };
  const legend = inRows(
    entriesOf(inked, corridors),
    ({ label }) => SWATCH + BESIDE + measure('label')(label),
    {
      width: inner,
      gap: GAP,
      rowHeight: ROW,
    },
  );
  // What the map's own corner owes is often a shorter form of the same.
  const others = inked.credits.filter((credit) => !edition.attribution.some((line) => line.includes(credit)));
  const credits = commaList([...edition.attribution, ...others]);
  const said = [
    say('picture.edition', { date: formatDate(edition.date) }),
    say('picture.sources', { credits, licence: edition.licence.id }),
    address,
  ].join(' · ');
  const lines = inLines(said, measure('small'), inner);
  return { legend, lines, height: 12 + legend.height + 6 + lines.length * LINE + 12 };
}

/** How the picture is divided, px; the map's size is what is left, or what is seen. */
interface Plan {
  readonly picture: Size;
  readonly map: Size;
}

function planOf(map: Drawer, wish: PictureWish, footHeight: (size: Size) => number): Plan {
  const fixed = PICTURE_SIZES[wish.size];
  if (fixed === null) {
    const { width, height } = { width: Math.round(map.seen.width), height: Math.round(map.seen.height) };
    return {
      picture: { width, height: HEAD + height + Math.ceil(footHeight({ width, height })) },
      map: { width, height },
    };
  }
  const { width, height } = fixed;
  const rest = height - HEAD - Math.ceil(footHeight(fixed));
  return { picture: fixed, map: { width, height: Math.max(rest, Math.round(height * LEAST_MAP)) } };
}

function drawHead(
  context: CanvasRenderingContext2D,
  width: number,
  inks: Look,
  { title, origin }: PictureWords,
): void {
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  context.font = inks.fonts.day;
  context.fillStyle = inks.muted;
  const date = formatDate(origin.day ?? origin.edition.date);
  const when = say('picture.asOf', { date });
  context.fillText(when, width - MARGIN, HEAD / 2);
  const room = width - 2 * MARGIN - context.measureText(when).width - GAP;
  context.textAlign = 'left';
  context.font = inks.fonts.name;
  context.fillStyle = inks.ink;
  const atlas = say('atlas');
  const whole = title === null ? atlas : say('picture.title', { title, atlas });
  let shown = whole;
  while (shown.length > 1 && context.measureText(shown).width > room)
    shown = `${shown.slice(0, -2).trimEnd()}…`;
  context.fillText(shown, MARGIN, HEAD / 2);
}

/** In the map's lower left corner, on a ground of its own. */
function drawBar(context: CanvasRenderingContext2D, bottom: number, inks: Look, { bar }: DrawnMap): void {
  context.font = inks.fonts.small;
  const width = Math.max(bar.width, context.measureText(bar.label).width) + 16;
  const [left, top] = [10, bottom - 38];
  context.fillStyle = inks.paper;
  context.globalAlpha = 0.85;
  context.fillRect(left, top, width, 28);
  context.globalAlpha = 1;
  context.fillStyle = inks.ink;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillText(bar.label, left + 8, top + 14);
  context.strokeStyle = inks.ink;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(left + 8, top + 17);
  context.lineTo(left + 8, top + 22);
  context.lineTo(left + 8 + bar.width, top + 22);
  context.lineTo(left + 8 + bar.width, top + 17);
  context.stroke();
}

function drawFoot(
  context: CanvasRenderingContext2D,
  top: number,
  inks: Look,
  { legend, lines }: ReturnType<typeof footOf>,
  bottom: number,
): void {
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  for (const { item, x, y } of legend.laid) {
    const [left, middle] = [MARGIN + x, top + 12 + y + ROW / 2];
    context.save();
    context.translate(left, middle);
    item.swatch(context, inks);
    context.restore();
    context.font = inks.fonts.label;
    context.fillStyle = inks.ink;
    context.fillText(item.label, left + SWATCH + BESIDE, middle);
  }
  context.font = inks.fonts.small;
  context.fillStyle = inks.muted;
  // From below, so that the credits are never what there is no room for.
  lines.forEach((line, i) => {
    context.fillText(line, MARGIN, bottom - 12 - (lines.length - i - 0.5) * LINE);
  });
}

/**
 * Draws a picture of what the page shows and writes it as PNG.
 * @throws {TakingError} the browser cannot draw one so large, or was interrupted
 */
export async function composed(
  map: Drawer,
  wish: PictureWish,
  signal: AbortSignal,
  words: PictureWords,
): Promise<ComposedPicture> {
  const inks = lookOf(words.root);
  await Promise.allSettled(Object.values(inks.fonts).map((font) => document.fonts.load(font)));
  const ruler = canvasOf({ width: 1, height: 1 }, 1).context;
  const plan = planOf(
    map,
    wish,
    (size) => footOf(ruler, size.width, map.expected(size), words, inks.fonts).height,
  );
  const { width, height } = plan.picture;
  // Before the map is drawn: what cannot be put together need not be.
  const { canvas, context } = canvasOf(plan.picture, wish.scale);
  const drawn = await map.draw(plan.map, wish.scale, signal);
  try {
    context.fillStyle = inks.paper;
    context.fillRect(0, 0, width, height);
    context.drawImage(drawn.canvas, 0, HEAD, plan.map.width, plan.map.height);
    drawHead(context, width, inks, words);
    drawBar(context, HEAD + plan.map.height, inks, drawn);
    const foot = footOf(context, width, drawn.inked, words, inks.fonts);
    drawFoot(context, HEAD + plan.map.height, inks, foot, height);
    const blob = await pngOf(canvas);
    return { blob, width: canvas.width, height: canvas.height };
  } finally {
    drawn.release();
    // Some browsers keep a canvas's memory until it is small.
    canvas.width = 0;
  }
}
