import type { ReactElement } from 'react';
import { formatDate } from '../../atlas/date-words';
import type { CorridorRow } from '../../atlas/overview';
import { type Selection, selectionKey } from '../../atlas/selection';
import type { CorridorSummary } from '../../atlas/summary';
import { formatKm, rangeOf } from '../../atlas/words';
import { tenthNumber } from '../../words/numbers';
import { say } from '../../words/overview';
import { useAtlas } from '../atlas';
import { RecordLink } from '../RecordLink';
import { Rich } from '../Rich';

const figureOf = (id: string): Selection => ({ kind: 'figure', id });

/** One number with what it is under it; it leads to the figure that gives it, where somebody published it. */
function Fact({ value, what, figure }: { value: string; what: string; figure: string | null }) {
  return (
    <div>
      <dt>{what}</dt>
      <dd>
        {figure === null ? <span>{value}</span> : <RecordLink sel={figureOf(figure)}>{value}</RecordLink>}
      </dd>
    </div>
  );
}

/** From where to where, by the main way. */
function Ends({ from, to }: Pick<CorridorSummary, 'from' | 'to'>) {
  const link = ({ id }: { id: string }): ReactElement => (
    <RecordLink sel={{ kind: 'place', id }}>{null}</RecordLink>
  );
  return (
    <p className="corridor-ends">
      <Rich
        id={say.key('ends')}
        values={{ from: from.name, to: to.name }}
        parts={{ a: link(from), b: link(to), muted: <span className="muted" /> }}
      />
    </p>
  );
}

/** What a reader asks of a corridor that is on the map: from where to where, how far, how long, how much, across what. */
export function CorridorFacts({ row, summary }: { row: CorridorRow; summary: CorridorSummary }) {
  const { km, days, tonnes, borders, bordersBySea, bordersPassed, breaks, passed } = summary;
  const countriesFailed = useAtlas((state) => state.files.countries.status === 'failed');
  return (
    <div className="corridor-facts small figures">
      <Ends from={summary.from} to={summary.to} />
      <dl className="corridor-numbers">
        <Fact
          value={formatKm(km.value)}
          what={say(km.figure === null ? 'km.drawn' : 'km.published')}
          figure={km.figure}
        />
        {days && (
          <Fact
            value={say('days', { range: rangeOf(days), most: days.to })}
            what={say('days.from', { sources: days.sources })}
            figure={days.figures[0] ?? null}
          />
        )}
        {tonnes && (
          <Fact
            value={say('tonnes', { value: tenthNumber(tonnes.value) })}
            what={say('tonnes.in', { period: formatDate(tonnes.period) })}
            figure={tonnes.figure}
          />
        )}
      </dl>
      <p>{say('borders', { borders, sea: bordersBySea, passed: bordersPassed, breaks })}</p>
      {countriesFailed && <p className="muted">{say('countries.failed')}</p>}
      {row.countries.length > 0 && (
        <ul className="inline-links" aria-label={say('countries.of', { name: row.name })}>
          {row.countries.map((country) => (
            <li key={selectionKey(country.sel)}>
              <RecordLink sel={country.sel}>{country.label}</RecordLink>
              {passed.includes(country.sel.id) && <span className="muted"> {say('country.passed')}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** In the place of the numbers where their file failed: which, and why, is said once below the cards. */
export function NoFacts() {
  const failed = useAtlas((state) => state.files.summary.status === 'failed');
  return failed ? <p className="corridor-facts small muted">{say('facts.failed')}</p> : null;
}

/** The same in a line while it is off: eight corridors at length would push the legend out of reach. */
export function CorridorBrief({ summary }: { summary: CorridorSummary }) {
  return (
    <p className="corridor-facts small figures muted">
      {say('brief', { from: summary.from.name, to: summary.to.name, length: formatKm(summary.km.value) })}
    </p>
  );
}
