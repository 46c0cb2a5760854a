/** The click router: what the pointer does on the map becomes exactly one action on the store, or none. */
import { type Selection, sameSelection } from '../atlas/selection';
import { chainageOf, nearestAlong } from '../atlas/way/chainage';
import { filledIn } from '../state/filling';
import type { Filling, Probe } from '../state/state';
import type { AtlasStore } from '../state/store';
import { say } from '../words/map';
import { listOf } from '../words/numbers';
import { freeArea } from './camera';
import type { Drawn, DrawnState } from './drawn';
import { type MapEngine, type PointerKind, TOLERANCE } from './engine';
import { counted, type Decision, decide, describe } from './hits';
import type { Tooltip } from './tooltip';

/** How far from the middle of the free map Enter reaches, px. */
const ENTER_REACH = 40;

interface Pixel {
  readonly x: number;
  readonly y: number;
}
/** What the pointer rests on: from here the store's `hover` and `probe`, the tooltip and the cursor are told. */
interface Pointed {
  readonly sel: Selection;
  readonly probe: Probe | null;
}

/**
 * Routes pointer and key events until the returned function is called.
 * @param drawnIn what of the map is drawn, and can be meant
 * @param schedule runs a task before the next frame; what is pointed at is looked up once a frame at most
 */
export function connectInteraction(
  engine: MapEngine,
  store: Pick<AtlasStore, 'getState' | 'subscribe'>,
  drawnIn: (state: DrawnState) => Drawn,
  tooltip: Tooltip,
  schedule: (task: () => void) => void,
): () => void {
  let pointer: Pixel | null = null;
  let scheduled = false;
  let pointed: Pointed | null = null;
  /** Whether somebody aims with the reticle, by keyboard. */
  let aiming = false;
  let aims = 0;

  const decideAt = ({ x, y }: Pixel, reach: number, kind: PointerKind) =>
    decide(engine.query(x, y, reach), drawnIn(store.getState()), kind);

  /** The point of a leg's line nearest to the pointer; over anything else, none. */
  function probeAt(sel: Selection, { x, y }: Pixel): Probe | null {
    const leg = sel.kind === 'leg' ? store.getState().atlas.legs.get(sel.id) : undefined;
    const near = leg && nearestAlong(chainageOf(leg), engine.unproject(x, y));
    return leg && near ? { legId: leg.id, point: near.point } : null;
  }

  /** Nothing is pointed at any more. What a list or a profile has put into the store is not ours to take out. */
  function unpoint(): void {
    if (!pointed) return;
    const { sel, probe } = pointed;
    pointed = null;
    tooltip.hide();
    engine.setCursor('grab');
    const { actions, ...state } = store.getState();
    if (sameSelection(state.hover, sel)) actions.hover(null);
    if (probe && state.probe === probe) actions.setProbe(null);
  }

  function look(): void {
    scheduled = false;
    if (!pointer || store.getState().chooser) {
      unpoint();
      return;
    }
    const decision = decideAt(pointer, TOLERANCE.mouse, 'mouse');
    const sels = decision.kind === 'one' ? [decision.sel] : decision.kind === 'several' ? decision.sels : [];
    const [sel, ...others] = sels;
    const { reading } = drawnIn(store.getState());
    const said = sel ? counted(store.getState().found, describe(reading, sel)) : null;
    if (!sel || !said) {
      unpoint();
      return;
    }
    const before = pointed;
    pointed = { sel, probe: probeAt(sel, pointer) };
    const { actions } = store.getState();
    actions.hover(sel);
    if (pointed.probe || (before?.probe && before.probe === store.getState().probe)) {
      actions.setProbe(pointed.probe);
    }
    engine.setCursor('pointer');
    const { detail } = said;
    tooltip.show(
      pointer.x,
      pointer.y,
      said.label,
      others.length > 0 ? say('hit.more', { detail, n: others.length }) : detail,
    );
  }

  /** The pointer is at a pixel; null: nowhere, or what is under it is not known until it moves again. */
  function pointTo(pixel: Pixel | null): void {
    pointer = pixel;
    if (!pixel) unpoint();
    else if (!scheduled) {
      scheduled = true;
      schedule(look);
    }
  }

  const middle = (): Pixel => {
    // Where map.css draws the reticle.
    const area = freeArea({ size: engine.size(), insets: store.getState().insets });
    return { x: area.left + area.width / 2, y: area.top + area.height / 2 };
  };
  /** What lies under the reticle, in a sentence: by the same rule as Enter selects it. */
  function underReticle(): string {
    const decision = decideAt(middle(), ENTER_REACH, 'touch');
    if (decision.kind === 'nothing') return say('aimed.none');
    const { reading } = drawnIn(store.getState());
    const sels = decision.kind === 'one' ? [decision.sel] : decision.sels;
    const things = sels.flatMap((sel) => counted(store.getState().found, describe(reading, sel)) ?? []);
    const [only] = things;
    if (!only) return say('aimed.none');
    return things.length === 1
      ? say('aimed.one', { label: only.label, detail: only.detail })
      : say('aimed.several', { names: listOf(things.map(({ label }) => label)) });
  }
  /** Says it once the map stands still and is drawn; while it moves there is nothing to be said. */
  async function aim(): Promise<void> {
    aims += 1;
    const turn = aims;
    await engine.idle();
    if (aiming && turn === aims) store.getState().actions.setAimed(underReticle());
  }

  /** A click fills in what the route asks for; one that lies on nothing fit changes nothing, and is answered. */
  function fill(decision: Decision, filling: Filling): void {
    const { actions, ...state } = store.getState();
    const sels = decision.kind === 'one' ? [decision.sel] : decision.kind === 'several' ? decision.sels : [];
    const change = filledIn(state, filling, sels);
    if (!change) {
      const [sel] = sels;
      actions.misfill((sel && describe(drawnIn(store.getState()).reading, sel)?.label) ?? null);
      return;
    }
    actions.fill(null);
    actions.change(change);
  }

  function click(at: Pixel, reach: number, kind: PointerKind): void {
    const decision = decideAt(at, reach, kind);
    pointTo(null);
    const state = store.getState();
    if (state.filling) {
      fill(decision, state.filling);
      return;
    }
    if (decision.kind === 'one') state.actions.select(decision.sel, { move: false });
    else if (decision.kind === 'several') {
      const { reading } = drawnIn(state);
      const candidates = decision.sels.flatMap(
        (sel) => counted(store.getState().found, describe(reading, sel)) ?? [],
      );
      state.actions.choose({ candidates, ...at });
    } else if (state.chooser) state.actions.choose(null);
    else if (state.sel) state.actions.select(null);
  }

  const stops = [
    engine.on((event) => {
      if (event.type === 'point') pointTo({ x: event.x, y: event.y });
      else if (event.type === 'aimed') {
        if (!aiming) void aim();
        aiming = true;
      } else if (event.type === 'moved') {
        if (aiming) void aim();
      } else if (event.type === 'unaimed') {
        aiming = false;
        store.getState().actions.setAimed('');
      } else if (event.type === 'leave' || event.type === 'moving') pointTo(null);
      else if (event.type === 'grabbed') {
        if (store.getState().chooser) store.getState().actions.choose(null);
      } else if (event.type === 'click') {
        click({ x: event.x, y: event.y }, TOLERANCE[event.pointer], event.pointer);
      } else if (event.type === 'enter') {
        click(middle(), ENTER_REACH, 'touch');
      }
    }),
    // A list that is pointed at, a chooser, a selection made elsewhere: the sign beside the pointer would speak of another.
    store.subscribe(({ hover, chooser }) => {
      if (pointed && (chooser || !sameSelection(hover, pointed.sel))) pointTo(null);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    aiming = false;
    pointTo(null);
  };
}
