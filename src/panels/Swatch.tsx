import type { ExactnessLook, PlaceSymbol, Stroke } from '../atlas/symbology';
import './swatch.css';

/** Full line width in a swatch, px. */
const LINE = 4.5;

/** A piece of line as the map draws it, from the same table. Takes its colour from the text around it. */
export function StrokeSwatch({
  stroke,
  look,
  share = 1,
  long = false,
}: {
  stroke: Stroke;
  /** Of its width: lines of no corridor are thinner. */
  share?: number;
  look?: ExactnessLook;
  long?: boolean;
}) {
  const length = long ? 56 : 36;
  const width = LINE * stroke.width * share;
  const line = {
    x1: LINE,
    x2: length - LINE,
    y1: 8,
    y2: 8,
    strokeLinecap: stroke.cap,
    ...(stroke.dash ? { strokeDasharray: stroke.dash.map((part) => part * width).join(' ') } : {}),
  } as const;
  return (
    <svg
      className={look ? 'swatch-stroke swatch-exact' : 'swatch-stroke'}
      width={length}
      height="16"
      viewBox={`0 0 ${length} 16`}
      aria-hidden="true"
    >
      {look && look.band > 0 && (
        <line x1="2" x2={length - 2} y1="8" y2="8" className="swatch-band" strokeWidth={LINE * look.band} />
      )}
      {look && look.edge > 0 && !stroke.dash && (
        <line {...line} className="swatch-edge" strokeWidth={width + 2 * LINE * look.edge} />
      )}
      <line {...line} stroke="currentColor" strokeWidth={width} opacity={stroke.opacity} />
    </svg>
  );
}

/** A place's symbol as the map draws it, from the same table. */
export function PlaceSwatch({ symbol }: { symbol: PlaceSymbol }) {
  const size = 22 * Math.max(symbol.scale, 0.55);
  const mark = symbol.solid ? 'swatch-ground' : 'swatch-ink';
  return (
    <svg className="swatch-place" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path
        d={symbol.plate}
        className={symbol.solid ? 'swatch-plate-solid' : 'swatch-plate'}
        strokeWidth={1.8 / symbol.scale}
      />
      {symbol.mark &&
        (symbol.markDrawn === 'stroke' ? (
          <path d={symbol.mark} className={`${mark} swatch-drawn`} />
        ) : (
          <path d={symbol.mark} className={`${mark} swatch-filled`} />
        ))}
    </svg>
  );
}
