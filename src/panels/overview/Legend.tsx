import { EXACTNESS_LOOKS, LINK_SHARE, PLACE_SYMBOLS, STROKES } from '../../atlas/symbology';
import { say } from '../../words/legend';
import { PlaceSwatch, StrokeSwatch } from '../Swatch';

const keys = <K extends string>(table: Readonly<Record<K, unknown>>): K[] => Object.keys(table) as K[];

/** What the map's lines and symbols mean, drawn from the table that the map itself is drawn from. */
export function Legend() {
  return (
    <section className="section legend" aria-labelledby="legend-title">
      <h2 id="legend-title">{say('title')}</h2>
      <h3 className="eyebrow">{say('lines')}</h3>
      <ul>
        {keys(STROKES).map((id) => (
          <li key={id}>
            <StrokeSwatch stroke={STROKES[id]} />
            {say(`stroke.${id}`)}
          </li>
        ))}
        <li>
          <StrokeSwatch stroke={STROKES.rail} share={LINK_SHARE} />
          {say('stroke.link')}
        </li>
      </ul>
      <h3 className="eyebrow">{say('exactness')}</h3>
      <ul className="legend-wide">
        {keys(EXACTNESS_LOOKS).map((exactness) => (
          <li key={exactness}>
            <StrokeSwatch stroke={STROKES.rail} look={EXACTNESS_LOOKS[exactness]} />
            {say(`exactness.${exactness}`)}
          </li>
        ))}
      </ul>
      <p className="small muted legend-note">{say('exactness.where')}</p>
      <h3 className="eyebrow">{say('places')}</h3>
      <ul>
        {keys(PLACE_SYMBOLS).map((kind) => (
          <li key={kind}>
            <span className="legend-symbol">
              <PlaceSwatch symbol={PLACE_SYMBOLS[kind]} />
            </span>
            {say(`place.${kind}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
