import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { Series } from '../../atlas/series/series';
import { isOpen } from '../../atlas/series/span';
import { say } from '../../words/charts';
import { formatNumber } from '../../words/numbers';
import { useWidth } from '../profile/useWidth';
import { RecordLink } from '../RecordLink';
import { ChartMark } from './ChartMark';
import { type Domain, type Frame, frameOf, type Mark, marksOf, rivalriesOf, runPaths } from './layout';
import { pointWords, sentenceOf } from './words';

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  Home: -Infinity,
  End: Infinity,
};

function Axes({ frame }: { frame: Frame }) {
  const { left, right, bottom, x, y, years, values } = frame;
  return (
    <>
      {values.map((value) => (
        <g key={value} className="chart-value">
          <line x1={left} x2={right} y1={y(value)} y2={y(value)} data-zero={value === 0 || undefined} />
          <text x={left - 6} y={y(value)} dy="0.32em" textAnchor="end">
            {formatNumber(value)}
          </text>
        </g>
      ))}
      {years.map((year) => (
        <g key={year} className="chart-year">
          <line x1={x(year)} x2={x(year)} y1={bottom} y2={bottom + 4} />
          {/* A year is a stretch: its name stands in the middle of it. */}
          <text x={x(year + 0.5)} y={bottom + 16} textAnchor="middle">
            {year}
          </text>
        </g>
      ))}
    </>
  );
}

/** A figure in the picture: its sign, its range, and how far it reaches. */
function Drawn({ mark: { point, period, x, y, yTo, reach, hollow } }: { mark: Mark }) {
  return (
    <g data-hollow={hollow || undefined}>
      {reach && (
        <line
          className="chart-reach"
          data-open={isOpen(period.span) || undefined}
          x1={reach[0]}
          x2={reach[1]}
          y1={y}
          y2={y}
        />
      )}
      {yTo !== null && <line className="chart-range" x1={x} x2={x} y1={y} y2={yTo} />}
      {yTo !== null && <ChartMark kind={point.kind} x={x} y={yTo} small={reach !== null} />}
      <ChartMark kind={point.kind} x={x} y={y} small={reach !== null} />
    </g>
  );
}

/**
 * A series drawn over its years. The picture is one image with a sentence; the links to its figures lie over it, one stop
 * of the Tab key with the arrow keys from one to the next. The table beside it says the same.
 */
export function SeriesChart({
  series,
  subject,
  domain,
}: {
  series: Series;
  /** What it is of, by name. */
  subject: string;
  /** Its own, or shared with the series beside it. */
  domain: Domain;
}) {
  const field = useRef<HTMLDivElement>(null);
  const width = useWidth(field);
  const [stop, setStop] = useState(0);
  const [read, setRead] = useState<string | null>(null);
  const frame = useMemo(() => frameOf(domain, width, formatNumber), [domain, width]);
  const marks = useMemo(() => marksOf(series, frame), [series, frame]);
  const last = marks.length - 1;
  const at = Math.min(stop, last);

  const step = (event: KeyboardEvent<HTMLUListElement>): void => {
    const by = STEPS[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = Math.min(Math.max(at + by, 0), last);
    setStop(next);
    event.currentTarget.querySelectorAll('a')[next]?.focus();
  };
  const shown = marks.find(({ point }) => point.id === read);

  return (
    <div>
      {/* Years run from left to right in any language. */}
      <div className="chart-field" ref={field} dir="ltr">
        <svg
          role="img"
          aria-label={sentenceOf(series, subject)}
          width={frame.width}
          height={frame.height}
          viewBox={`0 0 ${frame.width} ${frame.height}`}
          className="figures"
        >
          <Axes frame={frame} />
          {runPaths(series, frame).map(({ key, band, edges }) => (
            <g key={key}>
              <path className="chart-band" d={band} />
              {edges.map((edge) => (
                <path key={edge} className="chart-edge" d={edge} />
              ))}
            </g>
          ))}
          {rivalriesOf(series, frame).map(({ key, x, from, to, hollow }) => (
            <line
              key={key}
              className="chart-rivals"
              data-hollow={hollow || undefined}
              x1={x}
              x2={x}
              y1={from}
              y2={to}
            />
          ))}
          {marks.map((mark) => (
            <Drawn key={mark.point.id} mark={mark} />
          ))}
        </svg>
        <ul
          className="chart-points"
          aria-label={say('points', { quantity: series.quantity, subject })}
          onKeyDown={step}
          onPointerLeave={() => setRead(null)}
        >
          {marks.map(({ point, period, x, y }, i) => (
            <li
              key={point.id}
              style={{ left: x, top: y }}
              onPointerEnter={() => setRead(point.id)}
              onFocus={() => {
                setStop(i);
                setRead(point.id);
              }}
              onBlur={() => setRead(null)}
            >
              <RecordLink sel={{ kind: 'figure', id: point.id }} tabIndex={i === at ? 0 : -1}>
                <span className="unseen">{pointWords(series, period, point)}</span>
              </RecordLink>
            </li>
          ))}
        </ul>
      </div>
      <p className="chart-readout small muted figures" aria-hidden="true">
        {shown && pointWords(series, shown.period, shown.point)}
      </p>
    </div>
  );
}
