import { useMemo, useState } from 'react';
import { linkTo } from '../../atlas/links';
import type { Reading } from '../../atlas/reading/reading';
import { type Selection, sameSelection } from '../../atlas/selection';
import { type Series, seriesBeside, seriesOf } from '../../atlas/series/series';
import { readingIn } from '../../state/reading';
import { say } from '../../words/charts';
import { useAtlas } from '../atlas';
import { Fold } from '../Fold';
import { RecordLink } from '../RecordLink';
import { ChartKey } from './ChartKey';
import { type Domain, domainOf } from './layout';
import { SeriesChart } from './SeriesChart';
import { SeriesTable } from './SeriesTable';
import { countOf } from './words';
import './charts.css';

const nameOf = (reading: Reading, { subject }: Series): string =>
  linkTo(reading, subject)?.label ?? subject.id;

/** A series as picture and table. */
function Both({
  series,
  reading,
  domain,
  named,
}: {
  series: Series;
  reading: Reading;
  domain: Domain;
  /** Whether it says what it is of: not where that is what the dossier is of. */
  named: boolean;
}) {
  const subject = nameOf(reading, series);
  return (
    <div className="chart-both">
      {named && (
        <h5>
          <RecordLink sel={series.subject}>{subject}</RecordLink>
        </h5>
      )}
      <SeriesChart series={series} subject={subject} domain={domain} />
      <Fold
        name={`chart ${series.subject.id} ${series.quantity} ${series.unit}`}
        words={{ closed: say('table.open', { count: countOf(series) }), open: say('table.fold') }}
      >
        <SeriesTable series={series} subject={subject} atlas={reading.atlas} />
      </Fold>
    </div>
  );
}

/** A series, and beside it on the same axes the same of another corridor, port or country of the reader's choice. */
function Chart({ series, reading, of }: { series: Series; reading: Reading; of: Selection }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const others = useMemo(() => seriesBeside(reading.atlas, series), [reading, series]);
  const beside = others.find(({ key }) => key === chosen) ?? null;
  const domain = useMemo(() => domainOf(beside ? [series, beside] : [series]), [series, beside]);
  const isOther = !sameSelection(series.subject, of);
  return (
    <article className="chart-of">
      <h4>{say('title', { quantity: series.quantity, unit: series.unit })}</h4>
      {others.length > 0 && (
        <label className="chart-choice small">
          <span className="muted">{say('beside')}</span>
          <select
            className="input"
            value={beside?.key ?? ''}
            onChange={({ target: { value } }) => setChosen(value || null)}
          >
            <option value="">{say('beside.none')}</option>
            {others.map((other) => (
              <option key={other.key} value={other.key}>
                {nameOf(reading, other)}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className="chart-pair">
        <Both series={series} reading={reading} domain={domain} named={isOther || beside !== null} />
        {beside && <Both key={beside.key} series={beside} reading={reading} domain={domain} named />}
      </div>
    </article>
  );
}

/** The figures of a corridor, place or country over time, as known on the day: each series drawn, with its table. */
export default function ChartsSection({ sel }: { sel: Selection }) {
  const reading = useAtlas(readingIn);
  const all = useMemo(() => seriesOf(reading.atlas, sel), [reading, sel]);
  return (
    <div className="charts">
      <ChartKey series={all} />
      <p className="small muted chart-hint">{say('hint')}</p>
      {all.map((series) => (
        <Chart key={series.key} series={series} reading={reading} of={sel} />
      ))}
    </div>
  );
}
