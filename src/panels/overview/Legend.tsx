import { EXACTNESS_LOOKS, PLACE_SYMBOLS, STROKES } from '../../atlas/symbology';
import { PlaceSwatch, StrokeSwatch } from '../Swatch';

/** What the map's lines and symbols mean, drawn from the table that the map itself is drawn from. */
export function Legend() {
  return (
    <section className="section legend" aria-labelledby="legend-title">
      <h2 id="legend-title">Legend</h2>
      <h3 className="eyebrow">Lines</h3>
      <ul>
        {Object.values(STROKES).map((stroke) => (
          <li key={stroke.id}>
            <StrokeSwatch stroke={stroke} />
            {stroke.label}
          </li>
        ))}
      </ul>
      <h3 className="eyebrow">How exact a line is</h3>
      <ul className="legend-wide">
        {Object.entries(EXACTNESS_LOOKS).map(([exactness, look]) => (
          <li key={exactness}>
            <StrokeSwatch stroke={STROKES.rail} look={look} />
            {look.label}
          </li>
        ))}
      </ul>
      <h3 className="eyebrow">Places</h3>
      <ul>
        {Object.entries(PLACE_SYMBOLS).map(([kind, symbol]) => (
          <li key={kind}>
            <span className="legend-symbol">
              <PlaceSwatch symbol={symbol} />
            </span>
            {symbol.label}
          </li>
        ))}
      </ul>
    </section>
  );
}
