/** Where the map looks: requests are answered once, and what was asked for is kept in sight when panels move. */
import type { Insets } from '../../state/state';
import { type Frame, keepInSight, openingView, type Size, viewFor } from '../camera';
import type { MapEngine } from '../engine';
import type { MapViewModel } from '../view-model';

type Request = NonNullable<MapViewModel['camera']>;

/** Why the map looks where it looks. */
type Standing =
  /** It was not told yet. */
  | { readonly at: 'nowhere' }
  /** It shows the opening view, and follows it when its frame changes, until somebody wants another. */
  | { readonly at: 'opening' }
  /** On its way to what was asked for, which shifts with the frame. */
  | { readonly at: 'under way'; readonly to: Request }
  /** It shows the box that was asked for, and keeps it whole when its frame changes, until somebody wants another. */
  | { readonly at: 'box'; readonly of: Request }
  /** Where somebody wanted it. */
  | { readonly at: 'rest' };

export interface CameraRoom {
  /** Brings the camera into line. @param drawn whether there is anything to glide over */
  apply(next: MapViewModel, drawn: boolean): void;
  /** The reader took hold of the map. */
  grabbed(): void;
  /** A movement has ended. */
  arrived(): void;
}

/** The camera of one engine. */
export function createCamera(engine: MapEngine): CameraRoom {
  let standing: Standing = { at: 'nowhere' };
  /** What has followed the buttons since the frame last changed. */
  let followed: Request | null = null;
  /** What the last pass saw. */
  let seen: {
    readonly insets: Insets | null;
    readonly covers: Insets | null;
    readonly size: Size;
    readonly point: MapViewModel['selectedPoint'];
    readonly request: Request | null;
  } = { insets: null, covers: null, size: { width: 0, height: 0 }, point: null, request: null };

  function open(frame: Frame): void {
    engine.moveTo(openingView(frame), false);
    standing = { at: 'opening' };
  }

  function answer(request: Request, frame: Frame, animate: boolean): void {
    const view = viewFor(request, engine.view(), frame);
    if (view) engine.moveTo(view, animate);
    // After the move: what it cuts short arrives first.
    if (request.kind === 'reset' && !seen.point) standing = { at: 'opening' };
    else if (view && animate) standing = { at: 'under way', to: request };
    else standing = request.kind === 'box' ? { at: 'box', of: request } : { at: 'rest' };
  }

  function keep(point: NonNullable<MapViewModel['selectedPoint']>, frame: Frame, animate: boolean): void {
    const view = keepInSight(point, engine.view(), frame);
    if (!view) return;
    engine.moveTo(view, animate);
    standing = { at: 'rest' };
  }

  return {
    apply(next, drawn) {
      const { insets, covers, camera: request, selectedPoint: point, reducedMotion } = next;
      const size = engine.size();
      // The opening view may run under the map's own buttons: nothing of it was asked for, and it is there before them.
      const frame: Frame = { size, insets };
      const clear: Frame = { size, insets: covers };
      const before = seen;
      seen = { insets, covers, size, point, request: request ?? before.request };
      const otherInsets = before.insets !== insets;
      if (otherInsets) engine.setInsets(insets);
      // That a button has come or gone moves no view of a link; what was asked for whole must not lie under it.
      const otherFrame =
        otherInsets || before.size.width !== size.width || before.size.height !== size.height;
      if (otherFrame) followed = null;
      /**
       * Whether what was asked for has less or more room. The buttons are followed once: scale and credits among them are
       * as long as the zoom has them, and a view that followed each of their lengths would change them again, for ever.
       */
      const hasOtherRoom = (asked: Request): boolean => {
        if (otherFrame) return true;
        if (before.covers === covers || followed === asked) return false;
        followed = asked;
        return true;
      };
      // Who looks at a place no longer looks at the opening view.
      if (point && standing.at === 'opening') standing = { at: 'rest' };

      if (request && request !== before.request) {
        const cut = request.kind === 'view' && !request.animate;
        answer(request, request.kind === 'reset' ? frame : clear, drawn && !reducedMotion && !cut);
      } else if (standing.at === 'nowhere' || (standing.at === 'opening' && otherFrame)) {
        open(frame);
      } else if (standing.at === 'under way' && standing.to.kind !== 'view' && hasOtherRoom(standing.to)) {
        // A panel opened while the map was on its way: the goal has shifted.
        answer(standing.to, standing.to.kind === 'reset' ? frame : clear, !reducedMotion);
      } else if (standing.at === 'box' && hasOtherRoom(standing.of)) {
        // A button came, a card folded, a sheet was lowered, a phone was turned: there is more room for it, or less.
        answer(standing.of, clear, drawn && !reducedMotion);
      } else if (point && (otherFrame || before.point !== point)) {
        keep(point, clear, !reducedMotion);
      }
    },
    grabbed() {
      if (standing.at !== 'nowhere') standing = { at: 'rest' };
    },
    arrived() {
      if (standing.at !== 'under way') return;
      standing = standing.to.kind === 'box' ? { at: 'box', of: standing.to } : { at: 'rest' };
    },
  };
}
