import type { ReactNode } from 'react';
import type { Atlas } from '../../atlas/atlas';
import { EXACTNESS, STATUSES } from '../../atlas/schema';
import {
  bordersCount,
  borderWords,
  breakWords,
  countryInTotals,
  passageWords,
  sharesWords,
} from '../../atlas/way/profile-words';
import type { Totals } from '../../atlas/way/totals';
import { exactnessWord, formatKm, statusWord } from '../../atlas/words';
import { commaList, listOf, wholeNumber } from '../../words/numbers';
import { say } from '../../words/profile';

/** A way, and what it comes to. */
export interface Summed {
  readonly key: string;
  readonly title: string;
  readonly totals: Totals;
  /** What has been published of its days, in words. */
  readonly days: string;
}

/** A count, and what is counted. */
function Counted({ count, of }: { count: string; of: string }) {
  return (
    <>
      <strong>{count}</strong> {of && <span className="muted">{of}</span>}
    </>
  );
}

/** What the ways come to, side by side: one row for each question. */
export function WaySummary({ atlas, ways }: { atlas: Atlas; ways: readonly Summed[] }) {
  const rows: readonly (readonly [string, (totals: Totals, days: string) => ReactNode])[] = [
    [
      say('row.length'),
      ({ km, seaKm }) => (
        <Counted
          count={formatKm(km)}
          of={seaKm > 0 ? say('row.bySea', { km: formatKm(seaKm) }) : say('row.drawn')}
        />
      ),
    ],
    [say('row.days'), (_, days) => days],
    [
      say('row.countries'),
      (totals) => (
        <Counted
          count={wholeNumber(totals.countries.length)}
          of={commaList(totals.countries.map((country) => countryInTotals(atlas, totals, country)))}
        />
      ),
    ],
    [
      say('row.borders'),
      (totals) => (
        <Counted
          count={bordersCount(totals)}
          of={commaList([
            ...totals.borders.map(borderWords),
            ...totals.passages.map((passage) => passageWords(atlas, passage)),
          ])}
        />
      ),
    ],
    [
      say('row.breaks'),
      ({ breaks }) => (
        <Counted
          count={wholeNumber(breaks.length)}
          of={breaks.length > 0 ? say('row.breaksAt', { places: listOf(breaks.map(breakWords)) }) : ''}
        />
      ),
    ],
    [
      say('row.transhipments'),
      ({ transhipments }) => (
        <Counted
          count={wholeNumber(transhipments.length)}
          of={commaList(transhipments.map(({ properties }) => properties.name))}
        />
      ),
    ],
    [say('row.status'), ({ byStatus }) => sharesWords(byStatus, IN_USE_FIRST, statusWord)],
    [say('row.exactness'), ({ exactness }) => sharesWords(exactness, EXACTNESS, exactnessWord)],
  ];
  return (
    <table className="way-summary small figures" aria-label={say('comparison')}>
      {ways.length > 1 && (
        <thead>
          <tr>
            <td />
            {ways.map(({ key, title }) => (
              <th key={key} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map(([title, cell]) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            {ways.map(({ key, totals, days }) => (
              <td key={key}>{cell(totals, days)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What runs is said first. */
const IN_USE_FIRST = STATUSES.toSorted((a, b) => Number(b === 'operating') - Number(a === 'operating'));
