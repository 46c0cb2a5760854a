/** The map's buttons and scale, stacked in the lower corner where a line of the page's text ends, clear of the panels (map.css follows the insets). */
import {
  AttributionControl,
  FullscreenControl,
  type IControl,
  type Map as MapLibreMap,
  NavigationControl,
} from 'maplibre-gl';
import { say } from '../words/map';
import { ScaleControl } from './scale';

/** What MapLibre's own controls say, in the page's language. */
export const localeOf = (): Record<string, string> => ({
  'Map.Title': say('title'),
  'NavigationControl.ZoomIn': say('zoom-in'),
  'NavigationControl.ZoomOut': say('zoom-out'),
  'FullscreenControl.Enter': say('fullscreen'),
  'FullscreenControl.Exit': say('fullscreen.leave'),
  'AttributionControl.ToggleAttribution': say('credits'),
  'CooperativeGesturesHandler.WindowsHelpText': say('gesture.ctrl'),
  'CooperativeGesturesHandler.MacHelpText': say('gesture.cmd'),
  'CooperativeGesturesHandler.MobileHelpText': say('gesture.fingers'),
});

/** A button that shows the opening view again. */
class ResetControl implements IControl {
  private container: HTMLElement | null = null;

  constructor(private readonly onReset: () => void) {}

  onAdd(): HTMLElement {
    const container = document.createElement('div');
    container.className = 'maplibregl-ctrl maplibregl-ctrl-group';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'atlas-reset';
    button.title = say('reset');
    button.setAttribute('aria-label', say('reset'));
    const icon = document.createElement('span');
    icon.className = 'maplibregl-ctrl-icon';
    icon.setAttribute('aria-hidden', 'true');
    button.append(icon);
    button.addEventListener('click', this.onReset);
    container.append(button);
    this.container = container;
    return container;
  }

  onRemove(): void {
    this.container?.remove();
    this.container = null;
  }
}

/** Width below which the map is a phone’s, and height below which the phone lies on its side. */
const NARROW_PX = 640;
const LOW_PX = 480;

export interface ControlsOptions {
  /** Of the page's text. */
  readonly direction: 'ltr' | 'rtl';
  readonly onReset: () => void;
}

/** Adds every control to the map, and the crosshair that keyboard users aim with. Full screen takes the whole page, so that the panels come along. */
export function addControls(map: MapLibreMap, { direction, onReset }: ControlsOptions): void {
  const corner = direction === 'rtl' ? 'bottom-left' : 'bottom-right';
  map.addControl(new AttributionControl({ compact: true }), corner);
  // On a phone the credits wait behind their button (and stand in the sheet): opened, they cover a tenth of the map.
  const { clientWidth, clientHeight } = map.getContainer();
  if (clientWidth < NARROW_PX || clientHeight < LOW_PX) {
    map.once('load', () => {
      map
        .getContainer()
        .querySelector('.maplibregl-ctrl-attrib')
        ?.classList.remove('maplibregl-compact-show');
    });
  }
  map.addControl(new ScaleControl(), corner);
  map.addControl(new NavigationControl({ showCompass: false }), corner);
  map.addControl(new ResetControl(onReset), corner);
  if (document.fullscreenEnabled) {
    map.addControl(new FullscreenControl({ container: document.documentElement }), corner);
  }
  // They hide the map too (panels/shell/useCovers.ts).
  for (const control of map.getContainer().querySelectorAll<HTMLElement>(`.maplibregl-ctrl-${corner} > *`)) {
    control.dataset.covers = 'control';
  }
  const crosshair = document.createElement('div');
  crosshair.className = 'atlas-crosshair';
  map.getCanvasContainer().append(crosshair);
}
