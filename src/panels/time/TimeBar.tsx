import { ChevronDown, ChevronUp, Pause, Play } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { formatDate } from '../../atlas/date-words';
import { daysBetween } from '../../atlas/days';
import type { YearCount } from '../../atlas/reading/counts';
import { say } from '../../words/time';
import { useApp, useAtlas } from '../atlas';
import { Boundary } from '../shell/Boundary';
import { PartPlight } from '../shell/PartPlight';
import { partOf, useRetriedPart } from '../shell/usePart';
import { countsIn, cursorWords, dayIn } from './cursor';
import { DayField } from './DayField';
import { dayAt, dayByKey, placeOf, type Track, trackOf } from './scale';
import { usePlay } from './usePlay';
import './time.css';

const LANES = partOf(() => import('./Lanes'));

/** Records of a year beside those of the fullest one; the root, so that years with few are seen. */
const heightOf = (count: number, most: number): number => (most > 0 ? Math.sqrt(count / most) : 0);
const recordsIn = ({ deals = 0, events = 0, quotes = 0 }: YearCount): number => deals + events + quotes;

/** How many deals, events and quotations there are by year. */
function Years({ years, track }: { years: readonly YearCount[]; track: Track }) {
  const shown = years.filter(({ year }) => `${year}-12-31` >= track.first);
  const most = Math.max(0, ...shown.map(recordsIn));
  return (
    <svg className="time-years" viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
      {shown.map((each) => {
        const from = placeOf(track, `${each.year}-01-01`) * 1000;
        const width = Math.max(1, placeOf(track, `${each.year}-12-31`) * 1000 - from - 3);
        const height = heightOf(recordsIn(each), most) * 88;
        return <rect key={each.year} x={from + 1.5} width={width} y={100 - height} height={height} />;
      })}
    </svg>
  );
}

/** A mark over each year in which lines were opened. */
function Openings({ years, track }: { years: readonly YearCount[]; track: Track }) {
  const opened = years.filter(({ year, openings }) => openings && `${year}-12-31` >= track.first);
  return opened.map(({ year }) => (
    <span
      key={year}
      className="time-opening"
      aria-hidden="true"
      style={{ left: `${placeOf(track, `${year}-07-01`) * 100}%` }}
    />
  ));
}

/** Years that are named under the track: as many as there is room for. */
function Ticks({ track }: { track: Track }) {
  const [first, last] = [Number(track.first.slice(0, 4)), Number(track.last.slice(0, 4))];
  const step = [1, 2, 5, 10, 20].find((by) => (last - first) / by <= 8) ?? 50;
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
    // The last one would run into the end of the track.
    (year) => year % step === 0 && placeOf(track, `${year}-01-01`) < 0.97,
  );
  return (
    <div className="time-ticks figures" aria-hidden="true">
      {years.map((year) => (
        <span key={year} style={{ left: `${placeOf(track, `${year}-01-01`) * 100}%` }}>
          {year}
        </span>
      ))}
    </div>
  );
}

/** What the bar opens into; its program comes when it is first opened. */
function More({ track }: { track: Track }) {
  const { component: Lanes, failed, retry, boundary } = useRetriedPart(LANES);
  if (failed) return <PartPlight name="time" onRetry={retry} />;
  return <Boundary {...boundary}>{Lanes && <Lanes track={track} />}</Boundary>;
}

/**
 * When? The day as of which all is read: a cursor over the years, to be pulled, stepped, typed and played. While it moves,
 * nothing here is rendered anew: what moves is written into the page by hand.
 */
export function TimeBar() {
  const { store, prefix } = useApp();
  const all = useAtlas((state) => state.summary?.years ?? null);
  // Of the records that the filter means, where one applies: the list, the map and the bar show the same.
  const years = useAtlas((state) => state.found?.years ?? state.summary?.years ?? null);
  const edition = useAtlas((state) => state.atlas.edition);
  const at = useAtlas((state) => (state.held ? state.held.at : state.at));
  const actions = useAtlas((state) => state.actions);
  const track = useMemo(() => (edition === null ? null : trackOf(all ?? [], edition)), [all, edition]);
  const [plays, play] = usePlay(store, track);
  const [open, setOpen] = useState(false);
  const [dragging, setDragging] = useState(false);
  const slider = useRef<HTMLDivElement>(null);
  const ground = useRef<HTMLDivElement>(null);
  const date = useRef<HTMLSpanElement>(null);
  const counts = useRef<HTMLSpanElement>(null);

  useLayoutEffect(() => {
    if (!track) return;
    let shown: readonly unknown[] = [];
    const paint = (): void => {
      const state = store.getState();
      const now = [state.at, state.atlas, state.held === null] as const;
      const day = dayIn(state);
      if (day === null || now.every((part, i) => part === shown[i])) return;
      shown = now;
      slider.current?.style.setProperty('--at', `${placeOf(track, day) * 100}%`);
      if (date.current) date.current.textContent = formatDate(day);
      if (counts.current) counts.current.textContent = countsIn(state, day, track);
      // Nothing is announced while it moves.
      if (state.held && plays) return;
      slider.current?.setAttribute('aria-valuenow', String(daysBetween(track.first, day)));
      slider.current?.setAttribute('aria-valuetext', cursorWords(state, track));
    };
    paint();
    return store.subscribe(paint);
  }, [store, track, plays]);

  if (!track) return null;

  const pass = (day: string): void => actions.passDay(day >= track.last ? null : day);
  const pull = (event: PointerEvent): void => {
    const frame = ground.current?.getBoundingClientRect();
    if (frame && frame.width > 0) pass(dayAt(track, (event.clientX - frame.left) / frame.width));
  };
  const down = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    play(false);
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragging(true);
    pull(event);
  };
  const up = (): void => {
    setDragging(false);
    actions.restDay();
  };
  const key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === ' ') {
      event.preventDefault();
      play(!plays);
      return;
    }
    const to = dayByKey(event, dayIn(store.getState()) ?? track.last, track);
    if (to === null) return;
    event.preventDefault();
    play(false);
    pass(to);
  };
  return (
    <>
      <div id={`${prefix}lanes`} className="time-more" hidden={!open}>
        {open && <More track={track} />}
      </div>
      <div className="time-bar">
        <button
          type="button"
          className="button button-icon"
          aria-label={say(plays ? 'pause' : 'play')}
          title={say(plays ? 'pause' : 'play')}
          onClick={() => play(!plays)}
        >
          {plays ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
        </button>
        {/* Time runs as the map's east does, whatever the script. */}
        <div
          ref={slider}
          dir="ltr"
          className="time-slider"
          role="slider"
          tabIndex={0}
          aria-label={say('slider')}
          aria-valuemin={0}
          aria-valuemax={daysBetween(track.first, track.last)}
          aria-valuenow={daysBetween(track.first, track.last)}
          data-dragging={dragging || undefined}
          onPointerDown={down}
          onPointerMove={(event) => dragging && pull(event)}
          onPointerUp={up}
          onPointerCancel={up}
          onKeyDown={key}
          onKeyUp={() => plays || actions.restDay()}
          onBlur={() => plays || actions.restDay()}
        >
          <div ref={ground} className="time-ground">
            <Years years={years ?? []} track={track} />
            <Openings years={years ?? []} track={track} />
            <Ticks track={track} />
            <div className="time-cursor" />
          </div>
        </div>
        <DayField date={date} />
        <span ref={counts} className="time-counts small muted figures" aria-hidden="true" />
        {at !== null && (
          <button
            type="button"
            className="button time-today"
            title={say('today.title', { date: formatDate(track.last) })}
            onClick={() => {
              play(false);
              // The button goes with the day it leads back from: the keys go on at the slider.
              slider.current?.focus({ preventScroll: true });
              actions.change({ at: null });
            }}
          >
            {say('today')}
          </button>
        )}
        <button
          type="button"
          className="button button-icon"
          aria-expanded={open}
          aria-controls={`${prefix}lanes`}
          aria-label={say(open ? 'less' : 'more')}
          title={say(open ? 'less' : 'more')}
          onClick={() => setOpen(!open)}
        >
          {open ? <ChevronDown size={18} aria-hidden /> : <ChevronUp size={18} aria-hidden />}
        </button>
      </div>
    </>
  );
}
