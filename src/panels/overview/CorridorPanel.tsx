import { type CSSProperties, useId, useMemo } from 'react';
import { type CorridorRow, corridorRows } from '../../atlas/overview';
import { selectionKey } from '../../atlas/selection';
import { STROKES } from '../../atlas/symbology';
import { formatKm } from '../../atlas/words';
import { readingIn } from '../../state/reading';
import { say } from '../../words/overview';
import { useAtlas } from '../atlas';
import { TableState } from '../Plight';
import { RecordLink } from '../RecordLink';
import { Rich } from '../Rich';
import { StrokeSwatch } from '../Swatch';

/** Length, state and countries of a corridor that is on the map. */
function Facts({ row }: { row: CorridorRow }) {
  return (
    <div className="corridor-facts small figures">
      <p>
        <Rich
          id={say.key('length')}
          values={{ length: formatKm(row.computedKm) }}
          parts={{ muted: <span className="muted" /> }}
        />
      </p>
      <p className="muted">{row.statusLine}</p>
      {row.countries.length > 0 && (
        <ul className="inline-links" aria-label={say('countries.of', { name: row.name })}>
          {row.countries.map((country) => (
            <li key={selectionKey(country.sel)}>
              <RecordLink sel={country.sel}>{country.label}</RecordLink>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The same in a line or two while it is off: eight corridors at length would push the legend out of reach. */
function Brief({ row }: { row: CorridorRow }) {
  const countries = row.countries.length;
  return (
    <p className="corridor-facts small figures muted">
      {say(countries > 0 ? 'brief.countries' : 'brief', { status: row.statusLine, countries })}
    </p>
  );
}

function Row({ row }: { row: CorridorRow }) {
  const on = useAtlas((state) => state.shown.includes(row.id));
  const theme = useAtlas((state) => state.theme);
  const toggle = useAtlas((state) => state.actions.toggleCorridor);
  const colour = row.colour[theme];
  return (
    <li className="corridor" data-off={!on || undefined}>
      <span className="corridor-swatch" style={{ color: colour }}>
        <StrokeSwatch stroke={STROKES.rail} />
      </span>
      <h3 className="corridor-name">
        <RecordLink sel={{ kind: 'corridor', id: row.id }}>{row.name}</RecordLink>
      </h3>
      {/* A native button: the library's switch was 7 kB of the first view. */}
      <button
        type="button"
        role="switch"
        className="switch"
        aria-checked={on}
        aria-label={say('show', { name: row.name })}
        style={{ '--own': colour } as CSSProperties}
        onClick={() => toggle(row.id, !on)}
      >
        <span className="switch-thumb" />
      </button>
      {row.legsCount > 0 && (on ? <Facts row={row} /> : <Brief row={row} />)}
    </li>
  );
}

/** The corridors: a switch for each, what it is called, how long it is, where it goes and in what state. */
export function CorridorPanel() {
  const reading = useAtlas(readingIn);
  const rows = useMemo(() => corridorRows(reading), [reading]);
  const title = useId();
  return (
    <section className="section" data-part="corridors" tabIndex={-1} aria-labelledby={title}>
      <h2 id={title}>{say('corridors')}</h2>
      <TableState table="corridors" />
      <ul className="corridors">
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
      {rows.length > 0 && <TableState table="legs" />}
    </section>
  );
}
