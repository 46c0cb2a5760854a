import type { ReactNode } from 'react';
import { isMeasured, runsOf, type Series } from '../../atlas/series/series';
import { say } from '../../words/charts';
import { ChartMark } from './ChartMark';

const KINDS = ['reported', 'computed', 'planned', 'forecast'] as const;

function Entry({ sign, children }: { sign: ReactNode; children: ReactNode }) {
  return (
    <li>
      <svg width="24" height="16" aria-hidden="true" focusable="false">
        {sign}
      </svg>
      <span>{children}</span>
    </li>
  );
}

/** What the marks of some charts mean; of what none of them shows nothing is said. */
export function ChartKey({ series }: { series: readonly Series[] }) {
  const periods = series.flatMap((one) => one.periods);
  const kinds = new Set(periods.flatMap(({ points }) => points.map(({ kind }) => kind)));
  const spans = new Set(periods.map(({ span }) => span.kind));
  const hasRivals = periods.some(
    ({ points }) => new Set(points.filter(({ kind }) => isMeasured(kind)).map(({ value }) => value)).size > 1,
  );
  return (
    <ul className="chart-key small muted" aria-label={say('key')}>
      {KINDS.filter((kind) => kinds.has(kind)).map((kind) => (
        <Entry key={kind} sign={<ChartMark kind={kind} x={12} y={8} />}>
          {say(`key.${kind}`)}
        </Entry>
      ))}
      {hasRivals && (
        <Entry sign={<line className="chart-rivals" x1="12" x2="12" y1="1" y2="15" />}>
          {say('key.rivals')}
        </Entry>
      )}
      {series.some((one) => runsOf(one).some((run) => run.length > 1)) && (
        <Entry sign={<path className="chart-edge" d="M1 12L23 4" />}>{say('key.run')}</Entry>
      )}
      {(spans.has('part') || spans.has('years')) && (
        <Entry sign={<line className="chart-reach" x1="4" x2="20" y1="8" y2="8" />}>{say('key.part')}</Entry>
      )}
      {(spans.has('from') || spans.has('until')) && (
        <Entry sign={<line className="chart-reach" data-open="" x1="1" x2="23" y1="8" y2="8" />}>
          {say('key.open')}
        </Entry>
      )}
    </ul>
  );
}
