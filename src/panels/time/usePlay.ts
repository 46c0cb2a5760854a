import { useCallback, useEffect, useRef, useState } from 'react';
import { addMonths } from '../../atlas/days';
import type { AtlasStore } from '../../state/store';
import { onTrack, played, type Track } from './scale';

/**
 * Plays the days from where the cursor stands to the end of the track, a year a second; from the beginning where it
 * stands at the end. Under reduced motion it steps by whole years. Returns whether it plays, and how to start and stop.
 */
export function usePlay(store: AtlasStore, track: Track | null): readonly [boolean, (play: boolean) => void] {
  const [plays, setPlays] = useState(false);
  const stop = useRef(() => {});

  const play = useCallback(
    (wanted: boolean): void => {
      stop.current();
      if (!wanted || !track) return;
      const { actions, at, reducedMotion } = store.getState();
      const start = at === null || at >= track.last ? track.first : onTrack(track, at);
      let going = true;
      let frame = 0;
      let timer = 0;
      stop.current = () => {
        going = false;
        cancelAnimationFrame(frame);
        clearTimeout(timer);
        stop.current = () => {};
        setPlays(false);
        actions.restDay();
      };
      const pass = (day: string): boolean => {
        // Somebody else has set the day: it is not played over.
        if (store.getState().held === null) stop.current();
        if (!going) return false;
        const ends = day >= track.last;
        actions.passDay(ends ? null : day);
        if (ends) stop.current();
        return going;
      };
      const step = (day: string): void => {
        const next = onTrack(track, addMonths(day, 12));
        timer = window.setTimeout(() => pass(next) && step(next), 1000);
      };
      setPlays(true);
      actions.passDay(start);
      if (reducedMotion) step(start);
      else {
        const begun = performance.now();
        const draw = (now: number): void => {
          if (pass(played(track, start, Math.max(0, now - begun)))) frame = requestAnimationFrame(draw);
        };
        frame = requestAnimationFrame(draw);
      }
    },
    [store, track],
  );
  useEffect(() => () => stop.current(), []);
  return [plays, play];
}
