import { type CSSProperties, useId, useMemo } from 'react';
import { type CorridorRow, corridorRows } from '../../atlas/overview';
import { LINK_SHARE, STROKES } from '../../atlas/symbology';
import { LINKS_FROM } from '../../state/links';
import { readingIn } from '../../state/reading';
import { say } from '../../words/overview';
import { useAtlas } from '../atlas';
import { TableState } from '../Plight';
import { RecordLink } from '../RecordLink';
import { StrokeSwatch } from '../Swatch';
import { CorridorBrief, CorridorFacts, NoFacts } from './CorridorFacts';

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
      {!row.summary && on && <NoFacts />}
      {row.summary && on && <CorridorFacts row={row} summary={row.summary} />}
      {row.summary && !on && <CorridorBrief summary={row.summary} />}
    </li>
  );
}

/** What joins the corridors: a switch, what it is, and from where it is seen. */
function Links() {
  const on = useAtlas((state) => state.links);
  const change = useAtlas((state) => state.actions.change);
  const isNear = useAtlas((state) => (state.view?.zoom ?? 0) >= LINKS_FROM);
  return (
    <div
      className="corridor corridor-links"
      data-off={!on || undefined}
      style={{ '--own': 'var(--muted)' } as CSSProperties}
    >
      <span className="corridor-swatch">
        <StrokeSwatch stroke={STROKES.rail} share={LINK_SHARE} />
      </span>
      <h3 className="corridor-name">{say('links')}</h3>
      <button
        type="button"
        role="switch"
        className="switch"
        aria-checked={on}
        aria-label={say('links.show')}
        onClick={() => change({ links: !on })}
      >
        <span className="switch-thumb" />
      </button>
      {on && <p className="corridor-facts small muted">{say(isNear ? 'links.what' : 'links.closer')}</p>}
      {on && <TableState table="links" wanted={false} />}
    </div>
  );
}

/** The corridors: a switch for each, what it is called, and what a reader asks of it. */
export function CorridorPanel() {
  const reading = useAtlas(readingIn);
  const summary = useAtlas((state) => state.summary?.corridors ?? null);
  const rows = useMemo(() => corridorRows(reading, summary), [reading, summary]);
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
      {rows.length > 0 && <Links />}
      {/* Without it the cards have no numbers; nothing is guessed in their stead. */}
      {rows.length > 0 && <TableState table="summary" />}
      {rows.length > 0 && <TableState table="legs" />}
    </section>
  );
}
