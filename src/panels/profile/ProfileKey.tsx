import { useId } from 'react';
import { EXACTNESS, MODES, STATUSES } from '../../atlas/schema';
import { PLACE_SYMBOLS, STROKES } from '../../atlas/symbology';
import type { Profile } from '../../atlas/way/profile';
import { exactnessWord, formatGauge, modeWord, placeKindWord, statusWord } from '../../atlas/words';
import { say } from '../../words/profile';
import { PlaceSwatch, StrokeSwatch } from '../Swatch';
import { GAUGES, GaugePatterns, gaugeFill } from './GaugePatterns';
import { BreakMark, ExactnessBar, isSigned, statusStroke } from './Lanes';

/** What the strips' strokes and patterns mean: only those that occur. */
export function ProfileKey({ profiles }: { profiles: readonly Profile[] }) {
  const id = useId();
  const modes = new Set(profiles.flatMap(({ lanes }) => lanes.mode.map(({ value }) => value)));
  const statuses = new Set(profiles.flatMap(({ lanes }) => lanes.status.map(({ value }) => value.status)));
  const exact = new Set(profiles.flatMap(({ lanes }) => lanes.exactness.map(({ value }) => value)));
  const met = new Set(
    profiles.flatMap(({ lanes }) =>
      lanes.leg.flatMap(({ value: { leg } }): (number | null)[] => {
        const { mode, gauges } = leg.properties;
        return mode !== 'rail' ? [] : gauges.length > 0 ? gauges : [null];
      }),
    ),
  );
  const signs = new Set(profiles.flatMap(({ stops }) => stops.filter(isSigned).map(({ kind }) => kind)));
  const breaks = profiles.some((profile) => profile.breaks.length > 0);
  return (
    <dl className="profile-key small">
      <dt>{say('key.places')}</dt>
      <dd>
        {[...signs].map((kind) => (
          <span key={kind}>
            <PlaceSwatch symbol={PLACE_SYMBOLS[kind]} /> {placeKindWord(kind)}
          </span>
        ))}
        {breaks && (
          <span>
            <svg className="strip-break" width="9" height="7" aria-hidden="true">
              <BreakMark x={4.5} to={4.5} y={6} />
            </svg>{' '}
            {say('key.break')}
          </span>
        )}
      </dd>
      <dt>{say('lane.mode')}</dt>
      <dd>
        {MODES.map((mode) =>
          modes.has(mode) ? (
            <span key={mode}>
              <StrokeSwatch stroke={STROKES[mode]} /> {modeWord(mode)}
            </span>
          ) : null,
        )}
      </dd>
      <dt>{say('lane.gauge')}</dt>
      <dd>
        {GAUGES.map((gauge) =>
          met.has(gauge) ? (
            <span key={gauge ?? 'unknown'}>
              <svg width="30" height="13" aria-hidden="true">
                <GaugePatterns id={`${id}-${gauge}`} />
                <rect
                  className="strip-gauge"
                  x="0.5"
                  y="0.5"
                  width="29"
                  height="12"
                  fill={gaugeFill(`${id}-${gauge}`, gauge)}
                />
              </svg>{' '}
              {gauge === null ? say('unknown') : formatGauge(gauge)}
            </span>
          ) : null,
        )}
      </dd>
      <dt>{say('lane.status')}</dt>
      <dd>
        {STATUSES.map((status) =>
          statuses.has(status) ? (
            <span key={status}>
              <StrokeSwatch stroke={statusStroke(status)} /> {statusWord(status)}
            </span>
          ) : null,
        )}
      </dd>
      <dt>{say('lane.exactness')}</dt>
      <dd>
        {EXACTNESS.map((exactness) =>
          exact.has(exactness) ? (
            <span key={exactness}>
              <svg width="30" height="11" aria-hidden="true">
                <ExactnessBar exactness={exactness} x={0} to={30} y={5.5} />
              </svg>{' '}
              {exactnessWord(exactness)}
            </span>
          ) : null,
        )}
      </dd>
    </dl>
  );
}
