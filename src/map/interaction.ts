/** The click router: what the pointer does on the map becomes exactly one action on the store, or none. */

import type { Selection } from '../atlas/selection';
import { chainageOf, nearestAlong } from '../atlas/way/chainage';
import type { AtlasStore } from '../state/store';
import { freeArea } from './camera';
import { type MapEngine, TOLERANCE } from './engine';
import { decide, describe } from './hits';
import type { Tooltip } from './tooltip';

/** How far from the middle of the free map Enter reaches, px. */
const ENTER_REACH = 40;

/**
 * Routes pointer and key events until the returned function is called.
 * @param schedule runs a task before the next frame; hovering is looked up once a frame at most
 */
export function connectInteraction(
  engine: MapEngine,
  store: Pick<AtlasStore, 'getState'>,
  tooltip: Tooltip,
  schedule: (task: () => void) => void,
): () => void {
  let pointer: { x: number; y: number } | null = null;
  let scheduled = false;
  /** Whether the hover in the store came from here: a list's own hover is not ours to clear. */
  let hovering = false;
  /** Whether the probe in the store came from here: a profile's own is not ours to clear. */
  let probing = false;

  function unprobe(): void {
    if (probing) store.getState().actions.setProbe(null);
    probing = false;
  }

  /** Marks the point of a leg's line nearest to the pointer; over anything else, none. */
  function probe(sel: Selection, x: number, y: number): void {
    const { atlas, actions } = store.getState();
    const leg = sel.kind === 'leg' ? atlas.legs.get(sel.id) : undefined;
    const near = leg && nearestAlong(chainageOf(leg), engine.unproject(x, y));
    if (!leg || !near) {
      unprobe();
      return;
    }
    probing = true;
    actions.setProbe({ legId: leg.id, point: near.point });
  }

  function unhover(): void {
    tooltip.hide();
    engine.setCursor('grab');
    if (hovering) store.getState().actions.hover(null);
    hovering = false;
    unprobe();
  }

  function look(): void {
    scheduled = false;
    if (!pointer) {
      unhover();
      return;
    }
    const { x, y } = pointer;
    const state = store.getState();
    const decision = decide(engine.query(x, y, TOLERANCE.mouse), state, 'mouse');
    const sel =
      decision.kind === 'one' ? decision.sel : decision.kind === 'several' ? decision.sels[0] : null;
    const said = sel ? describe(state.atlas, sel) : null;
    if (!sel || !said) {
      unhover();
      return;
    }
    const more = decision.kind === 'several' ? decision.sels.length - 1 : 0;
    tooltip.show(x, y, said.label, more > 0 ? `${said.detail}; ${more} more here` : said.detail);
    engine.setCursor('pointer');
    hovering = true;
    state.actions.hover(sel);
    probe(sel, x, y);
  }

  function lookSoon(): void {
    if (scheduled) return;
    scheduled = true;
    schedule(look);
  }

  function click(x: number, y: number, tolerance: number, kind: keyof typeof TOLERANCE): void {
    const state = store.getState();
    const decision = decide(engine.query(x, y, tolerance), state, kind);
    tooltip.hide();
    if (decision.kind === 'one') state.actions.select(decision.sel, { move: false });
    else if (decision.kind === 'several') {
      const candidates = decision.sels.flatMap((sel) => describe(state.atlas, sel) ?? []);
      state.actions.choose({ candidates, x, y });
    } else if (state.chooser) state.actions.choose(null);
    else if (state.sel) state.actions.select(null);
  }

  return engine.on((event) => {
    if (event.type === 'point') {
      pointer = { x: event.x, y: event.y };
      lookSoon();
    } else if (event.type === 'leave') {
      pointer = null;
      lookSoon();
    } else if (event.type === 'grabbed') {
      // What is under a moving map changes by the frame; it is looked up again when the pointer next moves.
      pointer = null;
      lookSoon();
      if (store.getState().chooser) store.getState().actions.choose(null);
    } else if (event.type === 'click') {
      click(event.x, event.y, TOLERANCE[event.pointer], event.pointer);
    } else if (event.type === 'enter') {
      const area = freeArea({ size: engine.size(), insets: store.getState().insets });
      click(area.left + area.width / 2, area.top + area.height / 2, ENTER_REACH, 'touch');
    }
  });
}
