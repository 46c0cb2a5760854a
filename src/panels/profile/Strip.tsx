import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Atlas } from '../../atlas/atlas';
import { kmAt, type Profile, pointAt } from '../../atlas/way/profile';
import {
  holdingWords,
  momentAt,
  momentWords,
  type ProfileMoment,
  stopWords,
} from '../../atlas/way/profile-words';
import { formatKm } from '../../atlas/words';
import type { Probe } from '../../state/state';
import { say } from '../../words/profile';
import { useAtlas } from '../atlas';
import { RecordLink } from '../RecordLink';
import { Rich } from '../Rich';
import { HEIGHT, LANES, Lanes, ROWS } from './Lanes';
import { kmOf, type Landmark, nextLandmark, type Scale, xOf } from './layout';
import { useWidth } from './useWidth';

/** What holds where the cursor stands, with links to the leg and the place. */
function Readout({ atlas, moment }: { atlas: Atlas; moment: ProfileMoment | null }) {
  if (!moment) return <p className="strip-readout small muted">{say('readout.none')}</p>;
  const { km, leg, near, at } = moment;
  const values = { km: formatKm(km), holding: holdingWords(moment), name: leg.leg.properties.name };
  const parts = {
    strong: <strong />,
    leg: <RecordLink sel={{ kind: 'leg', id: leg.leg.id }}>{null}</RecordLink>,
  };
  return (
    <p className="strip-readout small figures">
      {near ? (
        <Rich
          id={say.key(at ? 'readout.at' : 'readout.near')}
          values={{
            ...values,
            place: near.place.properties.name,
            ...(at ? { stop: stopWords(atlas, at) } : {}),
          }}
          parts={{
            ...parts,
            place: <RecordLink sel={{ kind: 'place', id: near.place.id }}>{null}</RecordLink>,
          }}
        />
      ) : (
        <Rich id={say.key('readout')} values={values} parts={parts} />
      )}
    </p>
  );
}

/** What the keys do: which way, and to what. Letters go back with Shift. */
const KEYS: Readonly<Record<string, readonly [1 | -1, Landmark | 'end']>> = {
  ArrowRight: [1, 'stop'],
  ArrowUp: [1, 'stop'],
  ArrowLeft: [-1, 'stop'],
  ArrowDown: [-1, 'stop'],
  PageUp: [1, 'mark'],
  PageDown: [-1, 'mark'],
  b: [1, 'border'],
  g: [1, 'break'],
  Home: [-1, 'end'],
  End: [1, 'end'],
};

/**
 * One way as a strip along its kilometres. Its cursor and the map's probe are one: moving along the strip
 * marks the spot on the map, and pointing at one of its legs on the map moves the cursor.
 *
 * @param scaleKm what the whole width stands for, so that two strips can be read against each other
 */
export function Strip({
  atlas,
  profile,
  title,
  scaleKm,
}: {
  atlas: Atlas;
  profile: Profile;
  title: string;
  scaleKm: number;
}) {
  const id = useId();
  const field = useRef<HTMLDivElement>(null);
  const width = useWidth(field);
  const probe = useAtlas((state) => state.probe);
  const theme = useAtlas((state) => state.theme);
  const setProbe = useAtlas((state) => state.actions.setProbe);
  /** Where this strip was last pointed at: where a line doubles back, a position alone would not tell the km. */
  const [own, setOwn] = useState<{ km: number; probe: Probe | null } | null>(null);
  const mine = useRef<Probe | null>(null);

  useEffect(
    () => () => {
      if (mine.current) setProbe(null);
    },
    [setProbe],
  );

  const { corridorId } = profile.way;
  const colour = corridorId === null ? undefined : atlas.corridors.get(corridorId)?.colour;
  const route = colour ? { '--route': colour[theme] } : {};
  const scale = useMemo((): Scale => ({ km: scaleKm, width }), [scaleKm, width]);
  const pointed = probe && (probe === own?.probe ? own.km : kmAt(profile, probe.legId, probe.point));
  const km = pointed ?? own?.km ?? null;
  const moment = km === null ? null : momentAt(atlas, profile, km);

  const go = (to: number): void => {
    const at = Math.min(Math.max(to, 0), profile.totalKm);
    const spot = pointAt(profile, at);
    mine.current = spot && { legId: spot.legId, point: spot.lonLat };
    setOwn({ km: at, probe: mine.current });
    setProbe(mine.current);
  };
  const leave = (): void => {
    if (mine.current) setProbe(null);
    mine.current = null;
  };
  const point = (event: PointerEvent<HTMLElement>): void => {
    const { left } = event.currentTarget.getBoundingClientRect();
    go(kmOf(scale, event.clientX - left));
  };
  const press = (event: KeyboardEvent): void => {
    const [step, landmark] = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? [];
    if (step === undefined || landmark === undefined) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const way = event.key.length === 1 && event.shiftKey ? -1 : step;
    const end = way > 0 ? profile.totalKm : 0;
    const next = landmark === 'end' ? end : nextLandmark(profile, km ?? 0, way, landmark);
    // Beyond the last stop is the end; beyond the last border is nothing.
    const to = next ?? (landmark === 'stop' ? end : null);
    if (to !== null) go(to);
  };

  return (
    <div className="strip" style={route as CSSProperties}>
      <div className="strip-heads" aria-hidden="true">
        {LANES.map((lane) => (
          <span key={lane} style={{ insetBlockStart: ROWS[lane][0] + ROWS[lane][1] / 2 }}>
            {say(`lane.${lane}`)}
          </span>
        ))}
      </div>
      {/* A pointer may also drag: the browser keeps vertical movements for scrolling. */}
      <div
        ref={field}
        className="strip-field"
        role="slider"
        tabIndex={0}
        aria-label={say('position', { title })}
        aria-valuemin={0}
        aria-valuemax={Math.round(profile.totalKm)}
        aria-valuenow={Math.round(km ?? 0)}
        aria-valuetext={moment ? momentWords(atlas, moment) : say('position.none')}
        aria-orientation="horizontal"
        aria-keyshortcuts="B Shift+B G Shift+G"
        aria-describedby={`${id}-keys`}
        onKeyDown={press}
        onFocus={() => go(km ?? 0)}
        onBlur={leave}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture?.(event.pointerId);
          point(event);
        }}
        onPointerMove={point}
        onPointerLeave={leave}
      >
        <svg width={width} height={HEIGHT} aria-hidden="true">
          <Lanes atlas={atlas} profile={profile} scale={scale} id={id} />
          {km !== null && (
            <g className="strip-cursor" data-active={pointed !== null || undefined}>
              <line x1={xOf(scale, km)} x2={xOf(scale, km)} y1={ROWS.stops[0]} y2={ROWS.axis[0] + 4} />
              <circle cx={xOf(scale, km)} cy={ROWS.mode[0] + ROWS.mode[1] / 2} r="4" />
            </g>
          )}
        </svg>
      </div>
      <Readout atlas={atlas} moment={moment} />
      <p id={`${id}-keys`} className="strip-keys small muted">
        {say('keys')}
      </p>
    </div>
  );
}
