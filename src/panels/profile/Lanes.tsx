import { memo } from 'react';
import type { Atlas } from '../../atlas/atlas';
import { stateWords } from '../../atlas/reading/status';
import type { Exactness, Status } from '../../atlas/schema';
import { PLACE_SYMBOLS, STROKES, type Stroke, strokeOf } from '../../atlas/symbology';
import type { Profile, Stop, Stretch } from '../../atlas/way/profile';
import { changeWords, countryTitle, countryWords, gaugeWords } from '../../atlas/way/profile-words';
import { exactnessWord, formatKm, modeWord, placeKindWord } from '../../atlas/words';
import { plainNumber } from '../../words/numbers';
import { say } from '../../words/profile';
import { GaugePatterns, gaugeFill } from './GaugePatterns';
import { LABEL_ROWS, labelsOf, type Scale, ticksOf, xOf } from './layout';

/** Height of a row of names, px. */
const NAME = 12.5;
const NAMES = NAME * LABEL_ROWS + 1;
/** Rows of the strip: top and height, px. */
export const ROWS = {
  names: [0, NAMES],
  stops: [NAMES + 1, 17],
  country: [NAMES + 20, 19],
  mode: [NAMES + 43, 13],
  gauge: [NAMES + 60, 15],
  status: [NAMES + 79, 11],
  exactness: [NAMES + 94, 11],
  axis: [NAMES + 109, 17],
} as const;
export const HEIGHT = NAMES + 126;
export const LANES = ['country', 'mode', 'gauge', 'status', 'exactness'] as const;
const LINE = 4.5;
/** Width of a character in a band, px; a name that would not fit gives way to its code, and that to nothing. */
const CHARACTER = 6.2;

const middle = ([top, height]: readonly [number, number]): number => top + height / 2;
/** A status's form: what operates is whole, whatever runs on it. */
export const statusStroke = (status: Status): Stroke => strokeOf('rail', status);

function Line({
  x,
  to,
  y,
  stroke,
  width = LINE,
}: {
  x: number;
  to: number;
  y: number;
  stroke: Stroke;
  width?: number;
}) {
  const thick = width * stroke.width;
  // Caps stand over the ends: without room of their own, two stretches would run into each other.
  const room = stroke.cap === 'round' ? thick / 2 : 0;
  const ends = { x1: x + room, x2: Math.max(to - room, x + room + 0.01), y1: y, y2: y };
  return (
    <g stroke="currentColor" opacity={stroke.opacity}>
      <line
        {...ends}
        strokeWidth={thick}
        strokeLinecap={stroke.cap}
        {...(stroke.dash ? { strokeDasharray: stroke.dash.map((part) => part * thick).join(' ') } : {})}
      />
    </g>
  );
}

/** Height of the bar, px, and of the band around it: less certain is thinner, and at last lost in a band. */
const BARS: Readonly<Record<Exactness, { bar: number; band: number }>> = {
  track: { bar: 9, band: 0 },
  surveyed: { bar: 5.5, band: 0 },
  generalised: { bar: 2.8, band: 0 },
  schematic: { bar: 1.2, band: 10 },
};
/** How exact the line is, as on the map but with the differences magnified. */
export function ExactnessBar({
  exactness,
  x,
  to,
  y,
}: {
  exactness: Exactness;
  x: number;
  to: number;
  y: number;
}) {
  const { bar, band } = BARS[exactness];
  const wide = { x, width: Math.max(to - x, 0.5) };
  return (
    <>
      {band > 0 && <rect {...wide} y={y - band / 2} height={band} className="strip-band" />}
      <rect {...wide} y={y - bar / 2} height={bar} className="strip-bar" />
    </>
  );
}

/** A break of gauge: a tooth over the lane of gauges, and a rule to the last place where it is met. */
export function BreakMark({ x, to, y }: { x: number; to: number; y: number }) {
  return (
    <>
      {to - x > 1 && <path d={`M${x} ${y - 4}H${to}v1.5H${x}Z`} />}
      <path d={`M${x} ${y}l3.5 -4h-7Z`} />
    </>
  );
}

/** The stops that have a sign: where something changes, where goods are handled, and both ends. */
export const isSigned = (stop: Stop, i: number, { length }: readonly Stop[]): boolean =>
  stop.isBorder || stop.isPort || stop.gaugeChange !== undefined || i === 0 || i === length - 1;

/** A tooltip for the pointer; the words are in the slider's value and in the table for everybody else. */
const between = <T,>({ fromKm, toKm }: Stretch<T>, words: string): string =>
  say('stretch', { what: words, from: formatKm(fromKm), to: formatKm(toKm) });

/**
 * The lanes of one profile on a given scale. Drawn only: what it says is said in words by the slider around it. They stay
 * as they are while the cursor moves along them.
 */
export const Lanes = memo(function Lanes({
  atlas,
  profile,
  scale,
  id,
}: {
  atlas: Atlas;
  profile: Profile;
  scale: Scale;
  id: string;
}) {
  const { lanes, stops, breaks } = profile;
  const labels = labelsOf(profile, scale);
  const spans = <T,>(lane: readonly Stretch<T>[]) =>
    lane.map((stretch) => ({
      stretch,
      key: stretch.fromKm,
      x: xOf(scale, stretch.fromKm),
      to: xOf(scale, stretch.toKm),
    }));
  const modeAt = (km: number) => lanes.mode.find(({ toKm }) => km < toKm)?.value ?? 'rail';
  const signs = stops.filter(isSigned);
  return (
    <>
      <GaugePatterns id={id} />
      {labels.map(({ stop, row }) => (
        <line
          key={`${stop.place.id} ${stop.km}`}
          className="strip-drop"
          x1={xOf(scale, stop.km)}
          x2={xOf(scale, stop.km)}
          y1={NAME * (row + 1)}
          y2={ROWS.country[0]}
        />
      ))}
      {labels.map(({ stop, text, x, anchor, row }) => (
        <text
          key={`${stop.place.id} ${stop.km}`}
          className="strip-name"
          x={x}
          y={NAME * row + 9.5}
          textAnchor={anchor}
        >
          {text}
        </text>
      ))}
      {signs.map((stop) => {
        const x = xOf(scale, stop.km);
        const symbol = PLACE_SYMBOLS[stop.kind];
        const size = 13 * symbol.scale;
        const said = {
          place: stop.place.properties.name,
          kind: placeKindWord(stop.kind),
          km: formatKm(stop.km),
        };
        return (
          <g key={`${stop.place.id} ${stop.km}`}>
            <title>
              {stop.gaugeChange
                ? say('stop.change', { ...said, change: changeWords(stop.gaugeChange) })
                : say('stop', said)}
            </title>
            <line
              className="strip-drop"
              x1={x}
              x2={x}
              y1={middle(ROWS.stops)}
              y2={ROWS.exactness[0] + ROWS.exactness[1]}
            />
            <g transform={`translate(${x - size / 2} ${middle(ROWS.stops) - size / 2}) scale(${size / 24})`}>
              <path d={symbol.plate} className={symbol.solid ? 'strip-sign-solid' : 'strip-sign'} />
            </g>
          </g>
        );
      })}
      {breaks.map(({ stops: at, ...change }) => {
        const [first, last] = [at[0], at.at(-1)].map((i) => xOf(scale, stops[i ?? 0]?.km ?? 0));
        return (
          <g key={at.join()} className="strip-break">
            <title>{changeWords(change)}</title>
            <BreakMark x={first ?? 0} to={last ?? 0} y={ROWS.gauge[0] - 2} />
          </g>
        );
      })}
      {spans(lanes.country).map(({ stretch, key, x, to }, i) => {
        const mode = modeAt((stretch.fromKm + stretch.toKm) / 2);
        const words = countryWords(atlas, stretch.value, mode);
        const code =
          stretch.value === null ? (mode === 'sea' ? say('sea') : '?') : stretch.value.toUpperCase();
        const room = to - x - 6;
        const text =
          words.length * CHARACTER <= room
            ? countryTitle(atlas, stretch.value, mode)
            : code.length * CHARACTER * 1.15 <= room
              ? code
              : '';
        return (
          <g
            key={key}
            className="strip-country"
            data-sea={stretch.value === null || undefined}
            data-odd={i % 2 === 1 || undefined}
          >
            <title>{between(stretch, words)}</title>
            <rect x={x} y={ROWS.country[0]} width={Math.max(to - x, 0.5)} height={ROWS.country[1]} />
            {text && (
              <text x={(x + to) / 2} y={middle(ROWS.country) + 4} textAnchor="middle">
                {text}
              </text>
            )}
          </g>
        );
      })}
      {spans(lanes.mode).map(({ stretch, key, x, to }) => (
        <g key={key} className="strip-mode">
          <title>{between(stretch, modeWord(stretch.value))}</title>
          <Line x={x} to={to} y={middle(ROWS.mode)} stroke={STROKES[stretch.value]} width={5.5} />
        </g>
      ))}
      {spans(lanes.gauge).map(({ stretch, key, x, to }) => {
        const { value } = stretch;
        const mode = modeAt((stretch.fromKm + stretch.toKm) / 2);
        const words = gaugeWords(value, mode);
        if (!words) return null;
        const gauges = value.length > 0 ? value : [null];
        const each = (to - x) / gauges.length;
        return (
          <g key={key}>
            <title>{between(stretch, words)}</title>
            {gauges.map((gauge, i) => (
              <g key={gauge ?? 'unknown'}>
                <rect
                  className="strip-gauge"
                  x={x + i * each}
                  y={ROWS.gauge[0]}
                  width={Math.max(each, 0.5)}
                  height={ROWS.gauge[1]}
                  fill={gaugeFill(id, gauge)}
                />
                {each > 34 && (
                  <text
                    className="strip-gauge-name"
                    x={x + (i + 0.5) * each}
                    y={middle(ROWS.gauge) + 4}
                    textAnchor="middle"
                  >
                    {gauge ?? '?'}
                  </text>
                )}
              </g>
            ))}
          </g>
        );
      })}
      {spans(lanes.status).map(({ stretch, key, x, to }) => (
        <g key={key} className="strip-status">
          <title>{between(stretch, stateWords(stretch.value))}</title>
          <Line x={x} to={to} y={middle(ROWS.status)} stroke={statusStroke(stretch.value.status)} />
        </g>
      ))}
      {spans(lanes.exactness).map(({ stretch, key, x, to }) => (
        <g key={key}>
          <title>{between(stretch, exactnessWord(stretch.value))}</title>
          <ExactnessBar exactness={stretch.value} x={x} to={to} y={middle(ROWS.exactness)} />
        </g>
      ))}
      {ticksOf(scale).map((km) => {
        const x = xOf(scale, km);
        const near = x > scale.width - 20 ? 'end' : km === 0 ? 'start' : 'middle';
        return (
          <g key={km} className="strip-tick">
            <line x1={x} x2={x} y1={ROWS.axis[0]} y2={ROWS.axis[0] + 4} />
            <text x={x} y={ROWS.axis[0] + 15} textAnchor={near}>
              {km === 0 ? formatKm(km) : plainNumber(km)}
            </text>
          </g>
        );
      })}
    </>
  );
});
