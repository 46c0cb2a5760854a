/** A corridor that is switched on where it is not in sight: the page says so and offers to show it. */
import { type Atlas, legsOfCorridor } from '../atlas/atlas';
import { pointsOfLeg } from '../atlas/earth';
import type { Selection } from '../atlas/selection';
import type { AtlasStore, Store } from '../state/store';
import { say } from '../words/map';
import { isInSight } from './camera';
import type { MapEngine } from './engine';

const isOf = (shows: Selection | undefined, id: string): boolean =>
  shows?.kind === 'corridor' && shows.id === id;

/** Whether any line of a corridor is seen where the map looks; one without lines is nowhere to be looked for. */
function isSeen(atlas: Atlas, id: string, engine: MapEngine, { covers }: Store): boolean {
  const corridor = atlas.corridors.get(id);
  const lines = corridor ? legsOfCorridor(atlas, corridor).map(pointsOfLeg) : [];
  return lines.length === 0 || isInSight(lines, engine.view(), { size: engine.size(), insets: covers });
}

/**
 * Watches what the reader switches on, until the returned function is called. What a link says, and what is selected with
 * its corridor and flown to, is no switch. The notice goes when the corridor is off again, or comes into sight.
 */
export function connectSight(engine: MapEngine, store: AtlasStore): () => void {
  const withdraw = (isStale: (id: string) => boolean): void => {
    const { notices, actions } = store.getState();
    for (const { id, shows } of notices) {
      if (shows?.kind === 'corridor' && isStale(shows.id)) actions.dismissNotice(id);
    }
  };
  const stops = [
    store.subscribe((state, before) => {
      if (state.shown === before.shown) return;
      withdraw((id) => !state.shown.includes(id));
      if (state.step === 'none' || state.camera !== before.camera || state.mapStatus !== 'ready') return;
      const { atlas, actions } = state;
      for (const id of state.shown) {
        const isNew = !before.shown.includes(id) && !state.notices.some(({ shows }) => isOf(shows, id));
        if (!isNew || isSeen(atlas, id, engine, state)) continue;
        const name = atlas.corridors.get(id)?.name ?? id;
        actions.notify(say('out-of-sight', { name }), { kind: 'corridor', id });
      }
    }),
    engine.on(({ type }) => {
      if (type !== 'moved') return;
      const state = store.getState();
      withdraw((id) => isSeen(state.atlas, id, engine, state));
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
