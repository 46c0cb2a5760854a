import { type ReactNode, useMemo, useRef } from 'react';
import { formatDate } from '../../atlas/date-words';
import { differenceOf, type LegChange, type StandingChange } from '../../atlas/reading/compare';
import { countBy, LANES, type Lane } from '../../atlas/reading/counts';
import { statusWord } from '../../atlas/words';
import { compareReadingsIn, readingIn } from '../../state/reading';
import { membershipWord } from '../../words/membership';
import { say } from '../../words/time';
import { useAtlas } from '../atlas';
import { RecordLink } from '../RecordLink';
import { Rich } from '../Rich';
import { DayInput } from './DayField';
import { placeOf, type Track } from './scale';

/** Over fewer years than this each month has its own bar. */
const MONTHS_UNDER = 8;

/** One kind of record over the years (or months). */
function LaneRow({
  lane,
  counts,
  track,
  by,
}: {
  lane: Lane;
  counts: ReadonlyMap<string, number>;
  track: Track;
  by: 'year' | 'month';
}) {
  const most = Math.max(0, ...counts.values());
  const total = [...counts.values()].reduce((a, b) => a + b, 0);
  const span = by === 'year' ? ['-01-01', '-12-31'] : ['-01', '-28'];
  return (
    <tr>
      <th scope="row">{say(`lane.${lane}`)}</th>
      <td className="time-lane" dir="ltr">
        <svg
          viewBox="0 0 1000 100"
          preserveAspectRatio="none"
          role="img"
          aria-label={say('lane.sum', { count: total })}
        >
          {[...counts].map(([period, count]) => {
            const from = placeOf(track, period + span[0]) * 1000;
            const to = placeOf(track, period + span[1]) * 1000;
            const height = Math.sqrt(count / most) * 96;
            return (
              <rect
                key={period}
                className={`lane-${lane}`}
                x={from}
                width={Math.max(2, to - from)}
                y={100 - height}
                height={height}
              >
                <title>
                  {say('lane.year', { lane: say(`lane.${lane}`), year: formatDate(period), count })}
                </title>
              </rect>
            );
          })}
        </svg>
      </td>
      <td className="figures">{total}</td>
    </tr>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h4>{title}</h4>
      <ul className="time-changes small">{children}</ul>
    </section>
  );
}

function LegRow({ change: { leg, before, after, perhaps } }: { change: LegChange }) {
  const word = (status: LegChange['before']): string => (status === null ? say('none') : statusWord(status));
  return (
    <li>
      <Rich
        id={say.key(perhaps ? 'compare.leg.perhaps' : 'compare.leg')}
        values={{ name: leg.properties.name, before: word(before), after: word(after) }}
        parts={{ leg: <RecordLink sel={{ kind: 'leg', id: leg.id }}>{null}</RecordLink> }}
      />
    </li>
  );
}

function StandingRow({
  change: { country, before, after },
  blocName,
}: {
  change: StandingChange;
  blocName: string;
}) {
  const word = (status: StandingChange['before']): string =>
    status === null ? say('none.standing') : membershipWord(status);
  return (
    <li>
      <Rich
        id={say.key('compare.standing')}
        values={{ name: country.name, bloc: blocName, before: word(before), after: word(after) }}
        parts={{ country: <RecordLink sel={{ kind: 'country', id: country.id }}>{null}</RecordLink> }}
      />
    </li>
  );
}

/** What is different between the two days, the earlier first, whichever is the day of the page. */
function Comparison() {
  const readings = useAtlas(compareReadingsIn);
  const atlas = useAtlas((state) => state.atlas);
  const difference = useMemo(() => readings && differenceOf(...readings), [readings]);
  const isLoaded = atlas.loaded.has('deals') && atlas.loaded.has('quotes');
  if (!readings || !difference) return null;
  const [before, after] = readings;
  const { opened, stopped, unsure, changed, standings, records } = difference;
  const groups = { opened, stopped, unsure, changed };
  return (
    <div className="time-comparison">
      {/* That it is another comparison is said; the lists below it are to be read. */}
      <h3 aria-live="polite">
        {say('compare.title', { from: formatDate(before.day ?? ''), to: formatDate(after.day ?? '') })}
      </h3>
      {isLoaded && <p className="small">{say('compare.records', records)}</p>}
      <div className="time-groups">
        {(['opened', 'stopped', 'unsure', 'changed'] as const).map((name) => (
          <Group key={name} title={say(`compare.${name}`, { count: groups[name].length })}>
            {groups[name].map((change) => (
              <LegRow key={change.leg.id} change={change} />
            ))}
          </Group>
        ))}
        <Group title={say('compare.standings', { count: standings.length })}>
          {standings.map((change) => (
            <StandingRow
              key={`${change.country.id} ${change.bloc}`}
              change={change}
              blocName={atlas.countries.get(change.bloc)?.name ?? change.bloc}
            />
          ))}
        </Group>
      </div>
    </div>
  );
}

/** What the time bar opens into: each kind of record in a lane of its own, the dates of records, a second day to compare with. */
export default function Lanes({ track }: { track: Track }) {
  const reading = useAtlas(readingIn);
  // As in the bar: of the records that the filter means, where one applies.
  const found = useAtlas((state) => state.found);
  const since = useAtlas((state) => state.since);
  const until = useAtlas((state) => state.until);
  const vs = useAtlas((state) => state.vs);
  const change = useAtlas((state) => state.actions.change);
  /** What takes the focus when the button beside it goes. */
  const from = useRef<HTMLInputElement>(null);
  const other = useRef<HTMLInputElement>(null);
  const first = since ?? track.first;
  const last = until ?? track.last;
  const part = useMemo(() => ({ first, last }), [first, last]);
  const by = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) < MONTHS_UNDER ? 'month' : 'year';
  const lanes = useMemo(() => {
    const { deals, quotes, figures, trunk } = reading.atlas;
    const all = {
      deals: deals.values(),
      quotes: quotes.values(),
      figures: figures.values(),
      legs: trunk.legs.values(),
    };
    return countBy(found?.counted ?? all, reading.atlas, by, part);
  }, [reading, found, by, part]);
  return (
    <>
      <div className="time-fields small">
        <span>
          {say('range')}{' '}
          <span>
            {say('since')}{' '}
            <DayInput
              ref={from}
              label={say('since')}
              value={since ?? ''}
              end="first"
              onDay={(day) => change({ since: day })}
            />
          </span>{' '}
          <span>
            {say('until')}{' '}
            <DayInput
              label={say('until')}
              value={until ?? ''}
              end="last"
              onDay={(day) => change({ until: day })}
            />
          </span>
          {(since !== null || until !== null) && (
            <button
              type="button"
              className="button"
              onClick={() => {
                from.current?.focus();
                change({ since: null, until: null });
              }}
            >
              {say('range.clear')}
            </button>
          )}
        </span>
        <span>
          <span>
            {say('compare')}{' '}
            <DayInput
              ref={other}
              label={say('compare')}
              value={vs ?? ''}
              end="last"
              onDay={(day) => change({ vs: day })}
            />
          </span>
          {vs !== null && (
            <button
              type="button"
              className="button"
              onClick={() => {
                other.current?.focus();
                change({ vs: null });
              }}
            >
              {say('compare.clear')}
            </button>
          )}
        </span>
      </div>
      <table className="time-lanes small">
        <caption className="unseen">{say('lanes', { by })}</caption>
        <tbody>
          {LANES.map((lane) => (
            <LaneRow key={lane} lane={lane} counts={lanes.get(lane) ?? new Map()} track={part} by={by} />
          ))}
        </tbody>
      </table>
      <Comparison />
    </>
  );
}
