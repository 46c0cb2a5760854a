/** The map's buttons and scale, stacked bottom right and clear of the panels (map.css follows the insets). */
import {
  AttributionControl,
  FullscreenControl,
  type IControl,
  type Map as MapLibreMap,
  NavigationControl,
  ScaleControl,
} from 'maplibre-gl';

/** What the controls say, in the page's language. */
export const LOCALE = {
  'Map.Title': 'Map of the trade corridors',
  'NavigationControl.ZoomIn': 'Zoom in',
  'NavigationControl.ZoomOut': 'Zoom out',
  'FullscreenControl.Enter': 'Full screen',
  'FullscreenControl.Exit': 'Leave full screen',
  'AttributionControl.ToggleAttribution': 'Credits of the map',
  'ScaleControl.Kilometers': 'km',
  'ScaleControl.Meters': 'm',
};

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
    button.title = 'Reset view';
    button.setAttribute('aria-label', 'Reset view');
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

/** Width below which the map is a phone's. */
const NARROW_PX = 640;

/** Adds every control to the map, and the crosshair that keyboard users aim with. Full screen takes the whole page, so that the panels come along. */
export function addControls(map: MapLibreMap, onReset: () => void): void {
  map.addControl(new AttributionControl({ compact: true }), 'bottom-right');
  // On a phone the credits wait behind their button (and stand in the sheet): opened, they cover a tenth of the map.
  if (map.getContainer().clientWidth < NARROW_PX) {
    map.once('load', () => {
      map
        .getContainer()
        .querySelector('.maplibregl-ctrl-attrib')
        ?.classList.remove('maplibregl-compact-show');
    });
  }
  const scale = new ScaleControl({ unit: 'metric', maxWidth: 110 });
  map.addControl(scale, 'bottom-right');
  // By itself it is written anew in every frame of a pan, and the page laid out and painted for it: a twentieth of the frame.
  map.off('move', scale._onMove);
  map.on('zoom', scale._onMove);
  map.on('moveend', scale._onMove);
  map.addControl(new NavigationControl({ showCompass: false }), 'bottom-right');
  map.addControl(new ResetControl(onReset), 'bottom-right');
  if (document.fullscreenEnabled) {
    map.addControl(new FullscreenControl({ container: document.documentElement }), 'bottom-right');
  }
  const crosshair = document.createElement('div');
  crosshair.className = 'atlas-crosshair';
  map.getCanvasContainer().append(crosshair);
}
