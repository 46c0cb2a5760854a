/**
 * The one map updater: nothing else changes the map. It compares the newest view model with what was last
 * applied, room by room from the cheapest up, and counts a part as applied only when the call went through.
 * Changes within a frame are coalesced to the newest.
 */
import type { MapViewModel } from '../view-model';
import { createCamera } from './camera';
import { createData, type DataParts } from './data';
import { createStates } from './states';

export { firstLines } from './data';

export interface UpdaterParts extends DataParts {
  /** Runs a task before the next frame; a test may run it at once. */
  readonly schedule: (task: () => void) => void;
}
export interface Updater {
  /** Asks for this view model; only the newest of a frame is applied. */
  update(next: MapViewModel): void;
  /** Whether everything of the newest view model is on the map. */
  settled(): boolean;
  destroy(): void;
}

/** A pass brings the newest view model to the map. */
type Pass = 'none due' | 'due' | 'destroyed';

/** An updater for one engine. It listens to the engine, so that a style made anew is filled anew. */
export function createUpdater({ schedule, ...parts }: UpdaterParts): Updater {
  const { engine } = parts;
  let newest: MapViewModel | null = null;
  /** The view model of the last pass that went through to its end, on a map that is there. */
  let applied: MapViewModel | null = null;
  let pass: Pass = 'none due';
  /** Whether the engine still has to say that the style it was started with is there. */
  let starting = true;

  const states = createStates(engine);
  const data = createData(parts, states, request);
  const camera = createCamera(engine);

  function apply(): void {
    if (pass === 'destroyed' || !newest) return;
    pass = 'none due';
    const next = newest;
    camera.apply(next, data.hasLines());
    if (!engine.isReady()) return;
    data.apply(next);
    states.apply(next, data.isWhole());
    applied = next;
  }

  function request(): void {
    applied = null;
    if (pass !== 'none due') return;
    pass = 'due';
    schedule(apply);
  }

  const off = engine.on(({ type }) => {
    if (type === 'ready') {
      data.begin(starting);
      starting = false;
      request();
    } else if (type === 'lost' || type === 'resized') request();
    else if (type === 'grabbed') camera.grabbed();
    else if (type === 'moved') camera.arrived();
  });

  return {
    update(next) {
      newest = next;
      request();
    },
    settled: () => applied !== null && applied === newest && data.holds(applied.data),
    destroy() {
      pass = 'destroyed';
      off();
    },
  };
}
